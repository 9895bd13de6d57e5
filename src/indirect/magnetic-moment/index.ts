export { type AlpMomentOptions, alpMagneticMomentForm } from './alp.ts';
export { alpLoopH1, alpLoopH1Integral, alpLoopH2, alpLoopH2Integral } from './alp-loop-functions.ts';
export {
  type BosonSpin,
  bosonMagneticMoment,
  bosonMagneticMomentForm,
  darkPhotonMagneticMomentForm,
} from './boson.ts';
export {
  type DarkAxionMasses,
  darkAxionCountertermMoment,
  darkAxionMagneticMoment,
  darkAxionMagneticMomentForm,
  darkAxionPolarisation,
} from './dark-axion.ts';
export type { MomentLepton } from './lepton.ts';
export {
  type CouplingInterval,
  type CouplingLine,
  couplingLimitFromShift,
  couplingsInBand,
  type ShiftInterval,
  shiftBand,
} from './limits.ts';
export {
  type PolarisationScheme,
  photonPortalMagneticMoment,
  photonPortalMagneticMomentForm,
} from './photon-portal.ts';
