import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';
import type { TrackTable } from '../physics/shower/index.ts';
import type { Material } from './material.ts';
import type { SearchBase } from './search-base.ts';

/** A vector meson with its photon coupling, L = -(e m_V^2 / g_V) A.V. */
export interface VectorMeson {
  readonly id: string;
  /** TeX, without dollars. */
  readonly symbol: string;
  readonly mass: number;
  readonly totalWidth: number;
  /** Dimensionless g_V. */
  readonly photonCoupling: number;
  readonly references: readonly string[];
}

export interface Beam {
  readonly particle: 'e-' | 'e+' | 'mu-' | 'mu+';
  /** Total energy of one beam particle, GeV. */
  readonly energy: number;
}

/** Vector mesons made in the target: quoted counts, or the photoproduction estimate of them. */
export type VectorMesonProduction =
  | {
      readonly method: 'quoted';
      /** The exposure that the counts belong to. */
      readonly atExposure: number;
      readonly counts: Readonly<Record<string, number>>;
      readonly references: readonly string[];
    }
  | {
      readonly method: 'photoproduction';
      /** Fraction of beam particles that emit a hard bremsstrahlung photon. */
      readonly hardPhotonFraction: number;
      /** Where the photons convert; undefined: in the target. */
      readonly absorber: Material | undefined;
      /** Exclusive cross section on one nucleon times the nuclear correction, per meson, microbarn. */
      readonly crossSectionsMicrobarn: Readonly<Record<string, number>>;
      readonly nuclearFactors: Readonly<Record<string, number>>;
      readonly references: readonly string[];
    };

/** One source of background events; `upperLimit`: fewer than that. */
export interface BackgroundSource {
  readonly source: string;
  readonly events: number;
  readonly error?: number | undefined;
  readonly upperLimit: boolean;
}

/** A fixed-target search for beam energy that goes missing. */
export interface MissingEnergySearch extends SearchBase {
  readonly kind: 'missing-energy';
  readonly beam: Beam;
  readonly target: { readonly material: Material; readonly lengthCm: number };
  /**
   * Whether the beam's electrons and what they make lose energy in the target. 'none': a target of the length given,
   * met at the beam energy. 'tsai-whitis' and 'tsai-whitis-as-printed': track lengths of an electromagnetic shower.
   */
  readonly shower: 'none' | 'tsai-whitis' | 'tsai-whitis-as-printed';
  /** Track lengths from a simulation, in place of those of `shower`; positrons include those of the beam. */
  readonly tracks: {
    readonly electrons: TrackTable | undefined;
    readonly positrons: TrackTable | undefined;
    readonly photons: TrackTable | undefined;
  };
  /** Electrons of the target in e+ e- -> X: at rest, or moving as in shells with the charges of Slater's rules. */
  readonly electronMotion: 'at-rest' | 'slater';
  /** Beam particles on target. */
  readonly exposure: number;
  /** Window on the energy carried away, GeV. */
  readonly missingEnergyMin: number;
  readonly missingEnergyMax: number;
  readonly efficiency: number;
  readonly formFactor: NuclearFormFactorModel;
  /** Expected background events and, for a result, what was observed. */
  readonly background: number;
  readonly observed: number | undefined;
  /** What the background is made of, for the record. */
  readonly backgroundSources: readonly BackgroundSource[];
  readonly vectorMesons: VectorMesonProduction | undefined;
}
