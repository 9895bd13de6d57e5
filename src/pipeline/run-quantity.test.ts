import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { Curve } from '../records/result.ts';
import { runCard } from './run-card.ts';

const catalog = loadCatalog();
const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
const muon = 0.1056583755;
const hbarC = 1.973269804e-16; // GeV m
const picobarn = 3.893793721e8;

async function curves(
  quantity: string,
  portal: string,
  x: string,
  ...lines: string[]
): Promise<readonly Curve[]> {
  const text = `darkreach: 1
kind: quantity
title: Test
quantity: ${quantity}
portal: { name: ${portal} }
x: { ${x}, scale: linear }
curves:
${lines.map((line, i) => `  - { label: curve ${i}, ${line} }`).join('\n')}
`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const execute = () => Promise.reject(new Error('no tasks here'));
  const result = await runCard(card, { catalog, execute, progress: () => {}, seed: 1, version: 'test' });
  return result.curves;
}

describe('marks of a figure', () => {
  it('are in the unit that the quantity is drawn in, and are refused in another', async () => {
    const text = (mark: string) => `darkreach: 1
kind: quantity
title: Test
quantity: decay-length
portal: { name: alp, g_achi: 0 /GeV }
x: { parameter: m_a, from: 1 MeV, to: 2 MeV, points: 2 }
curves: [{ label: photons, portal: { g_agamma: 1 /GeV } }]
figure: { y: { marks: [{ at: ${mark}, label: here }] } }
`;
    const context = {
      catalog,
      execute: () => Promise.reject(),
      progress: () => {},
      seed: 1,
      version: 'test',
    };
    const run = async (mark: string) => {
      const more = { sets: [], includes: new Map() };
      return runCard(parseCard(text(mark), 'card.yaml', catalog, portalDefinitions, more), context);
    };
    const { panels, curves } = await run('490 m');
    expect(panels[0]!.marks).toEqual([{ at: 490, label: 'here' }]);
    expect(curves[0]!.yUnit).toBe('m');
    await expect(run('490 MeV')).rejects.toThrow(/card.yaml:8:30: .*marks/);
  });
});

async function values(...args: Parameters<typeof curves>): Promise<readonly number[]> {
  const [curve] = await curves(...args);
  return curve!.points.map(({ y }) => y);
}

/** The points by the trapezoidal rule. */
function integral({ points }: Curve): number {
  return points.slice(1).reduce((sum, { x, y }, i) => sum + 0.5 * (x - points[i]!.x) * (y + points[i]!.y), 0);
}

describe('decays', () => {
  it('ALP widths are invisible-alp (3)-(5), closed below threshold', async () => {
    const m = 0.05;
    const mass = `parameter: m_a, from: 0.9 MeV, to: ${m} GeV, points: 2`;
    const pair = (g: number, f: number) =>
      ((g * f) ** 2 * m * Math.sqrt(1 - ((2 * f) / m) ** 2)) / (8 * Math.PI);
    const [photons, leptons, dark, all] = await curves(
      'width',
      'alp, g_agamma: 2e-4 /GeV, g_ae: -0.3 /GeV, g_achi: 0.1 /GeV, m_chi: 10 MeV',
      mass,
      'products: gamma gamma',
      'products: e- e+',
      'products: chi chibar',
      'parent: a',
    );
    const last = (curve: Curve | undefined) => curve!.points.at(-1)!.y;
    expect(last(photons)).toBeCloseTo((2e-4 ** 2 * m ** 3) / (64 * Math.PI), 20);
    expect(last(leptons) / pair(0.3, electron)).toBeCloseTo(1, 9);
    expect(last(dark) / pair(0.1, 0.01)).toBeCloseTo(1, 9);
    expect(last(all) / (last(photons) + last(leptons) + last(dark))).toBeCloseTo(1, 12);
    expect(leptons!.points).toHaveLength(1);
    expect(leptons!.notes).toEqual(['no value at 1 of 2 points']);
  });

  it("the dark photon's decay length is dark-axion (7), and grows with p/m", async () => {
    const length = (more: string) =>
      values(
        'decay-length',
        'dark-axion, m_a: 0 eV, g: 1e-3 /GeV, g_D: 0',
        'parameter: m_gammaD, from: 1 MeV, to: 2 MeV, points: 2',
        `parent: gammaD${more}`,
      );
    // Below 2 m_e there is nothing but a gamma.
    const [proper] = await length('');
    expect(proper! / ((96 * Math.PI * hbarC) / (1e-6 * 1e-9))).toBeCloseTo(1, 9);
    expect((await length(', momentum: 5 GeV'))[0]! / proper!).toBeCloseTo(5000, 6);
  });

  it('the photon loop is (9): alpha/pi g for a light lepton, m_a^2/(12 m_l^2) of it for a heavy one', async () => {
    const [coupling] = await values(
      'photon-loop-coupling',
      'alp, g_amu: 3 /GeV',
      'parameter: m_a, from: 1 MeV, to: 2 MeV, points: 2',
      'lepton: mu',
    );
    const decoupled = (1e-3 ** 2 / (12 * muon ** 2)) * (alpha / Math.PI) * 3;
    expect(coupling! / decoupled).toBeCloseTo(1, 4);
  });

  it("gamma' -> a e e: the Dalitz logarithm of physics note section 1, 0.54 % at 100 MeV", async () => {
    const [light, heavy] = await values(
      'branching-fraction',
      'dark-axion, m_a: 0 eV, g_D: 0',
      'parameter: m_gammaD, from: 100 MeV, to: 200 MeV, points: 2',
      'parent: gammaD, products: a e- e+',
    );
    const ratio = (m: number) => (alpha / (3 * Math.PI)) * (2 * Math.log(m / electron) - 3.5);
    for (const [found, m] of [
      [light!, 0.1],
      [heavy!, 0.2],
    ] as const)
      expect(found / (ratio(m) / (1 + ratio(m)))).toBeCloseTo(1, 3);
    expect(light).toBeCloseTo(0.0054, 4);
  });
});

