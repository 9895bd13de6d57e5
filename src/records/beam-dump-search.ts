import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';
import type { MissingEnergySearch } from './missing-energy-search.ts';
import type { SearchBase } from './search-base.ts';

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
