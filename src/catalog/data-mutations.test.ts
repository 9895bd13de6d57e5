import fc from 'fast-check';
import { describe, it } from 'vitest';
import { colliderFiles, colliderText } from './collider-searches.fixture.ts';
import { exampleCard, exampleCatalog, exampleFiles, examplePortal } from './examples.fixture.ts';
import { createCatalog, parseCard } from './index.ts';
import { edit, mutate, outcome, splinters } from './mutation.fixture.ts';

describe('mutants', { timeout: 30_000 }, () => {
  it('of data files are catalogs or InputErrors with positions', () => {
    const paths = fc.constantFrom(...exampleFiles.keys());
    const options = { sets: [], includes: new Map<string, string>() };
    fc.assert(
      fc.property(paths, fc.array(edit, { minLength: 1, maxLength: 2 }), (path, edits) => {
        const mutant = edits.reduce(mutate, exampleFiles.get(path) ?? '');
        const catalog = createCatalog(new Map([...exampleFiles, [path, mutant]]));
        outcome(() => parseCard(exampleCard, 'card.yaml', catalog, [examplePortal], options), '.yaml');
      }),
      { seed: 20260101, numRuns: 250 },
    );
  });

  it('of collider searches are cards with finite numbers or InputErrors with positions', () => {
    const card = `title: Reach
darkreach: 1
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
searches: [{ search: count }, { search: recast }, { search: thin }, { search: decay }, { search: moment }]
`;
    const options = { sets: [], includes: new Map<string, string>() };
    const path = 'data/experiments/colliders.yaml';
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        const catalog = createCatalog(
          new Map([...colliderFiles, [path, edits.reduce(mutate, colliderText)]]),
        );
        outcome(() => {
          const parsed = parseCard(card, 'card.yaml', catalog, [examplePortal], options);
          if (/null/.test(JSON.stringify(parsed, (_, value) => (value === undefined ? '' : value)))) {
            // JSON writes NaN and Infinity as null; no record holds null itself.
            throw new Error('a number of the card is not finite');
          }
          return parsed;
        }, '.yaml');
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  it('of settings are cards or InputErrors that name the argument', () => {
    const catalog = exampleCatalog();
    const path = fc.oneof(
      fc.constantFrom(
        'exposure',
        'm_a',
        'm_D',
        'g',
        'x',
        'x.from',
        'x.points',
        'figure.y',
        'search.beam',
        'portal',
      ),
      fc.constantFrom(
        'run1-b1.target.length',
        'flagship.vectorMesons.method',
        'vectorMesons',
        'statistics',
        'title',
      ),
      fc
        .array(fc.constantFrom('x', 'beam', 'search', 'portal', '0', '', 'constructor', 'set'), {
          maxLength: 4,
        })
        .map((steps) => steps.join('.')),
      fc.string({ maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.constantFrom(...splinters),
      fc.string({ maxLength: 12 }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ path, value }), { minLength: 1, maxLength: 2 }), (sets) => {
        const options = { sets, includes: new Map<string, string>() };
        outcome(() => parseCard(exampleCard, 'card.yaml', catalog, [examplePortal], options), 'card.yaml');
      }),
      { seed: 20260101, numRuns: 400 },
    );
  });
});
