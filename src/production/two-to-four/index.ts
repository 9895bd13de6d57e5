export {
  requireConsistency,
  type TwoToFourVegasSettings,
  twoToFourCrossSection,
  twoToFourVegasSettings,
} from './cross-section.ts';
export {
  createTwoToFourIntegrand,
  createTwoToFourSampler,
  type TwoToFourSampler,
  twoToFourDimensions,
} from './integrand.ts';
export { type FourVector, type TwoToFourMomenta, twoToFourMomenta } from './momenta.ts';
export { type TwoToFourSetup, twoToFourSetup } from './setup.ts';
