import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './ticks.ts';

const labels = (scale: 'log' | 'linear', min: number, max: number, length = 160, spacing = 24) => {
  const { ticks, factor } = axisTicks({ label: '', scale, min, max }, length, spacing);
  return { text: ticks.filter((tick) => tick.label !== '').map((tick) => tick.label), factor, ticks };
};

describe('logarithmic ticks', () => {
  it('label every decade as a power of ten, with 2 to 9 between', () => {
    const { text, ticks } = labels('log', 1e-3, 1);
    expect(text).toEqual(['$10^{-3}$', '$10^{-2}$', '$10^{-1}$', '$10^{0}$']);
    expect(ticks.filter((tick) => !tick.major)).toHaveLength(3 * 8);
    expect(ticks.find((tick) => tick.label === '$10^{-3}$')?.value).toBe(1e-3);
  });

  it('skip decades that do not fit', () => {
    const { text } = labels('log', 1e-30, 1e30);
    expect(text.length).toBeLessThanOrEqual(6);
    expect(text).toContain('$10^{0}$');
  });

  it('thin out over hundreds of decades, in equal steps from label to label', () => {
    for (const [min, max] of [
      [1e-300, 1e-2],
      [1e-300, 1e300],
      [1e-40, 1],
      [3e-308, 1e200],
    ] as const) {
      for (const length of [60, 160, 400]) {
        const { text, ticks } = labels('log', min, max, length);
        const room = Math.max(2, Math.floor(length / 24));
        expect(text.length).toBeGreaterThanOrEqual(2);
        expect(text.length).toBeLessThanOrEqual(room + 1);
        expect(ticks.length).toBeLessThanOrEqual(10 * room + 2);
        const places = ticks.map(({ value }) => Math.round(Math.log10(value)));
        const steps = new Set(places.slice(1).map((place, index) => place - places[index]!));
        expect(steps.size).toBe(1);
      }
    }
  });

  it('label digits where the range has fewer than two decades', () => {
    expect(labels('log', 0.02, 0.5).text).toEqual([
      '$2\\times10^{-2}$',
      '$5\\times10^{-2}$',
      '$10^{-1}$',
      '$2\\times10^{-1}$',
      '$5\\times10^{-1}$',
    ]);
  });

  it('turn linear where no two digits fit', () => {
    const { text } = labels('log', 2.1, 2.4);
    expect(text).toEqual(['$2.1$', '$2.2$', '$2.3$', '$2.4$']);
  });
});

describe('linear ticks', () => {
  it('stand at round numbers with equal decimals', () => {
    expect(labels('linear', 0, 1).text).toEqual(['$0.0$', '$0.2$', '$0.4$', '$0.6$', '$0.8$', '$1.0$']);
  });

  it('share a power of ten where numbers are small', () => {
    const { text, factor } = labels('linear', 0, 4e-4);
    expect(factor).toBe('$\\times10^{-4}$');
    expect(text).toEqual(['$0$', '$1$', '$2$', '$3$', '$4$']);
  });
});

describe('ticks of any range', () => {
  it('lie inside it, with at least two distinct labels and no more than there is room for', () => {
    const exponent = fc.double({ min: -30, max: 30, noNaN: true });
    const scale = fc.constantFrom('log' as const, 'linear' as const);
    const span = fc.double({ min: 0.01, max: 40, noNaN: true });
    const length = fc.double({ min: 30, max: 160, noNaN: true });
    fc.assert(
      fc.property(scale, exponent, span, length, (kind, low, decades, points) => {
        const [min, max] = [10 ** low, 10 ** (low + decades)];
        const { ticks, text } = labels(kind, min, max, points);
        for (const { value } of ticks) {
          expect(value).toBeGreaterThanOrEqual(min * (1 - 1e-6));
          expect(value).toBeLessThanOrEqual(max * (1 + 1e-6));
        }
        expect(new Set(text).size).toBe(text.length);
        expect(text.length).toBeGreaterThanOrEqual(2);
        expect(text.length).toBeLessThanOrEqual(7);
      }),
      {
        numRuns: 2000,
        examples: [
          // One end just short of a power of ten, and three decades where two labels fit.
          ['log', 0, 0.999999999, 160],
          ['log', -1, 2, 50],
        ],
      },
    );
  });
});
