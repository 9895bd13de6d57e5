import type { Search } from './search.ts';

/** Final states of e+ e- annihilation. */
export type AnnihilationProcess =
  | 'photon-axion'
  | 'photon-dark-photon'
  | 'axion-dark-photon'
  | 'photon-dark-pair';

/** Where e+ and e- meet: head on at sqrt(s), or a positron on an electron at rest. GeV. */
export type Collision =
  | { readonly kind: 'centre-of-mass'; readonly energy: number }
  | { readonly kind: 'positron-on-electron'; readonly beamEnergy: number };

export interface QuantityRange {
  readonly from: number;
  readonly to: number;
}

/** A number that a card can plot, with what it depends on beside the portal. */
export type Quantity =
  /** Of one channel, or of all when `products` is undefined. */
  | { readonly kind: 'width'; readonly parent: string; readonly products: string | undefined }
  | { readonly kind: 'branching-fraction'; readonly parent: string; readonly products: string }
  /** Proper, or in flight at a momentum (GeV). */
  | { readonly kind: 'decay-length'; readonly parent: string; readonly momentum: number | undefined }
  | { readonly kind: 'photon-loop-coupling'; readonly lepton: 'e' | 'mu' }
  | {
      readonly kind: 'cross-section';
      readonly process: AnnihilationProcess;
      readonly collision: Collision;
      /** In the centre of mass. */
      readonly cosTheta: QuantityRange | undefined;
      readonly photonEnergy: QuantityRange | undefined;
    }
  /** The same inside the cuts of a search, at its energy. */
  | { readonly kind: 'accepted-cross-section'; readonly process: PhotonProcess; readonly search: Search }
  | {
      readonly kind: 'efficiency';
      readonly process: PhotonProcess;
      readonly search: Search;
      readonly sample: string | undefined;
    }
  | { readonly kind: 'events'; readonly search: Search; readonly sample: string | undefined }
  /** Of a missing-energy search: one way of making the boson, or all when undefined. */
  | {
      readonly kind: 'effective-cross-section';
      readonly search: Search;
      readonly channel: ProductionChannel | undefined;
    }
  /** Approximate over exact cross section of bremsstrahlung in the window of a missing-energy search. */
  | { readonly kind: 'k-factor'; readonly search: Search; readonly method: BremsstrahlungApproximation }
  /** l N -> l N a gamma_D: sigma of the 2 -> 4 Monte Carlo over that of the factorised route. */
  | { readonly kind: 'monte-carlo-ratio'; readonly search: Search; readonly evaluations: number }
  | {
      readonly kind: 'photon-distribution';
      readonly process: PhotonProcess;
      readonly search: Search;
      readonly sample: string | undefined;
      /** Whether only photons inside the cuts of the search are counted. */
      readonly cuts: boolean;
      /** beta gamma of the centre of mass in the frame of the drawing. */
      readonly boost: number;
    }
  | { readonly kind: 'missing-mass-distribution'; readonly process: PhotonProcess; readonly search: Search }
  /** Of a struck electron and the photon that what it leaves with decays to. */
  | { readonly kind: 'recoil-photon-mass-distribution'; readonly search: Search }
  | { readonly kind: 'missing-mass-resolution'; readonly process: PhotonProcess; readonly search: Search }
  | {
      readonly kind: 'supernova-trapping';
      /** n of the temperature T_R (R/r)^n outside the core. */
      readonly exponent: number;
      readonly option: 'literal' | 'moller';
    }
  | { readonly kind: 'photon-energy'; readonly search: Search };

/** A photon beside one particle of a boson portal's mass. */
export type PhotonProcess = Extract<AnnihilationProcess, 'photon-axion' | 'photon-dark-photon'>;

/** How a lepton beam and its shower make a boson. */
export type ProductionChannel = 'bremsstrahlung' | 'primakoff' | 'annihilation';

/** Weizsaecker-Williams, and improved. */
export type BremsstrahlungApproximation = 'ww' | 'iww';

export type QuantityKind = Quantity['kind'];

/** What an x axis may be beside a parameter of the portal. */
export type QuantityVariable =
  | 'cosTheta'
  | 'photonAngle'
  | 'photonEnergy'
  | 'missingMassSquared'
  | 'pairMass';
