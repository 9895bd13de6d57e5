import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../numerics/index.ts';
import { printedDifferenceQuotient } from './edm-loop.fixture.ts';
import { loopDifferenceQuotient, masslessFermionDifferenceQuotient } from './edm-loop.ts';

const muon = 0.1056583755;
const neutron = 0.93956542;
const electron = 0.51099895e-3;

describe('EDM loop', () => {
  // mpmath at 40 digits: [I(m_D^2) - I(m_a^2)] / (m_D^2 - m_a^2), or the derivative of I at m_D = m_a.
  it.each([
    [0.01, 0.001, electron, 100, -9.43351297621003],
    [0.1, 0.1, muon, 100, -6.489008089361363],
    [0.05, 1e-5, muon, 200, -7.899017549648201],
    [1, 0.999999, neutron, 100, -4.210894153954323],
    [0.001, 0, neutron, 200, -6.358434407555283],
    [10, 0.1, muon, 200, -3.244973417090894],
    [0.001, 0.5, electron, 100, -5.548288378017621],
  ])(
    'agrees with 40-digit values at m_D = %d, m_a = %d, m_f = %d, Lambda = %d',
    (darkPhotonMass, alpMass, fermionMass, cutoff, expected) => {
      const { value, error } = loopDifferenceQuotient({ darkPhotonMass, alpMass, fermionMass, cutoff });
      expect(Math.abs(value - expected)).toBeLessThan(1e-11);
      expect(Math.abs(value - expected)).toBeLessThan(error + 1e-15 * Math.abs(value));
      expect(error).toBeLessThan(1e-11);
    },
  );

  it('is the printed difference quotient where that can be formed', () => {
    const loop = { darkPhotonMass: 0.4, alpMass: 0.15, fermionMass: muon, cutoff: 100 };
    expect(loopDifferenceQuotient(loop).value).toBeCloseTo(printedDifferenceQuotient(loop), 10);
  });

  const mass = fc.double({ min: -4, max: 2, noNaN: true }).map((exponent) => 10 ** exponent);

  it('comes to the closed form as the fermion becomes light', () => {
    fc.assert(
      fc.property(mass, mass, (darkPhotonMass, alpMass) => {
        const loop = { darkPhotonMass, alpMass, cutoff: 100 };
        const closed = masslessFermionDifferenceQuotient(loop);
        expect(loopDifferenceQuotient({ ...loop, fermionMass: 0 }).value).toBeCloseTo(closed, 10);
        const light = 1e-4 * Math.min(darkPhotonMass, alpMass);
        expect(loopDifferenceQuotient({ ...loop, fermionMass: light }).value).toBeCloseTo(closed, 5);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it('keeps its closed form against I = m^2/2 ln(m^2 / Lambda^2) - m^2/4', () => {
    const massless = (m: number) => 0.5 * m * m * Math.log((m / 100) ** 2) - 0.25 * m * m;
    for (const [mD, ma] of [
      [0.3, 0.02],
      [0.05, 2],
      [1, 0],
    ] as const) {
      const closed = masslessFermionDifferenceQuotient({ darkPhotonMass: mD, alpMass: ma, cutoff: 100 });
      const direct = ((ma === 0 ? 0 : massless(ma)) - massless(mD)) / (ma * ma - mD * mD);
      expect(closed).toBeCloseTo(direct, 12);
    }
  });

  it('is symmetric in the two bosons and smooth through equal masses', () => {
    const at = (alpMass: number) =>
      loopDifferenceQuotient({ darkPhotonMass: 0.2, alpMass, fermionMass: muon, cutoff: 100 }).value;
    const swapped = loopDifferenceQuotient({
      darkPhotonMass: 0.3,
      alpMass: 0.2,
      fermionMass: muon,
      cutoff: 100,
    });
    expect(swapped.value).toBeCloseTo(at(0.3), 11);
    for (const step of [1e-3, 1e-6, 1e-9, 1e-13]) {
      // Linear in the difference of the masses: the slope at 0.2 is about 2 per GeV.
      expect(Math.abs(at(0.2 * (1 + step)) - at(0.2))).toBeLessThan(step + 1e-11);
      expect(at(0.2 * (1 + step)) + at(0.2 * (1 - step)) - 2 * at(0.2)).toBeCloseTo(0, step < 1e-3 ? 10 : 5);
    }
  });

  it('depends on the masses through a convergent integral, whatever the cutoff', () => {
    // For m_f -> 0 the loop is an integral over t = l^2 of t / [(t + m_D^2)(t + m_a^2)], with the unit
    // coefficient of ln(Lambda^2); the difference of two mass settings converges and knows no cutoff.
    const [mD, ma] = [0.7, 0.25];
    const propagators = (t: number, a: number, b: number) => t / ((t + a * a) * (t + b * b));
    const onUnitInterval = (u: number) => {
      const t = u / (1 - u);
      return (propagators(t, mD, ma) - propagators(t, mD, mD)) / (1 - u) ** 2;
    };
    const convergent = integrate(onUnitInterval, 0, 1).value;
    for (const cutoff of [10, 1e3]) {
      const at = (alpMass: number) =>
        masslessFermionDifferenceQuotient({ darkPhotonMass: mD, alpMass, cutoff });
      expect(-2 * (at(ma) - at(mD))).toBeCloseTo(convergent, 9);
    }
  });

  it('refuses masses and cutoffs that mean nothing', () => {
    const loop = { darkPhotonMass: 1, alpMass: 1, fermionMass: 0, cutoff: 100 };
    expect(() => loopDifferenceQuotient({ ...loop, alpMass: -1 })).toThrow(/alpMass/);
    expect(() => loopDifferenceQuotient({ ...loop, cutoff: 0 })).toThrow(RangeError);
    expect(() => loopDifferenceQuotient({ ...loop, fermionMass: Number.NaN })).toThrow(RangeError);
    expect(() => loopDifferenceQuotient({ ...loop, darkPhotonMass: 0, alpMass: 0 })).toThrow(/every mass/);
  });
});
