import type { Estimate } from '../../numerics/estimate.ts';
import { couplingsAtYield } from '../../propagation/index.ts';
import { couplingEdge, slopeStep } from '../coupling-edge.ts';
import type { PhotonSampler } from './photon-sampler.ts';
import type { PhotonEvents, PhotonSignal } from './photon-signal.ts';
import { type SampledResult, type SamplingNames, sampleUntil } from './sample-until.ts';

/** A coupling where the events are those of the limit, with the events there. */
export interface PhotonEdge {
  readonly coupling: Estimate;
  readonly events: PhotonEvents;
}

/** The outermost such couplings. */
export interface PhotonEdges {
  readonly lower: PhotonEdge;
  readonly upper: PhotonEdge | undefined;
}

/**
 * The outermost couplings with so many events per proton or collision; undefined where no coupling has.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy
 */
export function photonEdges(
  sampler: PhotonSampler,
  events: number,
  accuracy: number,
  names: SamplingNames,
): PhotonEdges | undefined {
  return sampleUntil(sampler, accuracy, names, (signal) =>
    signal ? edgesOf(signal, events) : { result: undefined, found: 'nothing' },
  );
}

/**
 * Of log10 of the coupling between points where edges are looked for. Particles of one boost make a peak of N that is wider
 * (in ln g its curvature is 8 at most), and so does any sum of them.
 */
const scanStep = 0.1;

function edgesOf(signal: PhotonSignal, events: number): SampledResult<PhotonEdges | undefined> {
  const span = signal.couplingSpan(events);
  const couplings = span
    ? couplingsAtYield((log) => signal.logEvents(log), events, { ...span, step: scanStep })
    : [];
  const [first] = couplings;
  if (first === undefined) {
    return { result: undefined, found: staysBelow(signal, events) ? 'certainly nothing' : 'nothing' };
  }
  const last = couplings.length > 1 ? couplings.at(-1) : undefined;
  const lower = edgeAt(signal, first);
  const upper = last === undefined ? undefined : edgeAt(signal, last);
  return { result: { lower, upper }, found: worstOf(upper ? [lower, upper] : [lower]) };
}

/** Whether the largest number of events of any coupling is below the limit by more than five standard deviations. */
function staysBelow(signal: PhotonSignal, events: number): boolean {
  const { from, to } = signal.peakSpan();
  const steps = Math.ceil(Math.log10(to / from) / scanStep);
  let best = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 0; step <= steps; step++) {
    const coupling = from * (to / from) ** (step / steps);
    const log = signal.logEvents(Math.log(coupling));
    if (log > most) [best, most] = [coupling, log];
  }
  const { value, error } = signal.events(best).total;
  // Between two points of the scan the peak is higher by 8 (0.23/2)^2/2 at most.
  return 1.06 * (value + 5 * error) < events;
}

/**
 * The less accurate edge. Where the edges meet, the error of the coupling is that of the top of a parabola, which goes as the
 * root of that of the events: these are asked to be four times as accurate, and no more.
 */
function worstOf(edges: readonly PhotonEdge[]) {
  const [first, second = first] = edges.map(({ coupling, events }) => ({
    relativeError: Math.min(coupling.error / coupling.value, (4 * events.total.error) / events.total.value),
    parts: events.parts,
  }));
  return second!.relativeError > first!.relativeError ? second! : first!;
}

function edgeAt(signal: PhotonSignal, coupling: number): PhotonEdge {
  const events = signal.events(coupling);
  const relative = events.total.error / events.total.value;
  const log = Math.log(coupling);
  // By logarithms, which are finite however small the events.
  const difference = signal.logEvents(log + slopeStep) - signal.logEvents(log - slopeStep);
  return { coupling: couplingEdge(coupling, relative, Math.abs(difference) / (2 * slopeStep)), events };
}
