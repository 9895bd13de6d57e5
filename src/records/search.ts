import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';
import type { TrackTable } from '../physics/shower/index.ts';
import type { FluxAlternative, MesonSource } from './meson-source.ts';
import type { DetectorVolume } from './volume.ts';

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

interface SearchNames {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly experiment: string;
  readonly title: string;
  /** One sentence for a reader who hovers over the curve. */
  readonly story: string;
  readonly status: 'result' | 'projection';
  readonly references: readonly string[];
}

interface SearchBase extends SearchNames {
  readonly confidenceLevel: number;
}

/** A search whose signal limit is a number of events: without a confidence level its curve is a line of events. */
interface EventCountBase extends SearchNames {
  readonly confidenceLevel: number | undefined;
}

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

/** A limit on the invisible branching fraction of a meson. */
export interface InvisibleDecaySearch extends SearchBase {
  readonly kind: 'invisible-decay';
  readonly meson: string;
  readonly branchingFractionLimit: number;
}

/** sigma_E / E = constant (+) stochastic / sqrt(E/GeV) (+) noise / (E/GeV), added in quadrature. */
export interface EnergyResolution {
  readonly constant: number;
  readonly stochastic: number;
  readonly noise: number;
}

/** e+ e- -> gamma + invisible, cut and count, at one or more centre-of-mass energies. */
export interface MonoPhotonCountSearch extends EventCountBase {
  readonly kind: 'mono-photon-count';
  readonly runs: readonly {
    /** sqrt(s), GeV. */
    readonly energy: number;
    readonly luminosityInversePb: number;
  }[];
  /** Range of cos(theta) of the photon in the centre of mass. */
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
  /** Window on measured photon energy over beam energy. */
  readonly energyFractionMin: number;
  readonly energyFractionMax: number;
  readonly resolution: EnergyResolution;
  readonly efficiency: number;
  /** Signal events excluded at the confidence level, as the analysis quotes it, or those that the line is drawn for. */
  readonly signalLimit: number;
  /** 'per-run': each run with its own cross section; 'averaged': invisible-alp (33), luminosity weights alone. */
  readonly runWeighting: 'per-run' | 'averaged';
}

/** Ranges of cos(theta) in the centre of mass that a mono-photon analysis accepts, by mass. */
export interface MonoPhotonRegion {
  /** Used for masses up to this one, GeV. */
  readonly massMax: number;
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
  /** Smallest photon energy in the centre of mass, GeV. */
  readonly photonEnergyMin: number;
}

/**
 * e+ e- -> gamma + invisible with a published limit on the kinetic mixing of a dark photon, turned into limits
 * on another boson by the ratio of accepted cross sections (invisible-alp (36), (37)).
 */
export interface MonoPhotonRecastSearch extends SearchBase {
  readonly kind: 'mono-photon-recast';
  /** sqrt(s), GeV. */
  readonly energy: number;
  readonly regions: readonly MonoPhotonRegion[];
  /** (mass in GeV, limit on epsilon), ascending in mass. */
  readonly epsilonLimit: readonly (readonly [number, number])[];
  readonly epsilonLimitReferences: readonly string[];
}

/** A positron beam on a thin target, e+ e- -> gamma + invisible, with the photon in a ring calorimeter. */
export interface PositronTargetSearch extends EventCountBase {
  readonly kind: 'positron-target';
  /** Total energy of the beam positrons, GeV. */
  readonly beamEnergy: number;
  readonly target: { readonly material: Material; readonly lengthCm: number };
  readonly exposure: number;
  /** Photon angle to the beam, radian. */
  readonly angleMin: number;
  readonly angleMax: number;
  /** Photon energy in the lab, GeV. */
  readonly energyMin: number;
  readonly energyMax: number;
  readonly resolution: EnergyResolution;
  /** Spatial resolution and distance of the calorimeter, for the angle. */
  readonly positionResolutionCm: number;
  readonly calorimeterDistanceCm: number;
  /** Share of signal kept by the missing-mass window. */
  readonly efficiency: number;
  readonly signalLimit: number;
}

