import { nucleiPerCm2 } from '../../detection/missing-energy.ts';
import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { integrateOnNodes, type TrackNodes } from '../../physics/shower/index.ts';
import {
  type BremsstrahlungSetup,
  bremsstrahlungSetup,
  smallestBeamEnergy,
} from '../../production/bremsstrahlung/setup.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { beamTracks, trackOrderFor } from './beam-tracks.ts';
import { atManyMasses } from './mass-interpolation.ts';

/** Orders tried, as multiples of that of the accuracy: more near the largest mass, where the rate falls steeply. */
const refinements = [1, 2, 4];

/**
 * Events of l N -> l N X inside the missing-energy window, at coupling g = 1 of X to the beam's lepton, for each
 * mass (GeV): exact tree level at every energy that the beam has in the target and that is enough for the mass; 0 for
 * masses out of reach.
 *
 * @throws ConvergenceError naming mass and energy when a cross section does not converge
 */
export async function bremsstrahlungYields(
  search: MissingEnergySearch,
  spin: BosonPortal['spin'],
  masses: readonly number[],
  accuracy: number,
  context: RunContext,
): Promise<readonly Estimate[]> {
  const setup = bremsstrahlungSetup(search);
  const perCm = eventsPerCm(search);
  let done = 0;

  /** Cross section times length, GeV^-2 cm, on tracks of one order. */
  const onTracks = async (some: readonly number[], order: number): Promise<readonly Estimate[]> => {
    const tracks = tracksByMass(search, setup, some, order);
    const tasks = some.flatMap((mass, index) =>
      [...(tracks[index]?.energies ?? [])].map((energy) => ({
        kind: 'boson-cross-section' as const,
        spin,
        setup: atBeamEnergy(setup, energy),
        mass,
        relativeTolerance: accuracy / 10,
      })),
    );
    const found = await context.execute(tasks);
    done += tasks.length;
    context.progress(done, done, `bremsstrahlung at ${search.id}`);
    let first = 0;
    return tracks.map((nodes) => {
      if (nodes === undefined) return { value: 0, error: 0 };
      const cross = found.slice(first, first + nodes.energies.length);
      first += nodes.energies.length;
      return sumOnTracks(nodes, cross);
    });
  };

  const at = async (some: readonly number[]): Promise<readonly Estimate[]> => {
    const results = new Map<number, Estimate>();
    let poor = [...new Set(some)];
    for (const factor of search.shower === 'none' ? [1] : refinements) {
      if (poor.length === 0) break;
      const found = await onTracks(poor, factor * trackOrderFor(accuracy));
      for (const [index, mass] of poor.entries()) results.set(mass, scaleEstimate(found[index]!, perCm));
      poor = poor.filter((_, index) => found[index]!.error > accuracy * found[index]!.value);
    }
    return some.map((mass) => results.get(mass)!);
  };
  const kinks = [0.5 * setup.energyMin, setup.energyMin];
  return atManyMasses(masses, kinks, accuracy / 4, at);
}

/** Up to this much above the cut on missing energy, tracks that start at the cut serve. */
const closeToCut = 1.001;

/** Tracks for each mass, from the smallest energy that makes it; none for a mass that the beam cannot make. */
function tracksByMass(
  search: MissingEnergySearch,
  setup: BremsstrahlungSetup,
  masses: readonly number[],
  order: number,
): readonly (TrackNodes | undefined)[] {
  const cut = search.missingEnergyMin;
  const fromCut = beamTracks(search, cut, order);
  return masses.map((mass) => {
    const start = smallestBeamEnergy(setup, mass);
    if (start === undefined) return undefined;
    const isClose = search.shower === 'none' || start <= closeToCut * cut;
    return isClose ? fromCut : beamTracks(search, start, order);
  });
}

/** The sum of cross sections (GeV^-2) over the nodes, with the errors of both. */
function sumOnTracks(nodes: TrackNodes, cross: readonly Estimate[]): Estimate {
  const sum = integrateOnNodes(
    nodes,
    cross.map(({ value }) => value),
  );
  const quadrature = cross.reduce((total, { error }, index) => total + nodes.weights[index]! * error, 0);
  return { value: sum.value, error: sum.error + quadrature };
}

/** The setup at a lower energy of the lepton, GeV. */
export function atBeamEnergy(setup: BremsstrahlungSetup, energy: number): BremsstrahlungSetup {
  return { ...setup, beamEnergy: energy, energyMax: Math.min(setup.energyMax, energy) };
}

/** Events per GeV^-2 of cross section on a nucleus and cm of length in the target. */
export function eventsPerCm(search: Pick<MissingEnergySearch, 'target' | 'exposure' | 'efficiency'>): number {
  const nuclei = nucleiPerCm2(search.target.material, 1);
  return search.exposure * nuclei * squareCentimetresPerInverseGeV2 * search.efficiency;
}
