import { describe, expect, it } from 'vitest';
import { exampleFiles, examplePortal, messagesOf, placeOf } from './examples.fixture.ts';
import { createCatalog, parseCard } from './index.ts';

const path = 'data/experiments/dump.yaml';
const text = `darkreach: 1
experiment: Dump
searches:
  - id: dump
    kind: beam-dump-decay
    title: Dump
    story: A search.
    status: result
    confidenceLevel: 0.9
    references: [a]
    formFactor: elastic
    background: 0
    observed: 0
    runs:
      first:
        beam: { particle: e-, energy: 20 GeV }
        target: { material: Al, length: 2 m }
        shower: tsai-whitis
        exposure: 1e20
        detector: { radius: 1.5 m, distance: 383 m }
        regions:
          near: { signature: visible, from: 179 m, to: 383 m, energyMin: 10 %, efficiency: 1 }
          far: { signature: missing, from: 200 m, energyMin: 5 GeV, efficiency: 50 % }
`;

const filesWith = (wanted: string, given: string) =>
  new Map([...exampleFiles, [path, text.replace(wanted, given)]]);

describe('searches for decays behind a dump', () => {
  it('are read with lengths in cm and energies in GeV', () => {
    expect(createCatalog(filesWith('', '')).search('dump')).toMatchObject({
      kind: 'beam-dump-decay',
      invisibleMethod: 'direct',
      invisibleRatio: undefined,
      products: undefined,
      runs: [
        {
          name: 'first',
          beam: { particle: 'e-', energy: 20 },
          target: { material: { id: 'Al' }, lengthCm: 200 },
          detector: { radiusCm: 150, distanceCm: 38300, hits: 'boson' },
          regions: [
            { name: 'near', signature: 'visible', fromCm: 17900, toCm: 38300, energyMin: 2, efficiency: 1 },
            {
              name: 'far',
              signature: 'missing',
              fromCm: 20000,
              toCm: undefined,
              energyMin: 5,
              efficiency: 0.5,
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['from: 179 m, to: 383 m', 'from: 383 m, to: 383 m', 'from: 383 m', 'the decay region is empty'],
    ['from: 179 m, to: 383 m', 'from: 179 m', 'near:', 'a region of visible decays must have an end'],
    ['from: 200 m,', 'from: 200 m, to: 300 m,', 'to: 300 m', 'missing energy has no far end'],
    ['energyMin: 10 %', 'energyMin: 100 %', 'energyMin: 100 %', 'no boson has 20 GeV or more'],
    ['energyMin: 10 %', 'energyMin: 10 cm', 'energyMin: 10 cm', 'an energy with a unit'],
    ['to: 383 m,', 'to: 400 m,', 'near:', 'the region reaches beyond the detector'],
    ['particle: e-', 'particle: mu-', 'shower:', 'a muon makes no shower'],
    ['material: Al', 'material: Alu', 'material: Alu', 'did you mean "Al"?'],
    ['shower: tsai-whitis', 'shwer: none', 'shwer', 'did you mean "shower"?'],
    [
      'observed: 0',
      'observed: 0\n    invisibleMethod: recast',
      'invisibleMethod',
      'a recast needs invisible decays',
    ],
    [
      'observed: 0',
      'observed: 0\n    invisibleRatio: 100\n    invisibleMethod: recast',
      'invisibleMethod',
      'a recast needs one shield and one decay region in all runs',
    ],
  ])('%s as %s is refused where it stands', (wanted, given, place, message) => {
    const files = filesWith(wanted, given);
    const messages = messagesOf(() => createCatalog(files).search('dump'));
    const found = messages.find((each) => each.includes(message));
    expect(found, messages.join('\n')).toBeDefined();
    const line = placeOf(place, files.get(path)!).split(':')[0];
    expect(found).toContain(`${path}:${line}:`);
  });

  it('take changes of one run from a card, and no setting of another kind', () => {
    const catalog = createCatalog(filesWith('', ''));
    const card = (set: string) => `darkreach: 1
title: Reach
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
searches: [{ search: dump, set: ${set} }]
`;
    const options = { sets: [], includes: new Map<string, string>() };
    const parse = (set: string) => parseCard(card(set), 'card.yaml', catalog, [examplePortal], options);
    const changed = parse('{ runs: { first: { exposure: 2e20 } }, invisibleRatio: 100 }');
    expect(changed).toMatchObject({
      entries: [{ search: { invisibleRatio: 100, runs: [{ exposure: 2e20, beam: { energy: 20 } }] } }],
    });
    expect(messagesOf(() => parse('{ missingEnergy: { from: 50 % } }')).join()).toMatch(
      /^card\.yaml:5:.*no setting "missingEnergy"/,
    );
  });
});
