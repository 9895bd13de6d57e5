import { describe, expect, it } from 'vitest';
import { ringsAbove } from './contour.ts';

const axis = (count: number, from: number, to: number) => ({
  scale: 'linear' as const,
  bins: Array.from({ length: count }, (_, bin) => {
    const width = (to - from) / count;
    return { from: from + bin * width, at: from + (bin + 0.5) * width, to: from + (bin + 1) * width };
  }),
});
const area = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

describe('ringsAbove', () => {
  const [x, y] = [axis(60, -3, 3), axis(40, -2, 2)];
  const values = (f: (x: number, y: number) => number) =>
    y.bins.flatMap(({ at: up }) => x.bins.map(({ at: across }) => f(across, up)));

  it('surrounds an ellipse, with its area', () => {
    const rings = ringsAbove(
      values((a, b) => -Math.hypot(a, 2 * b)),
      [x, y],
      -2,
    );
    expect(rings).toHaveLength(1);
    expect(Math.abs(area(rings[0]!)) / (2 * Math.PI)).toBeCloseTo(1, 2);
  });

  it('has a hole the other way round', () => {
    const rings = ringsAbove(
      values((a, b) => -Math.abs(Math.hypot(a, b) - 1)),
      [x, y],
      -0.5,
    );
    expect(rings).toHaveLength(2);
    const areas = rings.map(area);
    expect(Math.sign(areas[0]!)).toBe(-Math.sign(areas[1]!));
    expect(Math.abs(areas[0]! + areas[1]!) / (2 * Math.PI)).toBeCloseTo(1, 2);
  });

  it('goes straight to the ends of the axes, and no further than the middles beside bins without a number', () => {
    const full = ringsAbove(
      values(() => 1),
      [x, y],
      0.5,
    );
    expect(Math.abs(area(full[0]!))).toBeCloseTo(24, 9);
    const half = values((a) => (a < 0 ? 1 : Number.NaN)).map((value) =>
      Number.isNaN(value) ? undefined : value,
    );
    expect(
      Math.max(
        ...ringsAbove(half, [x, y], 0.5)
          .flat()
          .map(([a]) => a),
      ),
    ).toBeCloseTo(-0.05, 12);
  });

  it('is nothing where nothing is', () => {
    expect(
      ringsAbove(
        values(() => 0),
        [x, y],
        1,
      ),
    ).toEqual([]);
  });
});
