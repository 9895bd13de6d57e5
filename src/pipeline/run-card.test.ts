import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { Axis } from '../records/card.ts';
import type { Curve, RunResult } from '../records/result.ts';
import { axisValues } from './axis.ts';
import { runCard } from './run-card.ts';
import { executeHere } from './tasks.ts';

const catalog = loadCatalog();

function run(text: string, sets: readonly string[] = []): Promise<RunResult> {
  const settings = sets.map((set) => {
    const at = set.indexOf('=');
    return { path: set.slice(0, at), value: set.slice(at + 1) };
  });
  const card = parseCard(text, 'cards/test/small.yaml', catalog, portalDefinitions, {
    sets: settings,
    includes: new Map(),
  });
  return runCard(card, { catalog, execute: executeHere, progress: () => {}, seed: 3, version: '9.9.9' });
}

function curve(result: RunResult, id: string): Curve {
  const found = result.curves.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not among ${result.curves.map((each) => each.id)}`);
  return found;
}

const ys = (result: RunResult, id: string): readonly number[] => curve(result, id).points.map(({ y }) => y);

function expectRatio(over: readonly number[], under: readonly number[], ratio: number): void {
  expect(over).toHaveLength(under.length);
  for (const [index, value] of over.entries()) expect(value / under[index]! / ratio).toBeCloseTo(1, 12);
}

const id = 'na64e-2016-2022';

const limits = `darkreach: 1
title: Two searches and a published curve
references: [paper:missing-energy]
portal: { name: dark-axion, m_a: 10 keV }
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV, points: 3 }
searches:
  - { search: na64e }
  - { search: ldmx-phase2, statistics: expected, background: 2 }
  - { search: babar-upsilon-invisible }
published:
  - { curve: sn1987a-dark-axion }
