import { describe, expect, it } from 'vitest';
import type { DataPoint, FigureLayer } from '../records/index.ts';
import { layerShape } from './layer-shape.ts';

const frame = { left: 0, top: 0, right: 30, bottom: 40 };
/** Ten points to a decade: x = 10 is at 10, y = 10 at 30. */
const scale = {
  x: (value: number) => 10 * Math.log10(value),
  y: (value: number) => 40 - 10 * Math.log10(value),
};
const common = { id: 'a', label: '', color: 'red', dash: 'solid' } as const;
type Outlined = Exclude<FigureLayer, { kind: 'points' }>;

function line(points: readonly DataPoint[], errors: readonly number[] = []): Outlined {
  return { ...common, kind: 'line', points, errors, width: 'normal' };
}

function region(points: readonly DataPoint[], closed: boolean): Outlined {
  return { ...common, kind: 'region', points, closed };
}

describe('layerShape', () => {
  it('lifts the pen at points that are not finite', () => {
    const { lines } = layerShape(
      line([
        [1, 1],
        [10, 10],
        [Number.NaN, Number.NaN],
        [100, 10],
        [1000, 1],
      ]),
      scale,
      frame,
    );
    expect(lines).toEqual([
      [
        [0, 40],
        [10, 30],
      ],
      [
        [20, 30],
        [30, 40],
      ],
    ]);
  });

  it('draws the band of a line or a region, and wider errors over it', () => {
    const flat: DataPoint[] = [
      [1, 10],
      [10, 10],
    ];
    const band: [number, number][] = [
      [1, 100],
      [1, 100],
    ];
    const wide = [
      [0, 20],
      [10, 20],
      [10, 40],
      [0, 40],
    ];
    expect(layerShape({ ...line(flat), band }, scale, frame).bands).toEqual([wide]);
    expect(layerShape({ ...region(flat, false), band }, scale, frame).bands).toEqual([wide]);
    const [[, [, top]] = [[], []]] = layerShape({ ...line(flat, [990, 990]), band }, scale, frame).bands;
    expect(top).toBeCloseTo(10, 10);
  });

  it('fills an open region up to the top of the frame, a closed one inside', () => {
    const points: DataPoint[] = [
      [10, 10],
      [100, 10],
      [100, 1000],
    ];
    expect(layerShape(region(points, false), scale, frame).areas).toEqual([
      [
        [10, 30],
        [20, 30],
        [20, 10],
        [20, 0],
        [10, 0],
      ],
    ]);
    const closed = layerShape(region(points, true), scale, frame);
    expect(closed.areas).toEqual([
      [
        [10, 30],
        [20, 30],
        [20, 10],
      ],
    ]);
    expect(closed.lines[0]).toHaveLength(4);
  });

  it('draws a lone point as a short dash', () => {
    expect(layerShape(line([[10, 10]]), scale, frame).lines).toEqual([
      [
        [8, 30],
        [12, 30],
      ],
    ]);
  });

  it('has error bands from y - error to y + error, to the foot of the frame where that is negative', () => {
    const points: DataPoint[] = [
      [1, 100],
      [10, 100],
      [100, 100],
    ];
    const [band] = layerShape(line(points, [0.01, 90, 200]), scale, frame).bands;
    expect(band).toContainEqual([10, 40 - 10 * Math.log10(190)]);
    expect(band).toContainEqual([10, 30]);
    expect(band).toContainEqual([20, 40]);
    expect(layerShape(line(points, [1, 1, 1]), scale, frame).bands).toEqual([]);
  });

  it('marks points with a diamond, and an error that can be seen with bars up to the frame', () => {
    const points: DataPoint[] = [
      [10, 10],
      [100, 100],
      [1, 1e9],
    ];
    const { lines } = layerShape(
      { kind: 'points', id: 'a', label: '', color: 'red', points, errors: [0.1, 90] },
      scale,
      frame,
    );
    const [first, second, ...bars] = lines;
    for (const [diamond, x, y] of [
      [first!, 10, 30],
      [second!, 20, 20],
    ] as const) {
      expect(diamond[0]).toEqual(diamond.at(-1));
      const mean = (axis: 0 | 1) => diamond.slice(1).reduce((sum, point) => sum + point[axis], 0) / 4;
      expect([mean(0), mean(1)]).toEqual([x, y]);
    }
    expect(bars.map((bar) => bar.at(-1))).toEqual([
      [20, 40 - 10 * Math.log10(190)],
      [20, 30],
    ]);
  });
});