describe('cross sections', () => {
  it("e+ e- -> gamma a and a gamma' at high energy", async () => {
    const s = 10 ** 2;
    const [sigma] = await values(
      'cross-section',
      'alp, g_agamma: 0.01 /GeV',
      'parameter: m_a, from: 3 GeV, to: 4 GeV, points: 2',
      'process: photon-axion, energy: 10 GeV',
    );
    expect(sigma! / ((picobarn * alpha * 1e-4 * (1 - 9 / s) ** 3) / 24)).toBeCloseTo(1, 6);
    const [pair] = await values(
      'cross-section',
      'dark-axion, m_a: 1 GeV, g: 0.01 /GeV',
      'parameter: m_gammaD, from: 3 GeV, to: 4 GeV, points: 2',
      'process: axion-dark-photon, energy: 10 GeV',
    );
    const kallen = (s - 16) * (s - 4);
    expect(pair! / ((picobarn * alpha * 1e-4 * (kallen / s ** 2) ** 1.5) / 24)).toBeCloseTo(1, 6);
  });

  it('the interference has the sign of the product of the couplings', async () => {
    const sigma = async (g: string) =>
      (
        await values(
          'cross-section',
          `alp, g_agamma: 1 /GeV, g_ae: ${g} /GeV`,
          'parameter: m_a, from: 1 MeV, to: 2 MeV, points: 2',
          'process: photon-axion, positronEnergy: 550 MeV',
        )
      )[0]!;
    const [minus, off, plus] = [await sigma('-1'), await sigma('0'), await sigma('1')];
    const electronAlone = 0.5 * (plus + minus) - off;
    expect(electronAlone).toBeGreaterThan(0);
    expect(plus).toBeGreaterThan(minus);
  });

  it('closes at the energy of the collision, with no spurious point', async () => {
    const [curve] = await curves(
      'cross-section',
      'alp, g_ae: 1 /GeV',
      'parameter: m_a, from: 1 GeV, to: 3 GeV, points: 3',
      'process: photon-axion, energy: 2 GeV',
    );
    expect(curve!.points.map(({ x }) => x)).toEqual([1]);
    expect(curve!.notes).toEqual(['no value at 2 of 3 points']);
  });

  it('inside the cuts over everything is the efficiency', async () => {
    const mass = 'parameter: m_a, from: 2 MeV, to: 20 MeV, points: 4';
    const portal = 'alp, g_agamma: 1 /GeV, g_ae: 7 /GeV';
    const inside = await values('accepted-cross-section', portal, mass, 'search: padme');
    const all = await values('cross-section', portal, mass, 'process: photon-axion, positronEnergy: 550 MeV');
    const kept = await values('efficiency', portal, mass, 'search: padme, set: { efficiency: 50 % }');
    for (const [i, sigma] of inside.entries()) expect((0.5 * sigma) / all[i]! / kept[i]!).toBeCloseTo(1, 10);
  });

  it('times luminosity and efficiency are the events', async () => {
    const one = 'set: { runs: [{ energy: 200 GeV, luminosity: 100 /pb }] }';
    const mass = 'parameter: m_a, from: 2 GeV, to: 60 GeV, points: 3';
    const portal = 'alp, g_agamma: 1e-3 /GeV, g_ae: 1 /GeV';
    const events = await values('events', portal, mass, `search: delphi, ${one}`);
    const sigma = await values('cross-section', portal, mass, 'process: photon-axion, energy: 200 GeV');
    const kept = await values('efficiency', portal, mass, `search: delphi, ${one}`);
    for (const [i, n] of events.entries()) expect(n / (100 * sigma[i]! * kept[i]!)).toBeCloseTo(1, 10);
  });
});

