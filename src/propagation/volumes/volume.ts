/**
 * A closed convex region of space, in metres. `chord` is what all shapes share: the piece of a ray inside.
 */
export interface Volume {
  readonly kind: string;
  /** Whether a point is inside or on the surface. */
  contains(x: number, y: number, z: number): boolean;
  /**
   * Where the ray from (ox, oy, oz) along the unit vector (dx, dy, dz) enters and leaves, as distances from its start,
   * written to out[0] and out[1]: 0 <= out[0] < out[1]; a ray that starts inside enters at 0. False, with `out`
   * undefined, for a ray that misses, points away, or touches without a piece inside. `out[1]` may be Infinity.
   */
  chord(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, out: Float64Array): boolean;
  /** m^3; Infinity for a region without end, NaN where there is no closed form. */
  readonly volumeM3: number;
}

/** Length of a ray inside a volume, m; 0 for a miss. */
export function pathLengthM(
  volume: Volume,
  origin: readonly [number, number, number],
  direction: readonly [number, number, number],
): number {
  const out = new Float64Array(2);
  return volume.chord(...origin, ...direction, out) ? out[1]! - out[0]! : 0;
}

/** @throws RangeError unless every length is positive and finite */
export function requirePositive(kind: string, lengths: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(lengths)) {
    if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${kind}: ${name} is ${value}`);
  }
}
