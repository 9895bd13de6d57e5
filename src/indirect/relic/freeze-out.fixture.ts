import { gaussLegendre } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import { criticalDensityOverH2, entropyDensityTodayPerCm3, planckMass } from './cosmology.ts';
import { type Plasma, plasmaState } from './plasma.ts';

/** Pairs that annihilate to one charged lepton through a vector. Masses in GeV. */
export interface AnnihilatingPairs {
  readonly kind: 'complex-scalar' | 'majorana' | 'dirac';
  readonly mass: number;
  readonly mediator: number;
  readonly lepton: number;
  readonly alphaD: number;
  readonly epsilon: number;
}

const [start, end, rows] = [5, 1e6, 40];
const momenta = gaussLegendre(24);
const angles = gaussLegendre(6);
/** The amplitude is a polynomial of second order in the cosine. */
const scattering = gaussLegendre(2);

/** |M|^2 of chi chibar -> l- l+, averaged over initial spins, at one angle: tensors of both currents contracted. */
function squaredAmplitude(pairs: AnnihilatingPairs, s: number, cosine: number): number {
  const { kind, mass, mediator, lepton, alphaD, epsilon } = pairs;
  const [E, p, k] = [Math.sqrt(s) / 2, Math.sqrt(s / 4 - mass ** 2), Math.sqrt(s / 4 - lepton ** 2)];
  const [like, unlike] = [E * E - p * k * cosine, E * E + p * k * cosine];
  const charges = (4 * Math.PI) ** 2 * alpha * epsilon ** 2 * alphaD;
  // The width is of no account where it is used, far below the pole.
  const propagator = 1 / (s - mediator ** 2) ** 2;
  if (kind === 'complex-scalar') {
    // (p1 - p2)^mu (p1 - p2)^nu with 4 [k1 k2 + k2 k1 - g s/2].
    const along = like - unlike;
    return charges * propagator * 4 * (-2 * along * along - (4 * mass ** 2 - s) * (s / 2));
  }
  // 4 [p1 p2 + p2 p1 - g A] with 4 [k1 k2 + k2 k1 - g B]; A = p1.p2 +- m^2.
  const [A, B] = [s / 2 - (kind === 'majorana' ? 2 * mass ** 2 : 0), s / 2];
  const products = 2 * (like * like + unlike * unlike);
  const traces = products - 2 * B * (s / 2 - mass ** 2) - 2 * A * (s / 2 - lepton ** 2) + 4 * A * B;
  return (charges * propagator * 16 * traces) / 4;
}

/** |M|^2 over two-body phase space: 4 E_1 E_2 sigma v. */
function invariantRate(pairs: AnnihilatingPairs, s: number): number {
  const beta = Math.sqrt(1 - (4 * pairs.lepton ** 2) / s);
  let mean = 0;
  scattering.nodes.forEach((node, i) => {
    mean += scattering.weights[i]! * squaredAmplitude(pairs, s, 2 * node - 1);
  });
  return (beta / (8 * Math.PI)) * mean;
}

/** Averages over both Boltzmann distributions at x, by Gauss rules in two momenta and the angle between them. */
function thermalSums(pairs: AnnihilatingPairs, x: number) {
  const T = pairs.mass / x;
  // Up to a kinetic energy of 40 T.
  const highest = Math.sqrt(40 * (40 + 2 * x));
  const weights = momenta.nodes.map((node, i) => {
    const q = highest * node;
    return highest * momenta.weights[i]! * q * q * Math.exp((-q * q) / (Math.hypot(q, x) + x));
  });
  let [density, rate] = [0, 0];
  momenta.nodes.forEach((one, i) => {
    density += weights[i]!;
    const E1 = Math.hypot(highest * one, x);
    momenta.nodes.forEach((other, j) => {
      const E2 = Math.hypot(highest * other, x);
      angles.nodes.forEach((node, k) => {
        const product = E1 * E2 - highest ** 2 * one * other * (2 * node - 1);
        const s = 2 * T * T * (x * x + product);
        rate +=
          (weights[i]! * weights[j]! * angles.weights[k]! * invariantRate(pairs, s)) / (4 * T * T * E1 * E2);
      });
    });
  });
  return { logAverage: Math.log(rate / density ** 2), logDensity: Math.log(density) };
}

/** Through four neighbours in a table with even steps. */
function cubic(table: readonly number[], at: number): number {
  const i = Math.min(Math.max(Math.floor(at), 1), table.length - 3);
  const t = at - i;
  const [a, b, c, d] = table.slice(i - 1, i + 3) as [number, number, number, number];
  const outer = (d * (t + 1) - a * (t - 2)) / 6;
  return outer * t * (t - 1) + (t + 1) * (t - 2) * ((b * (t - 1)) / 2 - (c * t) / 2);
}

/**
 * Omega h^2 from x = 5 on equilibrium to 1e6: dY = <sigma v> s/(3H) (Y^2 - Y_eq^2) d ln s, by backward Euler with two steps of
 * Richardson's extrapolation.
 */
export function omegaBySteps(pairs: AnnihilatingPairs, plasma: Plasma): number {
  const span = Math.log(end / start);
  const sums = Array.from({ length: rows }, (_, i) =>
    thermalSums(pairs, start * Math.exp((span * i) / (rows - 1))),
  );
  const averages = sums.map(({ logAverage }) => logAverage);
  const densities = sums.map(({ logDensity }) => logDensity);
  // Majorana particles annihilate with all of their kind, others with half of the total.
  const share = pairs.kind === 'majorana' ? 1 : 0.5;
  const states = pairs.kind === 'dirac' ? 4 : 2;
  const at = (lnX: number) => {
    const x = start * Math.exp(lnX);
    const T = pairs.mass / x;
    const { energyDegrees, entropyDegrees } = plasmaState(plasma, T);
    const entropy = ((2 * Math.PI ** 2) / 45) * entropyDegrees * T ** 3;
    const hubble =
      (Math.sqrt(((8 * Math.PI) / 3) * (Math.PI ** 2 / 30) * energyDegrees) * (T * T)) / planckMass;
    const place = (lnX / span) * (rows - 1);
    const equilibrium =
      (states * T ** 3 * Math.exp(cubic(densities, place) - x)) / (2 * Math.PI ** 2) / entropy;
    const rate = (share * Math.exp(cubic(averages, place)) * entropy) / (3 * hubble);
    return { logEntropy: Math.log(entropy), equilibrium, rate };
  };
  const frozen = (count: number): number => {
    let { equilibrium: Y, logEntropy: before } = at(0);
    for (let i = 1; i <= count; i++) {
      const { logEntropy, equilibrium, rate } = at((span * i) / count);
      const a = rate * (before - logEntropy);
      const source = Y + a * equilibrium ** 2;
      Y = (2 * source) / (1 + Math.sqrt(1 + 4 * a * source));
      before = logEntropy;
    }
    return Y;
  };
  const [coarse, middle, fine] = [frozen(1500), frozen(3000), frozen(6000)] as const;
  const Y = (8 * fine - 6 * middle + coarse) / 3;
  return (pairs.mass * Y * entropyDensityTodayPerCm3) / criticalDensityOverH2;
}