/** One sample of a mono-photon search with a photon from a decay in flight (dark-axion Table I). */
export interface MonoPhotonSample {
  readonly name: string;
  readonly luminosityInverseFb: number;
  readonly efficiency: number;
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
  /** Window on the measured photon energy in the centre of mass, GeV. */
  readonly energyMin: number;
  readonly energyMax: number;
  /** Signal limit for the whole window, or bins with observed counts: [from, to, count]. */
  readonly signalLimit: number | undefined;
  readonly bins: readonly (readonly [number, number, number])[];
}

/** Crystal Ball smearing: sigma = E [a (E/GeV)^(-3/4) + b], low-energy tail with alpha and n. */
export interface CrystalBallResolution {
  readonly a: number;
  readonly b: number;
  readonly alpha: number;
  readonly n: number;
}

/** e+ e- -> a gamma', gamma' -> a gamma inside the detector (dark-axion section III). */
export interface DecayPhotonSearch extends EventCountBase {
  readonly kind: 'decay-photon';
  readonly energy: number;
  readonly samples: readonly MonoPhotonSample[];
  readonly resolution: CrystalBallResolution | undefined;
  /** How far the dark photon may fly before it decays, cm. */
  readonly detectorLengthCm: number;
}

/**
 * e+ e- -> gamma + pair of dark particles, of which one decays to a photon inside the detector (mono-photon section 4.2). All
 * energies and angles are in the centre of mass.
 */
export interface RadiativeDecaySearch extends EventCountBase {
  readonly kind: 'radiative-decay-photon';
  /** sqrt(s), GeV. */
  readonly energy: number;
  readonly luminosityInverseFb: number;
  readonly efficiency: number;
  /** Range of cos(theta) of the photon of the beams, and its smallest energy, GeV. */
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
  readonly photonEnergyMin: number;
  /** Smallest energy of the photon of the decay, GeV. */
  readonly decayPhotonEnergyMin: number;
  /** How far what decays may fly, cm. */
  readonly detectorLengthCm: number;
  /** Signal events that are excluded, or that the line is drawn for. */
  readonly signalLimit: number;
}

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

/** Where a boson may decay, or what a detector behind the dump may miss. Distances are from the front of the dump. */
export interface DecayRegion {
  readonly name: string;
  /** 'visible': a decay between `fromCm` and `toCm`. 'missing': no decay before `fromCm`, or one that leaves no trace. */
  readonly signature: 'visible' | 'missing';
  readonly fromCm: number;
  /** Undefined for 'missing'. */
  readonly toCm: number | undefined;
  /** Smallest energy of the boson, GeV. */
  readonly energyMin: number;
  readonly efficiency: number;
}

/** A disc around the beam axis behind a dump; distances are from the front of the dump. */
export interface DecayDetector {
  readonly radiusCm: number;
  readonly distanceCm: number;
  /** Whether the boson alone must point at the disc, or one of its two products must hit it as well. */
  readonly hits: 'boson' | 'boson-and-product';
}

/** One run of a lepton beam on a dump, with what is behind it. */
export interface BeamDumpRun extends Pick<MissingEnergySearch, 'beam' | 'target' | 'shower' | 'exposure'> {
  readonly name: string;
  /** Undefined: bosons and products of all angles are seen. */
  readonly detector: DecayDetector | undefined;
  readonly regions: readonly DecayRegion[];
}

