import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../catalog/index.ts';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { baryonNumbers, electricCharges, hadronicRatio, type QuarkWeights } from './hadronic-ratio.ts';
import { jpsi, omega, phi, pionMass, rho, upsilon } from './resonances.ts';
import { quarkCorrectionByZetas, strongCouplingByRungeKutta } from './strong-coupling.fixture.ts';
import { correctionCoefficients, quarkCorrection, strongCouplingOverPi } from './strong-coupling.ts';

const none: QuarkWeights = { isovector: 0, isoscalar: 0, strange: 0, charm: 0, bottom: 0 };
const narrow = [omega, phi, jpsi, upsilon];

/** integral of f over ln s between two energies, cut at the narrow resonances. */
function overEnergies(f: (s: number) => number, from: number, to: number): number {
  const cuts = [rho, ...narrow].flatMap(({ mass, width }) =>
    [-300, -20, 0, 20, 300].map((n) => mass + n * width),
  );
  const steps = [0.4142, 1, 1.281, 1.3985, 1.57, 1.8, 3.72968, 10.55882];
  const inside = [...cuts, ...steps].filter((energy) => energy > from && energy < to);
  const ends = [from, ...inside, to].sort((a, b) => a - b).map((energy) => 2 * Math.log(energy));
  return ends
    .slice(1)
    .reduce(
      (sum, end, i) =>
        sum +
        integrate((x) => f(Math.exp(x)), ends[i]!, end, { relativeTolerance: 1e-6, absoluteTolerance: 1e-12 })
          .value,
      0,
    );
}