describe('efficiencies', () => {
  it('DELPHI: (3/4)(c + c^3/3) of the photon channel, the trigger, and all of an open window', async () => {
    const [kept] = await values(
      'efficiency',
      'alp, g_agamma: 1 /GeV',
      'parameter: m_a, from: 1 GeV, to: 2 GeV, points: 2',
      'search: delphi, set: { energyFraction: { from: 0, to: 2 } }',
    );
    const c = Math.SQRT1_2;
    expect(kept).toBeCloseTo(0.84 * 0.75 * (c + c ** 3 / 3), 6);
  });

  it('vanish above threshold, whatever the couplings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: -10, max: 10, noNaN: true }), async (g) => {
        const [curve] = await curves(
          'efficiency',
          `alp, g_agamma: 1 /GeV, g_ae: ${g} /GeV`,
          'parameter: m_a, from: 5 MeV, to: 50 MeV, points: 10',
          'search: padme',
        );
        for (const { x, y } of curve!.points) {
          expect(x).toBeLessThan(0.0237);
          expect(y >= 0 && y < 1).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are not defined where nothing is made', async () => {
    const nothing = curves(
      'efficiency',
      'alp',
      'parameter: m_a, from: 1 MeV, to: 2 MeV, points: 2',
      'search: padme',
    );
    await expect(nothing).rejects.toThrow('all couplings are 0');
  });
});

describe('distributions', () => {
  const alp = 'alp, m_a: 20 MeV, g_agamma: 1.8e-4 /GeV, g_ae: 1e-3 /GeV';
  // Without the electron channel, whose collinear peaks are narrower than any grid.
  const smooth = 'alp, m_a: 20 MeV, g_agamma: 1.8e-4 /GeV';
  const energy = (10.58 ** 2 - 0.02 ** 2) / (2 * 10.58);
  const [lowest, highest] = [-1, 1].map((c) => energy * (Math.hypot(1, 0.56) + c * 0.56));
  it.each([
    ['cosTheta', smooth, 'from: -1, to: 1', 'search: babar-2017-invisible'],
    ['cosTheta', alp, 'from: -0.4, to: 0.6', 'search: babar-2017-invisible, cuts: true'],
    [
      'photonAngle',
      smooth,
      'from: 0 rad, to: 3.141592653589793 rad',
      'search: babar-2017-invisible, boost: 0.56',
    ],
    [
      'photonEnergy',
      smooth,
      `from: ${lowest} GeV, to: ${highest} GeV`,
      'search: babar-2017-invisible, boost: 0.56',
    ],
    [
      'photonAngle',
      alp,
      'from: 15 mrad, to: 80 mrad',
      'search: padme, cuts: true, set: { photonEnergy: { from: 0 MeV } }',
    ],
    [
      'photonAngle',
      alp,
      'from: 15 mrad, to: 80 mrad',
      'search: padme, cuts: true, process: photon-dark-photon, set: { photonEnergy: { from: 0 MeV } }',
    ],
    [
      'cosTheta',
      'dark-axion, m_a: 0 eV, m_gammaD: 2 GeV',
      'from: -1, to: 1',
      'search: babar-monophoton, sample: high',
    ],
    [
      'cosTheta',
      'dark-axion, m_a: 1 GeV, m_gammaD: 2 GeV',
      'from: -0.46, to: 0.46',
      'search: babar-monophoton, sample: low, cuts: true',
    ],
    [
      'photonEnergy',
      'dark-axion, m_a: 0 eV, m_gammaD: 2 GeV',
      'from: 2.2 GeV, to: 3.7 GeV',
      'search: babar-monophoton, sample: low, cuts: true',
    ],
  ])('of %s are normalised (%#)', async (variable, portal, ends, line) => {
    const [curve] = await curves(
      'photon-distribution',
      portal,
      `parameter: ${variable}, ${ends}, points: 4001`,
      line,
    );
    expect(integral(curve!)).toBeCloseTo(1, 3);
  });

  it('missing mass is normalised about the mass squared, with the resolution as its width', async () => {
    const [curve] = await curves(
      'missing-mass-distribution',
      'alp, g_ae: 1 /GeV, m_a: 15 MeV',
      'parameter: missingMassSquared, from: -50 MeV^2, to: 500 MeV^2, points: 1101',
      'search: padme',
    );
    const moment = (power: number) =>
      integral({
        ...curve!,
        points: curve!.points.map(({ x, y }) => ({ x, y: y * (x - 2.25e-4) ** power, yError: 0 })),
      });
    const [width] = await values(
      'missing-mass-resolution',
      'alp, g_ae: 1 /GeV',
      'parameter: m_a, from: 15 MeV, to: 16 MeV, points: 2',
      'search: padme',
    );
    expect(moment(0)).toBeCloseTo(1, 6);
    expect(moment(1) / width!).toBeCloseTo(0, 6);
    expect(Math.sqrt(moment(2)) / width!).toBeCloseTo(1, 5);
  });

  it('photon energy at 0 and at an angle is two-body kinematics', async () => {
    const [zero, later] = await values(
      'photon-energy',
      'alp, m_a: 10 MeV',
      'parameter: photonAngle, from: 0 mrad, to: 40 mrad, points: 2',
      'search: padme',
    );
    const beam = 0.55;
    const momentum = Math.sqrt(beam ** 2 - electron ** 2);
    const s = 2 * electron * (beam + electron);
    const at = (angle: number) => (s - 1e-4) / (2 * (beam + electron - momentum * Math.cos(angle)));
    expect(zero! / at(0)).toBeCloseTo(1, 9);
    expect(later! / at(0.04)).toBeCloseTo(1, 9);
  });
});
