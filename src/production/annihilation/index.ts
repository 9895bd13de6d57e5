export {
  type AngularWeights,
  angleAt,
  type CosThetaRange,
  electronVelocity,
  integratedAngles,
} from './angles.ts';
export {
  type PhotonEnergyWindow,
  photonEnergy,
  recoilMassSquared,
  windowOfInvisibleMass,
} from './kinematics.ts';
export {
  type InterferenceSign,
  type PhotonAxionCoefficients,
  photonAxionCrossSection,
  photonAxionForm,
} from './photon-axion.ts';
export { photonBosonCrossSection, photonDarkPhotonCrossSection } from './photon-boson.ts';
export { photonDarkPairCrossSection, photonDarkPairSpectrum } from './photon-dark-pair.ts';
export {
  axionDarkPhotonCrossSection,
  darkPairAnnihilationCrossSection,
  portalAxionDarkPhotonCrossSection,
} from './photon-exchange.ts';
export { longitudinalVectorShare } from './photon-polarisation.ts';
