/** A neutral pseudoscalar meson that decays to two photons. */
export interface PseudoscalarMeson {
  readonly kind: 'pseudoscalar';
  readonly id: string;
  /** Particle Data Group number. */
  readonly pdg: number;
  /** TeX, without dollars. */
  readonly symbol: string;
  /** GeV. */
  readonly mass: number;
  /** Branching fraction to two photons. */
  readonly photonsFraction: number;
  readonly references: readonly string[];
}

/** A vector meson by its branching fraction to e+ e-, from which that to anything through one photon follows. */
export interface LeptonicVectorMeson {
  readonly kind: 'vector';
  readonly id: string;
  /** Particle Data Group number. */
  readonly pdg: number;
  /** TeX, without dollars. */
  readonly symbol: string;
  /** GeV. */
  readonly mass: number;
  /** Branching fraction to e+ e-. */
  readonly electronFraction: number;
  readonly references: readonly string[];
}

/** A charged pseudoscalar meson that decays through a W to a lepton and a neutrino. */
export interface ChargedMeson {
  readonly kind: 'charged';
  readonly id: string;
  /** Particle Data Group number of the positive one. */
  readonly pdg: number;
  /** TeX, without dollars. */
  readonly symbol: string;
  /** GeV. */
  readonly mass: number;
  /** Seconds. */
  readonly lifetimeS: number;
  /** f_P, GeV, in the normalisation in which that of the pion is 130 MeV. */
  readonly decayConstant: number;
  /** Absolute value of the element of the CKM matrix. */
  readonly ckm: number;
  readonly references: readonly string[];
}

/** A meson with what its rare decays follow from: an entry of data/mesons. */
export type DecayingMeson = PseudoscalarMeson | LeptonicVectorMeson | ChargedMeson;

/**
 * Weighted decays of an unpolarised spin-0 or vector meson to one particle that is followed: its momentum in the rest
 * frame of the meson, where its direction is uniform.
 */
export interface DecaySample {
  /** Name of the particle, as in the widths of the portal. */
  readonly particle: string;
  /** Its mass, GeV. */
  readonly mass: number;
  /** GeV, one per decay. */
  readonly momenta: Float64Array;
  /** Branching fraction at unit coupling that each decay stands for, (unit of coupling)^-2: their sum estimates it. */
  readonly weights: Float64Array;
}
