import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../../numerics/random/stream.ts';
import { box, cone, cylinder, intersection, placed, pyramid, slab, sphere, type Volume } from './index.ts';

type Vector = readonly [number, number, number];

interface Case {
  readonly name: string;
  /** The shape with all lengths times a factor. */
  make(scale: number): Volume;
  /** The shape cut in two that only share a face. */
  readonly halves: readonly [Volume, Volume];
}

const turned = { origin: [0.4, -0.3, 1.1], axis: [0.3, 0.5, 1], up: [0.1, 1, 0] } as const;

const cases: readonly Case[] = [
  {
    name: 'cylinder',
    make: (s) => cylinder(1.2 * s, 3 * s),
    halves: [cylinder(1.2, 1), placed(cylinder(1.2, 2), { origin: [0, 0, 1] })],
  },
  {
    name: 'cone that widens',
    make: (s) => cone(0.4 * s, 1.6 * s, 3 * s),
    halves: [cone(0.4, 0.8, 1), placed(cone(0.8, 1.6, 2), { origin: [0, 0, 1] })],
  },
  {
    name: 'cone with a tip that narrows',
    make: (s) => cone(1.5 * s, 0, 3 * s),
    halves: [cone(1.5, 1, 1), placed(cone(1, 0, 2), { origin: [0, 0, 1] })],
  },
  {
    name: 'box',
    make: (s) => box(2 * s, 1.4 * s, 3 * s),
    halves: [
      placed(box(0.5, 1.4, 3), { origin: [-0.75, 0, 0] }),
      placed(box(1.5, 1.4, 3), { origin: [0.25, 0, 0] }),
    ],
  },
  {
    name: 'pyramid, as SHiP',
    make: (s) => pyramid([0.5 * s, 1.4 * s], [2 * s, 3 * s], 3 * s),
    halves: [
      pyramid([0.5, 1.4], [1, 1.4 + 1.6 / 3], 1),
      placed(pyramid([1, 1.4 + 1.6 / 3], [2, 3], 2), { origin: [0, 0, 1] }),
    ],
  },
  {
    name: 'sphere',
    make: (s) => sphere(1.4 * s),
    halves: [intersection(sphere(1.4), slab(-2, 0.3)), intersection(sphere(1.4), slab(0.3, 2))],
  },
  { name: 'slab', make: (s) => slab(0.5 * s, 1.5 * s), halves: [slab(0.5, 0.8), slab(0.8, 1.5)] },
  { name: 'half-space', make: (s) => slab(0.5 * s, Infinity), halves: [slab(0.5, 1), slab(1, Infinity)] },
  {
    name: 'turned and moved cylinder',
    make: (s) => {
      const [x, y, z] = turned.origin;
      return placed(cylinder(0.9 * s, 2 * s), { ...turned, origin: [x * s, y * s, z * s] });
    },
    halves: [
      placed(cylinder(0.9, 1.2), turned),
      placed(placed(cylinder(0.9, 0.8), { origin: [0, 0, 1.2] }), turned),
    ],
  },
  {
    name: 'cone cut by a slab, a window in distance',
    make: (s) => intersection(cone(0, 1.2 * s, 3 * s), slab(1 * s, 2.5 * s)),
    halves: [cone(0.4, 0.8, 1), placed(cone(0.8, 1, 0.5), { origin: [0, 0, 1] })].map((half) =>
      placed(half, { origin: [0, 0, 1] }),
    ) as [Volume, Volume],
  },
];

interface Ray {
  readonly origin: Vector;
  readonly direction: Vector;
}

/** Rays from all around and from inside; every fifth runs along an axis. */
function rays(count: number, seed: number): readonly Ray[] {
  const stream = createStream(seed, 0, 0);
  const u = new Float64Array(8);
  return Array.from({ length: count }, (_, index) => {
    fillUniform(stream, index, u, 8);
    const origin: Vector = [5 * u[0]! - 2.5, 5 * u[1]! - 2.5, 7 * u[2]! - 2];
    if (index % 5 === 0) {
      const sign = u[3]! < 0.5 ? -1 : 1;
      const axis = Math.floor(3 * u[4]!);
      return { origin, direction: [0, 1, 2].map((k) => (k === axis ? sign : 0)) as unknown as Vector };
    }
    const aim: Vector = [3 * u[3]! - 1.5, 3 * u[4]! - 1.5, 4 * u[5]! - 0.5];
    const difference = aim.map((x, k) => x - origin[k]!);
    const length = Math.hypot(...difference);
    return { origin, direction: difference.map((x) => x / length) as unknown as Vector };
  });
}

