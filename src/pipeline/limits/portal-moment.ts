import { couplingLimitFromShift, photonPortalMagneticMoment } from '../../indirect/magnetic-moment/index.ts';
import { leptonMass } from '../../physics/leptons.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MagneticMomentSearch } from '../../records/search.ts';
import { type Limits, type Plane, requireAccuracy } from './plane.ts';

/**
 * Limits on a photon portal from the shift of a magnetic moment by its vacuum polarisation, paper dark-axion
 * (9)-(12) by the dispersion integral over the spectral density, subtracted twice: its constant c = 0, which
 * is conservative.
 */
export function portalMomentLimits(search: MagneticMomentSearch, plane: Plane): Limits {
  const points: CurvePoint[] = [];
  const mass = leptonMass(search.lepton === 'e' ? 'e-' : 'mu-');
  const allowed = { min: search.shiftMin, max: search.shiftMax };
  plane.photonPortals().forEach((portal, index) => {
    if (!(portal.thresholdMass > 0)) return;
    const shift = photonPortalMagneticMoment(portal, mass, { subtractions: 2 });
    const edge = shift.value > 0 ? allowed.max : allowed.min;
    if (Math.abs(shift.value) <= shift.error || edge / shift.value <= 0) return;
    const limit = couplingLimitFromShift(shift, allowed);
    requireAccuracy(limit, plane.card.accuracy, search.id, plane.values[index]!);
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: { subtractionConstant: 0 },
    equations: ['dark-axion (9)-(12)'],
    references: [],
  };
}
