import type { CardEntry, SearchEntry } from '../../records/card.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { eventLimit } from '../event-limit.ts';
import type { EdgesAnswer, PhotonPoint } from './edges-task.ts';
import { type MesonBeam, mesonBeams } from './fluxes.ts';
import type { PhotonSetup } from './photon-sample.ts';
import { photonSource } from './photon-source.ts';

/** What searches exclude by point, and then by search; undefined where nothing decays to photons. */
interface Answers {
  readonly beams: readonly MesonBeam[];
  readonly byPoint: readonly (readonly EdgesAnswer[] | undefined)[];
}

/** The mesons of a search, and what it excludes at each point. */
export type SharedEdges = (
  entry: SearchEntry,
  values: readonly number[],
  portals: readonly PhotonPortal[],
) => Promise<{
  readonly beams: readonly MesonBeam[];
  readonly answers: readonly (EdgesAnswer | undefined)[];
}>;

type PhotonEntry = SearchEntry & { readonly search: MesonDecayPhotonSearch };

/** So many points of a task share the mesons; fixed, so that nothing depends on the number of workers. */
const pointsPerTask = 10;

/**
 * Edges for the searches of a run. Those that see the same mesons in the same detector, and differ in exposure, efficiency or
 * background alone, are answered together from one sample; kept are the answers alone. Each has the numbers it would have alone,
 * as has one that is not of the run, such as that of another flux.
 */
export function sharedEdges(
  entries: readonly CardEntry[],
  accuracy: number,
  context: RunContext,
): SharedEdges {
  const all = entries.filter(isPhotonEntry);
  const known = new Map<readonly PhotonPortal[], Map<string, Promise<Answers>>>();
  return async (entry, values, portals) => {
    if (!isPhotonEntry(entry)) throw new TypeError(`${entry.curve} searches for no photons of mesons`);
    if (!all.includes(entry)) {
      const { beams, byPoint } = await together([entry], values, portals, accuracy, context);
      return { beams, answers: byPoint.map((answers) => answers?.[0]) };
    }
    const key = sampleKey(entry.search);
    const alike = all.filter(({ search }) => sampleKey(search) === key);
    const ofPoints = known.get(portals) ?? new Map<string, Promise<Answers>>();
    known.set(portals, ofPoints);
    const found = ofPoints.get(key) ?? together(alike, values, portals, accuracy, context);
    ofPoints.set(key, found);
    const place = alike.indexOf(entry);
    const { beams, byPoint } = await found;
    return { beams, answers: byPoint.map((answers) => answers?.[place]) };
  };
}

function isPhotonEntry(entry: CardEntry): entry is PhotonEntry {
  return entry.type === 'search' && entry.search.kind === 'meson-decay-photon';
}

function setupOf(search: MesonDecayPhotonSearch): PhotonSetup {
  const { geometry, signal, photonEnergyMin, photonEnergyMax, energyAngleMax } = search;
  return { geometry, signal, photonEnergyMin, photonEnergyMax, energyAngleMax };
}

/** All that a sample depends on. JSON has no Infinity. */
function sampleKey(search: MesonDecayPhotonSearch): string {
  return JSON.stringify([setupOf(search), `${search.photonEnergyMax}`, search.source]);
}

async function together(
  entries: readonly PhotonEntry[],
  values: readonly number[],
  portals: readonly PhotonPortal[],
  accuracy: number,
  context: RunContext,
): Promise<Answers> {
  const [{ search }] = entries as [PhotonEntry];
  const beams = mesonBeams(search.source, context.catalog);
  const common = {
    kind: 'photon-edges' as const,
    setup: setupOf(search),
    beams,
    limits: entries.map((entry) => ({
      curve: entry.curve,
      events: eventLimit(entry.search, entry) / (entry.search.exposure * entry.search.efficiency),
    })),
    accuracy,
    seed: context.seed,
  };
  const points = portals.flatMap((portal, index): (PhotonPoint & { readonly index: number })[] => {
    const source = photonSource(portal);
    const { id, parameters } = portal;
    return source ? [{ index, x: values[index]!, portal: id, parameters, source }] : [];
  });
  const byPoint: (readonly EdgesAnswer[] | undefined)[] = portals.map(() => undefined);
  const groups = Math.ceil(points.length / pointsPerTask);
  let done = 0;
  // Points far apart, as neighbours take equally long.
  const tasks = Array.from({ length: groups }, (_, group) => points.filter((_, i) => i % groups === group));
  await Promise.all(
    tasks.map(async (own) => {
      const [found] = await context.execute([{ ...common, points: own }]);
      own.forEach(({ index }, i) => {
        byPoint[index] = found![i]!;
      });
      done += own.length;
      context.progress(done, points.length, search.title);
    }),
  );
  return { beams, byPoint };
}