const out = new Float64Array(2);
function chordOf(volume: Volume, { origin, direction }: Ray): readonly [number, number] | undefined {
  return volume.chord(...origin, ...direction, out) ? [out[0]!, out[1]!] : undefined;
}
const lengthOf = (volume: Volume, ray: Ray) => {
  const chord = chordOf(volume, ray);
  return chord === undefined ? 0 : chord[1] - chord[0];
};
const along = ({ origin, direction }: Ray, t: number) =>
  origin.map((x, k) => x + t * direction[k]!) as unknown as Vector;

describe.each(cases)('$name', ({ make, halves }) => {
  const volume = make(1);

  it('contains the points of a ray between entry and exit, and no others', () => {
    const stream = createStream(11, 0, 0);
    const u = new Float64Array(12);
    let hits = 0;
    let wrong = 0;
    rays(4000, 1).forEach((ray, index) => {
      const [from, to] = chordOf(volume, ray) ?? [Infinity, -Infinity];
      if (to > from) hits++;
      expect(from >= 0 || from === Infinity).toBe(true);
      fillUniform(stream, index, u, 12);
      for (const x of u) {
        const t = 9 * x;
        if (Math.abs(t - from) < 1e-9 || Math.abs(t - to) < 1e-9) continue;
        if (volume.contains(...along(ray, t)) !== (t > from && t < to)) wrong++;
      }
    });
    expect(wrong).toBe(0);
    expect(hits).toBeGreaterThan(500);
  });

  it('starts at 0 exactly for rays from inside', () => {
    for (const ray of rays(2000, 2)) {
      if (!volume.contains(...ray.origin)) continue;
      expect(chordOf(volume, ray)?.[0]).toBe(0);
    }
  });

  it('scales: all lengths times 1000, chords times 1000', () => {
    const large = make(1000);
    for (const ray of rays(1000, 3)) {
      const scaled = { ...ray, origin: ray.origin.map((x) => 1000 * x) as unknown as Vector };
      const length = lengthOf(volume, ray);
      if (length === Infinity) expect(lengthOf(large, scaled)).toBe(Infinity);
      else expect(lengthOf(large, scaled) / 1000).toBeCloseTo(length, 9);
    }
  });

  it('turns with the ray', () => {
    const axis = [-0.4, 0.2, 0.7] as const;
    const origin = [3, -20, 100] as const;
    const moved = placed(volume, { origin, axis });
    // The same map by hand: columns of the rotation.
    const n = Math.hypot(...axis);
    const ez = axis.map((x) => x / n);
    const perpendicular = [ez[2]!, 0, -ez[0]!];
    const m = Math.hypot(...perpendicular);
    const ex = perpendicular.map((x) => x / m);
    const ey = [
      ez[1]! * ex[2]! - ez[2]! * ex[1]!,
      ez[2]! * ex[0]! - ez[0]! * ex[2]!,
      ez[0]! * ex[1]! - ez[1]! * ex[0]!,
    ];
    const turn = ([x, y, z]: Vector) => [0, 1, 2].map((k) => x * ex[k]! + y * ey[k]! + z * ez[k]!);
    for (const ray of rays(1000, 4)) {
      const image = {
        origin: turn(ray.origin).map((x, k) => x + origin[k]!) as unknown as Vector,
        direction: turn(ray.direction) as unknown as Vector,
      };
      const [from, to] = chordOf(volume, ray) ?? [0, 0];
      // Rounding of 1e-14 at 100 m becomes 1e-7 where a ray grazes.
      if (to === Infinity || to - from < 1e-3) continue;
      expect(lengthOf(moved, image)).toBeCloseTo(to - from, 8);
    }
  });

  it('is the sum of its halves, and so is its volume', () => {
    const [first, second] = halves;
    for (const ray of rays(2000, 5)) {
      const sum = lengthOf(first, ray) + lengthOf(second, ray);
      if (sum === Infinity) expect(lengthOf(volume, ray)).toBe(Infinity);
      else expect(lengthOf(volume, ray)).toBeCloseTo(sum, 9);
    }
    if (!Number.isNaN(first.volumeM3 + volume.volumeM3)) {
      const sum = first.volumeM3 + second.volumeM3;
      if (sum === Infinity) expect(volume.volumeM3).toBe(Infinity);
      else expect(volume.volumeM3).toBeCloseTo(sum, 12);
    }
  });

  it('has the volume that parallel chords add up to', () => {
    if (!Number.isFinite(volume.volumeM3)) return;
    const stream = createStream(12, 0, 0);
    const u = new Float64Array(2);
    const count = 40_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      fillUniform(stream, i, u, 2);
      // One stratified direction: the rest is the square root of 1/count.
      const ray: Ray = {
        origin: [-10, 5 * ((i + u[0]!) / count) - 2.5, 7 * u[1]! - 2],
        direction: [1, 0, 0],
      };
      const length = lengthOf(volume, ray);
      sum += length;
      squares += length * length;
    }
    const mean = sum / count;
    const error = Math.sqrt((squares / count - mean * mean) / count);
    expect(Math.abs(35 * mean - volume.volumeM3)).toBeLessThan(5 * 35 * error);
  });

  it('gives the same chord from either end', () => {
    for (const ray of rays(1000, 6)) {
      const [from, to] = chordOf(volume, ray) ?? [0, 0];
      if (!(to > from) || from === 0 || to === Infinity) continue;
      const back = {
        origin: along(ray, to + 1),
        direction: ray.direction.map((x) => -x) as unknown as Vector,
      };
      expect(lengthOf(volume, back)).toBeCloseTo(to - from, to - from < 1e-3 ? 6 : 9);
    }
  });
});

