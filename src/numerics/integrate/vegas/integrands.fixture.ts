import { integrate } from '../integrate.ts';

/** An integrand over the unit cube whose integral is known in closed form. */
export interface KnownIntegral {
  readonly name: string;
  readonly dimensions: number;
  readonly f: (point: Float64Array) => number;
  readonly exact: number;
}

/** The integral of exp(-(x - centre)^2 / width) over [0, 1]. */
function gaussOnUnit(centre: number, width: number): number {
  return integrate((x) => Math.exp(-((x - centre) ** 2) / width), 0, 1, { relativeTolerance: 1e-13 }).value;
}

function squaredDistance(point: Float64Array, centre: number): number {
  let sum = 0;
  for (let axis = 0; axis < point.length; axis++) sum += (point[axis]! - centre) ** 2;
  return sum;
}

/** A product of Gaussians. */
export function gaussian(dimensions: number, width: number): KnownIntegral {
  return {
    name: `Gaussian in ${dimensions} dimensions`,
    dimensions,
    f: (point) => Math.exp(-squaredDistance(point, 0.4) / width),
    exact: gaussOnUnit(0.4, width) ** dimensions,
  };
}

/** Two narrow peaks on the diagonal, which no product of one-dimensional densities can follow. */
export function diagonalPeaks(dimensions: number, width: number): KnownIntegral {
  return {
    name: `two diagonal peaks in ${dimensions} dimensions`,
    dimensions,
    f: (point) =>
      Math.exp(-squaredDistance(point, 1 / 3) / width) + Math.exp(-squaredDistance(point, 2 / 3) / width),
    exact: gaussOnUnit(1 / 3, width) ** dimensions + gaussOnUnit(2 / 3, width) ** dimensions,
  };
}

/** Genz's oscillatory family, cos(2 pi w + sum c_i x_i), here with w = 0.1 and c_i = 1 to 2. */
export function oscillating(dimensions: number): KnownIntegral {
  const rates = Array.from({ length: dimensions }, (_, axis) => 1 + axis / dimensions);
  const phase = 0.2 * Math.PI;
  // The product of (exp(i c) - 1) / (i c) = exp(i c / 2) sin(c / 2) / (c / 2).
  let amplitude = 1;
  let angle = phase;
  for (const rate of rates) {
    amplitude *= Math.sin(rate / 2) / (rate / 2);
    angle += rate / 2;
  }
  return {
    name: `cosine in ${dimensions} dimensions`,
    dimensions,
    f: (point) => {
      let sum = phase;
      for (let axis = 0; axis < dimensions; axis++) sum += rates[axis]! * point[axis]!;
      return Math.cos(sum);
    },
    exact: amplitude * Math.cos(angle),
  };
}

/** A pole just outside a corner in each dimension: product of 1 / (0.01 + x). */
export function cornerPole(dimensions: number): KnownIntegral {
  return {
    name: `corner pole in ${dimensions} dimensions`,
    dimensions,
    f: (point) => {
      let product = 1;
      for (let axis = 0; axis < dimensions; axis++) product /= 0.01 + point[axis]!;
      return product;
    },
    exact: Math.log(101) ** dimensions,
  };
}
