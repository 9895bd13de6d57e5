import { describe, expect, it } from 'vitest';
import { InputError } from '../records/errors.ts';
import type { Setting } from './card-settings.ts';
import { exampleCatalog, examplePortal, messagesOf } from './examples.fixture.ts';
import { parseCard, parseScanCard } from './parse-card.ts';

const card = `darkreach: 1
kind: scan
title: Scan
portal: { name: pair }
axes:
  g: { from: 1e-6 /GeV, to: 1e-2 /GeV, points: 5 }
  m_D: { from: 1 MeV, to: 1 GeV, points: 4 }
  search.exposure: [1e11, 2e11]
  m_a: [10 keV, 0.1 MeV]
outputs: [events, limit]
searches: [{ search: flagship }]
`;

const parse = (text: string, sets: readonly Setting[] = []) =>
  parseScanCard(text, 'scan.yaml', exampleCatalog(), [examplePortal], { sets, includes: new Map() });

const problemsOf = (text: string) => messagesOf(() => parse(text));

describe('a scan', () => {
  it('is read with the axes in the order of its points: settings, masses, couplings, and drawn ones last', () => {
    const scan = parse(card);
    expect(scan.axes.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'search.exposure 1',
      'm_D GeV',
      'm_a GeV',
      'g GeV^-1',
    ]);
    expect(scan.axes[2]!.values).toEqual({ kind: 'list', values: [1e-5, 1e-4] });
    expect(scan.line).toMatchObject({ limitOn: 'g' });
    const drawn = parse(
      card
        .replace('m_D: { from: 1 MeV, to: 1 GeV, points: 4 }', 'm_D: { from: 1 MeV, to: 1 GeV }')
        .concat('sampling: { points: 8 }\n'),
    );
    expect(drawn.axes.at(-1)).toMatchObject({ name: 'm_D', values: { kind: 'range', scale: 'log' } });
    expect(drawn.sampling).toEqual({ method: 'sobol', points: 8 });
  });

  it('has its searches once for every combination of settings', () => {
    const exposures = parse(card).variants.map(
      ([entry]) => entry?.search.kind === 'missing-energy' && entry.search.exposure,
    );
    expect(exposures).toEqual([1e11, 2e11]);
    const energies = parse(
      card.replace(
        'search.exposure: [1e11, 2e11]',
        'flagship.beam.energy: { from: 50 GeV, to: 100 GeV, points: 3, scale: linear }',
      ),
    );
    expect(energies.axes[0]).toMatchObject({ target: 'setting', unit: 'GeV' });
    expect(
      energies.variants.map(([entry]) => entry?.search.kind === 'missing-energy' && entry.search.beam.energy),
    ).toEqual([50, 75, 100]);
  });

  it('can be changed by settings', () => {
    const [, masses] = parse(card, [{ path: 'axes.m_D.points', value: '9' }]).axes;
    expect(masses?.values).toMatchObject({ points: 9 });
  });

  it.each([
    [
      card.replace('m_D:', 'm_X:'),
      /scan\.yaml:7:3: the portal pair has no parameter "m_X".*did you mean "m_D"/,
    ],
    [
      card.replace('portal: { name: pair }', 'portal: { name: pair, m_D: 1 MeV }'),
      /4:23: m_D is an axis of this scan and cannot be fixed/,
    ],
    [card.replace('1 MeV', '1 m'), /7:16: .*"1 m" is a length/],
    [card.replace(', points: 4', ''), /5:1: m_D has no points, and the scan no sampling/],
    [`${card}sampling: { points: 4 }\n`, /12:1: every axis has its points/],
    [card.replace('[1e11, 2e11]', '[1e11, 2 GeV]'), /8:20: search\.exposure has no numbers with one unit/],
    [
      card.replace('search.exposure', 'search.exposre'),
      /8:3: no search of this card has a setting "exposre".*did you mean "exposure"/,
    ],
    [
      card.replace('searches: [{ search: flagship }]', '').replace('  search.exposure: [1e11, 2e11]\n', ''),
      /the output events needs a search/,
    ],
    [
      card.replace('flagship', 'factory-phi').replace('  search.exposure: [1e11, 2e11]\n', ''),
      /no search of the scan has events/,
    ],
    [card.replace('[events, limit]', '[event]'), /did you mean "events"/],
    [
      card.replace('outputs: [events, limit]', 'outputs: [relic-density]'),
      /the portal pair has no thermal target/,
    ],
    [
      card.replace('{ from: 1e-6 /GeV, to: 1e-2 /GeV, points: 5 }', '{ to: 1 /GeV }'),
      /6:6: this is not an axis/,
    ],
    [card.replace('points: 5', 'points: 1000000000'), /the scan has 1\.6e\+10 points/],
    [card.replace('kind: scan', 'kind: scam'), /did you mean "scan"/],
    [card.replace('title: Scan', 'title: Scan\nfigure: {}'), /4:1: unknown key "figure"/],
  ])('is refused with the place and the nearest name (%#)', (text, message) => {
    expect(problemsOf(text).join('\n')).toMatch(message);
  });

  it('is no card of curves, and the other way round', () => {
    const options = { sets: [], includes: new Map() };
    expect(() => parseCard(card, 'scan.yaml', exampleCatalog(), [examplePortal], options)).toThrow(
      /darkreach scan/,
    );
    const curves =
      'darkreach: 1\ntitle: T\nportal: { name: pair }\nx: { parameter: m_D, from: 1 MeV, to: 1 GeV }\nsearches: [{ search: flagship }]\n';
    expect(() => parse(curves)).toThrow(InputError);
    expect(() => parse(curves)).toThrow(/card of kind limits.*"kind: scan"/);
  });
});
