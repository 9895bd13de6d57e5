import { describe, expect, it } from 'vitest';
import { parseCard } from '../catalog/index.ts';
import { alpMagneticMomentForm, darkAxionMagneticMoment } from '../indirect/magnetic-moment/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { formValue } from '../records/coupling-form.ts';
import type { Curve } from '../records/result.ts';
import { catalog } from './catalog.fixture.ts';
import { runCard } from './run-card.ts';

async function curves(lines: string): Promise<readonly Curve[]> {
  const text = `darkreach: 1\ntitle: Test\n${lines}\n`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const execute = () => Promise.reject(new Error('no Monte Carlo here'));
  const result = await runCard(card, { catalog, execute, progress: () => {}, seed: 1, version: 'test' });
  return result.curves;
}

/** Limits at a few masses in GeV, ends included; undefined where there is no reach. */
async function limits(search: string, direction: string, limitOn: string, masses: readonly [number, number]) {
  const [curve] = await curves(`portal: { name: alp }
direction: { ${direction} }
limitOn: ${limitOn}
x: { parameter: m_a, from: ${masses[0]} GeV, to: ${masses[1]} GeV, points: 2 }
searches: [{ search: ${search} }]`);
  return masses.map((mass) => curve!.points.find(({ x }) => Math.abs(x / mass - 1) < 1e-9)?.y);
}

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
/** pb per GeV^-2. */
const picobarn = 3.893793721e8;

/** Massless electrons, physics note section 4: sigma per g_agamma^2 and per g_ae^2, cos(theta) from a to b. */
function photonChannel(s: number, mass: number, a: number, b: number): number {
  return (alpha / 24) * (1 - mass ** 2 / s) ** 3 * (3 / 8) * (b - a + (b ** 3 - a ** 3) / 3);
}

function electronChannel(s: number, mass: number, a: number, b: number): number {
  const angles = Math.atanh(b) - Math.atanh(a);
  return ((alpha * electron ** 2 * (s * s + mass ** 4)) / (2 * s * s * (s - mass ** 2))) * angles;
}

function darkPhoton(s: number, mass: number, a: number, b: number): number {
  // (1 + c^2 + k) / (1 - c^2) = (2 + k) / (1 - c^2) - 1
  const k = (4 * s * mass ** 2) / (s - mass ** 2) ** 2;
  const angles = (2 + k) * (Math.atanh(b) - Math.atanh(a)) - (b - a);
  return ((2 * Math.PI * alpha ** 2 * (s - mass ** 2)) / s ** 2) * angles;
}

