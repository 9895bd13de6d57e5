/** A complex 4 x 4 matrix, rows first: what the tests check closed forms against. */
export interface Matrix {
  readonly re: readonly number[];
  readonly im: readonly number[];
}

export type FourVector = readonly [number, number, number, number];

export const metric: FourVector = [1, -1, -1, -1];

export const indices = [0, 1, 2, 3] as const;

/** The Dirac representation, upper index. */
export const gamma: readonly Matrix[] = [
  real([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1]),
  real([0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 0]),
  imaginary([0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, 0]),
  real([0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 1, 0, 0]),
];

export const identity = real([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

/** i gamma^0 gamma^1 gamma^2 gamma^3. */
export const gamma5 = times([0, 1], multiply(multiply(gamma[0]!, gamma[1]!), multiply(gamma[2]!, gamma[3]!)));

export function real(entries: readonly number[]): Matrix {
  return { re: entries, im: entries.map(() => 0) };
}

function imaginary(entries: readonly number[]): Matrix {
  return { re: entries.map(() => 0), im: entries };
}

export function add(...terms: readonly Matrix[]): Matrix {
  const sum = nothing();
  for (const { re, im } of terms) {
    for (let i = 0; i < 16; i++) {
      sum.re[i]! += re[i]!;
      sum.im[i]! += im[i]!;
    }
  }
  return sum;
}

function nothing() {
  return { re: new Array<number>(16).fill(0), im: new Array<number>(16).fill(0) };
}

/** The matrix times a + i b. */
export function times([a, b]: readonly [number, number], m: Matrix): Matrix {
  return {
    re: m.re.map((x, i) => a * x - b * m.im[i]!),
    im: m.im.map((y, i) => a * y + b * m.re[i]!),
  };
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  const product = nothing();
  for (let row = 0; row < 16; row += 4) {
    for (let column = 0; column < 4; column++) {
      let x = 0;
      let y = 0;
      for (let j = 0; j < 4; j++) {
        const [a, b] = [row + j, 4 * j + column];
        x += m.re[a]! * n.re[b]! - m.im[a]! * n.im[b]!;
        y += m.re[a]! * n.im[b]! + m.im[a]! * n.re[b]!;
      }
      product.re[row + column] = x;
      product.im[row + column] = y;
    }
  }
  return product;
}

/** Real part. */
export function trace({ re }: Matrix): number {
  return re[0]! + re[5]! + re[10]! + re[15]!;
}

export function slash(p: FourVector): Matrix {
  const sum = nothing();
  for (const mu of indices) {
    const { re, im } = gamma[mu]!;
    for (let i = 0; i < 16; i++) {
      sum.re[i]! += metric[mu] * p[mu] * re[i]!;
      sum.im[i]! += metric[mu] * p[mu] * im[i]!;
    }
  }
  return sum;
}

/** gamma^0 M^dagger gamma^0. */
export function bar(m: Matrix): Matrix {
  const turned = (entries: readonly number[]) => entries.map((_, i) => entries[4 * (i % 4) + (i >> 2)]!);
  return multiply(gamma[0]!, multiply({ re: turned(m.re), im: turned(m.im).map((y) => -y) }, gamma[0]!));
}

/** Real part of the sum over spins of (vbar A u)(vbar B u)^*, for u(p) and v(pbar) of mass m. */
export function spinSum(A: Matrix, B: Matrix, p: FourVector, pbar: FourVector, mass: number): number {
  const u = add(slash(p), times([mass, 0], identity));
  const v = add(slash(pbar), times([-mass, 0], identity));
  return trace(multiply(multiply(v, A), multiply(u, bar(B))));
}

export function dot(a: FourVector, b: FourVector): number {
  return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
}

export function minus(a: FourVector, b: FourVector): FourVector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];
}

/** The vector with its index lowered. */
export function lower(p: FourVector): FourVector {
  return [p[0], -p[1], -p[2], -p[3]];
}

/** epsilon^(mu nu rho sigma) with epsilon^(0123) = +1. */
export function leviCivita(...index: readonly [number, number, number, number]): number {
  if (new Set(index).size < 4) return 0;
  let sign = 1;
  for (let i = 0; i < 4; i++) for (let j = i + 1; j < 4; j++) if (index[i]! > index[j]!) sign = -sign;
  return sign;
}

/** e- and e+ along z, the photon at cos(theta) in the x-z plane, GeV. */
export function momenta(energy: number, mass: number, recoilMass2: number, cosTheta: number) {
  const pz = Math.sqrt(0.25 * energy * energy - mass * mass);
  const k = (energy * energy - recoilMass2) / (2 * energy);
  const electron: FourVector = [energy / 2, 0, 0, pz];
  const positron: FourVector = [energy / 2, 0, 0, -pz];
  const photon: FourVector = [k, k * Math.sqrt(1 - cosTheta * cosTheta), 0, k * cosTheta];
  return { electron, positron, photon, recoil: minus([energy, 0, 0, 0], photon) };
}

export type Momenta = ReturnType<typeof momenta>;

/**
 * Both orders of emission of the photon (index nu) and of another boson with the given vertex:
 * vertex (pslash - kslash + m) gamma^nu / (-2 p.k) + gamma^nu (kslash - pbarslash + m) vertex / (-2 pbar.k).
 */
export function emission(vertex: Matrix, nu: number, p: Momenta, mass: number): Matrix {
  const m = times([mass, 0], identity);
  const first = multiply(vertex, multiply(add(slash(minus(p.electron, p.photon)), m), gamma[nu]!));
  const second = multiply(gamma[nu]!, multiply(add(slash(minus(p.photon, p.positron)), m), vertex));
  return add(
    times([-1 / (2 * dot(p.electron, p.photon)), 0], first),
    times([-1 / (2 * dot(p.positron, p.photon)), 0], second),
  );
}