`;

const na64e = `darkreach: 1
title: One search
portal: { name: dark-axion, m_a: 10 keV }
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV, points: 3 }
searches: [{ search: na64e }]
`;

const yields = `darkreach: 1
kind: yields
title: Events
coupling: 1 /GeV
portal: { name: dark-axion, m_a: 10 keV }
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV, points: 3, scale: linear }
searches: [{ search: na64e }]
`;

const edm = `darkreach: 1
kind: edm-limits
title: EDM
x: { parameter: m_gammaD, from: 1 MeV, to: 10 GeV, points: 3 }
fermions: [e, mu]
hierarchies: [equal-masses, heavy-dark-photon]
massRatio: 1e-3
cutoffs: [100 GeV]
`;

describe('axis values', () => {
  it('rise from one end to the other, both exact, in even steps of the scale', () => {
    const end = fc.double({ min: 1e-9, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(
        end,
        end,
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('log' as const, 'linear' as const),
        (a, b, points, scale) => {
          fc.pre(Math.abs(a - b) > 1e-6 * (a + b));
          const axis: Axis = { parameter: 'm', from: Math.min(a, b), to: Math.max(a, b), points, scale };
          const values = axisValues(axis);
          expect(values).toHaveLength(points);
          expect([values[0], values.at(-1)]).toEqual([axis.from, axis.to]);
          const on = (value: number): number => (scale === 'log' ? Math.log(value) : value);
          const step = (on(axis.to) - on(axis.from)) / (points - 1);
          for (let index = 1; index < points; index++) {
            expect((on(values[index]!) - on(values[index - 1]!)) / step).toBeCloseTo(1, 6);
          }
        },
      ),
      { seed: 5 },
    );
  });
});

describe('a limits card', () => {
  let whole: RunResult;
  let base: RunResult;
  beforeAll(async () => {
    whole = await run(limits);
    base = await run(na64e);
  });

  it('runs to one curve for each entry, with points on the axis and errors within the accuracy', () => {
    expect(whole.curves.map(({ id, branch }) => `${id}${branch && ` ${branch}`}`)).toEqual([
      'na64e-2016-2022',
      'ldmx-phase2',
      'babar-upsilon-invisible',
      'sn1987a-dark-axion lower',
      'sn1987a-dark-axion upper',
    ]);
    for (const { origin, points } of whole.curves) {
      if (origin !== 'computed') continue;
      const xs = points.map(({ x }) => x);
      expect([xs[0], xs.length, xs[2]]).toEqual([1e-3, 3, 1]);
      expect(xs[1]).toBeCloseTo(Math.sqrt(1e-3), 12);
      for (const { y, yError } of points) expect(yError).toBeLessThan(1e-3 * y);
    }
  });

  it('puts exactly the upper limit of events at the limit, channel by channel', () => {
    const { inputs, points } = curve(whole, id);
    // -ln(1 - 0.9) = ln(10) events when none is seen and none expected.
    expect(inputs['upperLimitEvents']).toBeCloseTo(Math.LN10, 9);
    for (const { channels } of points) {
      const sum = Object.values(channels!).reduce((all, events) => all + events, 0);
      expect(sum).toBeCloseTo(Math.LN10, 9);
    }
  });

  it('scales as the root of exposure, efficiency and upper limit', async () => {
    const at = async (...sets: string[]) => ys(await run(na64e, sets), id);
    expectRatio(await at(`${id}.exposure=9.37e13`), ys(base, id), 0.1);
    expectRatio(await at(`${id}.efficiency=0.25`), ys(base, id), 2);
    // 95 % against 90 %: the root of 2.9957 over 2.3026 events, Poisson without background and events.
    const ratio = Math.sqrt(Math.log(0.05) / Math.log(0.1));
    expectRatio(await at(`${id}.confidenceLevel=0.95`), ys(base, id), ratio);
  });

  it('feels background and observed events in the way of a counting experiment', async () => {
    const more = ys(await run(na64e, ['na64e.observed=5']), id);
    const sets = ['na64e.observed=5', 'na64e.background=3', 'na64e.statistics=cls'];
    const cls = ys(await run(na64e, sets), id);
    for (const [index, y] of ys(base, id).entries()) {
      expect(more[index]!).toBeGreaterThan(cls[index]!);
      expect(cls[index]!).toBeGreaterThan(y);
    }
  });

  it('shares no state between runs: the same card gives the same result', async () => {
    expect(JSON.stringify(await run(limits))).toBe(JSON.stringify(whole));
  });

  it('keeps every input, reference and change with each curve', async () => {
    const result = await run(limits, ['search.beam.energy=90 GeV', 'm_a=1 MeV']);
    expect(result).toMatchObject({
      schema: 1,
      darkreach: '9.9.9',
      card: 'test/small',
      kind: 'limits',
      seed: 3,
      accuracy: 1e-3,
      portal: 'dark-axion',
      parameters: { m_a: 1e-3, m_chi: 0, g_D: 0.1 },
      settings: { xParameter: 'm_gammaD', points: 3, scale: 'log' },
    });
    const { inputs, references } = curve(result, id);
    expect(inputs).toMatchObject({
      beamParticle: 'e-',
      beamEnergyGeV: 90,
      target: 'Pb-missing-energy',
      targetZ: 82,
      targetA: 207,
      targetDensityGPerCm3: 11.34,
      targetLengthCm: 0.56,
      exposure: 9.37e11,
      missingEnergyMinGeV: 45,
      missingEnergyMaxGeV: 90,
      efficiency: 1,
      formFactor: 'elastic',
      background: 0,
      observed: 0,
      confidenceLevel: 0.9,
      particleSet: 'paper-missing-energy',
    });
    // What was changed is told apart from what the search says.
    expect(JSON.stringify(inputs)).toContain('90 GeV');
    const ldmx = curve(result, 'ldmx-phase2');
    expect(ldmx.inputs).toMatchObject({ background: 2, statistics: expect.stringMatching(/expected/i) });
    for (const each of result.curves) {
      expect(each.references.length).toBeGreaterThan(0);
      expect(result.references).toEqual(expect.arrayContaining([...each.references]));
      for (const key of each.references) expect(catalog.reference(key).title).not.toBe('');
    }
    expect(references).toEqual(expect.arrayContaining(['arXiv:2307.02404', 'paper:missing-energy']));
    expect(result.references).toContain('paper:missing-energy');
  });

  it('ends a curve where there is no reach, and says so', async () => {
    const result = await run(limits, ['x.to=60 GeV', 'x.points=9']);
    for (const [name, end] of [
      ['ldmx-phase2', 7.02],
      [id, 82.4],
      ['babar-upsilon-invisible', 9.46],
    ] as const) {
      const { points, notes } = curve(result, name);
      for (const { x, y } of points) {
        expect(x).toBeLessThan(end);
        expect(y).toBeGreaterThan(0);
      }
      const unreached = notes.filter((note) => note.startsWith('no reach'));
      expect(unreached).toEqual(points.length === 9 ? [] : [`no reach at ${9 - points.length} of 9 points`]);
    }
    expect(curve(result, 'ldmx-phase2').points.length).toBeLessThan(9);
  });
});

describe('a yields card', () => {
  it('counts channels that sum to the total and grow as coupling squared times exposure', async () => {
    const base = await run(yields);
    const total = ys(base, `${id}/total`);
    const channels = base.curves.filter(({ label }) => label !== 'total');
    expect(channels.map(({ label }) => label)).toEqual([
      'bremsstrahlung',
      'rho(770)0',
      'omega(782)',
      'phi(1020)',
      'J/psi(1S)',
    ]);
    for (const [index, y] of total.entries()) {
      const x = curve(base, `${id}/total`).points[index]!.x;
      const parts = channels.flatMap(({ points }) => points.filter((point) => point.x === x));
      expect(parts.reduce((sum, part) => sum + part.y, 0) / y).toBeCloseTo(1, 12);
    }
    expectRatio(ys(await run(yields, ['g=3 /GeV']), `${id}/total`), total, 9);
    expectRatio(ys(await run(yields, ['exposure=9.37e12']), `${id}/total`), total, 10);
  });

  it('fits the limits card: the events at the limit of the coupling are the upper limit', async () => {
    const [card, limit] = [await run(yields, ['x.scale=log']), await run(na64e)];
    const events = ys(card, `${id}/total`);
    const coupling = ys(limit, id);
    for (const [index, g] of coupling.entries()) {
      expect((events[index]! * g * g) / Math.log(10)).toBeCloseTo(1, 3);
    }
  });

  it('closes a channel where the meson is too light, and says where', async () => {
    const far = await run(yields, ['x.to=5 GeV', 'x.points=6']);
    const rho = curve(far, `${id}/rho(770)0`);
    expect(rho.points.map(({ x }) => x)).toEqual([1e-3]);
    expect(rho.notes).toEqual(['channel closed at 5 points']);
  });
});

describe('an EDM card', () => {
  it('has a curve for each fermion, hierarchy and cut-off', async () => {
    const result = await run(edm);
    expect(result.curves.map(({ id }) => id).sort()).toEqual(
      ['e', 'mu'].flatMap((f) => [`${f}/equal-masses/100`, `${f}/heavy-dark-photon/100`]).sort(),
    );
    for (const { points, inputs, references } of result.curves) {
      expect(points).toHaveLength(3);
      expect(references.length).toBeGreaterThan(0);
      expect(inputs).toMatchObject({ cutoffGeV: 100, normalisation: 'paper' });
      // ln(cutoff^2 / m^2) shrinks towards the cut-off: the limit gets weaker with the mass.
      expect(points[2]!.y).toBeGreaterThan(points[1]!.y);
    }
  });

  it('scales as the limits on the moments where the fermions are light: 1.9e-19 / 4.1e-30', async () => {
    const result = await run(edm, ['x.from=9 GeV']);
    const ratio = ys(result, 'mu/equal-masses/100')[2]! / ys(result, 'e/equal-masses/100')[2]!;
    expect(Math.abs(ratio / (1.9e-19 / 4.1e-30) - 1)).toBeLessThan(2e-3);
  });
});
