import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import {
  buildVirtualPhotonTable,
  smallestTabulatedMass,
  type VirtualPhotonTable,
} from '../production/bremsstrahlung/virtual-photon-table.ts';
import type { RunContext } from './context.ts';

/** Virtual-photon tables of one run, each made once however many searches share its beam and target. */
export type PhotonTables = (
  setup: BremsstrahlungSetup,
  threshold: number,
) => Promise<VirtualPhotonTable | undefined>;

/**
 * @param accuracy relative accuracy of the final numbers; the table gets a quarter of it, so that it never
 *   uses up the whole error budget
 */
export function createPhotonTables(accuracy: number, context: RunContext): PhotonTables {
  const tables = new Map<string, Promise<VirtualPhotonTable | undefined>>();
  let done = 0;
  let total = 0;

  return (setup, threshold) => {
    const massMin = Math.max(threshold, smallestTabulatedMass);
    const key = JSON.stringify([setup, massMin]);
    const known = tables.get(key);
    if (known !== undefined) return known;
    const table = buildVirtualPhotonTable(
      setup,
      massMin,
      accuracy / 10,
      async (masses, relativeTolerance) => {
        total += masses.length;
        const results = await context.execute(
          masses.map((mass) => ({ kind: 'virtual-photon-cross-section', setup, mass, relativeTolerance })),
        );
        done += masses.length;
        context.progress(done, total, `virtual photons at ${setup.beamEnergy} GeV`);
        return results;
      },
    );
    tables.set(key, table);
    return table;
  };
}
