import type { Estimate } from '../../numerics/estimate.ts';
import { couplingsAtYield } from '../../propagation/index.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { decayCounts } from '../meson-recoil/decay-counts.ts';
import { type RecoilSignal, recoilEvents, recoilSignal } from '../meson-recoil/recoil-signal.ts';
import { recoilSpan } from '../meson-recoil/recoil-span.ts';
import { unique } from '../provenance.ts';
import { couplingEdge } from './coupling-edge.ts';
import type { Limits, Plane } from './plane.ts';

/** Of log10 of the coupling between points where edges are looked for. */
const scanStep = 0.15;

/**
 * Relative errors that are good enough whatever the card asks: the spectra of mesons are known less well. The upper edge is
 * made by the few hardest particles.
 */
const leastAccuracy = [0.01, 0.03] as const;

interface RecoilEdge {
  readonly coupling: Estimate;
  /** Of the events. */
  readonly relativeError: number;
  readonly channels: Readonly<Record<string, number>>;
}

/**
 * Limits from electrons struck by particles from mesons: a lower branch where enough of them scatter, and, where a photon
 * beside the electron is not allowed, an upper one above which what scattered decays in the detector.
 *
 * @throws ComputationError where half a million decays of each meson do not reach the accuracy of the card
 */
export function mesonElectronRecoilLimits(search: MesonElectronRecoilSearch, plane: Plane): Limits {
  const { context, card, values } = plane;
  const beams = mesonBeams(search.source, context.catalog);
  const portals = plane.photonPortals();
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  const edgesOf = (portal: PhotonPortal, x: number) => {
    for (const count of decayCounts) {
      const signal = recoilSignal(search, beams, portal, count, context.seed);
      const edges = signal === undefined ? [] : findEdges(signal, search.signalLimit);
      const isAccurate = edges.every(({ coupling, relativeError }, edge) => {
        const wanted = Math.max(card.accuracy, leastAccuracy[edge]!);
        // Where the edges meet, events that would give the coupling far from there.
        return coupling.error <= wanted * coupling.value || relativeError <= 4 * wanted;
      });
      if (isAccurate) return edges;
    }
    throw new ComputationError(
      `${search.id} at ${x}: ${decayCounts.at(-1)} decays of each meson do not reach a relative error of ${card.accuracy}; ` +
        'ask for a looser accuracy or report the point',
    );
  };
  portals.forEach((portal, index) => {
    const x = values[index]!;
    const [first, last] = edgesOf(portal, x);
    context.progress(index + 1, portals.length, search.title);
    if (first !== undefined) lower.push(pointOf(x, first));
    if (last !== undefined) upper.push(pointOf(x, last));
  });
  return {
    branches: [
      { branch: 'lower', points: lower },
      { branch: 'upper', points: upper },
    ],
    inputs: {
      signalLimit: search.signalLimit,
      mesons: beams.map(({ name }) => name).join(', '),
      seed: context.seed,
    },
    equations: [...portals[0]!.equations, 'dark-axion (15)-(17), docs/searches/meson-electron-recoil.md'],
    references: unique(beams.flatMap(({ flux, meson }) => [...flux.references, ...meson.references])),
  };
}

function pointOf(x: number, { coupling, channels }: RecoilEdge): CurvePoint {
  return { x, y: coupling.value, yError: coupling.error, channels };
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
    return { coupling: couplingEdge(eventsAt, coupling), relativeError, channels };
  });
}
