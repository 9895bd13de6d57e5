/** What a parameter measures; every value inside is in GeV-based natural units. */
export type Dimension = 'mass' | 'inverse-mass' | 'dimensionless';

export interface ParameterDefinition {
  readonly name: string;
  /** Other spellings a card may use. */
  readonly aliases?: readonly string[];
  /** TeX, without dollars. */
  readonly symbol: string;
  readonly description: string;
  readonly dimension: Dimension;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Names of the values 0, 1, 2, ... of a parameter that chooses: cards give a name, portals get its place. */
  readonly options?: readonly string[];
}

export type ParameterValues = Readonly<Record<string, number>>;

/** A decay width in GeV. `couplingPower` says how it scales with the couplings of the portal to ordinary matter. */
export interface PartialWidth {
  readonly parent: string;
  readonly products: readonly string[];
  readonly width: number;
  /** Numerical error of the width, GeV; left out where it is a closed form. */
  readonly error?: number;
  readonly couplingPower: 0 | 2;
  readonly equation: string;
  readonly references: readonly string[];
}

/** A number that follows from the parameters of a portal, to be shown beside its widths. */
export interface DerivedQuantity {
  readonly name: string;
  /** TeX, without dollars. */
  readonly symbol: string;
  readonly value: number;
  readonly unit: 'GeV' | 'GeV^-1' | '1';
  readonly equation: string;
}

/** A dark system of two particles, and how they share the spin of the virtual photon. */
export interface DarkPair {
  /** Names as in `widths()`. */
  readonly names: readonly [string, string];
  /** GeV. */
  readonly masses: readonly [number, number];
  /**
   * Share of gamma*(s) -> pair without spin along the axis of the pair, 0 to 1. A photon of helicity +1 or -1, averaged
   * over both, makes a pair at the angle theta as 1 + cos^2(theta) for 0 and as sin^2(theta) for 1; 1/3 is isotropic.
   */
  longitudinalShare(s: number): number;
  /**
   * Of each particle that decays to the other and a photon, the angles of the photon in its rest frame: 'isotropic', or
   * 'transverse', with a transverse vector beside a pseudoscalar and vertices epsilon^{mu nu alpha beta} at both ends, which
   * makes it 1 + cos^2 to the flight. Left out where they are neither.
   */
  readonly photonAngles?: readonly ['isotropic' | 'transverse', 'isotropic' | 'transverse'];
  /** For scattering of one into the other; none where it has not been worked out. */
  readonly electronScattering?: ElectronScattering;
}

/** chi_i e- -> chi_j e- of a dark pair through one photon in the t channel. */
export interface ElectronScattering {
  /** Number of spin states of each of the pair, which rates are divided by for the one that comes in. */
  readonly spinStates: readonly [number, number];
  /**
   * |M|^2 at unit coupling, summed over the spins of both dark particles and averaged over those of the incoming electron,
   * (unit of coupling)^-2; the same for both directions. s and t < 0 in GeV^2.
   */
  squaredAmplitude(s: number, t: number): number;
}

/**
 * A portal whose dark system couples to the electromagnetic current through one virtual photon.
 * Its whole effect on a rate summed over the dark final state is the spectral density of
 * gamma* -> dark, normalised so that
 *   sigma(X -> Y + dark) = g^2 * integral ds spectralDensity(s) * sigma(X -> Y + V; m_V^2 = s, epsilon = 1).
 */
export interface PhotonPortal {
  readonly kind: 'photon-portal';
  readonly id: string;
  readonly parameters: ParameterValues;
  /** Name of the coupling g whose square multiplies every rate. */
  readonly coupling: string;
  /** Smallest invariant mass of the dark system, GeV. */
  readonly thresholdMass: number;
  /** Density in s (GeV^2) at unit coupling, in GeV^-2 per (unit of coupling)^2; exactly 0 below threshold. */
  spectralDensity(s: number): number;
  /** For those who follow the dark particles; none where there are not two. */
  readonly pair?: DarkPair;
  /** Every width the portal opens, at the coupling in `parameters`. */
  widths(): readonly PartialWidth[];
  /** What else follows from `parameters`, if anything. */
  derived?(): readonly DerivedQuantity[];
  readonly equations: readonly string[];
  readonly references: readonly string[];
}

