import { alpha } from '../../physics/constants.ts';
import { nuclearSizeScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import type { PrimakoffTarget } from './index.ts';

/** The elastic integral over the momentum transfer by partial fractions, for g = 1/GeV, in GeV^-2; good where t_min is not far above the nuclear scale. */
export function elasticClosedForm(energy: number, mass: number, target: PrimakoffTarget): number {
  const k = Math.sqrt(energy ** 2 - mass ** 2);
  const [a, b] = [(mass ** 2 / (energy + k)) ** 2, (energy + k) ** 2];
  const [p, q] = [screeningScale(target), nuclearSizeScale(target)];
  const D = q - p;
  const log = Math.log(((b + p) * (a + q)) / ((a + p) * (b + q)));
  const bracket = (((a + b) * (p + q) + 2 * (p * q + a * b)) / D ** 3) * log - (2 * (b - a)) / D ** 2;
  return ((alpha * (target.Z * q) ** 2) / (32 * energy ** 2)) * bracket;
}
