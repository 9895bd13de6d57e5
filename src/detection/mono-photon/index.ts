export {
  type Boost,
  boostFromBetaGamma,
  cosThetaAtLabAngle,
  cosThetaAtLabEnergy,
  labAngle,
  labPhotonEnergy,
  labPhotonEnergyAtAngle,
} from './boost.ts';
export { type CosThetaRange, intersectRanges } from './cos-theta-range.ts';
export { type CountingRun, countingRuns, selectionEfficiency } from './counting-runs.ts';
export {
  crystalBallCumulative,
  crystalBallDensity,
  crystalBallProbability,
  crystalBallSigma,
} from './crystal-ball.ts';
export {
  type DecayPhotonAcceptanceRequest,
  decayPhotonAcceptance,
  decayPhotonCosThetaDensity,
  decayPhotonEnergyDensity,
  type PhotonEnergyWindow,
} from './decay-photon-acceptance.ts';
export { decayPhotonJointDensity } from './decay-photon-angles.ts';
export type { DecayPhotonEvents } from './decay-photon-kinematics.ts';
export {
  darkPhotonDecayLengthCm,
  decayWithinProbability,
  sampleEventsPerCrossSection,
  sampleWindows,
} from './decay-photon-samples.ts';
export { energyStandardDeviation } from './energy-resolution.ts';
export {
  averagedEnergyWindowEfficiency,
  energyWindowEfficiency,
  totalLuminosityInversePb,
} from './energy-window.ts';
export { gaussianWindowShare, missingMassResolution, missingMassSquared } from './missing-mass.ts';
export { type MissingMassDistribution, missingMassDistribution } from './missing-mass-distribution.ts';
export {
  largestReachableMass,
  type PositronTargetKinematics,
  positronTargetCosThetaRange,
  positronTargetEventsPerCrossSection,
  positronTargetKinematics,
} from './positron-target.ts';
export { energyCutMass, rangeAboveLabEnergy, recastCosThetaRange, recastRegion } from './recast-region.ts';
export { recoilMass, recoilPhotonEnergy } from './recoil-photon.ts';
export { type Flight, type RecoilingPair, recoilingFlights } from './recoiling-pair.ts';
