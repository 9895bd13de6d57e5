import {
  electronTrack,
  positronTrack,
  sumOfTracks,
  type TrackLength,
  tabulatedTrack,
  tabulateTrack,
} from '../../physics/shower/index.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { type BeamInTarget, radiationLengths } from './beam-tracks.ts';

/** T_+ of a search: exactly as the shower has it, and with a table for integrals over it. */
export interface Positrons {
  readonly direct: TrackLength;
  tabulated(): TrackLength;
}

/** Entries of the table of the shower's positrons, whose direct evaluation takes half a millisecond. */
const entries = 200;
/** Of the table, with that of the track itself: 4e-5 up to 99.9 % of the beam energy, where nearly none are left. */
const relativeError = 1e-4;

/** The positrons in the target of a search: those of the shower and, with a beam of positrons, the beam itself. */
export function positronsOf(search: BeamInTarget & Pick<MissingEnergySearch, 'missingEnergyMin'>): Positrons {
  const { positrons } = search.tracks;
  if (positrons !== undefined) {
    const simulated = tabulatedTrack(positrons);
    return { direct: simulated, tabulated: () => simulated };
  }
  const shower = {
    beamEnergy: search.beam.energy,
    depth: radiationLengths(search),
    electronIntensity: search.shower === 'tsai-whitis' ? ('normalised' as const) : ('as-printed' as const),
  };
  const secondary = positronTrack({ ...shower, primary: 'e-' });
  const withBeam = (made: TrackLength): TrackLength =>
    search.beam.particle === 'e+' ? sumOfTracks([electronTrack(shower), made]) : made;
  let table: TrackLength | undefined;
  return {
    direct: withBeam(secondary),
    tabulated: () => {
      table ??= tabulatedTrack(
        tabulateTrack(secondary, 0.99 * search.missingEnergyMin, entries),
        relativeError,
      );
      return withBeam(table);
    },
  };
}
