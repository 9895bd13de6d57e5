import { gaussLegendre } from '../../../src/numerics/index.ts';
import { elementaryCharge } from '../../../src/physics/constants.ts';
import {
  add,
  bar,
  type FourVector,
  gamma,
  gamma5,
  identity,
  indices,
  metric,
  minus,
  multiply,
  slash,
  times,
  trace,
} from '../../../src/production/annihilation/dirac.fixture.ts';

/** Tensor of nubar_L 2 sigma^(mu nu) q_nu N_R, summed over spins and averaged over the two of N; indices lowered. */
function neutrinoTensor(mass: number, photon: FourVector): number[][] {
  const heavy: FourVector = [mass, 0, 0, 0];
  const rightHanded = times([0.5, 0], add(identity, gamma5));
  const [q, neutrino] = [slash(photon), slash(minus(heavy, photon))];
  const vertices = gamma.map((each) =>
    multiply(times([0, 1], add(multiply(each, q), times([-1, 0], multiply(q, each)))), rightHanded),
  );
  const decaying = add(slash(heavy), times([mass, 0], identity));
  const left = vertices.map((vertex) => multiply(neutrino, multiply(vertex, decaying)));
  const right = vertices.map(bar);
  return indices.map((mu) =>
    indices.map((nu) => (metric[mu] * metric[nu] * trace(multiply(left[mu]!, right[nu]!))) / 2),
  );
}

/** Width of N -> nu gamma for a moment of 1/GeV, from explicit matrices and two-body phase space; GeV. */
export function photonWidthFromTraces(mass: number): number {
  const k = mass / 2;
  const tensor = neutrinoTensor(mass, [k, 0, 0, k]);
  const squared = -indices.reduce<number>((sum, mu) => sum + metric[mu] * tensor[mu]![mu]!, 0);
  return (squared * k) / (8 * Math.PI * mass * mass);
}

/**
 * Width of N -> nu l- l+ for a moment of 1/GeV: the amplitude with both tensors explicit over three-body phase space, by Gauss
 * rules in the mass of the pair and in the angle of the lepton in its rest frame.
 */
export function pairWidthFromTraces(mass: number, lepton: number): number {
  const pairs = gaussLegendre(28);
  // The amplitude is a polynomial of second order in the cosine.
  const cosines = gaussLegendre(2);
  const [low, high] = [Math.log(4 * lepton * lepton), Math.log(mass * mass)];
  let sum = 0;
  pairs.nodes.forEach((t, i) => {
    // The square takes the root off the velocity of the leptons.
    const q2 = Math.exp(low + (high - low) * t * t);
    const [q, energy] = [Math.sqrt(q2), (mass * mass + q2) / (2 * mass)];
    const p = mass - energy;
    const k = Math.sqrt(q2 / 4 - lepton * lepton);
    const tensor = neutrinoTensor(mass, [energy, 0, 0, p]);
    cosines.nodes.forEach((node, j) => {
      const cosine = 2 * node - 1;
      const [along, across] = [k * cosine, k * Math.sqrt(1 - cosine * cosine)];
      const leg = (sign: 1 | -1): FourVector => [
        (energy / q) * (q / 2) + sign * (p / q) * along,
        sign * across,
        0,
        (p / q) * (q / 2) + sign * (energy / q) * along,
      ];
      const squared = (elementaryCharge / q2) ** 2 * contracted(tensor, leg(1), leg(-1), q2 / 2);
      const phaseSpace = (p / (8 * Math.PI * mass * mass)) * (k / (4 * Math.PI * q)) * (q2 / (2 * Math.PI));
      sum += pairs.weights[i]! * 2 * t * (high - low) * cosines.weights[j]! * squared * phaseSpace;
    });
  });
  return sum;
}

/** With the tensor 4 [k1 k2 + k2 k1 - g (k1.k2 + m^2)] of the leptons, k1.k2 + m^2 = q^2/2. */
function contracted(tensor: number[][], k1: FourVector, k2: FourVector, half: number): number {
  let sum = 0;
  for (const mu of indices) {
    for (const nu of indices) {
      const leptons = k1[mu] * k2[nu] + k2[mu] * k1[nu] - (mu === nu ? metric[mu] * half : 0);
      sum += 4 * leptons * tensor[mu]![nu]!;
    }
  }
  return sum;
}
