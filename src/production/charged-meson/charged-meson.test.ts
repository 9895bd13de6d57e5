import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import {
  add,
  bar,
  dot,
  type FourVector,
  gamma,
  gamma5,
  identity,
  indices,
  metric,
  minus,
  multiply,
  slash,
  times,
  trace,
} from '../annihilation/dirac.fixture.ts';
import { sterileDalitzWidth } from '../dalitz-plot.fixture.ts';
import { boostedMomentum, recoilingSystem } from '../decay-chain.ts';
import { randomDecayPoints } from '../decay-points.ts';
import {
  type SterileDecay,
  sampleSterileDecays,
  sterileDecayAt,
  sterileDecayFraction,
  sterileDecayWidth,
  virtualNeutrinoWidth,
} from './index.ts';
import { paperA7, type SterilePoint } from './matrix-elements.fixture.ts';

const unit = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const fermi = constants.fermi.value;
const electron = constants.electronMass.value;
const muon = constants.muonMass.value;
/** Of unit mass, so that BR over a time of hbar is the width. */
const meson = {
  mass: 1,
  lifetimeS: constants.hbarInGeVSeconds.value,
  decayConstant: 0.2,
  ckm: 0.5,
};
const decayOf = (leptonMass: number, sterileMass: number): SterileDecay => ({
  meson,
  leptonMass,
  sterileMass,
});
const constant = 16 * (fermi * meson.decayConstant * meson.ckm) ** 2;

/** A decay, and a point of it by what is drawn. */
const decays = fc
  .tuple(unit, unit, unit, fc.double({ min: -0.99, max: 0.99, noNaN: true }))
  .map(([a, b, v, cosTheta]) => ({ lepton: 0.5 * a, sterile: (1 - 0.5 * a) * 0.98 * b, v, cosTheta }));
type Drawn = { lepton: number; sterile: number; v: number; cosTheta: number };

/** Momenta in the rest frame of the virtual neutrino, which flew along +z; N at theta to it. */
function momenta({ lepton, sterile, v, cosTheta }: Drawn) {
  const { virtualMass } = sterileDecayAt(decayOf(lepton, sterile), v, (1 + cosTheta) / 2);
  const t = virtualMass ** 2;
  const inside = (t - sterile ** 2) / (2 * virtualMass);
  const sine = Math.sqrt(1 - cosTheta ** 2);
  const N: FourVector = [Math.hypot(inside, sterile), inside * sine, 0, inside * cosTheta];
  const neutrino: FourVector = [virtualMass, 0, 0, 0];
  const photon = minus(neutrino, N);
  const { momentum } = recoilingSystem(1, lepton, virtualMass);
  const along = momentum / virtualMass;
  const antilepton: FourVector = [Math.hypot(along, lepton), 0, 0, -along];
  const plus = (a: FourVector, b: FourVector): FourVector =>
    minus(a, b.map((x) => -x) as unknown as FourVector);
  const P = plus(antilepton, neutrino);
  const m12 = dot(plus(photon, antilepton), plus(photon, antilepton));
  const m23 = dot(plus(antilepton, N), plus(antilepton, N));
  const point: SterilePoint = { M: 1, lepton, sterile, m12, m23 };
  return { N, neutrino, photon, antilepton, P, point, t, inside, along };
}

/** Sum over spins of ubar(N) 2 sigma^(mu a) k_a P_L (nuslash / t) Pslash (1 - gamma5) v(l), times f V G_F / sqrt(2). */
function traced(drawn: Drawn): number {
  const { N, neutrino, photon, antilepton, P, t } = momenta(drawn);
  const left = times([0.5, 0], add(identity, times([-1, 0], gamma5)));
  const weak = multiply(slash(P), add(identity, times([-1, 0], gamma5)));
  const line = multiply(left, multiply(times([1 / t, 0], slash(neutrino)), weak));
  const spinors = [
    add(slash(N), times([drawn.sterile, 0], identity)),
    add(slash(antilepton), times([-drawn.lepton, 0], identity)),
  ] as const;
  let sum = 0;
  for (const mu of indices) {
    const sigma = add(
      multiply(gamma[mu]!, slash(photon)),
      times([-1, 0], multiply(slash(photon), gamma[mu]!)),
    );
    const amplitude = multiply(times([0, 1], sigma), line);
    sum -=
      metric[mu] * trace(multiply(multiply(spinors[0], amplitude), multiply(spinors[1], bar(amplitude))));
  }
  return (sum * constant) / 32;
}

