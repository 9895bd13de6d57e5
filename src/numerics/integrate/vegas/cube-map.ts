import type { VegasState } from './types.ts';

/** The largest number below one: points stay strictly inside the unit cube. */
const BELOW_ONE = 1 - Number.EPSILON / 2;

/** The map from hypercube and uniform numbers to a point, with the arrays it works in. */
export interface CubeMap {
  readonly grid: Float64Array;
  /** Where each axis starts in the grid. */
  readonly edgeOffsets: Int32Array;
  /** Where each axis starts in the interval weights. */
  readonly binOffsets: Int32Array;
  readonly intervals: Int32Array;
  readonly intervalCount: number;
  readonly strata: Int32Array;
  /** Grid intervals for each stratum. */
  readonly scales: Float64Array;
  /** The current hypercube's place on each axis. */
  readonly digits: Int32Array;
  readonly uniforms: Float64Array;
  readonly point: Float64Array;
  readonly bins: Int32Array;
}

/** The map of a state, not yet placed at a hypercube. */
export function createMap(state: VegasState): CubeMap {
  const { dimensions, intervals, strata } = state.plan;
  const edgeOffsets = new Int32Array(dimensions);
  const binOffsets = new Int32Array(dimensions);
  let intervalCount = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    edgeOffsets[axis] = intervalCount + axis;
    binOffsets[axis] = intervalCount;
    intervalCount += intervals[axis]!;
  }
  return {
    grid: state.grid,
    edgeOffsets,
    binOffsets,
    intervals: Int32Array.from(intervals),
    intervalCount,
    strata: Int32Array.from(strata),
    scales: Float64Array.from(intervals, (count, axis) => count / strata[axis]!),
    digits: new Int32Array(dimensions),
    uniforms: new Float64Array(dimensions),
    point: new Float64Array(dimensions),
    bins: new Int32Array(dimensions),
  };
}

/** Sets point and bins from the uniforms inside the current hypercube; gives the Jacobian. */
export function mapPoint(map: CubeMap): number {
  const { grid, edgeOffsets, binOffsets, intervals, scales, digits, uniforms, point, bins } = map;
  let jacobian = 1;
  for (let axis = 0; axis < point.length; axis++) {
    const count = intervals[axis]!;
    const y = (digits[axis]! + uniforms[axis]!) * scales[axis]!;
    let bin = y | 0;
    if (bin >= count) bin = count - 1;
    const edge = edgeOffsets[axis]! + bin;
    const left = grid[edge]!;
    const width = grid[edge + 1]! - left;
    const x = left + (y - bin) * width;
    point[axis] = x < 1 ? x : BELOW_ONE;
    bins[axis] = binOffsets[axis]! + bin;
    jacobian *= width * count;
  }
  return jacobian;
}

/** Goes to a hypercube by its number. */
export function placeCube(map: CubeMap, cube: number): void {
  let rest = cube;
  for (let axis = map.strata.length - 1; axis >= 0; axis--) {
    map.digits[axis] = rest % map.strata[axis]!;
    rest = Math.floor(rest / map.strata[axis]!);
  }
}

/** Goes to the hypercube that follows. */
export function nextCube(map: CubeMap): void {
  for (let axis = map.strata.length - 1; axis >= 0; axis--) {
    const digit = map.digits[axis]! + 1;
    if (digit < map.strata[axis]!) {
      map.digits[axis] = digit;
      return;
    }
    map.digits[axis] = 0;
  }
}
