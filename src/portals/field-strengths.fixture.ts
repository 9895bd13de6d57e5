const indices = [0, 1, 2, 3] as const;
const metric = [1, -1, -1, -1] as const;

export type Vector = readonly [number, number, number, number];

/** A vector boson along z with its polarisations. */
export interface VectorBoson {
  readonly k: Vector;
  /** Three, or two for one without mass. */
  readonly polarisations: readonly Vector[];
}

/** Of mass m, which flies along z with this momentum. */
export function vectorBoson(mass: number, momentum: number): VectorBoson {
  const energy = Math.hypot(mass, momentum);
  const transverse: Vector[] = [
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ];
  const longitudinal: Vector = [momentum / mass, 0, 0, energy / mass];
  return {
    k: [energy, 0, 0, momentum],
    polarisations: mass === 0 ? transverse : [...transverse, longitudinal],
  };
}

export function leviCivita(a: number, b: number, c: number, d: number): number {
  return ((b - a) * (c - a) * (d - a) * (c - b) * (d - b) * (d - c)) / 12;
}

/** F_mu_nu = k_mu e_nu - k_nu e_mu, lower indices; its phase is that of the wave. */
function fieldStrength(k: Vector, polarisation: Vector): number[][] {
  const lower = (v: Vector, i: number) => metric[i]! * v[i]!;
  return indices.map((m) =>
    indices.map((n) => lower(k, m) * lower(polarisation, n) - lower(k, n) * lower(polarisation, m)),
  );
}

/** F_mu_nu Gtilde^mu_nu, Gtilde^mu_nu = 1/2 epsilon^mu_nu_alpha_beta G_alpha_beta. */
function contraction(F: number[][], G: number[][]): number {
  let sum = 0;
  for (const m of indices)
    for (const n of indices)
      for (const a of indices)
        for (const b of indices) sum += 0.5 * F[m]![n]! * leviCivita(m, n, a, b) * G[a]![b]!;
  return sum;
}

/** |F Gtilde|^2 summed over the polarisations of both, for L = a F Gtilde with two fields that differ. */
export function contractedSquared(first: VectorBoson, second: VectorBoson): number {
  return summedSquares(first, second, (F, G) => contraction(F, G));
}

/** The same for L = a F Ftilde, either field for either boson. */
export function contractedSquaredOfIdentical(first: VectorBoson, second: VectorBoson): number {
  return summedSquares(first, second, (F, G) => contraction(F, G) + contraction(G, F));
}

function summedSquares(
  first: VectorBoson,
  second: VectorBoson,
  amplitude: (F: number[][], G: number[][]) => number,
): number {
  let sum = 0;
  for (const one of first.polarisations)
    for (const other of second.polarisations)
      sum += amplitude(fieldStrength(first.k, one), fieldStrength(second.k, other)) ** 2;
  return sum;
}

/** Width of a parent at rest from |M|^2 over both products' spins, averaged over its own, GeV. */
export function twoBodyWidth(squared: number, parent: number, momentum: number): number {
  return (squared * momentum) / (8 * Math.PI * parent ** 2);
}
