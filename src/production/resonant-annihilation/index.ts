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
export {
  narrowResonanceYieldPerElectron,
  type ResonantTarget,
  type ResonantYieldOptions,
  resonantYieldPerElectron,
} from './yield.ts';
