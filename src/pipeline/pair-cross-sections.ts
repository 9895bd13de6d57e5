import { min } from 'd3-array';
import type { Estimate } from '../numerics/estimate.ts';
import { darkPairCrossSection } from '../production/bremsstrahlung/dark-pair.ts';
import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import {
  buildVirtualPhotonTable,
  type CrossSectionAt,
  extendVirtualPhotonTable,
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
  const tables = createTables(accuracy / 2, context);
  // Weak: a scan asks about ever new points.
  const known = new WeakMap<readonly PhotonPortal[], Map<string, Promise<readonly Estimate[]>>>();

  const compute = async (
    setup: BremsstrahlungSetup,
    portals: readonly PhotonPortal[],
  ): Promise<readonly Estimate[]> => {
    const lowest = smallestThreshold ?? min(portals, (portal) => portal.thresholdMass)!;
    const table = await tables(setup, lowest, 'ordinary');
    if (table === undefined) return portals.map(() => ({ value: 0, error: 0 }));
    const answers = portals.map((portal) => darkPairCrossSection(portal, table, accuracy / 20));
    const isPoor = ({ value, error }: Estimate): boolean => error > accuracy * value;
    if (!answers.some(isPoor)) return answers;
    const extended = (await tables(setup, lowest, 'extended')) ?? table;
    return answers.map((answer, index) =>
      isPoor(answer) ? darkPairCrossSection(portals[index]!, extended, accuracy / 20) : answer,
    );
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

/** A whole power of a thousand: a table from there serves every threshold of a slider with few more nodes. */
function roundStart(threshold: number): number {
  return threshold > 0 ? 1000 ** Math.floor(Math.log10(threshold) / 3) : 0;
}

type TableKind = 'ordinary' | 'extended';
type Tables = (
  setup: BremsstrahlungSetup,
  threshold: number,
  kind: TableKind,
) => Promise<VirtualPhotonTable | undefined>;

function createTables(relativeTolerance: number, context: RunContext): Tables {
  const known = new Map<string, Promise<VirtualPhotonTable | undefined>>();
  let done = 0;
  let total = 0;

  const crossSectionsOf =
    (setup: BremsstrahlungSetup): CrossSectionAt =>
    async (masses, tolerance) => {
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
      context.progress(done, total, `virtual photons at ${setup.beamEnergy} GeV`);
      return results;
    };

  const build = async (
    setup: BremsstrahlungSetup,
    threshold: number,
    kind: TableKind,
  ): Promise<VirtualPhotonTable | undefined> => {
    const at = crossSectionsOf(setup);
    if (kind === 'ordinary') return buildVirtualPhotonTable(setup, threshold, relativeTolerance, at);
    const ordinary = await tables(setup, threshold, 'ordinary');
    return ordinary && extendVirtualPhotonTable(setup, ordinary, relativeTolerance, at);
  };

  const tables: Tables = (setup, threshold, kind) => {
    const massMin = Math.max(context.reuseTables ? roundStart(threshold) : threshold, smallestTabulatedMass);
    const key = JSON.stringify([setup, massMin, kind]);
    const table = known.get(key) ?? build(setup, massMin, kind);
    known.set(key, table);
    return table;
  };
  return tables;
}
