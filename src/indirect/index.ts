export {
  couplingProductLimit,
  dipoleMoment,
  dipoleMomentFromECm,
  type EdmLoopTreatment,
  type EdmNormalisation,
  edmBracket,
} from './edm.ts';
export {
  type EdmCurveRequest,
  type EdmFigureCurve,
  type EdmTableEntry,
  edmFigureCurves,
  edmLimitCurve,
  edmTableII,
} from './edm-limits.ts';
export type { EdmLoop } from './edm-loop.ts';
export { type BranchingFractionLimit, couplingLimitFromBranchingFraction } from './invisible-meson-decay.ts';
export { annihilationCrossSection, darkWidth, type VectorMediator } from './relic/annihilation.ts';
export { type CoannihilationRequest, coannihilationCoupling } from './relic/coannihilation.ts';
export {
  coannihilationAverage,
  coannihilationCrossSection,
  type PairPortal,
} from './relic/coannihilation-average.ts';
export type { DarkMatter, DarkMatterKind } from './relic/dark-matter.ts';
export {
  bMinusLLeptons,
  darkPhotonLeptons,
  type HadronicRatio,
  type LeptonCoupling,
  muMinusTauLeptons,
  type VisibleCouplings,
} from './relic/final-states.ts';
export { createPlasma, type Plasma, plasmaState, type StrongMatter } from './relic/plasma.ts';
export { freezeOutRefusal } from './relic/refusal.ts';
export { coannihilationDensity, type RelicDensityRequest, relicDensity } from './relic/relic-density.ts';
export { thermalAverage } from './relic/thermal-average.ts';
export { type ThermalTargetRequest, thermalCoupling, thermalTarget } from './relic/thermal-target.ts';
export { fermionLuminosity } from './supernova/luminosity.ts';
export { profileThroughStatedPoint, type TemperatureProfile, temperatureAt } from './supernova/profile.ts';
export {
  interactionsAtUnitCoupling,
  type TrappingOption,
  type TrappingRequest,
  trappingCoupling,
  trappingRadiusKm,
} from './supernova/trapping.ts';
