import { photonPortalMagneticMomentForm } from '../../indirect/magnetic-moment/index.ts';
import type { SearchEntry } from '../../records/card.ts';
import type { MagneticMomentSearch } from '../../records/search.ts';
import { edgeBranches } from './edge-branches.ts';
import { type Edges, edgesAlong, insideOf, shiftLimit } from './form-limit.ts';
import type { Limits, Plane } from './plane.ts';

/**
 * Limits on a photon portal from the shift of a magnetic moment by its vacuum polarisation, paper dark-axion
 * (9)-(12) by the dispersion integral over the spectral density, subtracted twice: its constant c = 0, which
 * is conservative. Shifts that leave out 0 are a band that is preferred, where the portal shifts that way.
 */
export function portalMomentLimits(search: MagneticMomentSearch, entry: SearchEntry, plane: Plane): Limits {
  const edges = plane.photonPortals().map((portal): Edges => {
    // Twice subtracted, the shift by a portal without a mass is infinite.
    if (!(portal.thresholdMass > 0)) return [];
    const form = photonPortalMagneticMomentForm(portal, search.lepton, { subtractions: 2 });
    return edgesAlong(shiftLimit(search, form), { [portal.coupling]: 1 }, portal.coupling);
  });
  return {
    branches: edgeBranches(insideOf(search), edges, plane, entry.curve),
    inputs: { subtractionConstant: 0 },
    equations: ['dark-axion (9)-(12)'],
    references: [],
  };
}