describe('edges', () => {
  it('keeps accuracy 600 m away: chord through the middle and near the rim of a cylinder', () => {
    const detector = placed(cylinder(1, 10), { origin: [0, 0, 620] });
    expect(lengthOf(detector, { origin: [0, 0, 0], direction: [0, 0, 1] })).toBe(10);
    // Enters the front at radius r, leaves through the wall at z = 1/slope: closed form.
    const slope = 1 / 625;
    const norm = Math.hypot(1, slope);
    const ray: Ray = { origin: [0, 0, 0], direction: [slope / norm, 0, 1 / norm] };
    expect(lengthOf(detector, ray)).toBeCloseTo(5 * norm, 9);
  });

  it('takes parallel rays on the surface as inside, outside as a miss', () => {
    const tube = cylinder(1, 2);
    expect(lengthOf(tube, { origin: [1, 0, -1], direction: [0, 0, 1] })).toBe(2);
    expect(lengthOf(tube, { origin: [1 + 1e-15 * 8, 0, -1], direction: [0, 0, 1] })).toBe(0);
    expect(lengthOf(box(2, 2, 2), { origin: [1, 0, -1], direction: [0, 0, 1] })).toBe(2);
  });

  it('grazes: the chord goes to 0 as a square root, never below, never NaN', () => {
    for (const volume of [sphere(1), placed(cylinder(1, 4), { origin: [0, 2, 0], axis: [0, -1, 0] })]) {
      for (let k = 1; k < 16; k++) {
        const gap = 10 ** -k;
        const length = lengthOf(volume, { origin: [1 - gap, 0, -300], direction: [0, 0, 1] });
        expect(length / (2 * Math.sqrt(gap * (2 - gap)))).toBeCloseTo(1, k < 10 ? 5 : 0);
        expect(lengthOf(volume, { origin: [1 + gap, 0, -300], direction: [0, 0, 1] })).toBe(0);
      }
    }
  });

  it('follows a generator of a cone, and through its tip', () => {
    const shape = cone(0, 1, 1);
    const d = Math.SQRT1_2;
    const outside = { origin: [0.1, 0, 0], direction: [d, 0, d] } as const;
    expect(lengthOf(shape, outside)).toBe(0);
    const inside = { origin: [-0.1, 0, 0.1], direction: [d, 0, d] } as const;
    // On the surface at first; parallel to the opposite side, it leaves at the end face, z = 1.
    expect(lengthOf(shape, inside)).toBeCloseTo(0.9 / d, 9);
    expect(lengthOf(shape, { origin: [0, 0, -1], direction: [0, 0, 1] })).toBe(1);
  });

  it('points away: no chord', () => {
    expect(lengthOf(sphere(1), { origin: [0, 0, 2], direction: [0, 0, 1] })).toBe(0);
    expect(lengthOf(slab(1, 2), { origin: [0, 0, 0], direction: [1, 0, 0] })).toBe(0);
  });

  it('refuses sizes that are not positive', () => {
    expect(() => cylinder(0, 1)).toThrow('cylinder: radiusM is 0');
    expect(() => cone(0, 0, 1)).toThrow(RangeError);
    expect(() => cone(-1, 1, 1)).toThrow(RangeError);
    expect(() => box(1, Number.NaN, 1)).toThrow('heightM is NaN');
    expect(() => pyramid([1, 1], [-1, 1], 1)).toThrow(RangeError);
    expect(() => slab(2, 1)).toThrow(RangeError);
    expect(() => placed(sphere(1), { origin: [0, 0, 0], axis: [0, 0, 0] })).toThrow(RangeError);
    expect(() => placed(sphere(1), { origin: [0, 0, 0], axis: [0, 1, 0], up: [0, 2, 0] })).toThrow(
      RangeError,
    );
  });
});
