import { positronTargetKinematics } from '../detection/mono-photon/index.ts';
import type { Search } from '../records/search.ts';

/** sqrt(s) of the e+ e- collisions of a search, GeV, each once; none for a search without. */
export function annihilationEnergies(search: Search): readonly number[] {
  switch (search.kind) {
    case 'mono-photon-count':
      return [...new Set(search.runs.map(({ energy }) => energy))];
    case 'mono-photon-recast':
    case 'decay-photon':
    case 'radiative-decay-photon':
      return [search.energy];
    case 'positron-target':
      return [sqrtSOnElectronAtRest(search.beamEnergy)];
    default:
      return [];
  }
}

/** sqrt(s) of a positron of this total energy on an electron at rest, sqrt(2 m_e^2 + 2 m_e E). GeV. */
export function sqrtSOnElectronAtRest(beamEnergy: number): number {
  return positronTargetKinematics(beamEnergy, 0).sqrtS;
}
