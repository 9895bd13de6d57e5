import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, integrate } from '../../numerics/index.ts';
import { twoBodyMomentum } from '../../physics/kinematics.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { dipolePortal } from '../../portals/dipole.ts';
import { sterileDipolePortal } from '../../portals/sterile-dipole.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import {
  add,
  bar,
  type FourVector,
  gamma,
  identity,
  indices,
  leviCivita,
  lower,
  metric,
  minus,
  multiply,
  slash,
  times,
  trace,
} from '../annihilation/dirac.fixture.ts';
import { dipoleDalitzFraction } from '../dalitz-plot.fixture.ts';
import { recoilingSystem } from '../decay-chain.ts';
import { randomDecayPoints } from '../decay-points.ts';
import {
  pseudoscalarDarkDensity,
  pseudoscalarDarkFraction,
  pseudoscalarDecayAt,
  samplePseudoscalarDecays,
} from './index.ts';
import { darkAxion15, paperA4 } from './matrix-elements.fixture.ts';

const unit = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const eta = { mass: 0.547862, photonsFraction: 0.3936 };
const dipole = (M1: number, delta: number) => dipolePortal.build({ M1, delta, d: 1 });
const darkAxion = (m_a: number, m_gammaD: number) =>
  darkAxionPortal.build({ m_a, m_gammaD, m_chi: 0, g: 1, g_D: 0 });

/** Gamma(gamma gamma) = |A|^2 M^3 / (64 pi) of the amplitude A epsilon(e1, e2, k1, k2). */
const toPhotons = (M: number) => M ** 3 / (64 * Math.PI);

/** m12^2 of photon and first particle, and d m12^2 / d cos(theta*), at a mass q of the pair. */
function dalitz(M: number, first: number, second: number, q: number, cosTheta: number) {
  const photon = (M ** 2 - q ** 2) / (2 * q);
  const inside = twoBodyMomentum(q, first, second);
  const slope = 2 * photon * inside;
  return { m12: first ** 2 + 2 * photon * Math.hypot(inside, first) + slope * cosTheta, slope };
}

/** d^2 BR / ds d cos(theta*) over BR(gamma gamma) from a squared matrix element, by paper mono-photon (A.5). */
const fromPaper = (M: number, squared: number, slope: number) =>
  (squared * slope) / ((2 * Math.PI) ** 3 * 32 * M ** 3) / toPhotons(M);

/** The same as the code has it. */
function ours(portal: PhotonPortal, M: number, q: number, cosTheta: number): number {
  const low = portal.thresholdMass ** 2;
  const v = Math.sqrt((q ** 2 - low) / (M ** 2 - low));
  const { weight } = pseudoscalarDecayAt(portal, { mass: M, photonsFraction: 1 }, v, (1 + cosTheta) / 2);
  return weight / (2 * v * (M ** 2 - low)) / 2;
}

/** Masses below a meson of 1 GeV, a mass of the pair, and an angle. */
const point = fc
  .tuple(unit, unit, unit, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([a, b, c, cos]) => {
    const M1 = 0.45 * a;
    const M2 = M1 + (0.95 - 2 * M1) * b;
    const q = M1 + M2 + (1 - M1 - M2) * c;
    return { M1, M2, q, cosTheta: cos };
  });

