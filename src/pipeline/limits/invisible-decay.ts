import type { CurvePoint } from '../../records/result.ts';
import type { InvisibleDecaySearch } from '../../records/search.ts';
import { invisibleDecayLimit } from '../invisible-decay-limit.ts';
import type { Limits, Plane } from './plane.ts';

/** Limits of an invisible meson decay on a photon portal. */
export function invisibleDecayLimits(search: InvisibleDecaySearch, plane: Plane): Limits {
  const { particleSet } = plane.card;
  const meson = plane.context.catalog.vectorMeson(particleSet, search.meson);
  const points: CurvePoint[] = [];
  plane.photonPortals().forEach((portal, index) => {
    const limit = invisibleDecayLimit(search, portal, meson);
    if (limit === undefined) return;
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: {
      particleSet,
      mesonMassGeV: meson.mass,
      mesonTotalWidthGeV: meson.totalWidth,
      mesonPhotonCoupling: meson.photonCoupling,
    },
    equations: ['missing-energy (13), (16), (20), (21)'],
    references: [],
  };
}
