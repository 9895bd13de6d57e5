import type { Estimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import { momentum } from '../../physics/kinematics.ts';
import { ComputationError } from '../../records/errors.ts';
import { type Island, reachBranches } from '../../statistics/index.ts';
import { couplingEdge, eventSlope } from '../coupling-edge.ts';
import { widthAt } from '../lepton-beam/flight-widths.ts';
import { bosonsMade, type FlyingSignal, flyingEvents } from '../lepton-beam/flying-bosons.ts';

const pointsPerDecade = 8;
/** Decades of coupling above the smallest that could ever be excluded; open islands end there. */
const decades = 12;

/** Excluded sizes t of the couplings along the portal's; an edge that is not defined is open. */
export interface FlightEdges {
  readonly lower: Estimate | undefined;
  readonly upper: Estimate | undefined;
}

/**
 * The excluded couplings at one mass: from where enough bosons are made that live long enough, to where too many decay
 * before the region. Of several islands the widest is taken. Undefined where nothing is excluded.
 *
 * The error of an edge is that of the events over their slope, which goes to 0 where the two edges meet.
 *
 * @throws ComputationError when the events at an edge, or the edge where they are steep, are less accurate than twice what
 * is asked
 */
export function flightEdges(
  signal: FlyingSignal,
  upperLimit: number,
  accuracy: number,
): FlightEdges | undefined {
  const made = bosonsMade(signal);
  if (!(made > 0)) return undefined;
  const start = 0.9 * Math.sqrt(upperLimit / made);
  const events = (t: number): Estimate => flyingEvents(signal, signal.sources, t * t);
  const end = endOfReach(signal, made, upperLimit, start);
  const count = Math.max(2, Math.ceil(pointsPerDecade * Math.log10(end / start)) + 1);
  const grid = Array.from({ length: count }, (_, i) => start * (end / start) ** (i / (count - 1)));
  const reach = reachBranches((t) => events(t).value, upperLimit, grid);
  if (reach.kind === 'none') return undefined;
  const widest = reach.islands.reduce((best, island) =>
    widthOf(island, grid) > widthOf(best, grid) ? island : best,
  );
  const edge = (t: number | undefined): Estimate | undefined =>
    t === undefined ? undefined : withError(events, t, accuracy, signal.mass);
  return { lower: edge(widest.lower), upper: edge(widest.upper) };
}

function widthOf({ lower, upper }: Island, grid: readonly number[]): number {
  return (upper ?? grid.at(-1)!) / (lower ?? grid[0]!);
}

/** A coupling above which even the fastest bosons decay too early, or the end of the span. */
function endOfReach(
  { mass, widths, sources }: FlyingSignal,
  made: number,
  upperLimit: number,
  start: number,
): number {
  const nearest = Math.min(...sources.map(({ region }) => region.fromCm));
  const fastest = Math.max(...sources.flatMap(({ spectrum }) => [...spectrum.energies]));
  const unseen =
    sources.some(({ region }) => region.signature === 'missing') &&
    widths.invisible.fixed + widths.invisible.growing > 0;
  const perWidth = (nearest * mass) / (momentum(fastest, mass) * constants.hbarCInGeVCm.value);
  const last = start * 10 ** decades;
  if (unseen || !(perWidth > 0)) return last;
  let t = 2 * start;
  while (t < last && made * t * t * Math.exp(-perWidth * widthAt(widths.all, t * t)) > 1e-3 * upperLimit)
    t *= 2;
  return Math.min(t, last);
}

function withError(events: (t: number) => Estimate, t: number, accuracy: number, mass: number): Estimate {
  const { value, error } = events(t);
  const relative = error / value;
  const slope = eventSlope(events, t);
  if (!(relative <= 2 * accuracy * Math.max(1, slope))) {
    throw new ComputationError(
      `events at mass ${mass} GeV, coupling ${t}: relative error ${relative.toExponential(1)}; ` +
        'ask for a looser accuracy or report the point',
    );
  }
  return couplingEdge(t, relative, slope);
}
