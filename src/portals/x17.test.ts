import { describe, expect, it } from 'vitest';
import { alpha } from '../physics/constants.ts';
import { branchingFractions, properDecayLengthCm, totalWidth } from './decays.ts';
import { x17Portal } from './x17.ts';

const build = (values: object) => x17Portal.build({ m_X: 0.0167, eps_e: 1e-3, kind: 0, ...values });

describe('X17', () => {
  it('decays to electrons alone, within a millimetre', () => {
    const rows = build({}).widths();
    expect(branchingFractions(rows, 'X17')).toEqual([{ products: ['e-', 'e+'], fraction: 1 }]);
    // alpha eps^2 m / 3 but for (m_e / m)^4.
    expect(totalWidth(rows, 'X17') / ((alpha * 1e-6 * 0.0167) / 3)).toBeCloseTo(1, 4);
    expect(properDecayLengthCm(totalWidth(rows, 'X17'))).toBeLessThan(0.1);
    expect(build({}).invisible).toEqual([]);
  });

  it('is 3/2 times as wide for a pseudoscalar of the same coupling', () => {
    const ratio = totalWidth(build({ kind: 1 }).widths(), 'X17') / totalWidth(build({}).widths(), 'X17');
    // (1/8) / (1/12) times 1 / (1 + 2 m_e^2/m^2).
    expect(ratio).toBeCloseTo(1.5 / (1 + 2 * (0.51099895 / 16.7) ** 2), 9);
    expect(build({ kind: 1 }).spin).toBe('pseudoscalar');
  });
});
