/** Mesons of one kind from a table of collider mesons. */
export interface ColliderMeson {
  /** Id of the meson in data/mesons. */
  readonly meson: string;
  /** Id of the table in data/meson-spectra. */
  readonly table: string;
  /** A table of a hard process alone: its share of the inelastic collisions, times `scale`. */
  readonly hardProcess: boolean;
  readonly scale: number;
}

/** A spectrum of mesons in closed form. */
export type MesonParametrisation =
  | {
      readonly name: 'bmpt';
      /** GeV. */
      readonly momentum: number;
      readonly massNumber: number;
      /** Of the nucleus, by which the cross section is divided. */
      readonly inelasticCrossSectionMb: number;
    }
  | { readonly name: 'sanford-wang'; readonly momentum: number }
  | { readonly name: 'burman-smith'; readonly kineticEnergy: number; readonly Z: number };

/** Mesons of one kind with the spectrum of `shape`; one of the two numbers is defined. */
export interface ParametrisedMeson {
  readonly meson: string;
  readonly shape: 'pi0' | 'K0' | 'pi+' | 'pi-' | 'K+' | 'K-';
  /** Mean number per proton on target. */
  readonly perPrimary: number | undefined;
  /** Number over that of `shape` in the parametrisation. */
  readonly perShape: number | undefined;
}

/** Where mesons come from, and how many per proton on target or inelastic collision. */
export type MesonSource =
  | {
      readonly kind: 'beam-dump';
      /** Atomic mass of the target in A^0.29. */
      readonly atomicMass: number;
      /** In place of 0.29, which the multiplicities state. */
      readonly nuclearExponent: number | undefined;
      /** Ids in data/meson-spectra: multiplicities, tables at the beam energy, tables that the multiplicities belong to. */
      readonly multiplicities: string;
      readonly spectra: readonly string[];
      readonly reference: readonly string[];
      /** Names of multiplicities. */
      readonly mesons: readonly string[];
      /** Factors on the numbers of some of them. */
      readonly scale?: Readonly<Record<string, number>> | undefined;
    }
  | {
      readonly kind: 'collider';
      readonly inelasticCrossSectionMb: number;
      readonly mesons: readonly ColliderMeson[];
    }
  | {
      readonly kind: 'parametrisation';
      readonly model: MesonParametrisation;
      readonly mesons: readonly ParametrisedMeson[];
    };

/** Another source that is as good. */
export interface FluxAlternative {
  readonly name: string;
  readonly source: MesonSource;
}
