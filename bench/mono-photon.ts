import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadCatalog } from '../cli/load-card.ts';
import { parsePoint } from '../src/catalog/index.ts';
import { createNodePool } from '../src/engine/node-pool.ts';
import type { RunContext } from '../src/pipeline/context.ts';
import { mesonDecayPhotonLimits } from '../src/pipeline/limits/meson-decay-photon.ts';
import type { Plane } from '../src/pipeline/limits/plane.ts';
import { sharedEdges } from '../src/pipeline/meson-beam/shared-edges.ts';
import { createPairCrossSections } from '../src/pipeline/pair-cross-sections.ts';
import { executeHere } from '../src/pipeline/tasks.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import type { CurvePoint, PhotonPortal, SearchEntry } from '../src/records/index.ts';
import { logarithmic } from './side-by-side.ts';

const splittings = [0.1, 0.01, 0.005];
const searches = ['na62-photon', 'na62-photon-1e17', 'hike-photon', 'ship-photon', 'faser2-photon'];
const accuracy = 0.01;

/**
 * Fig. 2 of paper mono-photon: three splittings, five searches, both branches, to 1 %. On one core and with two workers, whose
 * numbers must be the same; and the heap in use afterwards for 40 and 160 masses, which must not grow with them.
 */
export async function benchMonoPhoton(): Promise<void> {
  const catalog = loadCatalog();
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'bench' };
  const alone = await figure(40, context);
  const heap40 = await heapInUse();
  await figure(160, context);
  const heap160 = await heapInUse();
  const pool = createNodePool(2, new URL('./worker.js', import.meta.url).href);
  try {
    const together = await figure(40, { ...context, execute: pool.execute });
    const same = JSON.stringify(together.points) === JSON.stringify(alone.points);
    if (!same) throw new Error('mono-photon: one core and two workers differ');
    const worst = Math.max(...alone.points.map(({ y, yError }) => yError / y));
    console.log(
      `mono-photon Fig. 2: ${splittings.length} splittings, ${searches.length} searches, 40 masses: ` +
        `${alone.seconds.toFixed(1)} s on one core, ${together.seconds.toFixed(1)} s with two workers, the same bits; ` +
        `${alone.points.length} edges, largest error ${(100 * worst).toFixed(2)} %; ` +
        `heap in use ${heap40.toFixed(0)} MB after 40 masses, ${heap160.toFixed(0)} MB after 160`,
    );
  } finally {
    await pool.close();
  }
}

/** All edges of the figure, and the time they take. */
async function figure(count: number, context: RunContext) {
  const definition = portalDefinitions.find(({ id }) => id === 'dipole')!;
  const masses = logarithmic(0.01, 3, count);
  const entries = searches.map((search) => entryOf(search, context));
  const start = performance.now();
  const points: CurvePoint[] = [];
  for (const delta of splittings) {
    const portals = masses.map((M1) => definition.build({ M1, delta, d: 1 }) as PhotonPortal);
    const plane: Plane = {
      card: { direction: { d: 1 }, limitOn: 'd', accuracy, particleSet: 'paper-missing-energy' },
      definition,
      values: masses,
      portals,
      photonPortals: () => portals,
      bosonPortals: () => [],
      pairCrossSections: createPairCrossSections(accuracy, context),
      mesonPhotonEdges: sharedEdges(entries, accuracy, context),
      context,
    };
    for (const entry of entries) {
      if (entry.search.kind !== 'meson-decay-photon') throw new Error(entry.curve);
      const { branches } = await mesonDecayPhotonLimits(entry.search, entry, plane);
      points.push(...branches.flatMap((branch) => branch.points));
    }
  }
  return { seconds: (performance.now() - start) / 1000, points };
}

function entryOf(search: string, { catalog }: RunContext): SearchEntry {
  const request = { portal: 'dipole', search, particles: 'paper-missing-energy', sets: [], line: {} };
  const { entry } = parsePoint(request, catalog, portalDefinitions);
  if (entry === undefined) throw new Error(search);
  return entry;
}

/** Megabytes after full collections; memory of arrays is given back a turn later. */
async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resume) => setTimeout(resume, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
