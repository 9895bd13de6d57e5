import { meanBoostOfLimits, recastWithInvisibleDecays } from '../../detection/e137-recast.ts';
import type { Estimate } from '../../numerics/estimate.ts';
import type { SearchEntry } from '../../records/card.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import { eventLimit } from '../event-limit.ts';
import { flightWidths } from '../lepton-beam/flight-widths.ts';
import { type FlyingSignal, flyingEvents, flyingSignals } from '../lepton-beam/flying-bosons.ts';
import { unique } from '../provenance.ts';
import { type FlightEdges, flightEdges } from './flight-edges.ts';
import { directionInputs, type Limits, type Plane } from './plane.ts';

/**
 * Limits of a search for decays in flight on a boson along the plane's direction of couplings: the lower and the upper edge of
 * what is excluded. An upper edge is missing where no coupling is too large.
 *
 * @throws ComputationError when the events at an edge are less accurate than the card asks
 */
export async function beamDumpDecayLimits(
  search: BeamDumpDecaySearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { direction, limitOn, accuracy } = plane.card;
  const upperLimit = eventLimit(search, entry);
  const portals = plane.bosonPortals();
  const isRecast = search.invisibleMethod === 'recast';
  const computed = isRecast ? { ...search, invisibleRatio: 0 } : search;
  const signals = await flyingSignals(computed, portals, accuracy, plane.context);
  const scale = Math.abs(direction[limitOn]!);
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  signals.forEach((signal, index) => {
    const direct = flightEdges(signal, upperLimit, accuracy);
    const edges = isRecast ? recast(search, portals[index]!, direct) : direct;
    const x = plane.values[index]!;
    const point = ({ value, error }: Estimate): CurvePoint => ({
      x,
      y: scale * value,
      yError: scale * error,
      ...(isRecast ? {} : { channels: channelsAt(signal, value) }),
    });
    if (edges?.lower) lower.push(point(edges.lower));
    if (edges?.upper) upper.push(point(edges.upper));
  });
  const origin = flightOrigin(search, entry, portals[0]!, upperLimit);
  return {
    branches: [
      { branch: 'lower', points: lower },
      { branch: 'upper', points: upper },
    ],
    inputs: { ...origin.inputs, ...directionInputs(direction) },
    equations: [...origin.equations, ...(isRecast ? ['invisible-alp (39)-(42)'] : [])],
    references: origin.references,
  };
}

/** What the edges of a search for decays in flight rest on, beside the search and the portal's own references. */
export function flightOrigin(
  search: BeamDumpDecaySearch,
  entry: SearchEntry,
  { equations }: Pick<BosonPortal, 'equations'>,
  upperLimitEvents: number,
): Pick<Limits, 'inputs' | 'equations' | 'references'> {
  const method = limitMethods[entry.statistics];
  return {
    inputs: { statistics: method.title, upperLimitEvents },
    equations: [...equations, 'exp(-d1/l) - exp(-d2/l) over d sigma/dE_X, docs/searches/beam-dump-decay.md'],
    references: unique([
      ...method.references,
      ...search.runs.flatMap((run) => run.target.material.references),
    ]),
  };
}

/** Events at an edge by how the bosons are made. */
function channelsAt(signal: FlyingSignal, t: number): Readonly<Record<string, number>> {
  const names = unique(signal.sources.map(({ channel }) => channel));
  return Object.fromEntries(
    names.map((name) => {
      const sources = signal.sources.filter(({ channel }) => channel === name);
      return [name, flyingEvents(signal, sources, t * t).value];
    }),
  );
}

/** The edges without invisible decays turned into those with them, paper invisible-alp (39) to (42). */
function recast(
  search: BeamDumpDecaySearch,
  portal: BosonPortal,
  direct: FlightEdges | undefined,
): FlightEdges | undefined {
  const { lower, upper } = direct ?? {};
  if (lower === undefined || upper === undefined) return undefined;
  const { fromCm, toCm } = search.runs[0]!.regions[0]!;
  const volume = { shieldCm: fromCm, decayLengthCm: toCm! - fromCm };
  const { growing } = flightWidths(portal, search).visible;
  const boost = meanBoostOfLimits(volume, { lower: lower.value, upper: upper.value }, growing);
  const edges = recastWithInvisibleDecays(volume, lower.value, growing, boost, search.invisibleRatio!);
  if (edges === undefined) return undefined;
  const relative = lower.error / lower.value + upper.error / upper.value;
  const withError = (value: number): Estimate => ({ value, error: value * relative });
  return { lower: withError(edges.lower), upper: withError(edges.upper) };
}
