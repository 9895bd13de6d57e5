import { describe, expect, it } from 'vitest';
import { expectedLimit } from './expected-limit.ts';
import { feldmanCousinsLimit } from './feldman-cousins.ts';
import { beltEnd } from './feldman-cousins-belt.ts';

const limit = (observed: number, background: number, confidenceLevel = 0.9) =>
  feldmanCousinsLimit.upperLimit({ observed, background, confidenceLevel });

/** Half the last printed digit, plus half the 0.005 steps in signal with which the tables were made. */
const printedWithin = 0.0075;

describe('Feldman-Cousins upper end', () => {
  // Phys. Rev. D 57 (1998) 3873, tables IV (90%): rows n, columns b.
  it.each([
    [0, [2.44, 1.94, 1.61, 1.33, 1.26, 1.18, 1.08, 1.06, 1.01, 0.98]],
    [1, [4.36, 3.86, 3.36, 2.91, 2.53, 2.19, 1.88, 1.59, 1.39, 1.22]],
    [2, [5.91, 5.41, 4.91, 4.41, 3.91, 3.45, 3.04, 2.67, 2.33, 1.73]],
    [3, [7.42, 6.92, 6.42, 5.92, 5.42, 4.92, 4.42, 3.95, 3.53, 2.78]],
    [4, [8.6, 8.1, 7.6, 7.1, 6.6, 6.1, 5.6, 5.1, 4.6, 3.6]],
  ])('reproduces the published table, n = %d', (n, row) => {
    const backgrounds = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5];
    row.forEach((printed, i) => {
      expect(Math.abs(limit(n, backgrounds[i]!) - printed), `b = ${backgrounds[i]}`).toBeLessThan(
        printedWithin,
      );
    });
  });

  // Review of Particle Physics, Statistics, unified intervals for n = 0 ... 10 without background.
  it('reproduces the PDG table', () => {
    const at90 = [2.44, 4.36, 5.91, 7.42, 8.6, 9.99, 11.47, 12.53, 13.99, 15.3, 16.5];
    const at95 = [3.09, 5.14, 6.72, 8.25, 9.76, 11.26, 12.75, 13.81, 15.29, 16.77, 17.82];
    for (const [n, printed] of at90.entries()) {
      expect(Math.abs(limit(n, 0) - printed)).toBeLessThan(printedWithin);
    }
    for (const [n, printed] of at95.entries()) {
      expect(Math.abs(limit(n, 0, 0.95) - printed)).toBeLessThan(printedWithin);
    }
  });

  // Table XII of the paper: the average limit of an ensemble with no signal.
  it.each([
    [0, 2.44],
    [1, 3.28],
    [3, 4.42],
    [5, 5.18],
  ])('has the published sensitivity at b = %d', (background, printed) => {
    const { mean } = expectedLimit(feldmanCousinsLimit, { background, confidenceLevel: 0.9 });
    expect(Math.abs(mean - printed)).toBeLessThan(printedWithin);
  });

  it('is the largest end of the belt at this or any larger background', () => {
    for (const n of [0, 1, 4, 9]) {
      for (const background of [0.7, 2, 4.1, 7, 11]) {
        let largest = 0;
        for (let b = background; b < background + 6; b += 0.002) {
          largest = Math.max(largest, beltEnd(n, b, 0.9).signal);
        }
        expect(limit(n, background)).toBeGreaterThanOrEqual(largest - 1e-12);
        // The scan misses the top of a jump by at most the fall of the belt over one step.
        expect(limit(n, background)).toBeLessThan(largest + 0.002);
      }
    }
  });

  it('never rises with the background although the belt does', () => {
    expect(beltEnd(0, 2.5, 0.9).signal).toBeGreaterThan(beltEnd(0, 2, 0.9).signal);
    let previous = Number.POSITIVE_INFINITY;
    for (let b = 0; b < 25; b += 0.05) {
      const here = limit(0, b);
      expect(here).toBeLessThanOrEqual(previous + 1e-10);
      expect(here).toBeGreaterThan(0);
      previous = here;
    }
  });

  it('comes to the one-sided limit of a Gaussian where counts are many', () => {
    // n = b: the Gaussian unified interval at a measured 0 ends at 1.645 sigma (table X of the paper).
    const n = 1e5;
    expect(limit(n, n) / Math.sqrt(n)).toBeCloseTo(1.645, 1);
  });

  it('refuses what it cannot use', () => {
    const input = { observed: 1, background: 1, confidenceLevel: 0.9 };
    expect(() => feldmanCousinsLimit.upperLimit({ ...input, backgroundError: 0.3 })).toThrow(
      /no background error/,
    );
    expect(() => feldmanCousinsLimit.upperLimit({ ...input, confidenceLevel: 0.4 })).toThrow(/above 0.5/);
  });
});
