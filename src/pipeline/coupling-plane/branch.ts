import type { Curve, CurvePoint } from '../../records/result.ts';

/** One edge of what a search says in a plane of two couplings. */
export interface PlaneBranch {
  /** Of the curve id: the second of two bands or islands needs one of its own. */
  readonly suffix: '' | '-2';
  readonly branch: Curve['branch'];
  readonly points: readonly CurvePoint[];
}
