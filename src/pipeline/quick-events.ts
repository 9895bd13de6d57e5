import type { Point } from '../catalog/index.ts';
import { type Estimate, scaleEstimate, sumEstimates } from '../numerics/estimate.ts';
import { type CouplingForm, formEstimate, scaleForm } from '../records/coupling-form.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal } from '../records/portal.ts';
import type { MissingEnergySearch, Search } from '../records/search.ts';
import { type ColliderEvents, colliderEvents, colliderEventsForm } from './collider-events.ts';
import type { RunContext } from './context.ts';
import { invisibleDecays, invisibleShare } from './invisible-share.ts';
import { bosonSignals } from './lepton-beam/boson-signal.ts';
import { flyingParts } from './lepton-beam/flying-parts.ts';
import { photonEventsAt } from './meson-beam/photon-events-at.ts';
import { recoilEventsAt } from './meson-recoil/recoil-events-at.ts';
import { namingSearch } from './naming-search.ts';
import { requireBosonPortal, requirePhotonPortal } from './portal-definition.ts';
import { parameterUnit } from './provenance.ts';
import { signalAtPoint } from './quick.ts';

/** Signal events of a search at the couplings of a point. */
export interface PointEvents extends ColliderEvents {
  /** The total as a form in the couplings, for a search and a portal that have one. */
  readonly form: CouplingForm | undefined;
  /** Share of the boson's decays that leave no trace, in all of the numbers; undefined where it plays no part. */
  readonly invisibleShare: number | undefined;
}

/** Events per product of two couplings. */
export interface EventCoefficient {
  /** As "g_agamma^2" or "g_agamma g_ae". */
  readonly product: string;
  readonly value: number;
  readonly error: number;
  readonly unit: string;
}

/**
 * Signal events of a search at the couplings of a point, by production channel, run, sample or bin.
 *
 * @throws InputError when the point has no search, or one that counts no events of its portal
 */
export async function eventsAtPoint(
  point: Point,
  accuracy: number,
  context: RunContext,
): Promise<PointEvents> {
  const search = point.entry?.search;
  if (search === undefined) throw new InputError([{ message: 'no search was named' }]);
  return namingSearch(search.id, eventsOfSearch(search, point, accuracy, context));
}

async function eventsOfSearch(
  search: Search,
  point: Point,
  accuracy: number,
  context: RunContext,
): Promise<PointEvents> {
  const portal = point.definition.build(point.parameters);
  if (search.kind === 'beam-dump-decay') {
    const events = await flyingParts(search, requireBosonPortal(portal), accuracy, context);
    return { ...events, form: undefined, invisibleShare: undefined };
  }
  if (search.kind === 'meson-decay-photon') {
    const events = photonEventsAt(search, requirePhotonPortal(portal), accuracy, context);
    return { ...events, form: undefined, invisibleShare: undefined };
  }
  if (search.kind === 'meson-electron-recoil') {
    const events = recoilEventsAt(search, requirePhotonPortal(portal), accuracy, context);
    return { ...events, form: undefined, invisibleShare: undefined };
  }
  const share =
    portal.kind === 'boson-portal' &&
    search.kind !== 'decay-photon' &&
    search.kind !== 'radiative-decay-photon'
      ? invisibleShare(invisibleDecays(portal))
      : undefined;
  if (search.kind !== 'missing-energy') {
    const events = colliderEvents(search, portal);
    return { ...events, form: colliderEventsForm(search, portal), invisibleShare: share };
  }
  if (portal.kind === 'boson-portal') return bosonEvents(search, portal, accuracy, context);
  const { channels, total } = await signalAtPoint(point, accuracy, context);
  return { parts: channels, total, form: undefined, invisibleShare: undefined };
}

/** Events by channel at the couplings of the portal, times the share of its decays that leave no trace. */
async function bosonEvents(
  search: MissingEnergySearch,
  portal: BosonPortal,
  accuracy: number,
  context: RunContext,
): Promise<PointEvents> {
  const [signal] = await bosonSignals(search, [portal], accuracy, context);
  const share = invisibleShare(invisibleDecays(portal));
  const at = (form: CouplingForm): Estimate => scaleEstimate(formEstimate(form, portal.parameters), share);
  const parts = Object.entries(signal!.channels).map(([name, form]) => [name, at(form)] as const);
  return {
    parts: Object.fromEntries(parts),
    total: sumEstimates(parts.map(([, events]) => events)),
    form: scaleForm(signal!.total, share),
    invisibleShare: share,
  };
}

/** The total per product of two couplings, but for products that have no part in it. */
export function eventCoefficients(
  { definition }: Pick<Point, 'definition'>,
  form: CouplingForm | undefined,
): readonly EventCoefficient[] {
  if (form === undefined) return [];
  const isUsed = form.couplings.map((_, i) => form.coefficients[i]!.some((value) => value !== 0));
  const none = !isUsed.includes(true);
  return form.couplings.flatMap((first, i) =>
    form.couplings.slice(i).flatMap((second, offset): readonly EventCoefficient[] => {
      if (!none && !(isUsed[i] && isUsed[i + offset])) return [];
      // Both elements of the symmetric matrix multiply the product of two different couplings.
      const count = offset === 0 ? 1 : 2;
      const units = [first, second].filter((name) => parameterUnit(definition, name) === 'GeV^-1');
      return [
        {
          product: offset === 0 ? `${first}^2` : `${first} ${second}`,
          value: count * form.coefficients[i]![i + offset]!,
          error: count * form.errors[i]![i + offset]!,
          unit: ['events', 'events GeV', 'events GeV^2'][units.length]!,
        },
      ];
    }),
  );
}
