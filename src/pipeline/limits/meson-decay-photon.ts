import type { Estimate } from '../../numerics/estimate.ts';
import { couplingsAtYield } from '../../propagation/index.ts';
import type { SearchEntry } from '../../records/card.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import {
  couplingSpan,
  logPhotonEvents,
  mesonSamples,
  type PhotonEvents,
  type PhotonSignal,
  photonEvents,
  photonSampler,
} from '../meson-beam/photon-signal.ts';
import { sampleUntil } from '../meson-beam/sample-until.ts';
import { unique } from '../provenance.ts';
import { eventLimit } from './missing-energy.ts';
import type { Limits, Plane } from './plane.ts';

/** A coupling where the events are those of the limit, with the events there. */
interface Edge {
  readonly coupling: Estimate;
  readonly events: PhotonEvents;
}

/** The outermost such couplings. */
interface Edges {
  readonly lower: Edge;
  readonly upper: Edge | undefined;
}

/**
 * Limits from photons of long-lived particles that mesons make: a lower branch, below which too few are made and decay, and an
 * upper one, above which they decay too early. One sample of decays per mass serves every coupling.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy of the card
 */
export async function mesonDecayPhotonLimits(
  search: MesonDecayPhotonSearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { context, card, values } = plane;
  const method = limitMethods[entry.statistics];
  const limit = eventLimit(search, entry);
  const beams = mesonBeams(search.source, context.catalog);
  const samples = mesonSamples(context.seed);
  const portals = plane.photonPortals();
  const edgesOf = (portal: PhotonPortal, x: number): Edges | undefined => {
    const sampler = photonSampler(search, beams, portal, samples, context.seed);
    if (sampler === undefined) return undefined;
    const names = {
      what: `${entry.curve} at ${x}`,
      advice: 'ask for a looser accuracy or report the point',
    };
    return sampleUntil(sampler, beams, card.accuracy, names, (signal) => {
      const result = signal && findEdges(signal, limit);
      return { result, found: result && worstOf(result) };
    });
  };
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  portals.forEach((portal, index) => {
    const x = values[index]!;
    const edges = edgesOf(portal, x);
    context.progress(index + 1, portals.length, search.title);
    if (edges === undefined) return;
    lower.push(pointOf(x, edges.lower));
    if (edges.upper !== undefined) upper.push(pointOf(x, edges.upper));
  });
  return {
    branches: [
      { branch: 'lower', points: lower },
      { branch: 'upper', points: upper },
    ],
    inputs: {
      statistics: method.title,
      upperLimitEvents: limit,
      mesons: beams.map(({ name }) => name).join(', '),
      seed: context.seed,
    },
    equations: [...portals[0]!.equations, 'mono-photon (4.1)-(4.3), docs/searches/meson-decay-photon.md'],
    references: unique([
      ...method.references,
      ...beams.flatMap(({ flux, meson }) => [...flux.references, ...meson.references]),
    ]),
  };
}

function pointOf(x: number, { coupling, events: { parts } }: Edge): CurvePoint {
  const channels = Object.fromEntries(Object.entries(parts).map(([name, events]) => [name, events.value]));
  return { x, y: coupling.value, yError: coupling.error, channels };
}

/**
 * The less accurate edge. Where the edges meet, the error of the coupling is that of the top of a parabola, and the events are
 * asked to be as accurate.
 */
function worstOf({ lower, upper }: Edges) {
  const [first, second = first] = [lower, ...(upper ? [upper] : [])].map(({ coupling, events }) => ({
    relativeError: Math.min(coupling.error / coupling.value, events.total.error / events.total.value),
    parts: events.parts,
  }));
  return second!.relativeError > first!.relativeError ? second : first;
}

/** The outermost couplings with so many events; undefined where no coupling has. */
function findEdges(signal: PhotonSignal, events: number): Edges | undefined {
  const span = couplingSpan(signal, events);
  if (span === undefined) return undefined;
  const couplings = couplingsAtYield((log) => logPhotonEvents(signal, log), events, span);
  const [first] = couplings;
  if (first === undefined) return undefined;
  const last = couplings.length > 1 ? couplings.at(-1) : undefined;
  return {
    lower: edgeAt(signal, first),
    upper: last === undefined ? undefined : edgeAt(signal, last),
  };
}

const step = 1e-3;

/** A coupling with the error of the events over their slope; at a tip, where the slope is 0, of their parabola. */
function edgeAt(signal: PhotonSignal, coupling: number): Edge {
  const events = photonEvents(signal, coupling);
  const relative = events.total.error / events.total.value;
  const log = Math.log(coupling);
  const slope =
    Math.abs(logPhotonEvents(signal, log + step) - logPhotonEvents(signal, log - step)) / (2 * step);
  const error = (coupling * relative) / Math.max(slope, Math.sqrt(relative));
  return { coupling: { value: coupling, error }, events };
}
