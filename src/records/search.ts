import type { BeamDumpDecaySearch } from './beam-dump-search.ts';
import type {
  DecayPhotonSearch,
  InvisibleDecaySearch,
  MonoPhotonCountSearch,
  MonoPhotonRecastSearch,
  PositronTargetSearch,
  RadiativeDecaySearch,
} from './collider-search.ts';
import type { MesonDecayPhotonSearch, MesonElectronRecoilSearch } from './meson-search.ts';
import type { MissingEnergySearch } from './missing-energy-search.ts';
import type { SearchBase } from './search-base.ts';

export type * from './beam-dump-search.ts';
export type * from './collider-search.ts';
export type * from './material.ts';
export type * from './meson-search.ts';
export type * from './missing-energy-search.ts';
export type * from './published-curve.ts';

/** A magnetic moment that new physics may shift only so far. */
export interface MagneticMomentSearch extends SearchBase {
  readonly kind: 'magnetic-moment';
  readonly lepton: 'e' | 'mu';
  /** a(exp) - a(SM) and its standard deviation. */
  readonly difference: number;
  readonly standardDeviation: number;
  /** Most negative and most positive shift that is allowed. */
  readonly shiftMin: number;
  readonly shiftMax: number;
  /** Cut-off of divergent loops, GeV. */
  readonly cutoff: number;
}

export type Search =
  | MissingEnergySearch
  | InvisibleDecaySearch
  | MonoPhotonCountSearch
  | MonoPhotonRecastSearch
  | PositronTargetSearch
  | DecayPhotonSearch
  | RadiativeDecaySearch
  | BeamDumpDecaySearch
  | MesonDecayPhotonSearch
  | MesonElectronRecoilSearch
  | MagneticMomentSearch;
