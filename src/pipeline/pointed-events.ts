import type { Estimate } from '../numerics/estimate.ts';
import type { CouplingPlaneCard, LimitsCard, SearchEntry } from '../records/card.ts';
import type { BosonPortal, ParameterValues, PhotonPortal, PortalDefinition } from '../records/portal.ts';
import type { Search } from '../records/search.ts';
import { cardParameters } from './card-points.ts';
import type { RunContext } from './context.ts';
import { photonPair } from './decay-photon-particles.ts';
import { decayPhotonSignal } from './decay-photon-signal.ts';
import { eventLimit } from './event-limit.ts';
import { invisibleDecays, invisibleShare } from './invisible-share.ts';
import { portalDefinition } from './portal-definition.ts';
import { eventsAtPoint } from './quick-events.ts';

/** A place of a plane, and the limit of the curve above or below it, if there is one. */
export interface PointedPlace {
  readonly x: number;
  readonly y: number;
  readonly limit: number | undefined;
}

/** Signal events there. */
export interface PointedEvents {
  readonly events: Estimate;
  /** Above which the search excludes the place. */
  readonly limit: number;
  /** Which of several samples is the one nearest to its limit; empty where there is one. */
  readonly sample: string;
}

/** The eye reads no more from a figure, and a sample for it is there at once. */
const leastAccuracy = 0.02;

/**
 * Events of a search of a card at any place of its plane, for a reader who points at it. Where they follow from those at
 * the limit by a known power of the coupling nothing is computed again.
 *
 * @param curve id of the entry in the card
 * @returns undefined for what counts no events: published curves, lines, moments, ratios to other limits
 * @throws as `eventsAtPoint`
 */
export async function pointedEvents(
  card: LimitsCard | CouplingPlaneCard,
  curve: string,
  place: PointedPlace,
  context: RunContext,
): Promise<PointedEvents | undefined> {
  const entry = card.entries.find((each) => each.curve === curve);
  if (entry?.type !== 'search') return undefined;
  const { search } = entry;
  const definition = portalDefinition(card.portal.id);
  const parameters = cardParameters(card, definition, place.x, place.y);
  const portal = definition.build(parameters);
  if (search.kind === 'decay-photon' && portal.kind === 'photon-portal') return fullest(search, portal);
  const limit = limitOf(entry);
  if (limit === undefined) return undefined;
  const events =
    fromLimit(card, definition, search, place, limit) ??
    (await computed(card, definition, parameters, entry, context));
  return events && { events, limit, sample: '' };
}

/** Upper limit on signal events; undefined for a search that has none. */
function limitOf(entry: SearchEntry): number | undefined {
  const { search } = entry;
  switch (search.kind) {
    case 'missing-energy':
    case 'meson-decay-photon':
    case 'beam-dump-decay':
      return eventLimit(search, entry);
    case 'mono-photon-count':
    case 'positron-target':
    case 'radiative-decay-photon':
    case 'meson-electron-recoil':
      return search.signalLimit;
    default:
      return undefined;
  }
}

/** Of samples that may share events, the one that is nearest to its limit, or the furthest above it. */
function fullest(
  search: Extract<Search, { kind: 'decay-photon' }>,
  given: PhotonPortal,
): PointedEvents | undefined {
  const { portal } = photonPair(search, given);
  const coupling = portal.parameters[portal.coupling]!;
  const windows = decayPhotonSignal(search, portal).map((window) => ({
    events: window.events(coupling),
    limit: window.signalLimit,
    sample: search.samples.length > 1 ? window.sample : '',
  }));
  return windows.reduce<PointedEvents | undefined>(
    (best, each) =>
      best === undefined || each.events.value / each.limit > best.events.value / best.limit ? each : best,
    undefined,
  );
}

/**
 * Prompt signals go as the square of the coupling, times the share of decays without a trace where a boson has others.
 * Undefined for those of particles that fly, and away from the curve.
 */
function fromLimit(
  card: LimitsCard | CouplingPlaneCard,
  definition: PortalDefinition,
  { kind }: Search,
  { x, y, limit }: PointedPlace,
  atLimit: number,
): Estimate | undefined {
  const isPrompt = kind === 'missing-energy' || kind === 'mono-photon-count' || kind === 'positron-target';
  if (card.kind !== 'limits' || !isPrompt || limit === undefined) return undefined;
  const [here, there] = [y, limit].map((each) => {
    const portal = definition.build(cardParameters(card, definition, x, each));
    const coupling = portal.parameters[card.limitOn]!;
    return coupling ** 2 * (portal.kind === 'boson-portal' ? shareOf(portal) : 1);
  });
  return { value: (atLimit * here!) / there!, error: 0 };
}

function shareOf(portal: BosonPortal): number {
  return invisibleShare(invisibleDecays(portal));
}

async function computed(
  card: LimitsCard | CouplingPlaneCard,
  definition: PortalDefinition,
  parameters: ParameterValues,
  entry: SearchEntry,
  context: RunContext,
): Promise<Estimate | undefined> {
  const point = { definition, parameters, entry, particleSet: card.particleSet, line: undefined };
  return (await eventsAtPoint(point, Math.max(card.accuracy, leastAccuracy), context)).total;
}
