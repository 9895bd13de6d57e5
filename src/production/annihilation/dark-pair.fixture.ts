import { gaussLegendre } from '../../numerics/index.ts';
import { constants, elementaryCharge as e } from '../../physics/constants.ts';
import { kallen, twoBodyMomentum } from '../../physics/kinematics.ts';
import { electronVelocity } from './angles.ts';
import {
  add,
  bar,
  emission,
  type FourVector,
  gamma,
  identity,
  indices,
  leviCivita,
  lower,
  metric,
  momenta,
  multiply,
  slash,
  spinSum,
  times,
  trace,
} from './dirac.fixture.ts';

const m = constants.electronMass.value;

/** A direction in the rest frame of q (along -photon, in the x-z plane), boosted to where q is. */
function boosted(q: FourVector, mass: number, restEnergy: number, rest: readonly number[]): FourVector {
  const gammaFactor = q[0] / mass;
  const along = (q[1] * rest[0]! + q[2] * rest[1]! + q[3] * rest[2]!) / mass;
  const scale = along / (gammaFactor + 1) + restEnergy;
  const part = (i: 0 | 1 | 2): number => rest[i]! + (q[(i + 1) as 1 | 2 | 3] / mass) * scale;
  return [gammaFactor * restEnergy + along, part(0), part(1), part(2)];
}

type Tensor = readonly (readonly number[])[];

const tensorOf = (entry: (mu: number, nu: number) => number): Tensor =>
  indices.map((mu) => indices.map((nu) => entry(mu, nu)));

/**
 * epsilon(mu, tau, k, q) epsilon(nu, tau, k, q), summed over tau and averaged over the direction of gamma' in the pair; it is
 * quadratic in that, so three by four points are exact.
 */
function pairTensor(pair: FourVector, s: number, ma: number, mD: number): Tensor {
  const q: readonly number[] = lower(pair);
  const momentum = twoBodyMomentum(Math.sqrt(s), ma, mD);
  const { nodes, weights } = gaussLegendre(3);
  const sum = indices.map(() => [0, 0, 0, 0]);
  nodes.forEach((node, i) => {
    const z = 2 * node - 1;
    for (let j = 0; j < 4; j++) {
      const phi = (2 * Math.PI * (j + 0.3)) / 4;
      const [x, y] = [Math.cos(phi), Math.sin(phi)].map((t) => t * Math.sqrt(1 - z * z)) as [number, number];
      const rest = [x, y, z].map((t) => t * momentum);
      const k: readonly number[] = lower(boosted(pair, Math.sqrt(s), Math.hypot(momentum, mD), rest));
      const coefficients = tensorOf((mu, tau) => {
        let total = 0;
        for (const rho of indices) {
          for (const sigma of indices) total += leviCivita(mu, tau, rho, sigma) * k[rho]! * q[sigma]!;
        }
        return total;
      });
      for (const mu of indices) {
        for (const nu of indices) {
          for (const tau of indices) {
            const product = coefficients[mu]![tau]! * coefficients[nu]![tau]!;
            sum[mu]![nu]! += (weights[i]! / 4) * metric[tau] * product;
          }
        }
      }
    }
  });
  return sum;
}

/** Real part of the sum over spins and photon polarisations of e+ e- -> gamma gamma*(mu) times its conjugate (nu). */
function leptonTensor(p: ReturnType<typeof momenta>): Tensor {
  const u = add(slash(p.electron), times([m, 0], identity));
  const v = add(slash(p.positron), times([-m, 0], identity));
  const sum = indices.map(() => [0, 0, 0, 0]);
  for (const photon of indices) {
    const amplitudes = gamma.map((vertex) => emission(vertex, photon, p, m));
    const left = amplitudes.map((amplitude) => multiply(v, amplitude));
    const right = amplitudes.map((amplitude) => multiply(u, bar(amplitude)));
    for (const mu of indices) {
      for (const nu of indices) {
        sum[mu]![nu]! -= metric[photon] * trace(multiply(left[mu]!, right[nu]!));
      }
    }
  }
  return sum;
}

const contracted = (lepton: Tensor, pair: Tensor): number => {
  let sum = 0;
  for (const mu of indices) {
    for (const nu of indices) sum -= metric[mu] * metric[nu] * lepton[mu]![nu]! * pair[mu]![nu]!;
  }
  return sum;
};

/**
 * d sigma / ds d cos(theta) of e+ e- -> gamma gamma*(s) -> gamma a gamma' at unit G of (G/2) a F Ftilde', theta of the photon:
 * explicit Dirac matrices, an explicit epsilon tensor, three-body phase space. GeV^-6.
 */
export function tracedPhotonDarkPair(
  energy: number,
  s: number,
  ma: number,
  mD: number,
  cosTheta: number,
): number {
  const S = energy ** 2;
  const p = momenta(energy, m, s, cosTheta);
  const squared = (e ** 4 / s ** 2) * contracted(leptonTensor(p), pairTensor(p.recoil, s, ma, mD));
  const flux = 2 * S * electronVelocity(energy);
  const photonSpace = (S - s) / (8 * Math.PI * S) / 2;
  const pairSpace = Math.sqrt(kallen(s, ma, mD)) / (8 * Math.PI * s) / (2 * Math.PI);
  return (squared / (4 * flux)) * photonSpace * pairSpace;
}

/** d sigma / d cos(theta) of e+ e- -> gamma* -> a gamma' at unit G, theta of gamma'. GeV^-4. */
export function tracedAxionDarkPhoton(energy: number, ma: number, mD: number, cosTheta: number): number {
  const S = energy ** 2;
  const momentum = twoBodyMomentum(energy, ma, mD);
  const along: FourVector = [
    Math.hypot(momentum, mD),
    momentum * Math.sqrt(1 - cosTheta ** 2),
    0,
    momentum * cosTheta,
  ];
  const k: readonly number[] = lower(along);
  const { electron, positron } = momenta(energy, m, 0, cosTheta);
  let squared = 0;
  for (const tau of indices) {
    const terms = indices.flatMap((mu) =>
      indices.map((rho) =>
        times([metric[mu] * leviCivita(mu, tau, rho, 0) * k[rho]! * energy, 0], gamma[mu]!),
      ),
    );
    const vertex = add(...terms);
    squared -= metric[tau] * spinSum(vertex, vertex, electron, positron, m);
  }
  const phaseSpace = momentum / (16 * Math.PI * energy);
  return ((e ** 2 * squared) / S ** 2 / 4 / (2 * S * electronVelocity(energy))) * phaseSpace * 2;
}
