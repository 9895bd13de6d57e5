import { couplingLimitFromBranchingFraction } from '../indirect/index.ts';
import type { Estimate } from '../numerics/estimate.ts';
import { darkWidthAtUnitCoupling } from '../production/vector-meson.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { InvisibleDecaySearch, VectorMeson } from '../records/search.ts';

/**
 * Coupling at which meson -> dark saturates the limit on invisible decays, paper missing-energy (16) with
 * (20); undefined where the decay is closed.
 */
export function invisibleDecayLimit(
  search: InvisibleDecaySearch,
  portal: PhotonPortal,
  meson: VectorMeson,
): Estimate | undefined {
  const width = darkWidthAtUnitCoupling(portal, meson);
  if (width <= 0) return undefined;
  return couplingLimitFromBranchingFraction({
    branchingFractionLimit: search.branchingFractionLimit,
    totalWidth: meson.totalWidth,
    widthAtUnitCoupling: { value: width, error: 0 },
  });
}