/** Phi by Simpson's rule. */
function normalShare(from: number, to: number): number {
  const n = 400;
  const h = (to - from) / n;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-0.5 * (from + i * h) ** 2);
  }
  return (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

describe('DELPHI', () => {
  // Paper invisible-alp, Table 1: sqrt(s) in GeV, luminosity in /pb.
  const table = [
    [182.7, 50.2],
    [188.6, 154.7],
    [191.6, 25.9],
    [195.5, 76.4],
    [199.5, 83.4],
    [201.6, 40.6],
    [203.7, 8.4],
    [205.2, 76.2],
    [206.7, 121.6],
    [208.2, 8.3],
  ] as const;

  function events(channel: typeof photonChannel, mass: number): number {
    const c = Math.SQRT1_2;
    return table.reduce((sum, [energy, luminosity]) => {
      const s = energy ** 2;
      const beam = energy / 2;
      const photon = (s - mass ** 2) / (4 * beam);
      // (32): E in GeV
      const sigma = photon * Math.hypot(0.0435, 0.32 / Math.sqrt(photon));
      const window = normalShare((0.9 * beam - photon) / sigma, (1.05 * beam - photon) / sigma);
      return sum + luminosity * picobarn * 0.84 * window * channel(s, mass, -c, c);
    }, 0);
  }

  it.each([
    ['g_agamma', photonChannel],
    ['g_ae', electronChannel],
  ] as const)('is (31)-(33) by hand for %s, 25.5 events', async (coupling, channel) => {
    const masses = [0.001, 40] as const;
    const found = await limits('delphi', `${coupling}: 1`, coupling, masses);
    masses.forEach((mass, index) => {
      expect(found[index]! / Math.sqrt(25.5 / events(channel, mass))).toBeCloseTo(1, 6);
    });
  });
});

describe('BaBar', () => {
  it.each([
    ['g_agamma', photonChannel],
    ['g_ae', electronChannel],
  ] as const)('is the ratio to a dark photon, (36), (37), for %s', async (coupling, channel) => {
    const s = 10.58 ** 2;
    const [light, heavy] = await limits('babar', `${coupling}: 1`, coupling, [0.1, 7]);
    // Where the data put the limit on epsilon, and the angles of the paper below and above 5.5 GeV.
    const expected = (mass: number, epsilon: number, from: number) =>
      epsilon * Math.sqrt(darkPhoton(s, mass, from, 0.6) / channel(s, mass, from, 0.6));
    expect(light! / expected(0.1, 1e-3, -0.4)).toBeCloseTo(1, 5);
    expect(heavy! / expected(7, 1.6e-3, -0.6)).toBeCloseTo(1, 5);
  });
});

describe('PADME', () => {
  it.each([
    ['g_agamma', photonChannel],
    ['g_ae', electronChannel],
  ] as const)('is (44)-(46) by hand for %s, 100 events', async (coupling, channel) => {
    const mass = 0.01;
    const beam = 0.55;
    const s = 2 * electron ** 2 + 2 * electron * beam;
    const beta = Math.sqrt(beam ** 2 - electron ** 2) / (beam + electron);
    const gamma = (beam + electron) / Math.sqrt(s);
    const atRest = (s - mass ** 2) / (2 * Math.sqrt(s));
    const atAngle = (angle: number) => (Math.cos(angle) - beta) / (1 - beta * Math.cos(angle));
    const atEnergy = (energy: number) => (energy / (gamma * atRest) - 1) / beta;
    const from = Math.max(atAngle(0.08), atEnergy(0.03));
    const to = Math.min(atAngle(0.015), atEnergy(0.5));
    // 100 um of carbon, Z = 6, A = 12, 3.5 g/cm^3; 1 GeV^-2 = 3.8938e-28 cm^2
    const electrons = ((6 * 3.5) / 12) * 6.02214076e23 * 0.01;
    const perSigma = 4e13 * electrons * 0.85 * 3.893793721e-28;
    const [found] = await limits('padme', `${coupling}: 1`, coupling, [mass, 0.02]);
    // Terms of order m_e^2/s = 5e-4 are not in the formulas by hand.
    const expected = Math.sqrt(100 / (perSigma * channel(s, mass, from, to)));
    expect(Math.abs(found! / expected - 1)).toBeLessThan(3e-3);
  });
});

describe('several couplings', () => {
  it('combine as (30), up to the interference of order m_e^2', async () => {
    const masses = [0.01, 6] as const;
    const photon = await limits('babar', 'g_agamma: 1', 'g_agamma', masses);
    const lepton = await limits('babar', 'g_ae: 1', 'g_ae', masses);
    const both = await limits('babar', 'g_ae: 1, g_agamma: 0.0003', 'g_ae', masses);
    const opposite = await limits('babar', 'g_ae: -1, g_agamma: 0.0003', 'g_agamma', masses);
    masses.forEach((_, i) => {
      const combined = ((1 / lepton[i]!) ** 2 + (0.0003 / photon[i]!) ** 2) ** -0.5;
      expect(Math.abs(both[i]! / combined - 1)).toBeLessThan(3e-3);
      expect(Math.abs(opposite[i]! / 0.0003 / combined - 1)).toBeLessThan(3e-3);
      // Constructive with equal signs, so that the limits of the two signs lie on either side of (30).
      expect(both[i]!).toBeLessThan(combined);
      expect(opposite[i]! / 0.0003).toBeGreaterThan(combined);
      const [a, b] = [both[i]! ** -2, (opposite[i]! / 0.0003) ** -2];
      expect(((a + b) / 2) * combined ** 2).toBeCloseTo(1, 9);
    });
  });

  it.each(['delphi', 'babar', 'padme', 'g-2-electron-rb'])(
    'in a plane agree with a direction: %s',
    async (search) => {
      const [plane] = await curves(`kind: coupling-plane
portal: { name: alp, m_a: 10 MeV }
x: { parameter: g_ae, from: 1e-3 /GeV, to: 1e2 /GeV, points: 31 }
y: { parameter: g_agamma, from: 1e-9 /GeV, to: 10 /GeV }
searches: [{ search: ${search} }]`);
      const inside = plane!.points.filter(({ y }) => y > 1.001e-9 && y < 9.99);
      expect(inside.length).toBeGreaterThan(3);
      for (const { x, y } of inside.slice(0, 12)) {
        const [limit] = await limits(search, `g_ae: ${x}, g_agamma: ${y}`, 'g_ae', [0.01, 0.011]);
        expect(Math.abs(limit! / x - 1)).toBeLessThan(1e-9);
      }
    },
  );

  it('that a plane holds fixed count there', async () => {
    const [plane] = await curves(`kind: coupling-plane
portal: { name: alp, m_a: 10 MeV, g_amu: 1e-3 /GeV }
x: { parameter: g_ae, from: 1 /GeV, to: 2 /GeV, points: 2 }
y: { parameter: g_agamma, from: 1e-9 /GeV, to: 10 /GeV }
searches: [{ search: g-2-muon-2025 }]`);
    const form = alpMagneticMomentForm('mu', 0.01, 1000);
    const shift = formValue(form, { g_amu: 1e-3, g_agamma: plane!.points[0]!.y });
    // (38 +- 63)e-11: from -2 sigma
    expect(shift / -126e-11).toBeCloseTo(1, 9);
  });
});

describe('magnetic moments', () => {
  it('are limited where the shift of (49) reaches the edge', async () => {
    const masses = [0.001, 1] as const;
    for (const [direction, couplings] of [
      ['g_ae: 1', { g_ae: 1 }],
      ['g_ae: 1, g_agamma: 0.01', { g_ae: 1, g_agamma: 0.01 }],
    ] as const) {
      const found = await limits('g-2-electron-invisible-alp', direction, 'g_ae', masses);
      masses.forEach((mass, i) => {
        const shift = formValue(alpMagneticMomentForm('e', mass, 1000), couplings) * found[i]! ** 2;
        // -8.7e-13 less two standard deviations of 3.6e-13
        expect(shift / -1.59e-12).toBeCloseTo(1, 9);
      });
    }
  });

  it('have a preferred band with two edges where the shifts leave out 0', async () => {
    const found = await curves(`portal: { name: alp }
direction: { g_ae: 1 }
x: { parameter: m_a, from: 1 MeV, to: 10 MeV, points: 2 }
searches: [{ search: g-2-electron-invisible-alp, set: { shift: { from: -1.59e-12, to: -1.5e-13 } } }]`);
    expect(found.map(({ branch }) => branch)).toEqual(['lower', 'upper']);
    const [lower, upper] = found.map(({ points }) => points[0]!.y);
    expect((upper! / lower!) ** 2 / (15.9 / 1.5)).toBeCloseTo(1, 9);
  });

  it('of a photon portal are those of the Feynman integral, dark-axion (9)-(12)', async () => {
    const [curve] = await curves(`portal: { name: dark-axion, m_a: 1 MeV }
x: { parameter: m_gammaD, from: 10 MeV, to: 1 GeV, points: 2 }
searches: [{ search: g-2-muon-dark-axion }]`);
    expect(curve!.points).toHaveLength(2);
    for (const { x, y } of curve!.points) {
      const shift = darkAxionMagneticMoment(0.1056583755, { darkPhotonMass: x, alpMass: 0.001 });
      // after (13): 15.2e-10
      expect(Math.abs((y * y * shift.value) / -15.2e-10 - 1)).toBeLessThan(1e-6);
    }
  });

  describe('of a photon portal that are asked for', () => {
    const band = (from: number, to: number) =>
      curves(`portal: { name: dark-axion, m_a: 1 MeV }
x: { parameter: m_gammaD, from: 10 MeV, to: 1 GeV, points: 2 }
searches: [{ search: g-2-electron-dark-axion, set: { shift: { from: ${from}, to: ${to} } } }]`);

    it('have two edges where the portal shifts that way', async () => {
      // (14) of dark-axion within 1.2 standard deviations
      const [lower, upper, ...rest] = await band(-2.044e-12, -7.6e-14);
      expect(rest).toEqual([]);
      expect([lower!.branch, upper!.branch]).toEqual(['lower', 'upper']);
      expect([lower!.points.length, upper!.points.length]).toEqual([2, 2]);
      lower!.points.forEach(({ x, y }, index) => {
        const shift = darkAxionMagneticMoment(electron, { darkPhotonMass: x, alpMass: 0.001 }).value;
        expect(Math.abs((y * y * shift) / -7.6e-14 - 1)).toBeLessThan(1e-6);
        expect(Math.abs((upper!.points[index]!.y ** 2 * shift) / -2.044e-12 - 1)).toBeLessThan(1e-6);
      });
    });

    it('have none where it has the wrong sign: the shift is negative, section IV', async () => {
      const found = await band(7.6e-14, 2.044e-12);
      expect(found.map(({ branch, points }) => [branch, points.length])).toEqual([
        ['lower', 0],
        ['upper', 0],
      ]);
      expect(found[0]!.notes).toEqual(['no reach at 2 of 2 points']);
    });

    it('are one limit as soon as 0 is in the range', async () => {
      const found = await band(-2.044e-12, 0);
      expect(found.map(({ branch, points }) => [branch, points.length])).toEqual([['', 2]]);
    });
  });
});

describe('photons of dark photon decays', () => {
  const at = (mass: string, signal: number) =>
    curves(`portal: { name: dark-axion, m_a: 1 eV, g_D: 0 }
x: { parameter: m_gammaD, from: ${mass}, to: 1 GeV, points: 2 }
searches:
  - search: babar-monophoton
    set: { samples: { low: { signalLimit: ${signal} }, high: { signalLimit: ${signal} } } }`);

  it('limit g as S^(1/2) where they are prompt, as S^(1/4) where most fly out', async () => {
    const [[few], [many]] = [await at('1 MeV', 50), await at('1 MeV', 5000)];
    const [light, heavy] = [0, 1].map((i) => many!.points[i]!.y / few!.points[i]!.y);
    expect(heavy! / 10).toBeCloseTo(1, 2);
    expect(light! / Math.sqrt(10)).toBeCloseTo(1, 1);
    // The shoulder: the limit on a light dark photon is weaker.
    expect(few!.points[0]!.y / few!.points[1]!.y).toBeGreaterThan(3);
  });
});

describe('thresholds', () => {
  it.each([
    ['delphi', 208.2, 300],
    ['babar', 8.001, 12],
    ['padme', 0.0237, 0.03],
  ])('%s reaches no mass at %d GeV and above', async (search, at, above) => {
    expect(await limits(search, 'g_ae: 1', 'g_ae', [at, above])).toEqual([undefined, undefined]);
  });
});
