import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { integrateOverTrack, photonTrack, tabulatedTrack } from '../../physics/shower/index.ts';
import { primakoffCrossSection } from '../../production/primakoff/index.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { radiationLengths } from './beam-tracks.ts';
import { eventsPerCm } from './bremsstrahlung-yield.ts';

/**
 * Events of gamma N -> a N by the photons of the beam's shower, at unit g_agamma, for each mass (GeV). The ALP has all
 * of the photon's energy, so that photons above the smallest missing energy count: paper invisible-alp (26), (43).
 *
 * @throws ConvergenceError naming energy and mass when an integral does not converge
 */
export function primakoffYields(
  search: MissingEnergySearch,
  masses: readonly number[],
  accuracy: number,
): readonly Estimate[] {
  const { Z, A, radiationLengthCm } = search.target.material;
  const target = { Z, A, formFactor: search.formFactor };
  const relativeTolerance = accuracy / 10;
  const { photons } = search.tracks;
  const track =
    photons === undefined
      ? photonTrack({ beamEnergy: search.beam.energy, depth: radiationLengths(search) })
      : tabulatedTrack(photons);
  return masses.map((mass) => {
    const integral = integrateOverTrack(
      (energy) =>
        primakoffCrossSection(energy, mass, target, { relativeTolerance: relativeTolerance / 10 }).value,
      track,
      search.missingEnergyMin,
      { relativeTolerance, label: `Primakoff production of ${mass} GeV at ${search.id}` },
    );
    const inner = { ...integral, error: integral.error + (relativeTolerance / 10) * integral.value };
    return scaleEstimate(inner, radiationLengthCm * eventsPerCm(search));
  });
}
