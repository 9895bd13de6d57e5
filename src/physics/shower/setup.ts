/** What fixes the shower of one electron or positron in a target. */
export interface Shower {
  /** Energy E0 of the primary, GeV. */
  readonly beamEnergy: number;
  /** Thickness of the target, radiation lengths. */
  readonly depth: number;
  /**
   * 'normalised' (default): I_e = [ln(E0/E)]^(4t/3-1) / (E0 Gamma(4t/3)), whose integral is one electron at every
   * depth. 'as-printed': with 1/E in place of 1/E0, as paper invisible-alp (27) has it; not normalisable.
   */
  readonly electronIntensity?: 'normalised' | 'as-printed';
}

/** @throws RangeError unless energy and depth are positive and finite */
export function requireShower({ beamEnergy, depth }: Shower): void {
  if (!(beamEnergy > 0 && beamEnergy < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`shower of ${beamEnergy} GeV: the energy must be positive`);
  }
  if (!(depth > 0 && depth < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`target of ${depth} radiation lengths: the depth must be positive`);
  }
}
