import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BosonPortal } from '../records/portal.ts';
import { invisibleDecays, invisibleShare, squareForInvisible } from './invisible-share.ts';

const width = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
const part = fc.oneof(fc.constant(0), width);
const decays = fc
  .tuple(part, part, part, part)
  .map(([fixed, growing, seen, seenGrowing]) => ({
    fixed,
    growing,
    fixedAll: fixed + seen,
    growingAll: growing + seenGrowing,
  }))
  .filter(({ fixedAll, growingAll }) => fixedAll + growingAll > 0);

describe('invisible decays', () => {
  it('the solution fills the target; none is given only where no coupling does', () => {
    fc.assert(
      fc.property(decays, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (rows, target) => {
        const square = squareForInvisible(rows, target);
        if (square !== undefined) {
          expect((square * invisibleShare(rows, square)) / target).toBeCloseTo(1, 9);
          return;
        }
        // t^2 times the share rises towards fixed / growingAll when nothing invisible grows.
        expect(rows.growing).toBe(0);
        expect(target * rows.growingAll).toBeGreaterThanOrEqual(rows.fixed);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read from widths of the boson alone, by how they go with the couplings', () => {
    const row = { equation: '', references: [], parent: 'X' };
    const portal = {
      boson: 'X',
      invisible: ['chi chibar', 'nu nubar'],
      widths: () => [
        { ...row, products: ['chi', 'chibar'], width: 3, couplingPower: 0 },
        { ...row, products: ['nu', 'nubar'], width: 2, couplingPower: 2 },
        { ...row, products: ['e-', 'e+'], width: 5, couplingPower: 2 },
        { ...row, parent: 'Y', products: ['e-', 'e+'], width: 7, couplingPower: 0 },
      ],
    } as unknown as BosonPortal;
    const found = invisibleDecays(portal);
    expect(found).toEqual({ fixed: 3, growing: 2, fixedAll: 3, growingAll: 7 });
    expect(invisibleShare(found)).toBe(0.5);
    expect(invisibleDecays({ ...portal, assumedInvisible: true })).toBeUndefined();
    expect(invisibleDecays({ ...portal, widths: () => [] })).toBeUndefined();
    expect(invisibleShare(undefined)).toBe(1);
  });
});
