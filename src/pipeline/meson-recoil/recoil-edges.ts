import type { Estimate } from '../../numerics/estimate.ts';
import { couplingsAtYield } from '../../propagation/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import { couplingEdge, eventSlope } from '../coupling-edge.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import { decayCounts } from './decay-counts.ts';
import { type RecoilSignal, recoilEvents, recoilSignal } from './recoil-signal.ts';
import { recoilSpan } from './recoil-span.ts';

/** Edges of what a search for struck electrons excludes at one point of a portal. */
export interface RecoilEdgesTask {
  readonly kind: 'recoil-edges';
  readonly search: MesonElectronRecoilSearch;
  readonly beams: readonly MesonBeam[];
  /** For messages. */
  readonly x: number;
  readonly portal: string;
  readonly parameters: PhotonPortal['parameters'];
  readonly accuracy: number;
  readonly seed: number;
}

export interface RecoilEdge {
  readonly coupling: Estimate;
  /** Of the events. */
  readonly relativeError: number;
  readonly channels: Readonly<Record<string, number>>;
}

/** The edges, none, one or two, or why they are not known: errors lose their class between threads. */
export type RecoilEdgesAnswer = readonly RecoilEdge[] | { readonly failure: string };

/** Of log10 of the coupling between points where edges are looked for. */
const scanStep = 0.15;

/**
 * Relative errors that are good enough whatever the card asks: the spectra of mesons are known less well. The upper edge is
 * made by the few hardest particles.
 */
const leastAccuracy = [0.01, 0.03] as const;

/** The edges at a point, from as many decays as their accuracy takes. */
export function runRecoilEdges(task: RecoilEdgesTask): RecoilEdgesAnswer {
  const { search, beams, seed } = task;
  const portal = requirePhotonPortal(portalDefinition(task.portal).build(task.parameters));
  for (const count of decayCounts) {
    const signal = recoilSignal(search, beams, portal, count, seed);
    const edges = signal === undefined ? [] : findEdges(signal, search.signalLimit);
    const isAccurate = edges.every(({ coupling, relativeError }, edge) => {
      const wanted = Math.max(task.accuracy, leastAccuracy[edge]!);
      // Where the edges meet, events that would give the coupling far from there.
      return coupling.error <= wanted * coupling.value || relativeError <= 4 * wanted;
    });
    if (isAccurate) return edges;
  }
  return {
    failure:
      `${search.id} at ${task.x}: ${decayCounts.at(-1)} decays of each meson do not reach a relative error of ` +
      `${task.accuracy}; ask for a looser accuracy or report the point`,
  };
}

/** The outermost couplings with so many events: one where the events only rise, two where they fall again, none without reach. */
function findEdges(signal: RecoilSignal, events: number): readonly RecoilEdge[] {
  const span = recoilSpan(signal, events);
  if (span === undefined) return [];
  const eventsAt = (coupling: number) => recoilEvents(signal, coupling).total;
  const logEvents = (log: number) => Math.log(eventsAt(Math.exp(log)).value);
  const couplings = couplingsAtYield(logEvents, events, { ...span, step: scanStep });
  const ends = couplings.length > 1 ? [couplings[0]!, couplings.at(-1)!] : couplings;
  return ends.map((coupling) => {
    const { parts, total } = recoilEvents(signal, coupling);
    const channels = Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value]));
    const relativeError = total.error / total.value;
    const slope = eventSlope(eventsAt, coupling);
    return { coupling: couplingEdge(coupling, relativeError, slope), relativeError, channels };
  });
}
