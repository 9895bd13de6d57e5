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
