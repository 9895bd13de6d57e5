import { describe, expect, it } from 'vitest';
import { colliderFiles, colliderFilesWith, colliderPath } from './collider-searches.fixture.ts';
import { examplePortal, messagesOf } from './examples.fixture.ts';
import { createCatalog, parseCard } from './index.ts';

const catalog = createCatalog(colliderFiles);

/** A limits card of one entry, with `--set` arguments. */
function cardOf(entry: string, ...sets: string[]) {
  const text = `darkreach: 1
title: Reach
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
searches: [${entry}]
`;
  const settings = sets.map((set) => ({
    path: set.slice(0, set.indexOf('=')),
    value: set.slice(set.indexOf('=') + 1),
  }));
  const options = { sets: settings, includes: new Map<string, string>() };
  const card = parseCard(text, 'card.yaml', catalog, [examplePortal], options);
  if (card.kind !== 'limits') throw new Error(card.kind);
  return card.entries[0];
}

describe('searches at lepton colliders', () => {
  it('read cut-and-count searches, luminosities in pb^-1', () => {
    expect(catalog.search('count')).toMatchObject({
      kind: 'mono-photon-count',
      runs: [
        { energy: 182.7, luminosityInversePb: 50.2 },
        { energy: 200, luminosityInversePb: 100 },
      ],
      cosThetaMin: -0.7,
      cosThetaMax: 0.7,
      energyFractionMin: 0.9,
      energyFractionMax: 1.05,
      resolution: { constant: 0.0435, stochastic: 0.32, noise: 0 },
      efficiency: 0.84,
      signalLimit: 25.5,
      runWeighting: 'per-run',
    });
  });

  it('read recasts with a table of limits in its own unit', () => {
    expect(catalog.search('recast')).toMatchObject({
      energy: 10.58,
      regions: [
        { massMax: 5.5, cosThetaMin: -0.4, cosThetaMax: 0.6, photonEnergyMin: 3 },
        { massMax: 8, cosThetaMin: -0.6, cosThetaMax: 0.6, photonEnergyMin: 1.5 },
      ],
      epsilonLimit: [
        [0.001, 1e-3],
        [2.2, 9e-4],
        [8, 2e-3],
      ],
      epsilonLimitReferences: ['b'],
    });
  });

  it('read positron targets, with angles in radian and lengths in cm', () => {
    expect(catalog.search('thin')).toMatchObject({
      beamEnergy: 0.55,
      target: { material: { id: 'Al' }, lengthCm: 0.01 },
      exposure: 4e13,
      angleMin: 0.015,
      angleMax: 0.08,
      energyMin: 0.03,
      energyMax: 0.5,
      resolution: { constant: 0.011, stochastic: 0.02, noise: 3e-6 },
      positionResolutionCm: 0.4,
      calorimeterDistanceCm: 345,
    });
  });

  it('read samples of decay photons by name, counted as a whole or in bins', () => {
    expect(catalog.search('decay')).toMatchObject({
      samples: [
        { name: 'low', luminosityInverseFb: 19, efficiency: 0.55, signalLimit: 500, bins: [] },
        {
          name: 'high',
          luminosityInverseFb: 28,
          cosThetaMin: -0.31,
          energyMax: 5.5,
          signalLimit: undefined,
          bins: [
            [3.2, 3.3, 12],
            [3.3, 3.5, 9],
            [4, 5.5, 0],
          ],
        },
      ],
      resolution: { n: 1.79 },
      detectorLengthCm: 100,
    });
    const bare = createCatalog(
      colliderFilesWith('    resolution: { a: 0.015, b: 0.01, alpha: 0.811, n: 1.79 }\n', ''),
    );
    expect(bare.search('decay')).toMatchObject({ resolution: undefined });
  });

  it('derive the allowed shifts of a magnetic moment, or take those given', () => {
    // Paper dark-axion after (14): -(1.06 + 2 x 0.82)e-12.
    const moment = catalog.search('moment');
    if (moment.kind !== 'magnetic-moment') throw new Error(moment.kind);
    expect(moment.shiftMin / -2.7e-12).toBeCloseTo(1, 12);
    expect(moment.shiftMax / 1.64e-12).toBeCloseTo(1, 12);
    const given = createCatalog(
      colliderFilesWith('cutoff: 1 TeV', 'cutoff: 1 TeV, shift: { from: -1e-12, to: 0 }'),
    );
    expect(given.search('moment')).toMatchObject({ shiftMin: -1e-12, shiftMax: 0, cutoff: 1000 });
    const preferred = createCatalog(
      colliderFilesWith('cutoff: 1 TeV', 'cutoff: 1 TeV, shift: { from: 1e-13, to: 1e-12 }'),
    );
    expect(preferred.search('moment')).toMatchObject({ shiftMin: 1e-13, shiftMax: 1e-12 });
  });

  it.each([
    ['from: -0.7,', 'from: -1.1,', '"cosTheta.from": "-1.1" is out of range; expected at least -1'],
    [
      'to: 0.7 }',
      'to: -0.7 }',
      '"cosTheta.from": the window is empty: from -0.7 to -0.7; expected less than -0.7',
    ],
    [
      'to: 1.05',
      'to: 80 %',
      '"energyFraction.from": the window is empty: from 0.9 to 0.8; expected less than 0.8',
    ],
    ['50.2 /pb', '50.2 pb', '"50.2 pb" is an area; expected an integrated luminosity with a unit'],
    ['50.2 /pb', '0 /pb', '"0 /pb" is out of range; expected more than 0'],
    [/runs: .*/, 'runs: []', '"runs" is a list of 0; expected one run or more'],
    ['signalLimit: 25.5', 'signalLimit: 0', '"signalLimit": "0" is out of range; expected more than 0'],
    ['stochastic: 0.32', 'stochastc: 0.32', 'did you mean "stochastic"?'],
    ['massMax: 8 GeV', 'massMax: 5 GeV', 'the mass does not grow: 5 GeV after 5.5 GeV'],
    [
      'massMax: 8 GeV',
      'massMax: 11 GeV',
      'the mass is not below the energy in the centre of mass; expected less than 10.58 GeV',
    ],
    [
      'photonEnergyMin: 3 GeV',
      'photonEnergyMin: 6 GeV',
      'no photon has this energy; expected less than 5.29 GeV',
    ],
    ['[2200, 9e-4]', '[0.5, 9e-4]', 'the mass does not grow: 0.5 after 1'],
    ['[2200, 9e-4]', '[2200, 0]', '[2200, 0] is not a pair of positive numbers'],
    ['[2200, 9e-4]', '[2200]', 'expected a pair of numbers: [mass, epsilon]'],
    ['unit: MeV, points', 'unit: mev, points', '"1 mev" has the unknown unit "mev"'],
    ['unit: MeV, points', 'unit: cm, points', '"1 cm" is a length'],
    ['beam: { energy', 'beam: { particle: e-, energy', '"beam.particle" is "e-"; expected "e+"'],
    ['550 MeV }', '500 keV }', 'the beam energy 500 keV is not above the mass of e+'],
    ['material: Al', 'material: Pu', 'there is no material called "Pu"'],
    ['15 mrad', '15', '"angle.from": "15" has no unit; add a unit; expected an angle with a unit'],
    ['15 mrad', '100 mrad', '"angle.from": the window is empty: from 100 mrad to 80 mrad'],
    ['0.08 rad', '4 rad', '"angle.to": "4 rad" is out of range; expected at most 3.14'],
    ['30 MeV, to: 500 MeV', '560 MeV, to: 570 MeV', 'no photon has this energy; expected less than 550 MeV'],
    [', signalLimit: 500', '', 'the sample "low" must have either signalLimit or bins, and not both'],
    ['[3300, 3500, 9]', '[3250, 3500, 9]', 'the bin starts at 3250, before the last one ends at 3300'],
    ['[3300, 3500, 9]', '[3300, 3300, 9]', 'the bin is empty: from 3300 to 3300'],
    ['[4000, 5500, 0]', '[4000, 5600, 0]', 'the bin from 4000 to 5600 is not inside the photonEnergy window'],
    ['[4000, 5500, 0]', '[4000, 5500, 0.5]', '0.5 is not a number of events'],
    ['n: 1.79', 'n: 1', '"resolution.n": "1" is out of range; expected more than 1'],
    ['lepton: e,', 'lepton: tau,', '"lepton" is "tau"; expected one of e, mu'],
    ['1 TeV }', '1 keV }', 'the cut-off is not above the mass of the lepton; expected more than'],
    ['0.82e-12', '0', '"standardDeviation": "0" is out of range; expected more than 0'],
  ])('find what is wrong with %s as %s', (before, after, message) => {
    const text =
      typeof before === 'string'
        ? before
        : (before.exec(colliderFiles.get('data/experiments/colliders.yaml') ?? '')?.[0] ?? '');
    const found = messagesOf(() => createCatalog(colliderFilesWith(text, after)).searches());
    expect(found.join('\n')).toContain(message);
    for (const problem of found) expect(problem).toMatch(/^data\/experiments\/colliders\.yaml:\d+:\d+: /);
  });
});

