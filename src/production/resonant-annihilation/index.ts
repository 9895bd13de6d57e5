export { type AtomicShell, comptonProfile, hydrogenLikeShell } from './atomic-motion.ts';
export { resonantCrossSectionPerAtom } from './moving-electrons.ts';
export {
  electronPairWidth,
  type LineShape,
  type Resonance,
  resonantCrossSection,
  resonantEnergy,
  resonantIntegral,
} from './resonance.ts';
export { type SlaterGroup, slaterGroups, slaterShells } from './slater-shells.ts';
export { type SmearedTrack, smearedTrack } from './smeared-track.ts';
export {
  narrowResonanceYieldOnSmearedTrack,
  narrowResonanceYieldPerElectron,
  type ResonantTarget,
  type ResonantYieldOptions,
  resonantYieldOnSmearedTrack,
  resonantYieldPerElectron,
} from './yield.ts';
