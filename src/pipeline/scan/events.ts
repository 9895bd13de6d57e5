import { max } from 'd3-array';
import { couplingsOf } from '../../catalog/card-direction.ts';
import { scaleEstimate, sumEstimates } from '../../numerics/index.ts';
import type { SearchEntry } from '../../records/card.ts';
import { formEstimate } from '../../records/coupling-form.ts';
import type { ParameterValues, PortalDefinition } from '../../records/portal.ts';
import type { BeamDumpDecaySearch, MissingEnergySearch } from '../../records/search.ts';
import { invisibleDecays, invisibleShare } from '../invisible-share.ts';
import { bosonSignals } from '../lepton-beam/boson-signal.ts';
import { atCouplings, flyingSignals } from '../lepton-beam/flying-bosons.ts';
import { partsOf } from '../lepton-beam/flying-parts.ts';
import { missingEnergySignals } from '../missing-energy-signal.ts';
import { requireBosonPortal, requirePhotonPortal } from '../portal-definition.ts';
import { eventsAtPoint } from '../quick-events.ts';
import { allOrEach, type OutputRule, type ScanBatch, type ScanEvents, type ScanPoint } from './batch.ts';
import { failGroup, groupsWithoutCouplings, type PointGroup } from './groups.ts';

/** A batch before anyone asks it for events. */
type Unasked = Omit<ScanBatch, 'events' | 'searches'>;

/** Events of a search at each point of a batch; undefined at points that failed. */
export async function batchEvents(
  batch: Unasked,
  entry: SearchEntry,
): Promise<ReadonlyMap<ScanPoint, ScanEvents>> {
  const { search } = entry;
  const found = new Map<ScanPoint, ScanEvents>();
  const groups = groupsWithoutCouplings(batch.points, batch.definition);
  const fail = failGroup(batch);
  if (search.kind === 'beam-dump-decay') {
    const answers = await allOrEach(groups, (some) => flightScalers(batch, search, some), fail);
    await fill(batch, groups, answers, found);
  } else if (search.kind !== 'missing-energy') {
    for (const point of batch.points) await eventsOf(batch, entry, point, found);
  } else if (batch.points[0]?.portal.kind === 'photon-portal') {
    const answers = await allOrEach(groups, (some) => photonScalers(batch, search, some), fail);
    await fill(batch, groups, answers, found);
  } else {
    const answers = await allOrEach(groups, (some) => bosonScalers(batch, search, some), fail);
    await fill(batch, groups, answers, found);
  }
  return found;
}

/** Events at the couplings of a point of a group. */
type Scaler = (point: ScanPoint) => ScanEvents;

async function fill(
  { turn }: Unasked,
  groups: readonly PointGroup[],
  scalers: readonly (Scaler | undefined)[],
  found: Map<ScanPoint, ScanEvents>,
): Promise<void> {
  for (const [index, { points }] of groups.entries()) {
    const scaler = scalers[index];
    for (const point of scaler === undefined ? [] : points) {
      await turn();
      found.set(point, scaler!(point));
    }
  }
}

async function photonScalers(
  { card, definition, context, pairCrossSections }: Unasked,
  search: MissingEnergySearch,
  groups: readonly PointGroup[],
): Promise<readonly Scaler[]> {
  const { coupling } = definition;
  const portals = groups.map(({ parameters }) =>
    requirePhotonPortal(definition.build({ ...parameters, [coupling]: 1 })),
  );
  const signals = await missingEnergySignals(search, portals, card.particleSet, pairCrossSections, context);
  return signals.map(({ channels, total }) => ({ parameters }) => {
    const square = parameters[coupling]! ** 2;
    const parts = Object.entries(channels).map(
      ([name, events]) => [name, scaleEstimate(events, square)] as const,
    );
    return { parts: Object.fromEntries(parts), total: scaleEstimate(total, square) };
  });
}

async function bosonScalers(
  { card, context }: Unasked,
  search: MissingEnergySearch,
  groups: readonly PointGroup[],
): Promise<readonly Scaler[]> {
  const portals = groups.map(({ points }) => requireBosonPortal(points[0]!.portal));
  const signals = await bosonSignals(search, portals, card.accuracy, context);
  return signals.map(({ channels }) => (point) => {
    const portal = requireBosonPortal(point.portal);
    const share = invisibleShare(invisibleDecays(portal));
    const parts = Object.entries(channels).map(
      ([name, form]) => [name, scaleEstimate(formEstimate(form, portal.parameters), share)] as const,
    );
    return { parts: Object.fromEntries(parts), total: sumEstimates(parts.map(([, events]) => events)) };
  });
}

/** Spectra once for each group: couplings change how many bosons there are and how long they live. */
async function flightScalers(
  { card, definition, context }: Unasked,
  search: BeamDumpDecaySearch,
  groups: readonly PointGroup[],
): Promise<readonly Scaler[]> {
  const open = groups.map((group) =>
    requireBosonPortal(definition.build(withOpenCouplings(group, definition))),
  );
  const signals = await flyingSignals(search, open, card.accuracy, context);
  return signals.map(
    (signal) => (point) => partsOf(atCouplings(signal, requireBosonPortal(point.portal), search)),
  );
}

/** The parameters of a group with each coupling at its largest, so that every channel which a point has is open. */
function withOpenCouplings(
  { parameters, points }: PointGroup,
  definition: PortalDefinition,
): ParameterValues {
  const largest = couplingsOf(definition).map((name) => {
    return [name, max(points, (point) => Math.abs(point.parameters[name]!))!] as const;
  });
  return { ...parameters, ...Object.fromEntries(largest) };
}

async function eventsOf(
  batch: Unasked,
  entry: SearchEntry,
  point: ScanPoint,
  found: Map<ScanPoint, ScanEvents>,
): Promise<void> {
  const { definition, card, context } = batch;
  const at = {
    definition,
    parameters: point.parameters,
    entry,
    particleSet: card.particleSet,
    line: undefined,
  };
  await batch.turn();
  const compute = async () => [await eventsAtPoint(at, card.accuracy, context)];
  const [events] = await allOrEach([point], compute, batch.fail);
  if (events !== undefined) found.set(point, events);
}

/** `events`: the total of each search, null where parts of it may share events. */
export const eventsOutput: OutputRule = {
  columns: (_, __, slugs) =>
    slugs.flatMap((slug) => [
      { name: `events_${slug}`, type: 'number', unit: 'events', description: 'signal events' },
      {
        name: `events_${slug}_error`,
        type: 'number',
        unit: 'events',
        description: 'numerical error of the events',
      },
    ]),
  async compute(batch) {
    for (const { entry, slug } of batch.searches) {
      for (const [point, { total }] of await batch.events(entry)) {
        batch.write(`events_${slug}`, point, total?.value ?? null);
        batch.write(`events_${slug}_error`, point, total?.error ?? null);
      }
    }
  },
};

/** `channels`: events by channel, run, sample or bin, as JSON: which there are depends on search and portal. */
export const channelsOutput: OutputRule = {
  columns: (_, __, slugs) =>
    slugs.map((slug) => ({
      name: `channels_${slug}`,
      type: 'json',
      unit: 'events',
      description: 'signal events by channel, run, sample or bin',
    })),
  async compute(batch) {
    for (const { entry, slug } of batch.searches) {
      for (const [point, { parts }] of await batch.events(entry)) {
        const values = Object.entries(parts).map(([name, { value }]) => [name, value] as const);
        batch.write(`channels_${slug}`, point, JSON.stringify(Object.fromEntries(values)));
      }
    }
  },
};
