import type { Estimate } from '../numerics/estimate.ts';

/** Bins that the cells of a table of mesons are made of. */
export interface MesonGrid {
  /** Edges of the momentum, GeV, ascending. */
  readonly momentumEdges: Float64Array;
  /** What the other axis is: transverse momentum in GeV or angle to the beam in radians. */
  readonly transverse: 'pT' | 'theta';
  readonly transverseEdges: Float64Array;
}

/** One kind of meson of a table: non-empty cells, by momentum and then by the other axis. */
export interface MesonSpectrum {
  /** Particle Data Group number; negative for antiparticles. */
  readonly pdg: number;
  readonly name: string;
  /** Mean number per event of the process, everywhere; undefined where the table does not say. */
  readonly perEvent: number | undefined;
  readonly momentumBin: Uint16Array;
  readonly transverseBin: Uint16Array;
  /** Mesons found (counts) or what they weigh, in `MesonTable.unit`. */
  readonly content: Float64Array;
}

/** Mesons made in collisions, binned: a file of data/meson-spectra, or a table of one's own. */
export interface MesonTable {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** 'count': mesons found in `events` events; 'per-primary': mesons per collision; 'pb': cross section in each cell. */
  readonly unit: 'count' | 'per-primary' | 'pb';
  /** Events generated; undefined unless `unit` is 'count'. */
  readonly events: number | undefined;
  /** Cross section of the generated process, mb. */
  readonly crossSectionMb: number | undefined;
  /** Energy of a fixed-target beam in the laboratory, or of the collision in its centre of mass, GeV. */
  readonly energy: number;
  readonly collider: boolean;
  /** Beam directions that are added up in the contents: 2 where both sides of a collider are folded together. */
  readonly hemispheres: 1 | 2;
  readonly grid: MesonGrid;
  readonly species: readonly MesonSpectrum[];
  readonly references: readonly string[];
}

/** How a multiplicity changes with target and beam energy. */
export type MultiplicityRule =
  /** As the mean number per event of the table of soft collisions; the same on every nucleus. */
  | 'light'
  /** As A^exponent: a hard process, over all collisions; as the cross section at other energies. */
  | 'hard'
  /** Those that decay in flight, whatever target and energy. */
  | 'decaying';

/** Mean number of a meson per primary collision. */
export interface MesonMultiplicity {
  readonly name: string;
  /** The mesons that are counted together. */
  readonly pdg: readonly number[];
  readonly value: number;
  readonly rule: MultiplicityRule;
}

/** Printed multiplicities: data/meson-spectra/multiplicities-*.yaml. */
export interface MultiplicityTable {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** Beam energy that the values belong to, GeV. */
  readonly beamEnergy: number;
  /** Exponent of A for `hard`. */
  readonly nuclearExponent: number;
  readonly multiplicities: readonly MesonMultiplicity[];
  readonly references: readonly string[];
}

/**
 * Mesons per primary (proton on target, collision, or pb^-1: what whoever made it says), in cells of momentum and of pT
 * or angle; the azimuth is uniform. Cells are in ascending momentum and hold no empty ones.
 */
export interface MesonFlux {
  readonly name: string;
  readonly pdg: readonly number[];
  readonly transverse: 'pT' | 'theta';
  /** Natural logarithms of the momentum range of each cell, GeV. */
  readonly logMomentumMin: Float64Array;
  readonly logMomentumMax: Float64Array;
  /** Range of pT (GeV) or angle (rad) of each cell. */
  readonly transverseMin: Float64Array;
  readonly transverseMax: Float64Array;
  readonly weight: Float64Array;
  /** One standard deviation of `weight`, of the statistics of the table alone; 0 where it has none. */
  readonly error: Float64Array;
  /** Sum of the weights. */
  readonly total: Estimate;
  readonly references: readonly string[];
}

/** Mesons drawn from a flux: momenta in GeV, beam along z; the weights add up to `total` of the flux. */
export interface MesonSample {
  readonly count: number;
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly pz: Float64Array;
  readonly weight: Float64Array;
  /** The cell of the flux that each was drawn from. */
  readonly cell: Uint32Array;
}
