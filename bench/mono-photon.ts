import { loadCatalog } from '../cli/load-card.ts';
import { parsePoint } from '../src/catalog/index.ts';
import { mesonDecayPhotonLimits } from '../src/pipeline/limits/meson-decay-photon.ts';
import type { Plane } from '../src/pipeline/limits/plane.ts';
import { createPairCrossSections } from '../src/pipeline/pair-cross-sections.ts';
import { executeHere } from '../src/pipeline/tasks.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import type { PhotonPortal } from '../src/records/index.ts';
import { logarithmic } from './side-by-side.ts';

const splittings = [0.1, 0.01, 0.005];
const searches = ['na62-photon', 'na62-photon-1e17', 'hike-photon', 'ship-photon', 'faser2-photon'];
const count = 40;
const accuracy = 0.01;

/** Fig. 2 of paper mono-photon: three splittings, five searches, 40 masses, both branches, one core, to 1 %. */
export async function benchMonoPhoton(): Promise<void> {
  const catalog = loadCatalog();
  const definition = portalDefinitions.find(({ id }) => id === 'dipole')!;
  const masses = logarithmic(0.01, 3, count);
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'bench' };
  const start = performance.now();
  let points = 0;
  let worst = 0;
  for (const delta of splittings) {
    const portals = masses.map((M1) => definition.build({ M1, delta, d: 1 }) as PhotonPortal);
    for (const search of searches) {
      const request = { portal: 'dipole', search, particles: 'paper-missing-energy', sets: [], line: {} };
      const { entry } = parsePoint(request, catalog, portalDefinitions);
      if (entry?.search.kind !== 'meson-decay-photon') throw new Error(search);
      const plane: Plane = {
        card: { direction: { d: 1 }, limitOn: 'd', accuracy, particleSet: 'paper-missing-energy' },
        definition,
        values: masses,
        portals,
        photonPortals: () => portals,
        bosonPortals: () => [],
        pairCrossSections: createPairCrossSections(accuracy, context),
        context,
      };
      const { branches } = await mesonDecayPhotonLimits(entry.search, entry, plane);
      for (const { points: own } of branches) {
        points += own.length;
        for (const { y, yError } of own) worst = Math.max(worst, yError / y);
      }
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `mono-photon Fig. 2: ${splittings.length} splittings, ${searches.length} searches, ${count} masses on one core: ` +
      `${seconds.toFixed(1)} s, ${points} edges, largest error ${(100 * worst).toFixed(2)} %`,
  );
}