/** Bosons that a lepton beam makes in a dump and that decay in flight behind it; the events of all runs are added. */
export interface BeamDumpDecaySearch extends SearchBase {
  readonly kind: 'beam-dump-decay';
  readonly runs: readonly BeamDumpRun[];
  readonly formFactor: NuclearFormFactorModel;
  /** Products of visible decays as in `PartialWidth`, joined by a space; undefined: all but those without a trace. */
  readonly products: readonly string[] | undefined;
  /** Invisible over visible width, the same at all couplings, in place of the portal's; undefined: the portal's. */
  readonly invisibleRatio: number | undefined;
  /** How limits at `invisibleRatio` are found: computed, or from those without invisible decays, invisible-alp (39)-(42). */
  readonly invisibleMethod: 'direct' | 'recast';
  /** Bosons from e+ e- in the shower, whose angles are not followed: as along the beam, or not at all. */
  readonly annihilation: 'along-beam' | 'left-out';
  readonly background: number;
  readonly observed: number | undefined;
}

/** Directions from the target in which a particle, and so its photon, is seen; z along the beam. */
export type Acceptance =
  | { readonly shape: 'disc'; readonly radiusCm: number; readonly distanceCm: number }
  | {
      readonly shape: 'rectangle';
      readonly widthCm: number;
      readonly heightCm: number;
      readonly distanceCm: number;
    };

/** Where decays count, and what must point where. */
export type DecayGeometry =
  /**
   * Between two distances from the target, for what points at a disc or rectangle: the particle that decays, whose photon is taken
   * as collinear, or its photon, followed from where it is made.
   */
  | {
      readonly kind: 'along-beam';
      readonly fromCm: number;
      readonly toCm: number;
      readonly acceptance: Acceptance;
      readonly photonFlight: 'collinear' | 'followed';
    }
  /** Inside a body, which need not lie on the beam, with the way of each particle through it. */
  | { readonly kind: 'volume'; readonly volume: DetectorVolume };

/** What is seen of particles that mesons make and that decay in flight far from the target. */
export interface MesonDecayPhotonSearch extends SearchBase {
  readonly kind: 'meson-decay-photon';
  /** Protons on target, or inelastic collisions. */
  readonly exposure: number;
  readonly source: MesonSource;
  /** What the band of the curve is computed from. */
  readonly fluxAlternatives: readonly FluxAlternative[];
  readonly geometry: DecayGeometry;
  /** A single photon of a decay to two, or an electron and a positron of one to three, by the particle that decays. */
  readonly signal: 'photon' | 'electron-pair';
  /** Window on the energy of the photon or of what decays to the pair, GeV; `photonEnergyMax` may be Infinity. */
  readonly photonEnergyMin: number;
  readonly photonEnergyMax: number;
  /** Largest E^2 theta^2 of the photon, theta its angle to the beam, GeV^2; undefined: no cut. */
  readonly energyAngleMax: number | undefined;
  readonly efficiency: number;
  readonly background: number;
  readonly observed: number | undefined;
  /** Signal events that are excluded, where they are stated; undefined: from background and observed events. */
  readonly signalLimit: number | undefined;
}

/** Electrons struck by long-lived particles that mesons make in a distant target. */
export interface MesonElectronRecoilSearch extends EventCountBase {
  readonly kind: 'meson-electron-recoil';
  /** Protons on target. */
  readonly exposure: number;
  readonly source: MesonSource;
  /** What the band of the curve is computed from. */
  readonly fluxAlternatives: readonly FluxAlternative[];
  readonly detector: DetectorVolume & { readonly electronsPerCm3: number };
  /** Total energy of the struck electron, GeV; `electronEnergyMax` may be Infinity. */
  readonly electronEnergyMin: number;
  readonly electronEnergyMax: number;
  /** Smallest cosine of its angle to the particle that struck it; undefined: all angles. */
  readonly cosThetaMin: number | undefined;
  /**
   * A particle that leaves the electron and decays to a photon is a signal only if it flies this far, averaged uniformly over
   * the distances; undefined: its photon is ignored.
   */
  readonly escapeCm: { readonly from: number; readonly to: number } | undefined;
  readonly efficiency: number;
  /** Signal events that are excluded. */
  readonly signalLimit: number;
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
