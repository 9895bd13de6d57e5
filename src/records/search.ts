import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';

/** A target or absorber material. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly Z: number;
  /** Atomic mass in g/mol; also the mass number of the form factors and, in atomic mass units, the nucleus. */
  readonly A: number;
  readonly densityGPerCm3: number;
  readonly radiationLengthCm: number;
  readonly references: readonly string[];
}

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

interface SearchBase {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly experiment: string;
  readonly title: string;
  /** One sentence for a reader who hovers over the curve. */
  readonly story: string;
  readonly status: 'result' | 'projection';
  readonly confidenceLevel: number;
  readonly references: readonly string[];
}

/** A fixed-target search for beam energy that goes missing. */
export interface MissingEnergySearch extends SearchBase {
  readonly kind: 'missing-energy';
  readonly beam: Beam;
  readonly target: { readonly material: Material; readonly lengthCm: number };
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
  readonly vectorMesons: VectorMesonProduction | undefined;
}

/** A limit on the invisible branching fraction of a meson. */
export interface InvisibleDecaySearch extends SearchBase {
  readonly kind: 'invisible-decay';
  readonly meson: string;
  readonly branchingFractionLimit: number;
}

export type Search = MissingEnergySearch | InvisibleDecaySearch;

/** Points drawn, not computed: a published curve, or a value stated in a text. */
export interface PublishedCurve {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly portal: string;
  readonly origin: 'published-curve' | 'stated-in-text';
  readonly status: 'result' | 'projection';
  /** An upper limit on the coupling, the two edges of a band, or a closed region. */
  readonly shape: 'upper-limit' | 'band' | 'region';
  readonly xParameter: string;
  readonly yParameter: string;
  readonly confidenceLevel: number | undefined;
  /** Upper limits and regions use `lower` alone; a band has both. Values in GeV-based units. */
  readonly lower: readonly (readonly [number, number])[];
  readonly upper: readonly (readonly [number, number])[];
  readonly assumption: string;
  readonly references: readonly string[];
}
