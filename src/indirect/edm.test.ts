import { describe, expect, it } from 'vitest';
import { integrate } from '../numerics/index.ts';
import { ComputationError } from '../records/errors.ts';
import { couplingProductLimit, dipoleMoment, dipoleMomentFromECm, edmBracket } from './edm.ts';

const muon = 0.1056583755;

describe('EDM bracket', () => {
  it('has the two limits of a massless fermion', () => {
    const logarithm = Math.log((100 / 0.02) ** 2);
    const loop = { darkPhotonMass: 0.02, fermionMass: 0, cutoff: 100 };
    expect(edmBracket({ ...loop, alpMass: 0.02 }).value).toBeCloseTo(logarithm + 0.5, 10);
    expect(edmBracket({ ...loop, alpMass: 0 }).value).toBeCloseTo(logarithm + 1.5, 10);
  });

  it('puts +3/2, not the printed +5/2, in the second row of Table II', () => {
    // Rows 1 (m_a = m_D) and 2 (m_a = 0) differ by a convergent loop integral over t = l^2 / m_D^2,
    // free of any regularisation: [t / (t (t + 1)) - t / (t + 1)^2] dt = dt / (t + 1)^2, equal to 1.
    const difference = integrate(
      (u) => {
        const t = u / (1 - u);
        return (1 / (t + 1) - t / (t + 1) ** 2) / (1 - u) ** 2;
      },
      0,
      1,
    ).value;
    expect(difference).toBeCloseTo(1, 10);
    for (const [mass, cutoff] of [
      [0.005, 100],
      [0.3, 200],
      [20, 50],
    ] as const) {
      const row = (alpMass: number) =>
        edmBracket({ darkPhotonMass: mass, alpMass, fermionMass: 0, cutoff }).value;
      expect(row(0) - row(mass)).toBeCloseTo(difference, 9);
      expect(row(0) - 2 * Math.log(cutoff / mass)).toBeCloseTo(0.5 + difference, 9);
    }
  });

  it('moves by ln 4 when the cutoff doubles, for any masses', () => {
    for (const alpMass of [0, 0.004, 0.03, 0.5]) {
      const loop = { darkPhotonMass: 0.03, alpMass, fermionMass: muon };
      const at = (cutoff: number) => edmBracket({ ...loop, cutoff }).value;
      expect(at(200) - at(100)).toBeCloseTo(Math.log(4), 10);
    }
  });

  it('is far from its massless form once the fermion is the heavy one', () => {
    const loop = { darkPhotonMass: 0.005, alpMass: 5e-5, fermionMass: muon, cutoff: 100 };
    const full = edmBracket(loop).value;
    const massless = edmBracket(loop, 'paper', 'massless-fermion').value;
    expect(massless - full).toBeGreaterThan(4);
    // m_D, m_a << m_f: D = integral (1 - x) [ln(m_f^2 x^2 / Lambda^2) + 1] dx, so B = ln(Lambda^2/m_f^2) + 3.
    const light = edmBracket({ ...loop, darkPhotonMass: 1e-7, alpMass: 1e-7 }).value;
    expect(light).toBeCloseTo(2 * Math.log(100 / muon) + 3, 4);
  });

  it('has half the logarithm in the derived normalisation', () => {
    const loop = { darkPhotonMass: 0.02, alpMass: 0.001, fermionMass: muon, cutoff: 100 };
    const slope = (normalisation: 'paper' | 'derived') =>
      edmBracket({ ...loop, cutoff: 1000 }, normalisation).value - edmBracket(loop, normalisation).value;
    expect(slope('derived') / slope('paper')).toBeCloseTo(-0.5, 10);
    const quotient = 0.5 * (1 - edmBracket(loop).value);
    expect(edmBracket(loop, 'derived').value).toBeCloseTo(quotient + 0.25, 12);
  });
});

describe('EDM limits on couplings', () => {
  it('converts e cm by e and hbar c', () => {
    // 1 cm = 5.0677307e13 / GeV; e = sqrt(4 pi / 137.035999084) = 0.302822.
    expect(dipoleMomentFromECm(1) / (0.302822 * 5.0677307e13)).toBeCloseTo(1, 5);
  });

  it('inverts the dipole moment', () => {
    const bracket = edmBracket({ darkPhotonMass: 0.1, alpMass: 0.1, fermionMass: muon, cutoff: 100 });
    const limit = couplingProductLimit(1.9e-19, bracket);
    expect(dipoleMoment(limit.value, bracket).value / dipoleMomentFromECm(1.9e-19)).toBeCloseTo(1, 12);
    expect(dipoleMoment(-2 * limit.value, bracket).value).toBeCloseTo(-2 * dipoleMomentFromECm(1.9e-19), 15);
    expect(couplingProductLimit(3.8e-19, bracket).value / limit.value).toBeCloseTo(2, 12);
  });

  it('propagates the error of the bracket', () => {
    const { value, error } = couplingProductLimit(4.1e-30, { value: -20, error: 0.2 });
    expect(error / value).toBeCloseTo(0.01, 12);
  });

  it('refuses a bracket that may be zero', () => {
    expect(() => couplingProductLimit(4.1e-30, { value: 1e-9, error: 2e-9 })).toThrow(ComputationError);
    expect(() => couplingProductLimit(4.1e-30, { value: 0, error: 0 })).toThrow(ComputationError);
  });
});
