import { gaussLegendre } from '../numerics/index.ts';
import { elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import {
  added,
  bar,
  gamma,
  type Matrix,
  metric,
  product,
  scaled,
  slash,
  times,
  traceOfProduct,
  unit,
} from './dirac.fixture.ts';

type FourVector = readonly [number, number, number, number];
type Tensor = (mu: number, nu: number) => number;

const indices = [0, 1, 2, 3] as const;

/** 2 sigma^(mu nu) q_nu, the vertex between the Majorana states at d = 1 (physics note, section 1). */
const dipoleVertices = (q: FourVector): readonly Matrix[] =>
  gamma.map((each) => times(1, added(product(each, slash(q)), scaled([-1, 0], product(slash(q), each)))));

/** Sum over spins of J^mu J^nu* between two fermions of these momenta and masses; of an antifermion minus its mass. */
function tensor(
  vertex: readonly Matrix[],
  [p, m]: readonly [FourVector, number],
  [k, n]: readonly [FourVector, number],
): Tensor {
  const out = added(slash(p), scaled([m, 0], unit));
  const into = added(slash(k), scaled([n, 0], unit));
  const left = vertex.map((each) => product(out, each));
  const right = vertex.map((each) => product(into, bar(each)));
  return (mu, nu) => traceOfProduct(left[mu]!, right[nu]!);
}

/** J^mu J^nu* of gamma*(energy, at rest) -> chi_2 chi_1 with chi_2 in this direction, at d = 1. */
export function pairTensor(M1: number, M2: number, energy: number, direction: readonly number[]): Tensor {
  const p = twoBodyMomentum(energy, M1, M2);
  const on = (m: number, sign: number): FourVector => [
    Math.hypot(p, m),
    sign * p * direction[0]!,
    sign * p * direction[1]!,
    sign * p * direction[2]!,
  ];
  return tensor(dipoleVertices([energy, 0, 0, 0]), [on(M2, 1), M2], [on(M1, -1), -M1]);
}

/** chi_2 at rest to chi_1 and a photon of mass q along z, which is returned with the tensor of the pair. */
function emission(M1: number, M2: number, q: number) {
  const k = twoBodyMomentum(M2, M1, q);
  const photon: FourVector = [Math.hypot(k, q), 0, 0, k];
  const heavy: FourVector = [M2, 0, 0, 0];
  return { k, photon, dark: tensor(dipoleVertices(photon), [minus(heavy, photon), M1], [heavy, M2]) };
}

/** Width of chi_2 -> chi_1 and a photon of mass q, summed over -g of its index, at d = 1; GeV. */
export function photonWidthFromTraces(M1: number, M2: number, q: number): number {
  const { k, dark } = emission(M1, M2, q);
  const squared = indices.reduce<number>((sum, mu) => sum - metric[mu]! * dark(mu, mu), 0);
  return ((squared / 2) * k) / (8 * Math.PI * M2 ** 2);
}

/**
 * Width of chi_2 -> chi_1 l+ l- at d = 1, GeV: traces of both currents over three-body phase space, by Gauss rules in the
 * angle of the lepton and in ln q^2, mapped as a squared sine so that roots at both thresholds are smooth.
 */
export function leptonPairWidthFromTraces(M1: number, M2: number, lepton: number): number {
  const [low, high] = [2 * Math.log(2 * lepton), 2 * Math.log(M2 - M1)];
  const { nodes, weights } = gaussLegendre(24);
  return nodes.reduce((sum, v, i) => {
    const q2 = Math.exp(low + (high - low) * Math.sin((Math.PI / 2) * v) ** 2);
    const jacobian = (high - low) * (Math.PI / 2) * Math.sin(Math.PI * v) * q2;
    return sum + weights[i]! * jacobian * widthPerSquare(M1, M2, lepton, Math.sqrt(q2));
  }, 0);
}

/** d Gamma / d q^2. */
function widthPerSquare(M1: number, M2: number, lepton: number, q: number): number {
  const { k, photon, dark } = emission(M1, M2, q);
  const inPair = twoBodyMomentum(q, lepton, lepton);
  const { nodes, weights } = gaussLegendre(3);
  const onAverage = nodes.reduce((sum, x, i) => {
    const first = boostedLepton(photon, q, inPair, 2 * x - 1);
    const pair = tensor(gamma, [first, lepton], [minus(photon, first), -lepton]);
    return sum + weights[i]! * contracted(dark, pair);
  }, 0);
  const squared = (elementaryCharge ** 2 / q ** 4) * (onAverage / 2);
  const phaseSpace = (k / (4 * Math.PI * M2)) * (inPair / (4 * Math.PI * q));
  return (squared * phaseSpace) / (2 * Math.PI * 2 * M2);
}

/** A lepton at cos(theta) to the flight of the pair, in the frame where the pair has the momentum `photon`. */
function boostedLepton(photon: FourVector, q: number, size: number, cosine: number): FourVector {
  const [boost, betaBoost] = [photon[0] / q, photon[3] / q];
  const [energy, along] = [q / 2, size * cosine];
  const across = size * Math.sqrt(1 - cosine ** 2);
  return [boost * energy + betaBoost * along, across, 0, betaBoost * energy + boost * along];
}

function minus(a: FourVector, b: FourVector): FourVector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];
}

function contracted(first: Tensor, second: Tensor): number {
  let sum = 0;
  for (const mu of indices)
    for (const nu of indices) sum += metric[mu]! * metric[nu]! * first(mu, nu) * second(mu, nu);
  return sum;
}
