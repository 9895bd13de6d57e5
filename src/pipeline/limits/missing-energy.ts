import type { SearchEntry } from '../../records/card.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { couplingLimitForPower, limitMethods } from '../../statistics/index.ts';
import { decayingParticle, photonWidths } from '../decaying-particle.ts';
import { eventLimit } from '../event-limit.ts';
import { missingEnergySignals } from '../missing-energy-signal.ts';
import { missingEnergyEquations } from '../provenance.ts';
import { type Limits, type Plane, requireAccuracy } from './plane.ts';

/** Decays to photons below this share of all are not worth a note. */
const tracelessShare = 0.01;

/** Share of the decays of the heavier dark particle that make a photon, at a coupling. */
function photonShare(portal: PhotonPortal, coupling: number): number {
  const decaying = decayingParticle(portal);
  if (decaying === undefined) return 0;
  const ratio = coupling / portal.parameters[portal.coupling]!;
  const { visible, total } = photonWidths(decaying.particle, portal.widths(), ratio);
  return total > 0 ? visible / total : 0;
}

/**
 * Limits of a missing-energy search on a photon portal. All that the virtual photon becomes is taken to leave no trace: where the
 * heavier dark particle decays to a photon, which may happen in the detector, a note says so.
 */
export async function missingEnergyLimits(
  search: MissingEnergySearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { card, pairCrossSections, context } = plane;
  const portals = plane.photonPortals();
  const method = limitMethods[entry.statistics];
  const upperLimit = eventLimit(search, entry);
  const signals = await missingEnergySignals(search, portals, card.particleSet, pairCrossSections, context);
  const points: CurvePoint[] = [];
  let visible = 0;
  signals.forEach((signal, index) => {
    if (signal.total.value <= signal.total.error) return;
    const limit = couplingLimitForPower(signal.total, 2, upperLimit);
    if (!Number.isFinite(limit.value)) return;
    requireAccuracy(limit, card.accuracy, entry.curve, plane.values[index]!);
    const channels = Object.fromEntries(
      Object.entries(signal.channels).map(([name, events]) => [name, events.value * limit.value ** 2]),
    );
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error, channels });
    if (photonShare(portals[index]!, limit.value) > tracelessShare) visible++;
  });
  const notes =
    visible === 0
      ? []
      : [
          `decays to photons, at ${visible} of ${points.length} points more than 1 % of all, are taken to leave no trace`,
        ];
  return {
    branches: [{ branch: '', points, notes }],
    inputs: { statistics: method.title, upperLimitEvents: upperLimit, particleSet: card.particleSet },
    equations: missingEnergyEquations(portals[0]!),
    references: method.references,
  };
}
