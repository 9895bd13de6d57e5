import type { SearchEntry } from '../../records/card.ts';
import { InputError } from '../../records/errors.ts';
import { namingSearch } from '../naming-search.ts';
import { beamDumpDecayLimits } from './beam-dump-decay.ts';
import { bosonLimits } from './boson.ts';
import { bosonMissingEnergyLimits } from './boson-missing-energy.ts';
import { decayPhotonLimits } from './decay-photon.ts';
import { withFluxBand } from './flux-band.ts';
import { invisibleDecayLimits } from './invisible-decay.ts';
import { mesonDecayPhotonLimits } from './meson-decay-photon.ts';
import { mesonElectronRecoilLimits } from './meson-electron-recoil.ts';
import { missingEnergyLimits } from './missing-energy.ts';
import type { Limits, Plane } from './plane.ts';
import { portalMomentLimits } from './portal-moment.ts';
import { radiativeDecayLimits } from './radiative-decay-photon.ts';

/**
 * What a search says on the plane, by the kind of the search and of the portal.
 *
 * @throws ConvergenceError or ComputationError, both of which name the search
 */
export function collectLimits(entry: SearchEntry, plane: Plane): Promise<Limits> {
  return namingSearch(entry.search.id, limitsOf(entry, plane));
}

async function limitsOf(entry: SearchEntry, plane: Plane): Promise<Limits> {
  const { search } = entry;
  if (plane.portals[0]?.kind === 'boson-portal') {
    if (search.kind === 'beam-dump-decay') return beamDumpDecayLimits(search, entry, plane);
    return search.kind === 'missing-energy'
      ? bosonMissingEnergyLimits(search, entry, plane)
      : bosonLimits(entry, plane);
  }
  switch (search.kind) {
    case 'missing-energy':
      return missingEnergyLimits(search, entry, plane);
    case 'invisible-decay':
      return invisibleDecayLimits(search, plane);
    case 'decay-photon':
      return decayPhotonLimits(search, plane);
    case 'radiative-decay-photon':
      return radiativeDecayLimits(search, entry, plane);
    case 'meson-decay-photon':
      return entry.fluxBand
        ? withFluxBand(mesonDecayPhotonLimits, search, entry, plane)
        : mesonDecayPhotonLimits(search, entry, plane);
    case 'meson-electron-recoil':
      return mesonElectronRecoilLimits(search, plane);
    case 'magnetic-moment':
      return portalMomentLimits(search, entry, plane);
    default:
      throw new InputError([
        {
          message: `${search.id} (${search.kind}) cannot be applied to the portal ${plane.definition.id} yet`,
          expected: 'the portal of a single boson, e.g. alp',
        },
      ]);
  }
}
