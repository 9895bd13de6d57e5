import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComputationError } from '../records/errors.ts';
import { couplingLimitForPower } from './coupling-limit.ts';

describe('couplingLimitForPower', () => {
  it('solves N(g) = N_up for a power law', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-8, max: 1e12, noNaN: true }),
        fc.constantFrom(2 as const, 4 as const),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (value, power, upperLimit) => {
          const g = couplingLimitForPower({ value, error: 0 }, power, upperLimit).value;
          expect((value * g ** power) / upperLimit).toBeCloseTo(1, 12);
        },
      ),
      { seed: 3 },
    );
  });

  it('propagates the error of the yield', () => {
    const step = 1e-6;
    for (const power of [2, 4] as const) {
      const at = (value: number) => couplingLimitForPower({ value, error: 0 }, power, 2.3).value;
      const { error } = couplingLimitForPower({ value: 5e4, error: 5e4 * step }, power, 2.3);
      expect(error / (at(5e4) - at(5e4 * (1 + step)))).toBeCloseTo(1, 4);
    }
  });

  it('refuses to give a coupling where nothing is produced', () => {
    expect(() => couplingLimitForPower({ value: 0, error: 0 }, 2, 2.3)).toThrow(ComputationError);
    expect(() => couplingLimitForPower({ value: 1, error: 0 }, 2, 0)).toThrow(RangeError);
  });
});
