import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestDensity } from './highest-density.ts';

// Nothing so small that a factor would lose digits of it.
const mass = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value < 1e-9 ? 0 : value));
const bins = fc.array(fc.tuple(mass, fc.double({ min: 0.1, max: 3, noNaN: true })), {
  minLength: 1,
  maxLength: 30,
});
const level = fc.double({ min: 0.05, max: 0.99, noNaN: true });

describe('highestDensity', () => {
  it('takes the densest bins of a distribution by hand', () => {
    const { inside, threshold, mass } = highestDensity([0.1, 0.4, 0.3, 0.2], [1, 1, 1, 4], 0.68);
    expect(inside).toEqual([false, true, true, false]);
    expect([threshold, mass]).toEqual([0.3, 0.7]);
  });

  it('holds what was asked for, with no bin inside that is less dense than one outside', () => {
    fc.assert(
      fc.property(bins, level, (some, probability) => {
        const [masses, widths] = [some.map(([mass]) => mass), some.map(([, width]) => width)];
        const total = masses.reduce((sum, mass) => sum + mass, 0);
        const { inside, mass, threshold } = highestDensity(masses, widths, probability);
        const densities = masses.map((each, bin) => each / widths[bin]!);
        if (total > 0) expect(mass).toBeGreaterThanOrEqual(probability * (1 - 1e-9));
        expect(inside).toEqual(densities.map((density) => density > 0 && density >= threshold));
        // Without its least dense bins it holds less than was asked for.
        const rest = masses.filter((_, bin) => inside[bin] && densities[bin]! > threshold);
        expect(rest.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
          probability * total * (1 + 1e-9),
        );
      }),
    );
  });

  it('does not depend on the order of bins, nor on how masses are normalised', () => {
    fc.assert(
      fc.property(bins, level, fc.integer({ min: -8, max: 8 }), (some, probability, power) => {
        const of = (own: readonly (readonly [number, number])[], factor = 1) =>
          highestDensity(
            own.map(([mass]) => mass * factor),
            own.map(([, width]) => width),
            probability,
          );
        expect(of([...some].reverse()).inside.toReversed()).toEqual(of(some).inside);
        expect(of(some, 2 ** power).inside).toEqual(of(some).inside);
      }),
    );
  });
});
