import { describe, expect, it } from 'vitest';
import { constants } from '../physics/constants.ts';
import { darkAxionPortal } from './dark-axion.ts';
import { properDecayLengthEstimateCm, totalWidthEstimate } from './decays.ts';
import { dipolePortal } from './dipole.ts';
import { sterileDipolePortal } from './sterile-dipole.ts';

describe('errors of widths', () => {
  it.each([
    [darkAxionPortal, { m_gammaD: 0.5, m_a: 1e-5, g: 1e-3 }],
    [dipolePortal, { M1: 0.5, delta: 1, d: 1e-3 }],
    [sterileDipolePortal, { M_N: 0.5, d: 1e-3 }],
  ])('of three bodies are those of a quadrature, of two bodies none: $id', (definition, given) => {
    const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
    const open = definition
      .build({ ...defaults, ...given })
      .widths()
      .filter(({ width }) => width > 0);
    expect(open.some(({ products }) => products.length === 3)).toBe(true);
    for (const { products, width, error = 0 } of open) {
      if (products.length === 2) expect(error).toBe(0);
      else expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(1e-9 * width);
    }
  });

  it('add up in the total width, and are relatively the same in the decay length', () => {
    const row = { parent: 'X', products: [], couplingPower: 2, equation: '', references: [] } as const;
    const widths = [
      { ...row, width: 3 },
      { ...row, width: 1, error: 0.1 },
      { ...row, width: 4, error: 0.3 },
      { ...row, parent: 'Y', width: 5, error: 1 },
    ];
    const total = totalWidthEstimate(widths, 'X');
    expect(total).toEqual({ value: 8, error: 0.4 });
    const length = properDecayLengthEstimateCm(total);
    expect(length.value * 8).toBeCloseTo(constants.hbarCInGeVCm.value, 25);
    expect(length.error / length.value).toBeCloseTo(0.05, 12);
    expect(properDecayLengthEstimateCm({ value: 0, error: 0 })).toEqual({ value: Infinity, error: 0 });
  });
});
