/**
 * A boost from the centre of mass to the lab along +z, the direction of the electron beam of a collider and
 * of the positron beam on a target. 1 - beta is kept apart: it is lost in beta when gamma is large.
 */
export interface Boost {
  readonly gamma: number;
  readonly beta: number;
  readonly oneMinusBeta: number;
}

/** From beta gamma = p/m of the centre of mass. The 0.56 of BaBar and 0.28 of Belle II are such numbers. */
export function boostFromBetaGamma(betaGamma: number): Boost {
  const gamma = Math.hypot(1, betaGamma);
  const beta = betaGamma / gamma;
  return { gamma, beta, oneMinusBeta: 1 / (gamma * (gamma + betaGamma)) };
}

/** E_lab = gamma E* (1 + beta cos*) of a photon with energy E* (GeV) at cos* in the centre of mass. */
export function labPhotonEnergy(boost: Boost, energy: number, cosTheta: number): number {
  return boost.gamma * energy * (boost.oneMinusBeta + boost.beta * (1 + cosTheta));
}

/** Lab energy (GeV) of a photon at this lab angle (radian) whose energy in the centre of mass is E*. */
export function labPhotonEnergyAtAngle(boost: Boost, energy: number, angle: number): number {
  return energy / (boost.gamma * (boost.oneMinusBeta + 2 * boost.beta * Math.sin(0.5 * angle) ** 2));
}

/** cos* at which a photon of energy E* has this lab energy; beyond -1 or 1 where none has. */
export function cosThetaAtLabEnergy(boost: Boost, energy: number, labEnergy: number): number {
  return (labEnergy / (boost.gamma * energy) - 1) / boost.beta;
}

/** Lab angle (radian) of a photon: tan(half of it) = tan(half of that in the centre of mass) / (gamma (1 + beta)). */
export function labAngle(boost: Boost, cosTheta: number): number {
  const tangent = Math.sqrt((1 - cosTheta) / (1 + cosTheta));
  return 2 * Math.atan(tangent / halfAngleFactor(boost));
}

/** cos* of a photon at this lab angle (radian), without the cancellation of (cos - beta)/(1 - beta cos). */
export function cosThetaAtLabAngle(boost: Boost, angle: number): number {
  const tangent = halfAngleFactor(boost) * Math.tan(0.5 * angle);
  return ((1 - tangent) * (1 + tangent)) / (1 + tangent * tangent);
}

function halfAngleFactor(boost: Boost): number {
  return boost.gamma * (1 + boost.beta);
}
