import { describe, expect, it } from 'vitest';
import { intervalsBelow, type LevelNode } from './intervals.ts';

const grid = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, place) => from + (place / (count - 1)) * (to - from));
const curve = (xs: readonly number[], f: (x: number) => number, error: number | undefined = 0): LevelNode[] =>
  xs.map((x) => ({ x, value: f(x), error }));
const linear = { scale: 'linear' } as const;

describe('intervalsBelow', () => {
  it('has the ends of a parabola whose minimum is a point, also between points far apart', () => {
    const [only, ...more] = intervalsBelow(
      curve(grid(7, -3, 3), (x) => x ** 2),
      3.84,
      linear,
    );
    expect(more).toEqual([]);
    expect([only!.from, only!.to]).toEqual(
      [-Math.sqrt(3.84), Math.sqrt(3.84)].map((x) => expect.closeTo(x, 12)),
    );
    expect([only!.fromOpen, only!.toOpen]).toEqual([false, false]);
  });

  it('has errors that cover a straight curve as well', () => {
    const [{ to, toError } = { to: 0, toError: 0 }] = intervalsBelow(
      curve(grid(5, 0, 8), (x) => x),
      3,
      linear,
    );
    expect(Math.abs(to - 3)).toBeLessThanOrEqual(toError! * (1 + 1e-12));
  });

  it('moves an end by no more than what the errors of the points say', () => {
    const xs = grid(13, -3, 3);
    const [worse] = intervalsBelow(
      curve(xs, (x) => x ** 2 + 0.1, 0.1),
      1,
      linear,
    );
    expect(Math.abs(worse!.to - 1)).toBeLessThanOrEqual(worse!.toError!);
  });

  it('is straight in the logarithm on a logarithmic axis', () => {
    const xs = grid(9, -4, 4).map((x) => 10 ** x);
    const [only] = intervalsBelow(
      curve(xs, (x) => Math.log10(x) ** 2),
      6.25,
      { scale: 'log' },
    );
    expect(only!.to / 10 ** 2.5).toBeCloseTo(1, 12);
  });

  it('is open at the end of the curve, at a gap, and next to what is impossible half-way', () => {
    const flat = curve(grid(4, 0, 3), () => 0.5);
    expect(intervalsBelow(flat, 1, linear)).toMatchObject([{ from: 0, to: 3, fromOpen: true, toOpen: true }]);
    const gap = [flat[0], undefined, ...flat.slice(2)];
    expect(intervalsBelow(gap, 1, linear)).toMatchObject([
      { from: 0, to: 0 },
      { from: 2, to: 3 },
    ]);
    const wall = [...flat.slice(0, 2), { x: 2, value: Number.POSITIVE_INFINITY, error: 0 }];
    expect(intervalsBelow(wall, 1, linear)).toMatchObject([{ to: 1.5, toOpen: false }]);
  });

  it('joins stretches between which every point may reach the level', () => {
    const two = [0, 2, 1.5, 0].map((value, x) => ({ x, value, error: 0.2 }));
    expect(intervalsBelow(two, 1, linear)).toHaveLength(2);
    const unsure = two.map((node) => ({ ...node, error: 1 }));
    expect(intervalsBelow(unsure, 1, linear)).toMatchObject([{ from: 0, to: 3 }]);
  });
});