/**
 * How strongly a boson X couples per unit of each coupling of its portal, by name: a coupling to a lepton is the sum
 * of `leptons[l][name] * parameters[name]`, so that rates stay quadratic forms in the couplings. A coupling that is
 * not named is 0.
 */
export interface BosonVertices {
  /**
   * L = g X lbar Gamma l, g dimensionless, with Gamma = 1, i gamma^5, gamma^mu, gamma^mu gamma^5 for the four kinds of
   * `BosonPortal.spin`.
   */
  readonly leptons: Readonly<Record<'e' | 'mu' | 'tau', Readonly<Record<string, number>>>>;
  /** L = (g/4) X F Ftilde, GeV^-1. */
  readonly photon: Readonly<Record<string, number>>;
}

/**
 * A boson X that couples to leptons and photons directly. Its rates are quadratic forms in the couplings,
 * so that one computation per mass serves every ratio of them.
 */
export interface BosonPortal {
  readonly kind: 'boson-portal';
  readonly id: string;
  readonly spin: 'scalar' | 'pseudoscalar' | 'vector' | 'axial-vector';
  readonly parameters: ParameterValues;
  /** Mass of the boson, GeV. */
  readonly mass: number;
  /** Name of the boson: its `parent` in `widths()`. */
  readonly boson: string;
  readonly vertices: BosonVertices;
  /** Products of `boson` that leave no trace, joined by a space, e.g. "chi chibar". */
  readonly invisible: readonly string[];
  /** Every decay counts as one without a trace, whatever the widths: the assumption of a paper. */
  readonly assumedInvisible?: true;
  /** Every width the portal opens, at the couplings in `parameters`. */
  widths(): readonly PartialWidth[];
  /** What else follows from `parameters`, if anything. */
  derived?(): readonly DerivedQuantity[];
  readonly equations: readonly string[];
  readonly references: readonly string[];
}

export type Portal = PhotonPortal | BosonPortal;

/** A number that limits on a coupling can be drawn in: `value` goes as a power of the coupling. */
export interface PortalCoordinate {
  readonly name: string;
  /** TeX, without dollars. */
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly of: string;
  readonly power: number;
  value(parameters: ParameterValues): number;
}

/** A table of R(s), measured or computed: a file of data/hadronic-ratio. */
export interface HadronicRatioTable {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** sqrt(s) in GeV, ascending, and R. */
  readonly points: readonly (readonly [number, number])[];
  readonly references: readonly string[];
}

/** What a portal can be built with beside numbers. */
export interface PortalTables {
  /**
   * R(s) = sigma(e+ e- -> gamma* -> hadrons) / (4 pi alpha^2 / 3s), s in GeV^2, in place of the built-in model; 0 where
   * there are no hadrons.
   */
  readonly hadronicRatio?: (s: number) => number;
}

/** A Lagrangian: its parameters with units and ranges, and how to make a portal from values. */
export interface PortalDefinition<P extends Portal = Portal> {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  /** TeX, without dollars. */
  readonly lagrangian: string;
  /** TeX, without dollars, of the spectral density where the coupling is 1. */
  readonly spectralDensity?: string;
  readonly parameters: readonly ParameterDefinition[];
  /** The coupling that limits are set on. */
  readonly coupling: string;
  /** Couplings that a card may combine in a direction or a plane; the first is `coupling`. */
  readonly couplings?: readonly string[];
  /** Other numbers than couplings that limits can be drawn in, such as y of dark matter. */
  readonly coordinates?: readonly PortalCoordinate[];
  readonly references: readonly string[];
  /** Whether `build` takes a table of R(s). */
  readonly takesHadronicRatio?: true;
  build(values: ParameterValues, tables?: PortalTables): P;
}
