import { type Estimate, quotientOf } from '../../../numerics/estimate.ts';
import { bosonBremsstrahlungCrossSection } from '../boson-cross-section.ts';
import type { BremsstrahlungSetup } from '../setup.ts';
import type { BosonSpin } from '../vertex.ts';
import { analyticIwwCrossSection } from './analytic-iww.ts';
import { iwwCrossSection } from './iww.ts';
import { wwCrossSection } from './ww.ts';

/** Approximations over exact tree level (ETL): divide an approximate cross section by K to correct it. */
export interface KFactorRow {
  readonly spin: BosonSpin;
  /** GeV. */
  readonly beamEnergy: number;
  /** GeV. */
  readonly mass: number;
  /** Exact tree level at g = 1, GeV^-2. */
  readonly exact: Estimate;
  readonly ww: Estimate;
  readonly iww: Estimate;
  /** Fully analytic IWW; undefined where it has no logarithm or a window is asked for, which it cannot apply. */
  readonly analyticIww: Estimate | undefined;
}

/** At one energy and mass; undefined where nothing can be made. Throws as the cross sections do. */
export function kFactors(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): KFactorRow | undefined {
  const exact = bosonBremsstrahlungCrossSection(spin, setup, mass, relativeTolerance);
  if (exact.value === 0) return undefined;
  const { beamEnergy, leptonMass } = setup;
  const over = (approximate: Estimate): Estimate => quotientOf(approximate, exact);
  const open = setup.energyMin <= mass && setup.energyMax >= beamEnergy - leptonMass;
  const hasLogarithm = open && setup.angleMax >= Math.PI && mass > leptonMass;
  return {
    spin,
    beamEnergy,
    mass,
    exact,
    ww: over(wwCrossSection(spin, setup, mass, relativeTolerance)),
    iww: over(iwwCrossSection(spin, setup, mass, relativeTolerance)),
    analyticIww: hasLogarithm ? over(analyticIwwCrossSection(spin, setup, mass)) : undefined,
  };
}

/**
 * K-factors over beam energies and masses (GeV), energies first. The energy window of `setup` is kept as shares of the
 * beam energy. Pairs out of reach have no row.
 */
export function kFactorTable(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  beamEnergies: readonly number[],
  masses: readonly number[],
  relativeTolerance: number,
): readonly KFactorRow[] {
  const rows: KFactorRow[] = [];
  for (const beamEnergy of beamEnergies) {
    const scale = beamEnergy / setup.beamEnergy;
    const { energyMin, energyMax } = setup;
    const scaled = { ...setup, beamEnergy, energyMin: energyMin * scale, energyMax: energyMax * scale };
    for (const mass of masses) {
      const row = kFactors(spin, scaled, mass, relativeTolerance);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}
