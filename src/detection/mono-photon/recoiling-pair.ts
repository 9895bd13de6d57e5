import { type GaussLegendreRule, gaussLegendre } from '../../numerics/index.ts';
import { momentum, twoBodyMomentum } from '../../physics/kinematics.ts';

/** A pair of dark particles that recoils against a photon of e+ e- -> gamma + pair; one of the two decays to a photon. */
export interface RecoilingPair {
  /** sqrt(s), GeV. */
  readonly energy: number;
  /** Mass of the pair, GeV. */
  readonly pairMass: number;
  /** Mass of what decays and of what does not, GeV. */
  readonly mass: number;
  readonly otherMass: number;
  /** Share of pairs, as of the vector that makes them, without spin along their flight. */
  readonly longitudinalVectorShare: number;
  /** `longitudinalShare` of the two in the frame of the pair (`DarkPair`). */
  readonly longitudinalShare: number;
  readonly photonAngles: 'isotropic' | 'transverse';
}

/** Particles of one momentum in the centre of mass. */
export interface Flight {
  /** GeV. */
  readonly momentum: number;
  /** Share of all particles, times that of their photons with enough energy. */
  readonly share: number;
}

const rule = gaussLegendre(12);

/**
 * What decays, by its momentum in the centre of mass, with the share of its photons that have `photonEnergyMin` (GeV)
 * there, wherever and whenever it decays: a Gauss rule in the angle to the flight of the pair, in the frame of the pair, on
 * both sides of the energy where the share has a kink. Exact spin correlations; empty where masses are closed.
 */
export function recoilingFlights(pair: RecoilingPair, photonEnergyMin: number): readonly Flight[] {
  const { energy, pairMass, mass, otherMass } = pair;
  const own = twoBodyMomentum(pairMass, mass, otherMass);
  if (!(own > 0 && mass > otherMass && pairMass < energy)) return [];
  const ownEnergy = Math.hypot(own, mass);
  // Boost of the pair; E = gamma E' + beta gamma p' cos.
  const gamma = (energy ** 2 + pairMass ** 2) / (2 * energy * pairMass);
  const betaGamma = ((energy - pairMass) * (energy + pairMass)) / (2 * energy * pairMass);
  const restEnergy = ((mass - otherMass) * (mass + otherMass)) / (2 * mass);
  const law = angularLaw(pair);
  return piecesOf(kinkCosine(mass, photonEnergyMin / restEnergy, gamma * ownEnergy, betaGamma * own)).flatMap(
    ([from, to]) =>
      mapRule(rule, from, to, (cosTheta, weight) => {
        const total = gamma * ownEnergy + betaGamma * own * cosTheta;
        const slope = spinSlope(pair, cosTheta, [ownEnergy / mass, total / mass, gamma]);
        const seen = shareAbove(photonEnergyMin / restEnergy, total / mass, slope);
        return { momentum: momentum(total, mass), share: weight * law(cosTheta) * seen };
      }),
  );
}

/**
 * Density in the cosine between what decays and the flight of the pair, in the frame of the pair: 1/2 + b P_2. A vector with
 * the share f along an axis makes (1 - 3 L)/4 times 1 - 3 f, which is 1 for one that is transverse.
 */
function angularLaw({ longitudinalShare, longitudinalVectorShare }: RecoilingPair): (cos: number) => number {
  const b = 0.25 * (1 - 3 * longitudinalShare) * (1 - 3 * longitudinalVectorShare);
  return (cosTheta) => 0.5 + 0.5 * b * (3 * cosTheta * cosTheta - 1);
}

/**
 * The photon goes as 1/2 + slope P_2(c'), c' to the flight of its parent in the centre of mass, in the rest frame of the parent.
 * For a transverse vector: polarisations V = j x K of the photon j that made the pair, with K the flight in the frame of the
 * pair, seen from the parent at the angle omega to that in the centre of mass (Wigner). V x k' squared, averaged over the
 * azimuth, is |V|^2 (1 + c'^2)/2 - (V_n)^2 (3 c'^2 - 1)/2.
 *
 * @param gammas of the parent in the frame of the pair and in the centre of mass, and between the two frames
 */
function spinSlope(
  { photonAngles, longitudinalVectorShare: f }: RecoilingPair,
  cosTheta: number,
  [inPair, inCentre, between]: readonly [number, number, number],
): number {
  if (photonAngles === 'isotropic') return 0;
  const sines = (inPair * inPair - 1) * (inCentre * inCentre - 1);
  const cosine = sines > 0 ? (inPair * inCentre - between) / Math.sqrt(sines) : 1;
  const sineSquared = Math.max(0, (1 - cosine) * (1 + cosine));
  const inPlane = 0.5 * (1 - f);
  const all = inPlane * (1 + cosTheta * cosTheta) + f * (1 - cosTheta * cosTheta);
  return 0.25 - (0.75 * sineSquared * inPlane) / all;
}

/** Share of photons with `ratio` times their energy at rest, or more, from a parent with this gamma. */
function shareAbove(ratio: number, gamma: number, slope: number): number {
  const betaGamma = Math.sqrt(Math.max(0, (gamma - 1) * (gamma + 1)));
  if (betaGamma === 0) return ratio <= 1 ? 1 : 0;
  const from = Math.min(1, Math.max(-1, (ratio - gamma) / betaGamma));
  return 0.5 * (1 - from) + 0.5 * slope * from * (1 - from * from);
}

/**
 * The cosine at which photons that go forwards (ratio > 1), or backwards, start to have enough, or too little: there
 * gamma + or - beta gamma is the ratio, and gamma half of it plus its inverse.
 */
function kinkCosine(mass: number, ratio: number, middle: number, span: number): number | undefined {
  if (!(ratio > 0)) return undefined;
  const cosine = (0.5 * mass * (ratio + 1 / ratio) - middle) / span;
  return Math.abs(cosine) < 1 ? cosine : undefined;
}

function piecesOf(kink: number | undefined): readonly (readonly [number, number])[] {
  if (kink === undefined) return [[-1, 1]];
  return [
    [-1, kink],
    [kink, 1],
  ];
}

function mapRule<T>(
  { nodes, weights }: GaussLegendreRule,
  from: number,
  to: number,
  at: (x: number, weight: number) => T,
): readonly T[] {
  return Array.from(nodes, (node, i) => at(from + (to - from) * node, (to - from) * weights[i]!));
}
