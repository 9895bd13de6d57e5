import type { Material } from './material.ts';
import type { EventCountBase, SearchBase } from './search-base.ts';

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
