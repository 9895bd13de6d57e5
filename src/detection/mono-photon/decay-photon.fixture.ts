import { createStream, fillUniform, type RandomStream } from '../../numerics/index.ts';
import type { CrystalBallResolution } from '../../records/search.ts';

/** (E, x, y, z). */
type Vector = readonly [number, number, number, number];

/** What one weighted event shows: the photon's energy, measured energy and cos(theta), in GeV. */
export interface SimulatedPhoton {
  readonly weight: number;
  readonly energy: number;
  readonly measured: number;
  readonly cosTheta: number;
}

/** epsilon_(mu nu alpha beta) a^nu b^alpha c^beta, index down; the sign is of no matter here. */
function levi(a: Vector, b: Vector, c: Vector): Vector {
  const minor = (i: number, j: number, k: number) =>
    a[i]! * (b[j]! * c[k]! - b[k]! * c[j]!) -
    a[j]! * (b[i]! * c[k]! - b[k]! * c[i]!) +
    a[k]! * (b[i]! * c[j]! - b[j]! * c[i]!);
  return [minor(1, 2, 3), -minor(0, 2, 3), minor(0, 1, 3), -minor(0, 1, 2)];
}

const raise = (v: Vector): Vector => [v[0], -v[1], -v[2], -v[3]];
const dot = (a: Vector, b: Vector) => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
const basis: readonly Vector[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];

/**
 * Spin-summed amplitude squared of e+ e- -> a gamma'(K), gamma' -> a gamma(k), up to constants, from the whole
 * tensors: L^(mu nu) = p1^mu p2^nu + p2^mu p1^nu - g^(mu nu) p1.p2 of the beams along z, and
 * T_mu = epsilon^(nu rho K k) epsilon_(mu nu P K).
 */
export function amplitudeSquared(sqrtS: number, K: Vector, k: Vector): number {
  const half = sqrtS / 2;
  const p1: Vector = [half, 0, 0, half];
  const p2: Vector = [half, 0, 0, -half];
  const T = basis.map((e) => raise(levi(raise(levi(e, [sqrtS, 0, 0, 0], K)), K, k)));
  let sum = 0;
  for (let mu = 0; mu < 4; mu++) {
    for (let nu = 0; nu < 4; nu++) {
      const metric = mu !== nu ? 0 : mu === 0 ? 1 : -1;
      const lepton = p1[mu]! * p2[nu]! + p2[mu]! * p1[nu]! - metric * dot(p1, p2);
      if (lepton !== 0) sum -= lepton * dot(T[mu]!, T[nu]!);
    }
  }
  return sum;
}

/** Boosts a vector from the rest frame of K, by the general formula. */
function boostFrom(K: Vector, mass: number, v: Vector): Vector {
  const along = K[1] * v[1] + K[2] * v[2] + K[3] * v[3];
  const energy = (K[0] * v[0] + along) / mass;
  const factor = (v[0] + energy) / (K[0] + mass);
  return [energy, v[1] + factor * K[1], v[2] + factor * K[2], v[3] + factor * K[3]];
}

/** The momenta of gamma' and photon, both given by (cos, azimuth): of gamma', and in its rest frame to fixed axes. */
export function momenta(
  sqrtS: number,
  mass: number,
  axionMass: number,
  [cosTheta, azimuth, cosRest, azimuthRest]: readonly [number, number, number, number],
): { readonly K: Vector; readonly k: Vector } {
  const energy = (sqrtS ** 2 + mass ** 2 - axionMass ** 2) / (2 * sqrtS);
  const K = pointing(energy, Math.sqrt(energy ** 2 - mass ** 2), cosTheta, azimuth);
  const restEnergy = (mass ** 2 - axionMass ** 2) / (2 * mass);
  const k = boostFrom(K, mass, pointing(restEnergy, restEnergy, cosRest, azimuthRest));
  return { K, k };
}

function pointing(energy: number, size: number, cosTheta: number, azimuth: number): Vector {
  const sine = size * Math.sqrt(1 - cosTheta ** 2);
  return [energy, sine * Math.cos(azimuth), sine * Math.sin(azimuth), size * cosTheta];
}

/** Events with flat angles in both rest frames, weighted by the tensors, smeared by sampling. */
export function* simulate(
  sqrtS: number,
  mass: number,
  axionMass: number,
  resolution: CrystalBallResolution,
  events: number,
  seed: number,
): Generator<SimulatedPhoton> {
  const angles = createStream(seed, 0, 0);
  const smearing = createStream(seed, 1, 0);
  const u = new Float64Array(4);
  for (let i = 0; i < events; i++) {
    fillUniform(angles, i, u, 4);
    const { K, k } = momenta(sqrtS, mass, axionMass, [
      2 * u[0]! - 1,
      2 * Math.PI * u[1]!,
      2 * u[2]! - 1,
      2 * Math.PI * u[3]!,
    ]);
    yield {
      weight: amplitudeSquared(sqrtS, K, k),
      energy: k[0],
      measured: smear(k[0], resolution, smearing, i),
      cosTheta: k[3] / k[0],
    };
  }
}

/** A measured energy: tail or core by their areas, then by inversion or rejection; again when negative. */
function smear(
  energy: number,
  { a, b, alpha, n }: CrystalBallResolution,
  stream: RandomStream,
  index: number,
): number {
  const sigma = energy * (a * energy ** -0.75 + b);
  const tail = (Math.exp((-alpha * alpha) / 2) * (n / alpha)) / (n - 1);
  const core = coreArea(alpha);
  const u = new Float64Array(4);
  let inCore: boolean | undefined;
  for (let attempt = 0; attempt < 100; attempt++) {
    fillUniform(stream, 100 * index + attempt, u, 4);
    inCore ??= u[0]! * (tail + core) > tail;
    const t = inCore
      ? Math.sqrt(-2 * Math.log(u[1]!)) * Math.cos(2 * Math.PI * u[2]!)
      : n / alpha - alpha - (n / alpha) * u[1]! ** (-1 / (n - 1));
    if (inCore && t < -alpha) continue;
    if (energy + sigma * t > 0) return energy + sigma * t;
    inCore = undefined;
  }
  throw new Error(`no measured energy above 0 for ${energy} GeV`);
}

/** Integral of exp(-t^2/2) from -alpha to 10, by Simpson's rule. */
function coreArea(alpha: number): number {
  const steps = 100;
  const h = (10 + alpha) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-0.5 * (i * h - alpha) ** 2);
  }
  return (sum * h) / 3;
}