describe('P -> gamma + pair at a point of the Dalitz plot', () => {
  it('is paper mono-photon (A.4), (A.5) for a dipole', () => {
    fc.assert(
      fc.property(point, ({ M1, M2, q, cosTheta }) => {
        const { m12, slope } = dalitz(1, M1, M2, q, cosTheta);
        const squared = paperA4({ M: 1, M1, M2, m12, m23: q * q }, 1);
        const expected = fromPaper(1, squared, slope);
        expect(Math.abs(ours(dipole(M1, M2 / M1 - 1), 1, q, cosTheta) - expected)).toBeLessThan(
          1e-9 * expected + 1e-15,
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('is (15) of paper dark-axion as corrected, up to its constant', () => {
    const constant = (M1: number, M2: number, q: number, cosTheta: number) => {
      const { m12, slope } = dalitz(1, M1, M2, q, cosTheta);
      return (darkAxion15(1, M1, M2, m12, q * q) * slope) / ours(darkAxion(M1, M2), 1, q, cosTheta);
    };
    const reference = constant(0.1, 0.2, 0.6, 0.3);
    fc.assert(
      fc.property(point, ({ M1, M2, q, cosTheta }) => {
        expect(constant(M1, M2, q, cosTheta) / reference).toBeCloseTo(1, 7);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('is that of explicit Dirac traces, and (A.4) is symmetric under M_1 <-> M_2, m_12 <-> m_13', () => {
    fc.assert(
      fc.property(point, ({ M1, M2, q, cosTheta }) => {
        const { m12 } = dalitz(1, M1, M2, q, cosTheta);
        const m23 = q * q;
        const printed = paperA4({ M: 1, M1, M2, m12, m23 }, 1);
        expect(Math.abs(printed / traced(M1, M2, q, cosTheta) - 1)).toBeLessThan(1e-8);
        const m13 = 1 + M1 ** 2 + M2 ** 2 - m12 - m23;
        const exchanged = paperA4({ M: 1, M1: M2, M2: M1, m12: m13, m23 }, 1);
        expect(Math.abs(exchanged / printed - 1)).toBeLessThan(1e-8);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

/** Sum over spins of |epsilon(e*, nu, k, q) J_nu / q^2|^2, J = ubar(chi_2) 2 sigma q v(chi_1), in the frame of the pair. */
function traced(M1: number, M2: number, q: number, cosTheta: number): number {
  const inside = twoBodyMomentum(q, M1, M2);
  const sine = Math.sqrt(1 - cosTheta ** 2);
  const one: FourVector = [Math.hypot(inside, M1), inside * sine, 0, inside * cosTheta];
  const pair: FourVector = [q, 0, 0, 0];
  const energy = (1 - q * q) / (2 * q);
  const k = lower([energy, 0, 0, -energy]);
  const other = minus(pair, one);
  const spinors = [
    add(slash(other), times([M2, 0], identity)),
    add(slash(one), times([-M1, 0], identity)),
  ] as const;
  const vertex = gamma.map((each) =>
    times([0, 1], add(multiply(each, slash(pair)), times([-1, 0], multiply(slash(pair), each)))),
  );
  const epsilon = indices.map((mu) =>
    indices.map((nu) =>
      indices.reduce<number>((sum, a) => sum + leviCivita(mu, nu, a, 0) * (k[a] ?? 0) * q, 0),
    ),
  );
  let sum = 0;
  for (const mu of indices) {
    const line = indices
      .map((nu) => times([epsilon[mu]![nu]! * metric[nu], 0], vertex[nu]!))
      .reduce((a, b) => add(a, b));
    sum -= metric[mu] * trace(multiply(multiply(spinors[0], line), multiply(spinors[1], bar(line))));
  }
  return sum / q ** 4;
}

describe('BR(P -> gamma + pair)', () => {
  it('is (A.4) and (A.5) integrated over the Dalitz plot, to 1e-9', () => {
    for (const [M1, M2] of [
      [0.1, 0.11],
      [0.01, 0.4],
      [0.3, 0.6],
    ] as const) {
      const { value, error } = pseudoscalarDarkFraction(dipole(M1, M2 / M1 - 1), {
        mass: 1,
        photonsFraction: 1,
      });
      expect(Math.abs(value / dipoleDalitzFraction(1, M1, M2) - 1)).toBeLessThan(1e-9);
      expect(error).toBeLessThan(1e-9 * value);
    }
  });

  it('has the massless limits of the physics note, sections 2 and 6', () => {
    const { mass, photonsFraction } = eta;
    const massless = pseudoscalarDarkFraction(dipole(1e-9, 0.1), eta).value;
    expect(massless / ((photonsFraction * mass ** 2) / (12 * Math.PI ** 2))).toBeCloseTo(1, 9);
    const axion = pseudoscalarDarkFraction(darkAxion(0, 1e-9), eta).value;
    expect(axion / ((photonsFraction * mass ** 2) / (192 * Math.PI ** 2))).toBeCloseTo(1, 9);
  });

  it('is zero at and above threshold, and falls with the masses of the dark axion portal', () => {
    const at = (m_a: number, m_gammaD: number) =>
      pseudoscalarDarkFraction(darkAxion(m_a, m_gammaD), eta).value;
    expect(pseudoscalarDarkFraction(dipole(0.28, 0), eta)).toEqual({ value: 0, error: 0 });
    expect(pseudoscalarDarkDensity(dipole(0.1, 0), eta, 0.31)).toBe(0);
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(at(0.3 * a * 1.05, 0.3 * b)).toBeLessThanOrEqual(at(0.3 * a, 0.3 * b));
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it('counts N nubar and Nbar nu with d_i / sqrt(2) each', () => {
    const sterile = sterileDipolePortal.build({ M_N: 0.3, d: 1, d_e: 0, d_mu: 2, d_tau: 0 });
    const each = dipolePortal.build({ M1: 0.3e-12, delta: 1e12, d: 1 });
    const sum = 2 * (2 / Math.SQRT2) ** 2 * pseudoscalarDarkFraction(each, eta).value;
    expect(pseudoscalarDarkFraction(sterile, eta).value / sum).toBeCloseTo(1, 9);
  });
});

describe('sampled decays P -> gamma + pair', () => {
  const points = randomDecayPoints(createStream(1, 0, 0));
  const portal = dipole(0.1, 0.5);
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

  it('have weights that add up to BR, within five standard deviations', () => {
    for (const [each, particle] of [
      [portal, 'chi2'],
      [darkAxion(0.05, 0.1), 'gammaD'],
    ] as const) {
      const { weights } = samplePseudoscalarDecays(each, eta, particle, 20_000, points);
      const sum = total(weights);
      const deviation = Math.sqrt(total(weights.map((weight) => weight ** 2)) - sum ** 2 / weights.length);
      const { value } = pseudoscalarDarkFraction(each, eta);
      expect(Math.abs(sum - value)).toBeLessThan(5 * deviation);
      expect(deviation).toBeLessThan(0.01 * value);
    }
  });

  it('conserve energy: with the photon, both particles have that of the meson', () => {
    const heavy = samplePseudoscalarDecays(portal, eta, 'chi2', 200, points);
    const light = samplePseudoscalarDecays(portal, eta, 'chi1', 200, points);
    heavy.momenta.forEach((p, i) => {
      const energy = Math.hypot(p, heavy.mass) + Math.hypot(light.momenta[i]!, light.mass);
      // The energy of the pair is at most that of the meson, and more than its own mass.
      expect(energy).toBeLessThanOrEqual(eta.mass);
      expect(energy).toBeGreaterThan(portal.thresholdMass);
    });
    expect(recoilingSystem(eta.mass, 0, 0.3).energy).toBeCloseTo((eta.mass ** 2 + 0.09) / (2 * eta.mass), 14);
  });

  it('have the mean energy that the factorised form gives: angles average out', () => {
    const { momenta, weights, mass } = samplePseudoscalarDecays(portal, eta, 'chi2', 40_000, points);
    const mean = momenta.reduce((sum, p, i) => sum + weights[i]! * Math.hypot(p, mass), 0) / total(weights);
    const low = portal.thresholdMass;
    const weighted = (power: number) =>
      integrate(
        (q) => {
          const inside =
            Math.hypot(twoBodyMomentum(q, 0.1, 0.15), mass) * (recoilingSystem(eta.mass, 0, q).energy / q);
          return 2 * q * pseudoscalarDarkDensity(portal, eta, q * q) * inside ** power;
        },
        low,
        eta.mass,
        { relativeTolerance: 1e-6 },
      ).value;
    expect(Math.abs(mean / (weighted(1) / weighted(0)) - 1)).toBeLessThan(5e-3);
  });

  it('refuse a portal without a pair, and a particle that is not in it', () => {
    expect(() => samplePseudoscalarDecays(portal, eta, 'a', 1, points)).toThrow(/chi1 and chi2/);
    const { pair: _, ...summed } = portal;
    expect(() => samplePseudoscalarDecays(summed, eta, 'chi2', 1, points)).toThrow(RangeError);
  });
});