describe('cards', () => {
  it('change collider searches as they change others', () => {
    expect(cardOf('{ search: thin, exposure: 1e16, set: { angle: { from: 10 mrad } } }')).toMatchObject({
      search: { exposure: 1e16, angleMin: 0.01, angleMax: 0.08 },
      changed: { exposure: 1e16, 'angle.from': '10 mrad' },
    });
    expect(cardOf('{ search: count }', 'runWeighting=averaged', 'signalLimit=72')).toMatchObject({
      search: { runWeighting: 'averaged', signalLimit: 72 },
    });
    expect(cardOf('{ search: decay }', 'samples.low.efficiency=0.4', 'detectorLength=2 m')).toMatchObject({
      search: {
        samples: [{ efficiency: 0.4, signalLimit: 500 }, { efficiency: 0.3 }],
        detectorLengthCm: 200,
      },
    });
    expect(cardOf('{ search: recast }', 'epsilonLimit.points=[[1, 2e-3], [8000, 2e-3]]')).toMatchObject({
      search: {
        epsilonLimit: [
          [0.001, 2e-3],
          [8, 2e-3],
        ],
      },
    });
    expect(cardOf('{ search: moment }', 'difference=0')).toMatchObject({
      search: { shiftMin: -1.64e-12, shiftMax: 1.64e-12 },
    });
  });

  it.each([
    ['recast', 'epsilonLimit'],
    ['count', 'signalLimit'],
    ['thin', 'signalLimit'],
    ['decay', 'samples'],
    ['moment', 'shift'],
  ])('leave the confidence level of %s with its %s', (search, limit) => {
    expect(messagesOf(() => cardOf(`{ search: ${search}, confidenceLevel: 0.95 }`)).join()).toContain(
      `a published limit keeps its confidence level; expected ${limit} at the new confidence level beside it`,
    );
    expect(messagesOf(() => cardOf(`{ search: ${search} }`, 'confidenceLevel=0.95')).join()).toContain(
      'no search of this card has a setting "confidenceLevel"',
    );
  });

  it('take a new confidence level together with its limit', () => {
    expect(cardOf('{ search: count, confidenceLevel: 0.95, set: { signalLimit: 30 } }')).toMatchObject({
      search: { confidenceLevel: 0.95, signalLimit: 30 },
    });
  });

  it('do without a confidence level where the limit is a number of events, and nowhere else', () => {
    const files = colliderFilesWith('  confidenceLevel: 0.9\n', '');
    const missing = messagesOf(() => createCatalog(files).searches());
    expect(missing).toHaveLength(2);
    for (const problem of missing) expect(problem).toContain('"confidenceLevel" is missing');
    const level = '    confidenceLevel: 0.9\n';
    const given = (files.get(colliderPath) ?? '')
      .replace('    title: Recast\n', `    title: Recast\n${level}`)
      .replace('title: Moment,', 'title: Moment, confidenceLevel: 0.9,');
    const searches = createCatalog(new Map([...files, [colliderPath, given]]));
    const levels = ['count', 'recast', 'thin', 'decay', 'moment'].map(
      (id) => searches.search(id).confidenceLevel,
    );
    expect(levels).toEqual([undefined, 0.9, undefined, undefined, 0.9]);
  });

  it('refuse settings that a kind does not have', () => {
    expect(messagesOf(() => cardOf('{ search: count, exposure: 1e10 }')).join()).toContain(
      'a search of kind mono-photon-count has no setting "exposure" to change',
    );
  });
});
