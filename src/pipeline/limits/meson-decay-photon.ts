import type { Estimate } from '../../numerics/estimate.ts';
import { couplingsAtYield } from '../../propagation/index.ts';
import type { SearchEntry } from '../../records/card.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import {
  couplingSpan,
  decaysToFindMore,
  fewestDecays,
  logPhotonEvents,
  mesonSamples,
  moreDecays,
  type PhotonSignal,
  photonEvents,
  photonSampler,
  sampledAccuracy,
} from '../meson-beam/photon-signal.ts';
import { unique } from '../provenance.ts';
import { eventLimit } from './missing-energy.ts';
import type { Limits, Plane } from './plane.ts';

/** Couplings where the events are those of the limit, ascending. */
interface Edges {
  readonly signal: PhotonSignal;
  readonly lower: Estimate;
  readonly upper: Estimate | undefined;
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
  const accuracy = sampledAccuracy(card.accuracy);
  const method = limitMethods[entry.statistics];
  const limit = eventLimit(search, entry);
  const beams = mesonBeams(search.source, context.catalog);
  const samples = mesonSamples(context.seed);
  const portals = plane.photonPortals();
  const edgesOf = (portal: PhotonPortal, x: number): Edges | undefined => {
    const sampler = photonSampler(search, beams, portal, samples, context.seed);
    if (sampler === undefined) return undefined;
    let counts = fewestDecays(beams);
    for (;;) {
      const signal = sampler(counts);
      const edges = signal && findEdges(signal, limit);
      const found = [edges?.lower, edges?.upper].flatMap((edge) => edge ?? []);
      // Where the edges meet, the error of the coupling is that of the top of a parabola, and the events are asked to be as accurate.
      const errors = found.map(({ value, error }) => {
        const { total } = photonEvents(signal!, value);
        return Math.min(error / value, total.error / total.value);
      });
      const worst = Math.max(...errors);
      if (signal !== undefined && worst > accuracy) {
        const { value } = found[errors.indexOf(worst)]!;
        const more = moreDecays(beams, counts, photonEvents(signal, value).parts);
        if (more === undefined) {
          throw new ComputationError(
            `${entry.curve} at ${x}: relative error ${worst.toExponential(1)} instead of ${accuracy} after ${Math.max(...counts)} decays of each meson; ask for a looser accuracy or report the point`,
          );
        }
        counts = more;
        continue;
      }
      if (edges !== undefined) return edges;
      const more = decaysToFindMore(counts);
      if (more === undefined) return undefined;
      counts = more;
    }
  };
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  portals.forEach((portal, index) => {
    const x = values[index]!;
    const edges = edgesOf(portal, x);
    context.progress(index + 1, portals.length, search.title);
    if (edges === undefined) return;
    lower.push(pointOf(edges.signal, x, edges.lower));
    if (edges.upper !== undefined) upper.push(pointOf(edges.signal, x, edges.upper));
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

function pointOf(signal: PhotonSignal, x: number, { value, error }: Estimate): CurvePoint {
  const { parts } = photonEvents(signal, value);
  const channels = Object.fromEntries(Object.entries(parts).map(([name, events]) => [name, events.value]));
  return { x, y: value, yError: error, channels };
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
    signal,
    lower: withError(signal, first),
    upper: last === undefined ? undefined : withError(signal, last),
  };
}

const step = 1e-3;

/** A coupling with the error of the events over their slope; at a tip, where the slope is 0, of their parabola. */
function withError(signal: PhotonSignal, coupling: number): Estimate {
  const { total } = photonEvents(signal, coupling);
  const relative = total.error / total.value;
  const log = Math.log(coupling);
  const slope =
    Math.abs(logPhotonEvents(signal, log + step) - logPhotonEvents(signal, log - step)) / (2 * step);
  return { value: coupling, error: (coupling * relative) / Math.max(slope, Math.sqrt(relative)) };
}
