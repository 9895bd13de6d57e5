import type { Estimate } from '../numerics/estimate.ts';
import { darkPairCrossSection } from '../production/bremsstrahlung/dark-pair.ts';
import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import {
  buildVirtualPhotonTable,
  smallestTabulatedMass,
  type VirtualPhotonTable,
} from '../production/bremsstrahlung/virtual-photon-table.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { RunContext } from './context.ts';

/**
 * Cross sections of l N -> l N + dark at unit coupling, GeV^-2, at every point of a run. Searches that share
 * beam, target and cuts share one table of virtual photons and one set of answers.
 */
export type PairCrossSections = (
  setup: BremsstrahlungSetup,
  portals: readonly PhotonPortal[],
) => Promise<readonly Estimate[]>;

/**
 * @param accuracy relative accuracy of the final numbers, which are couplings: cross sections may be half as
 *   good. The table gets half of it and each spectral integral a twentieth.
 * @param smallestThreshold where tables start when points come one by one; by default at the lowest
 *   threshold of the points of a call
 */
export function createPairCrossSections(
  accuracy: number,
  context: RunContext,
  smallestThreshold?: number,
): PairCrossSections {
  const table = createTables(accuracy / 2, context);
  const known = new Map<readonly PhotonPortal[], Map<string, Promise<readonly Estimate[]>>>();

  const compute = async (
    setup: BremsstrahlungSetup,
    portals: readonly PhotonPortal[],
  ): Promise<readonly Estimate[]> => {
    const lowest = Math.min(...portals.map((portal) => portal.thresholdMass));
    const found = await table(setup, smallestThreshold ?? lowest);
    if (found === undefined) return portals.map(() => ({ value: 0, error: 0 }));
    return portals.map((portal) => darkPairCrossSection(portal, found, accuracy / 20));
  };

  return (setup, portals) => {
    const ofPoints = known.get(portals) ?? new Map<string, Promise<readonly Estimate[]>>();
    known.set(portals, ofPoints);
    const key = JSON.stringify(setup);
    const answer = ofPoints.get(key) ?? compute(setup, portals);
    ofPoints.set(key, answer);
    return answer;
  };
}

function createTables(
  relativeTolerance: number,
  context: RunContext,
): (setup: BremsstrahlungSetup, threshold: number) => Promise<VirtualPhotonTable | undefined> {
  const tables = new Map<string, Promise<VirtualPhotonTable | undefined>>();
  let done = 0;
  let total = 0;
  return (setup, threshold) => {
    const massMin = Math.max(threshold, smallestTabulatedMass);
    const key = JSON.stringify([setup, massMin]);
    const known = tables.get(key);
    if (known !== undefined) return known;
    const what = `virtual photons at ${setup.beamEnergy} GeV`;
    const table = buildVirtualPhotonTable(setup, massMin, relativeTolerance, async (masses, tolerance) => {
      total += masses.length;
      const results = await context.execute(
        masses.map((mass) => ({
          kind: 'virtual-photon-cross-section' as const,
          setup,
          mass,
          relativeTolerance: tolerance,
        })),
      );
      done += masses.length;
      context.progress(done, total, what);
      return results;
    });
    tables.set(key, table);
    return table;
  };
}
