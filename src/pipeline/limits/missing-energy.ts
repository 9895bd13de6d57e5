import type { SearchEntry } from '../../records/card.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { couplingLimitForPower, limitMethods } from '../../statistics/index.ts';
import { eventLimit } from '../event-limit.ts';
import { missingEnergySignals } from '../missing-energy-signal.ts';
import { missingEnergyEquations } from '../provenance.ts';
import { type Limits, type Plane, requireAccuracy } from './plane.ts';

/** Limits of a missing-energy search on a photon portal. */
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
  signals.forEach((signal, index) => {
    if (signal.total.value <= signal.total.error) return;
    const limit = couplingLimitForPower(signal.total, 2, upperLimit);
    requireAccuracy(limit, card.accuracy, entry.curve, plane.values[index]!);
    const channels = Object.fromEntries(
      Object.entries(signal.channels).map(([name, events]) => [name, events.value * limit.value ** 2]),
    );
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error, channels });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: { statistics: method.title, upperLimitEvents: upperLimit, particleSet: card.particleSet },
    equations: missingEnergyEquations(portals[0]!),
    references: method.references,
  };
}
