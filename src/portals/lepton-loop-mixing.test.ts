import { describe, expect, it } from 'vitest';
import { constants, elementaryCharge } from '../physics/constants.ts';
import { feynmanLogarithm } from './lepton-loop-mixing.fixture.ts';
import { leptonLoopMixing, vacuumPolarisationIntegral } from './lepton-loop-mixing.ts';

const [muon, tau] = [constants.muonMass.value, constants.tauMass.value];

describe('vacuum polarisation of a lepton', () => {
  it.each([1e-6, 0.01, 0.5, 0.999, 1, 1.001, 3, 3.999, 4.001, 8, 100, 1e5])(
    'is its integral at z = %d',
    (z) => {
      const quadrature = feynmanLogarithm(z, 1);
      const [re, im] = [6 * quadrature.re, 6 * quadrature.im];
      const ours = vacuumPolarisationIntegral(z);
      expect(Math.abs(ours.re - re)).toBeLessThan(1e-9 * Math.max(1e-3, Math.abs(re)));
      expect(ours.im).toBeCloseTo(im, 12);
    },
  );

  it('is -z/5 for small z and ln z - 5/3 for large', () => {
    expect(vacuumPolarisationIntegral(1e-8).re / -2e-9).toBeCloseTo(1, 7);
    expect(vacuumPolarisationIntegral(1e12).re).toBeCloseTo(Math.log(1e12) - 5 / 3, 9);
    // At threshold 3 integral_0^1 (1 - u^2) ln u du.
    expect(vacuumPolarisationIntegral(4).re).toBeCloseTo(-8 / 3, 13);
    expect(vacuumPolarisationIntegral(0).re).toBeCloseTo(0, 15);
    expect(() => vacuumPolarisationIntegral(-1)).toThrow(RangeError);
  });
});

describe('mixing by loops of muons and taus', () => {
  it('is -(e / 12 pi^2) ln(m_tau^2 / m_mu^2) = -1/69 for a light boson', () => {
    const { re, im } = leptonLoopMixing(0, muon, tau);
    expect(re / ((-elementaryCharge / (12 * Math.PI ** 2)) * 2 * Math.log(tau / muon))).toBeCloseTo(1, 13);
    // NA64 (arXiv:2206.03101) and others quote 1/70.
    expect(Math.abs(1 / re + 70)).toBeLessThan(1.5);
    expect(im).toBeCloseTo(0, 15);
  });

  it('falls as 1/q^2 far above both leptons, and is odd in their exchange', () => {
    const far = (q: number) => leptonLoopMixing(q * q, muon, tau).re;
    expect(far(1e3) / far(2e3)).toBeCloseTo(4, 1);
    const [one, other] = [leptonLoopMixing(0.5, muon, tau), leptonLoopMixing(0.5, tau, muon)];
    expect(one.re + other.re).toBeCloseTo(0, 15);
    expect(one.im + other.im).toBeCloseTo(0, 15);
  });
});
