/** Complex numbers and 4 x 4 matrices, for traces that are computed and not looked up. */
type C = readonly [number, number];
export type Matrix = readonly (readonly C[])[];

const range: readonly number[] = [0, 1, 2, 3];
export const metric: readonly number[] = [1, -1, -1, -1];
const of = (entry: (i: number, j: number) => C): Matrix => range.map((i) => range.map((j) => entry(i, j)));
const real = (rows: readonly (readonly number[])[]): Matrix => of((i, j) => [rows[i]![j]!, 0]);

const multiply = (a: C, b: C): C => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];

/** Product of matrices from left to right. */
export function product(...matrices: readonly Matrix[]): Matrix {
  return matrices.reduce((a, b) =>
    of((i, j) =>
      range.reduce<C>(
        (sum, k) => {
          const term = multiply(a[i]![k]!, b[k]![j]!);
          return [sum[0] + term[0], sum[1] + term[1]];
        },
        [0, 0],
      ),
    ),
  );
}

export const scaled = (factor: C, a: Matrix): Matrix => of((i, j) => multiply(factor, a[i]![j]!));
export const added = (a: Matrix, b: Matrix): Matrix =>
  of((i, j) => [a[i]![j]![0] + b[i]![j]![0], a[i]![j]![1] + b[i]![j]![1]]);
const adjoint = (a: Matrix): Matrix => of((i, j) => [a[j]![i]![0], -a[j]![i]![1]]);

export const unit = of((i, j) => [i === j ? 1 : 0, 0]);
/** gamma^mu in the Dirac representation. */
export const gamma: readonly Matrix[] = [
  real([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, -1, 0],
    [0, 0, 0, -1],
  ]),
  real([
    [0, 0, 0, 1],
    [0, 0, 1, 0],
    [0, -1, 0, 0],
    [-1, 0, 0, 0],
  ]),
  scaled(
    [0, 1],
    real([
      [0, 0, 0, -1],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
      [-1, 0, 0, 0],
    ]),
  ),
  real([
    [0, 0, 1, 0],
    [0, 0, 0, -1],
    [-1, 0, 0, 0],
    [0, 1, 0, 0],
  ]),
];
export const gamma5 = scaled([0, 1], product(...gamma));
/** (1 - gamma^5) / 2. */
export const leftHanded = scaled([0.5, 0], added(unit, scaled([-1, 0], gamma5)));
export const times = (factor: number, a: Matrix): Matrix => scaled([0, factor], a);

/** Gamma of L = g X fbar Gamma f for each kind of boson. */
export const fermionVertices = {
  scalar: [unit],
  pseudoscalar: [times(1, gamma5)],
  vector: gamma,
  'axial-vector': gamma.map((each) => product(each, gamma5)),
} as const;

/** gamma^0 M^dagger gamma^0. */
export const bar = (a: Matrix): Matrix => product(gamma[0]!, adjoint(a), gamma[0]!);

/** Real part of Tr(a b), without the rest of the product. */
export function traceOfProduct(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (const i of range) for (const j of range) sum += multiply(a[i]![j]!, b[j]![i]!)[0];
  return sum;
}

/** p-slash of a momentum with upper index. */
export function slash(p: readonly number[]): Matrix {
  return range.map((i) => scaled([metric[i]! * p[i]!, 0], gamma[i]!)).reduce(added);
}

/**
 * Width of X -> f_1 fbar_2 at rest from its amplitude ubar(p_1) Gamma v(p_2): for one matrix a spin-0 boson, for four
 * (upper index) a vector, whose polarisations are summed with -g + P P / M^2 and averaged. The direction of the decay
 * is not an axis.
 */
export function widthFromTrace(vertices: readonly Matrix[], mass: number, m1: number, m2: number): number {
  const energy = (mass * mass + m1 * m1 - m2 * m2) / (2 * mass);
  const momentum = Math.sqrt(energy * energy - m1 * m1);
  const direction = [0.48, 0.6, 0.64];
  const p1 = [energy, ...direction.map((n) => n * momentum)];
  const p2 = [mass - energy, ...direction.map((n) => -n * momentum)];
  const one = added(slash(p1), scaled([m1, 0], unit));
  const other = added(slash(p2), scaled([-m2, 0], unit));
  const squared = (a: Matrix, b: Matrix) => traceOfProduct(product(one, a), product(other, bar(b)));
  let sum = 0;
  if (vertices.length === 1) sum = squared(vertices[0]!, vertices[0]!);
  // At rest only space-like polarisations are left of -g + P P / M^2.
  else for (const i of [1, 2, 3]) sum += squared(vertices[i]!, vertices[i]!) / 3;
  return (sum * momentum) / (8 * Math.PI * mass * mass);
}
