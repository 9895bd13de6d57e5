import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import {
  electronTrack,
  positronTrack,
  sumOfTracks,
  type TrackLength,
  tabulatedTrack,
  tabulateTrack,
} from '../../physics/shower/index.ts';
import { resonantYieldPerElectron } from '../../production/resonant-annihilation/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { decayWidths } from '../invisible-share.ts';
import { type BeamInTarget, radiationLengths } from './beam-tracks.ts';

/** Electron coupling at which the line is computed: small enough not to widen it, and divided out. */
const probe = 1e-9;
/** Width over mass of a boson whose width goes with its couplings: a line that is narrow to every track. */
const narrow = 1e-6;
/** Entries of the table of positrons of the shower, whose direct evaluation takes milliseconds. */
const trackEntries = 200;

/**
 * Events of e+ e- -> X on the electrons of the target, by the positrons of a shower and the beam itself if it is one of
 * positrons, at unit coupling to the electron and with every X counted: the share of invisible decays is left to
 * others. The line has the width that does not go with the couplings, or is narrow.
 *
 * @throws ConvergenceError when an integral over the line does not converge
 */
export function annihilationYields(
  search: MissingEnergySearch,
  portals: readonly BosonPortal[],
  accuracy: number,
): readonly Estimate[] {
  const track = positronsOf(search);
  const { material } = search.target;
  return portals.map((portal) => {
    const { mass, spin } = portal;
    const width = decayWidths(portal).fixedAll;
    const perMass = width > 0 ? width / mass : narrow;
    const perElectron = resonantYieldPerElectron(
      { spin, mass, electronCoupling: probe, darkWidth: (at) => perMass * at },
      track,
      search.missingEnergyMin,
      material,
      { relativeTolerance: accuracy / 4 },
    );
    return scaleEstimate(perElectron, (search.exposure * search.efficiency) / probe ** 2);
  });
}

/** T_+ of the search: with a beam of positrons, the beam first. */
export function positronsOf(search: BeamInTarget): TrackLength {
  const shower = {
    beamEnergy: search.beam.energy,
    depth: radiationLengths(search),
    electronIntensity: search.shower === 'tsai-whitis' ? ('normalised' as const) : ('as-printed' as const),
  };
  const secondary = positronTrack({ ...shower, primary: 'e-' });
  const table = tabulatedTrack(tabulateTrack(secondary, 0.99 * search.missingEnergyMin, trackEntries));
  return search.beam.particle === 'e+' ? sumOfTracks([electronTrack(shower), table]) : table;
}
