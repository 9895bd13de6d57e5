export { type CalorimeterFront, decayPhotonHits, hitsFront, type PhotonFlight } from './calorimeter.ts';
export { couplingsAtYield, type YieldScan } from './couplings-at-yield.ts';
export { decayDistance, decayProbability, logDecayProbability, survivalProbability } from './decay.ts';
export { decayPhoton } from './decay-photon.ts';
export {
  type BoostHistogram,
  type BoostSample,
  boostHistogram,
  type DecayWindow,
  decayYield,
  logDecayYield,
} from './decay-yield.ts';
export { type DecayEvents, logEventYield } from './event-yield.ts';
export { decayLengthM, lifetimeSeconds, properDecayLengthM } from './lifetime.ts';
export {
  type EnergyWindow,
  energyAngleEfficiency,
  photonEnergyEfficiency,
  photonEnergyRange,
  photonRestEnergy,
} from './photon-energy.ts';
export * from './volumes/index.ts';