describe('R(s)', () => {
  it('has the resonances of data/particles', () => {
    const file = 'data/particles/vector-mesons-pdg-2024.yaml';
    const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
    const mesons = createCatalog(new Map([[file, text]])).vectorMesons('pdg-2024');
    [rho, omega, phi, jpsi, upsilon].forEach(({ mass, width, electronWidth }, i) => {
      const { mass: known, totalWidth, photonCoupling } = mesons[i]!;
      expect([mass, width]).toEqual([known, totalWidth]);
      const expected = (4 * Math.PI * alpha ** 2 * known) / (3 * photonCoupling ** 2);
      expect(electronWidth / expected).toBeCloseTo(1, 10);
    });
  });

  it('is 9 Gamma_ee Gamma_had / (alpha Gamma)^2 on top of a resonance', () => {
    const peak = ({ width, electronWidth }: { width: number; electronWidth: number }) =>
      (9 * electronWidth) / (alpha ** 2 * width);
    const only = (name: keyof QuarkWeights, mass: number) => hadronicRatio(mass ** 2, { ...none, [name]: 1 });
    expect(only('isovector', rho.mass) / peak(rho)).toBeCloseTo(1, 12);
    expect(only('isoscalar', omega.mass) / peak(omega)).toBeCloseTo(1, 12);
    // Hadronic shares of the Review of Particle Physics: 87.7 % and 91.7 %, 1 % from lepton universality.
    expect(only('charm', jpsi.mass) / peak(jpsi)).toBeCloseTo(0.877, 2);
    expect(Math.abs(only('bottom', upsilon.mass) / peak(upsilon) - 0.917)).toBeLessThan(0.012);
  });

  it('is exactly zero up to two pions, and opens as a velocity cubed', () => {
    const threshold = 2 * pionMass;
    for (const energy of [0, 0.1, threshold]) expect(hadronicRatio(energy ** 2)).toBe(0);
    // s = 4 m^2 (1 + x): beta^3 = (x / (1 + x))^(3/2), and the form factor is flat.
    const near = (x: number) => hadronicRatio(threshold ** 2 * (1 + x));
    expect(near(4e-6) / near(1e-6)).toBeCloseTo(8, 3);
    expect(hadronicRatio(0.41 ** 2, baryonNumbers)).toBe(0);
  });

  it('is the sum of squared charges in the continuum, to the size of alpha_s / pi', () => {
    // u d s; with c; with b.
    for (const [energy, charges] of [
      [2.5, 2],
      [3.6, 2],
      [6, 10 / 3],
      [9, 10 / 3],
      [30, 11 / 3],
    ] as const) {
      const ratio = hadronicRatio(energy ** 2) / charges - 1;
      const a = strongCouplingOverPi(energy);
      expect(ratio).toBeGreaterThan(0.9 * a);
      expect(ratio).toBeLessThan(1.15 * a);
    }
    // For a third of the baryon number: 3 (1/9) per quark.
    for (const [energy, flavours] of [
      [3, 3],
      [8, 4],
      [20, 5],
    ] as const) {
      const quark = quarkCorrection(energy ** 2, flavours) / 3;
      // The tails of the narrow resonances are the difference.
      expect(hadronicRatio(energy ** 2, baryonNumbers) / (flavours * quark)).toBeCloseTo(1, 2);
    }
  });

  it('has a continuum dual to the resonances: each part up to 1.8 GeV is the integral of its quarks', () => {
    // integral of the series with its logarithms: ln -> -1 and ln^2 -> 2, beta_0 = 9/4 and beta_1 = 4 for 3 flavours.
    const end = 1.8 ** 2;
    const a = strongCouplingOverPi(1.8);
    const [c2, c3] = correctionCoefficients(3);
    const quarks = end * (1 + a + (c2 + 2.25) * a ** 2 + (c3 + 4.5 * c2 + 4 + 2 * 2.25 ** 2) * a ** 3);
    for (const [name, charges] of [
      ['isovector', 1.5],
      ['isoscalar', 1 / 6],
      ['strange', 1 / 3],
    ] as const) {
      const part = overEnergies(
        (s) => s * hadronicRatio(s, { ...none, [name]: 1 }),
        2 * pionMass,
        1.8 * (1 - 1e-12),
      );
      expect(part / (charges * quarks)).toBeCloseTo(1, 3);
    }
  });

  it('makes the hadronic part of the muon magnetic moment, arXiv:2006.04822, within 2 %', () => {
    // a = alpha^2 / (3 pi^2) integral ds/s K(s) R(s), K = integral x^2 (1 - x) / (x^2 + (1 - x) s/m^2); 693.1(4.0)e-10.
    const muon = constants.muonMass.value;
    const kernel = (s: number) =>
      integrate((x) => (x * x * (1 - x)) / (x * x + ((1 - x) * s) / muon ** 2), 0, 1).value;
    const moment = (weights: QuarkWeights, to: number) =>
      ((alpha / Math.PI) ** 2 / 3) *
      overEnergies((s) => kernel(s) * hadronicRatio(s, weights), 2 * pionMass * (1 + 1e-9), to);
    expect(Math.abs(moment(electricCharges, 40) / 693.1e-10 - 1)).toBeLessThan(0.02);
  });

  it('is a sum over its parts, none negative', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (energy) => {
        const s = energy ** 2;
        const parts = Object.keys(electricCharges).map((name) => hadronicRatio(s, { ...none, [name]: 1 }));
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - hadronicRatio(s))).toBeLessThanOrEqual(1e-12 * sum);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('alpha_s', () => {
  it('runs as its differential equation does', () => {
    for (const energy of [1, 1.2, 1.5, 4, 4.5, 10, 200]) {
      expect(strongCouplingOverPi(energy) / strongCouplingByRungeKutta(energy)).toBeCloseTo(1, 9);
    }
    expect(strongCouplingOverPi(91.188) * Math.PI).toBeCloseTo(0.118, 12);
  });

  it('is near 0.31 at the tau mass, and continuous where a flavour joins', () => {
    // Review of Particle Physics 2024, QCD: 0.312 +- 0.015 from tau decays.
    expect(Math.abs(strongCouplingOverPi(1.77693) * Math.PI - 0.312)).toBeLessThan(0.015);
    for (const mass of [1.273, 4.183]) {
      expect(strongCouplingOverPi(mass * (1 - 1e-12)) / strongCouplingOverPi(mass)).toBeCloseTo(1, 10);
    }
    expect(() => strongCouplingOverPi(0.9)).toThrow(RangeError);
  });

  it('corrects R with the coefficients of the calculation, to their printed digits', () => {
    for (const [energy, flavours] of [
      [2, 3],
      [6, 4],
      [30, 5],
    ] as const) {
      const expected = quarkCorrectionByZetas(energy, flavours);
      // c_2 is printed to 1e-4 per flavour, times a^2 of up to 0.01.
      expect(Math.abs(quarkCorrection(energy ** 2, flavours) - expected)).toBeLessThan(1e-5);
    }
  });
});
