import { nucleiPerCm2 } from '../../detection/missing-energy.ts';
import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { integrateOnNodes } from '../../physics/shower/index.ts';
import { type BremsstrahlungSetup, bremsstrahlungSetup } from '../../production/bremsstrahlung/setup.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { beamTracks } from './beam-tracks.ts';
import { atManyMasses } from './mass-interpolation.ts';

/**
 * Events of l N -> l N X inside the missing-energy window, at coupling g = 1 of X to the beam's lepton, for each
 * mass (GeV): exact tree level at every energy that the beam has in the target.
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
  const tracks = beamTracks(search, accuracy);
  const setups = [...tracks.energies].map((energy) => atBeamEnergy(setup, energy));
  const perCm = eventsPerCm(search);
  let done = 0;
  const at = async (some: readonly number[]): Promise<readonly Estimate[]> => {
    const tasks = some.flatMap((mass) =>
      setups.map((each) => ({
        kind: 'boson-cross-section' as const,
        spin,
        setup: each,
        mass,
        relativeTolerance: accuracy / 10,
      })),
    );
    const found = await context.execute(tasks);
    done += tasks.length;
    context.progress(done, done, `bremsstrahlung at ${search.id}`);
    return some.map((_, index) => {
      const cross = found.slice(index * setups.length, (index + 1) * setups.length);
      const sum = integrateOnNodes(
        tracks,
        cross.map(({ value }) => value),
      );
      const quadrature = cross.reduce((total, { error }, i) => total + tracks.weights[i]! * error, 0);
      return scaleEstimate({ value: sum.value, error: sum.error + quadrature }, perCm);
    });
  };
  const kinks = [0.5 * setup.energyMin, setup.energyMin];
  return atManyMasses(masses, kinks, accuracy / 4, at);
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
