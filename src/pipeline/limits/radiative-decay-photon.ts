import type { SearchEntry } from '../../records/card.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { RadiativeDecaySearch } from '../../records/search.ts';
import { radiativeDecaySignal } from '../radiative-decay-signal.ts';
import { type Limits, type Plane, requireAccuracy } from './plane.ts';

/** Limits from a photon of the beams beside one of a decay in the detector: the coupling is solved for. */
export function radiativeDecayLimits(
  search: RadiativeDecaySearch,
  { curve }: Pick<SearchEntry, 'curve'>,
  plane: Plane,
): Limits {
  const points: CurvePoint[] = [];
  const equations = new Set<string>();
  plane.photonPortals().forEach((portal, index) => {
    const x = plane.values[index]!;
    const signal = radiativeDecaySignal(search, portal);
    for (const equation of signal.pair.equations) equations.add(equation);
    const limit = signal.couplingAt(search.signalLimit);
    if (limit === undefined) return;
    requireAccuracy(limit, plane.card.accuracy, curve, x);
    points.push({ x, y: limit.value, yError: limit.error });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: { signalLimit: search.signalLimit },
    equations: ['mono-photon section 4.2 (BaBar), docs/searches/mono-photon.md', ...equations],
    references: [],
  };
}