describe('P+ -> gamma l+ N at a point of the Dalitz plot', () => {
  it('has (A.7) of paper mono-photon from explicit Dirac traces', () => {
    fc.assert(
      fc.property(decays, (drawn) => {
        const printed = constant * paperA7(momenta(drawn).point);
        expect(Math.abs(printed / traced(drawn) - 1)).toBeLessThan(1e-7);
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('has the weight of (A.7) and (A.5), its angles included', () => {
    fc.assert(
      fc.property(decays, (drawn) => {
        const { lepton, sterile, v, cosTheta } = drawn;
        const decay = decayOf(lepton, sterile);
        const { point, inside, along, t } = momenta(drawn);
        // m_12 and t = m_13 are as good as m_12 and m_23; d m_12 / d cos = 2 p k, dt / dv = 2 v range, du = d cos / 2.
        const range = (1 - lepton) ** 2 - sterile ** 2;
        const jacobian = 2 * inside * along * (2 * v * range) * 2;
        const expected = (constant * paperA7(point) * jacobian) / ((2 * Math.PI) ** 3 * 32);
        const { weight } = sterileDecayAt(decay, v, (1 + cosTheta) / 2);
        expect(t).toBeGreaterThan(sterile ** 2);
        expect(Math.abs(weight / expected - 1)).toBeLessThan(1e-7);
      }),
      { seed: 10, numRuns: 200 },
    );
  });
});

describe('width of P+ -> gamma l+ N', () => {
  it('is (A.7) integrated over the Dalitz plot by (A.5), to 1e-9', () => {
    for (const [lepton, sterile] of [
      [0.001, 0.2],
      [0.2, 0.1],
      [0.4, 0.4],
    ] as const) {
      const decay = decayOf(lepton, sterile);
      const expected = (constant / 16) * sterileDalitzWidth(1, lepton, sterile);
      expect(Math.abs(sterileDecayWidth(decay).value / expected - 1)).toBeLessThan(1e-9);
      expect(sterileDecayFraction(decay).value / expected).toBeCloseTo(1, 9);
    }
  });

  it('rests on the width to a heavy neutrino, which for a massless one is G^2 f^2 V^2 M m^2 (1 - x)^2 / 8 pi', () => {
    const decay = decayOf(0.3, 0);
    const expected = ((fermi * 0.2 * 0.5 * 0.3) ** 2 * (1 - 0.09) ** 2) / (8 * Math.PI);
    expect(virtualNeutrinoWidth(decay, 0, 0.49) / expected).toBeCloseTo(1, 12);
  });

  it('is closed form for massless lepton and N: d^2 G^2 f^2 V^2 M^5 / (384 pi^3)', () => {
    // (1/4 pi^2)(1/8 pi) integral dx x (1 - x)^2 = 1 / (12 * 32 pi^3).
    const expected = (fermi * 0.2 * 0.5) ** 2 / (384 * Math.PI ** 3);
    expect(sterileDecayWidth(decayOf(0, 0)).value / expected).toBeCloseTo(1, 10);
  });

  it('is not suppressed by helicity: electron and muon nearly equal for a heavy meson', () => {
    const D = { ...meson, mass: 1.86966 };
    const of = (leptonMass: number) => sterileDecayWidth({ meson: D, leptonMass, sterileMass: 0.3 }).value;
    expect(Math.abs(of(muon) / of(electron) - 1)).toBeLessThan(0.05);
  });

  it('is zero at and above threshold, and falls with the mass of N', () => {
    expect(sterileDecayWidth(decayOf(0.4, 0.6))).toEqual({ value: 0, error: 0 });
    expect(sterileDecayWidth(decayOf(1.2, 0))).toEqual({ value: 0, error: 0 });
    expect(sterileDecayAt(decayOf(1.2, 0), 0.5, 0.5).weight).toBe(0);
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const at = (share: number) => sterileDecayWidth(decayOf(0.9 * a, (1 - 0.9 * a) * share)).value;
        expect(at(b)).toBeLessThan(at(0.95 * b));
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe('sampled decays P+ -> gamma l+ N', () => {
  const decay = decayOf(muon, 0.3);
  const sample = sampleSterileDecays(decay, 20_000, randomDecayPoints(createStream(2, 0, 0)));
  const sum = sample.weights.reduce((total, weight) => total + weight, 0);

  it('have weights that add up to BR, within five standard deviations', () => {
    const squares = sample.weights.reduce((total, weight) => total + weight ** 2, 0);
    const deviation = Math.sqrt(squares - sum ** 2 / sample.weights.length);
    expect(Math.abs(sum - sterileDecayFraction(decay).value)).toBeLessThan(5 * deviation);
    expect(deviation).toBeLessThan(0.02 * sum);
  });

  it('stay inside the spectrum of N', () => {
    const { momentum } = recoilingSystem(1, muon, 0.3);
    expect(Math.max(...sample.momenta)).toBeLessThanOrEqual(momentum * (1 + 1e-12));
    expect(sample).toMatchObject({ particle: 'N', mass: 0.3 });
  });

  it('are boosted as four-momenta are', () => {
    fc.assert(
      fc.property(decays, (drawn) => {
        const { N, P, t, inside } = momenta(drawn);
        const system = recoilingSystem(1, drawn.lepton, Math.sqrt(t));
        // Energy in the rest frame of P is p.P / M.
        const energy = Math.hypot(
          boostedMomentum(system, drawn.sterile, inside, drawn.cosTheta),
          drawn.sterile,
        );
        expect(energy).toBeCloseTo(dot(N, P), 10);
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});
