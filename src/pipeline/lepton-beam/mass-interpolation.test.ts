import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtMasses, atManyMasses } from './mass-interpolation.ts';

/** Values of a function, and how many were asked for. */
function counted(f: (mass: number) => number, relativeError = 0): { at: AtMasses; asked: number[] } {
  const asked: number[] = [];
  const at: AtMasses = (masses) => {
    asked.push(...masses);
    return Promise.resolve(masses.map((mass) => ({ value: f(mass), error: relativeError * f(mass) })));
  };
  return { at, asked };
}

function logarithmic(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

const smooth = (mass: number) => 1 / (mass * mass + 1e-5) / (1 + mass) ** 3;

describe('a function at many masses', () => {
  it('is within the stated error of direct evaluation at every mass', async () => {
    const form = fc.record({
      scale: fc.double({ min: -5, max: 1, noNaN: true }),
      power: fc.double({ min: -4, max: 4, noNaN: true }),
      bend: fc.double({ min: -3, max: 3, noNaN: true }),
      size: fc.double({ min: -100, max: 100, noNaN: true }),
      tolerance: fc.constantFrom(1e-3, 1e-5, 1e-8),
    });
    await fc.assert(
      fc.asyncProperty(form, async ({ scale, power, bend, size, tolerance }) => {
        const f = (mass: number) => Math.exp(size) * mass ** power * (1 + (mass / 10 ** scale) ** 2) ** bend;
        const masses = logarithmic(1e-3, 1, 61);
        const found = await atManyMasses(masses, [], tolerance, counted(f, 1e-12).at);
        masses.forEach((mass, i) => {
          expect(Math.abs(found[i]!.value - f(mass))).toBeLessThanOrEqual(found[i]!.error + 1e-13 * f(mass));
          expect(found[i]!.error).toBeLessThanOrEqual(1.1 * tolerance * f(mass));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('costs 13 or 25 evaluations, whatever the number of masses', async () => {
    const [few, many] = [counted(smooth), counted(smooth)];
    await atManyMasses(logarithmic(1e-3, 1, 61), [], 1e-3, few.at);
    await atManyMasses(logarithmic(1e-3, 1, 976), [], 1e-3, many.at);
    expect(few.asked.length).toBeLessThanOrEqual(38);
    expect(many.asked.length).toBe(few.asked.length);
  });

  it('takes more masses than a call takes arguments', async () => {
    const masses = logarithmic(1e-3, 1, 200_000);
    const found = await atManyMasses(masses, [], 1e-3, counted(smooth).at);
    expect(found).toHaveLength(masses.length);
  });

  it('keeps to the range of the masses', async () => {
    const { at, asked } = counted(smooth);
    await atManyMasses(logarithmic(1e-3, 1, 61), [], 1e-3, at);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(1e-3);
    expect(Math.max(...asked)).toBeLessThanOrEqual(1);
  });

  it('is evaluated mass by mass where there are few, at those alone', async () => {
    const { at, asked } = counted(smooth, 1e-5);
    const masses = [0.3, 1e-3, 0.3, 1];
    const found = await atManyMasses(masses, [], 1e-3, at);
    expect(found.map(({ value }) => value)).toEqual(masses.map(smooth));
    expect(found[0]!.error).toBe(1e-5 * smooth(0.3));
    expect([...asked].sort()).toEqual([1e-3, 0.3, 1].sort());
    expect(await atManyMasses([], [0.1], 1e-3, at)).toEqual([]);
  });

  it('has its kinks where they are said to be', async () => {
    const kinked = (mass: number) => (mass < 0.1 ? 1 / mass : 1 / mass + 1e3 * (mass - 0.1));
    const masses = logarithmic(1e-3, 10, 101);
    const told = counted(kinked);
    const found = await atManyMasses(masses, [0.1], 1e-6, told.at);
    masses.forEach((mass, i) => {
      expect(Math.abs(found[i]!.value / kinked(mass) - 1)).toBeLessThan(1e-6);
    });
    expect(told.asked.length).toBeLessThan(101);
    // Not told, it does not converge and falls back to every mass.
    const untold = counted(kinked);
    const direct = await atManyMasses(masses, [], 1e-6, untold.at);
    expect(direct.map(({ value }) => value)).toEqual(masses.map(kinked));
  });

  it('is exact where the function vanishes', async () => {
    const ends = (mass: number) => Math.max(0, 0.5 - mass) ** 2;
    const masses = logarithmic(1e-3, 1, 61);
    const found = await atManyMasses(masses, [], 1e-3, counted(ends).at);
    expect(found.map(({ value }) => value)).toEqual(masses.map(ends));
  });

  it('takes masses in any order, also twice, and a mass of 0', async () => {
    const masses = logarithmic(1e-3, 1, 41)
      .toReversed()
      .flatMap((mass) => [mass, mass]);
    const found = await atManyMasses(masses, [0.05], 1e-4, counted(smooth).at);
    masses.forEach((mass, i) => {
      expect(Math.abs(found[i]!.value / smooth(mass) - 1)).toBeLessThan(1e-4);
    });
    const withZero = [0, ...masses];
    const direct = await atManyMasses(withZero, [], 1e-4, counted(smooth).at);
    expect(direct.map(({ value }) => value)).toEqual(withZero.map(smooth));
  });

  it('adds the errors of the nodes to that of the series', async () => {
    const found = await atManyMasses(logarithmic(1e-3, 1, 61), [], 1e-3, counted(smooth, 0.02).at);
    for (const { value, error } of found) expect(error / value).toBeGreaterThanOrEqual(0.02);
  });
});
