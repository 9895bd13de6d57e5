import { describe, expect, it } from 'vitest';
import { elementaryCharge } from '../physics/constants.ts';
import { ComputationError } from '../records/errors.ts';
import { couplingLimitFromBranchingFraction } from './invisible-meson-decay.ts';

/** Upsilon(1S) of paper missing-energy Table I, GeV. */
const upsilon = { mass: 9.46, coupling: 40.3, totalWidth: 0.054e-3 };

/** Paper missing-energy (16) at g = 1 / GeV, m_a = 0. */
function width(darkPhotonMass: number): number {
  const { mass, coupling } = upsilon;
  const prefactor = (elementaryCharge / coupling) ** 2 / (96 * Math.PI);
  return prefactor * mass ** 3 * (1 - (darkPhotonMass / mass) ** 2) ** 3;
}

const limit = (darkPhotonMass: number) =>
  couplingLimitFromBranchingFraction({
    branchingFractionLimit: 3e-4,
    totalWidth: upsilon.totalWidth,
    widthAtUnitCoupling: { value: width(darkPhotonMass), error: 0 },
  }).value;

describe('coupling limit from Upsilon(1S) -> invisible', () => {
  it('follows from (16), (20) and Table I of the paper, half of the printed (19)', () => {
    // mpmath: sqrt(3e-4 5.4e-5 / (e^2 9.46^3 / (96 pi 40.3^2))).
    expect(limit(1e-3)).toBeCloseTo(0.010109945277754691, 9);
    const printed = 2.0e-2;
    expect(printed / limit(1e-3)).toBeCloseTo(2, 1);
    // Only the recomputed limit rules out BaBar's 1.5e-2, as the text says it does.
    expect(limit(1e-3)).toBeLessThan(1.5e-2);
  });

  it('weakens towards threshold as (1 - m^2 / m_V^2)^(-3/2)', () => {
    expect(limit(6) / limit(0)).toBeCloseTo((1 - (6 / 9.46) ** 2) ** -1.5, 12);
  });

  it('propagates the error of the width', () => {
    const { value, error } = couplingLimitFromBranchingFraction({
      branchingFractionLimit: 1e-3,
      totalWidth: 1,
      widthAtUnitCoupling: { value: 4, error: 0.04 },
    });
    expect(value).toBeCloseTo(Math.sqrt(2.5e-4), 15);
    expect(error / value).toBeCloseTo(0.005, 12);
  });

  it('has no answer where the decay is closed, and refuses meaningless input', () => {
    const input = {
      branchingFractionLimit: 3e-4,
      totalWidth: 1,
      widthAtUnitCoupling: { value: 0, error: 0 },
    };
    expect(() => couplingLimitFromBranchingFraction(input)).toThrow(ComputationError);
    expect(() => couplingLimitFromBranchingFraction({ ...input, branchingFractionLimit: 0 })).toThrow(
      RangeError,
    );
    expect(() => couplingLimitFromBranchingFraction({ ...input, totalWidth: Number.NaN })).toThrow(
      RangeError,
    );
  });
});
