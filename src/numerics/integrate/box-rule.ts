import { ConvergenceError } from '../errors.ts';
import { kronrodError, roundOffOf } from './error-bound.ts';
import type { GaussKronrodRule } from './gauss-kronrod.ts';

/**
 * A tensor-product rule with the room it works in. It always has three loops; a box of fewer dimensions
 * uses the one-point rule on the outer ones. The last dimension runs fastest.
 */
export interface BoxRule {
  readonly dimensions: number;
  /** The rule of each loop, outermost first. */
  readonly loops: readonly [GaussKronrodRule, GaussKronrodRule, GaussKronrodRule];
  readonly points: number;
  /** The integrand at all points, for the spread. */
  readonly values: Float64Array;
  /** The point given to the integrand. */
  readonly point: Float64Array;
  /** Coordinates of the nodes on each loop. */
  readonly coordinates: readonly [Float64Array, Float64Array, Float64Array];
}

/** One box measured: integral, error bound, its rounding part, and the axis to halve. */
export interface BoxMeasure {
  readonly value: number;
  readonly error: number;
  readonly roundOff: number;
  readonly worstAxis: number;
}

/** The same one-dimensional rule on each of the 1 to 3 axes. */
export function boxRule(rule: GaussKronrodRule, dimensions: number): BoxRule {
  const single: GaussKronrodRule = {
    name: 'single',
    nodes: Float64Array.of(0),
    kronrodWeights: Float64Array.of(1),
    gaussWeights: Float64Array.of(1),
  };
  const loops = [dimensions > 2 ? rule : single, dimensions > 1 ? rule : single, rule] as const;
  const points = rule.nodes.length ** dimensions;
  return {
    dimensions,
    loops,
    points,
    values: new Float64Array(points),
    point: new Float64Array(dimensions),
    coordinates: [
      new Float64Array(loops[0].nodes.length),
      new Float64Array(loops[1].nodes.length),
      new Float64Array(loops[2].nodes.length),
    ],
  };
}

/** Applies the rule to the box. @throws ConvergenceError naming the point where f is not finite. */
export function measureBox(
  f: (point: Float64Array) => number,
  lower: readonly number[],
  upper: readonly number[],
  rule: BoxRule,
  label: string,
): BoxMeasure {
  const { dimensions, loops } = rule;
  let volume = 1;
  for (let axis = 0; axis < dimensions; axis++) {
    const half = 0.5 * (upper[axis]! - lower[axis]!);
    const centre = lower[axis]! + half;
    volume *= half;
    const loop = axis + 3 - dimensions;
    const { nodes } = loops[loop]!;
    const coordinates = rule.coordinates[loop]!;
    for (let i = 0; i < nodes.length; i++) coordinates[i] = centre + half * nodes[i]!;
  }
  const sums = sumOverNodes(f, rule, label);
  const spread = spreadOverNodes(rule, sums.value / 2 ** dimensions) * volume;
  const magnitude = sums.magnitude * volume;
  let error = 0;
  let worstAxis = 0;
  let worst = -1;
  for (let axis = 0; axis < dimensions; axis++) {
    const difference = Math.abs(sums.gauss[axis + 3 - dimensions]! - sums.value) * volume;
    error += kronrodError(difference, spread, magnitude);
    if (difference > worst) {
      worst = difference;
      worstAxis = axis;
    }
  }
  const roundOff = dimensions * roundOffOf(magnitude);
  return { value: sums.value * volume, error, roundOff, worstAxis };
}

interface NodeSums {
  readonly value: number;
  readonly magnitude: number;
  /** The sum with the Gauss rule on one loop and Kronrod on the others. */
  readonly gauss: readonly [number, number, number];
}

function sumOverNodes(f: (point: Float64Array) => number, rule: BoxRule, label: string): NodeSums {
  const { dimensions, point, values } = rule;
  const [outer, middle, inner] = rule.loops;
  const [xs, ys, zs] = rule.coordinates;
  const innerCount = zs.length;
  let value = 0;
  let magnitude = 0;
  let gauss0 = 0;
  let gauss1 = 0;
  let gauss2 = 0;
  let index = 0;
  for (let i = 0; i < xs.length; i++) {
    if (dimensions > 2) point[0] = xs[i]!;
    let plane = 0;
    let planeMagnitude = 0;
    let planeGauss1 = 0;
    let planeGauss2 = 0;
    for (let j = 0; j < ys.length; j++) {
      if (dimensions > 1) point[dimensions - 2] = ys[j]!;
      let line = 0;
      let lineMagnitude = 0;
      let lineGauss = 0;
      for (let k = 0; k < innerCount; k++) {
        point[dimensions - 1] = zs[k]!;
        const y = f(point);
        values[index++] = y;
        line += inner.kronrodWeights[k]! * y;
        lineMagnitude += inner.kronrodWeights[k]! * Math.abs(y);
        lineGauss += inner.gaussWeights[k]! * y;
      }
      if (!Number.isFinite(line)) throw badPoint(rule, index - innerCount, label);
      const weight = middle.kronrodWeights[j]!;
      plane += weight * line;
      planeMagnitude += weight * lineMagnitude;
      planeGauss1 += middle.gaussWeights[j]! * line;
      planeGauss2 += weight * lineGauss;
    }
    const weight = outer.kronrodWeights[i]!;
    value += weight * plane;
    magnitude += weight * planeMagnitude;
    gauss0 += outer.gaussWeights[i]! * plane;
    gauss1 += weight * planeGauss1;
    gauss2 += weight * planeGauss2;
  }
  return { value, magnitude, gauss: [gauss0, gauss1, gauss2] };
}

function spreadOverNodes(rule: BoxRule, mean: number): number {
  const { values } = rule;
  const [outer, middle, inner] = rule.loops;
  let spread = 0;
  let index = 0;
  for (let i = 0; i < outer.nodes.length; i++) {
    for (let j = 0; j < middle.nodes.length; j++) {
      let line = 0;
      for (let k = 0; k < inner.nodes.length; k++) {
        line += inner.kronrodWeights[k]! * Math.abs(values[index++]! - mean);
      }
      spread += outer.kronrodWeights[i]! * middle.kronrodWeights[j]! * line;
    }
  }
  return spread;
}

function badPoint(rule: BoxRule, lineStart: number, label: string): ConvergenceError {
  const { dimensions, point, coordinates, values } = rule;
  const zs = coordinates[2];
  let k = 0;
  while (k < zs.length - 1 && Number.isFinite(values[lineStart + k])) k += 1;
  const where = [...point.subarray(0, dimensions - 1), zs[k]].join(', ');
  return new ConvergenceError(`${label}: integrand is ${values[lineStart + k]} at (${where})`);
}
