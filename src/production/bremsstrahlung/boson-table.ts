import type { Estimate } from '../../numerics/estimate.ts';
import { bosonBremsstrahlungCrossSection } from './boson-cross-section.ts';
import { type BremsstrahlungSetup, largestMass } from './setup.ts';
import type { BosonSpin } from './vertex.ts';
import {
  buildMassTable,
  type CrossSectionAt,
  tableMassMax,
  tabulatedCrossSection,
  type VirtualPhotonTable,
} from './virtual-photon-table.ts';

/**
 * sigma(E_beam; E_X > energyMin) of a boson at g = 1 over its mass, at each of several beam energies, as a thick
 * target needs it: the energy of the beam lepton falls, the window on E_X stays. Plain data.
 */
export interface BosonBremsstrahlungTable {
  readonly spin: BosonSpin;
  /** GeV. */
  readonly massMin: number;
  /** GeV. */
  readonly massMax: number;
  readonly rows: readonly BosonTableRow[];
}

export interface BosonTableRow {
  /** GeV. */
  readonly beamEnergy: number;
  /** Above this mass nothing can be made, GeV. */
  readonly massEnd: number;
  /** ln sigma in ln m; undefined where massMin is out of reach. */
  readonly series: VirtualPhotonTable | undefined;
}

/** Cross sections of one beam energy, computed wherever the caller likes. */
export type CrossSectionsOf = (spin: BosonSpin, setup: BremsstrahlungSetup) => CrossSectionAt;

const computedHere: CrossSectionsOf = (spin, setup) => (masses, relativeTolerance) =>
  Promise.resolve(
    masses.map((mass) => bosonBremsstrahlungCrossSection(spin, setup, mass, relativeTolerance)),
  );

/** Steps finer than those of a table for all portals: every beam energy pays for its own. */
const degrees = [18, 36, 72, 144];

/**
 * Builds the table between two masses (GeV) at beam energies in any order, GeV; `setup` gives all but the beam energy.
 *
 * @param relativeTolerance of each series, nodes included up to half of it
 * @throws RangeError for masses that are not positive and ascending
 * @throws ConvergenceError when a node does not converge
 */
export async function bosonBremsstrahlungTable(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  beamEnergies: readonly number[],
  masses: readonly [number, number],
  relativeTolerance: number,
  crossSectionsOf: CrossSectionsOf = computedHere,
): Promise<BosonBremsstrahlungTable> {
  const [massMin, massMax] = masses;
  if (!(massMin > 0 && massMin < massMax)) {
    throw new RangeError(`a table needs masses 0 < from < to, got ${massMin} and ${massMax} GeV`);
  }
  const rows = beamEnergies.map(async (beamEnergy): Promise<BosonTableRow> => {
    const at = { ...setup, beamEnergy };
    const end = Math.min(massMax, tableMassMax(at, massMin));
    const source = crossSectionsOf(spin, at);
    const series = await buildMassTable(at, massMin, end, degrees, relativeTolerance, source);
    return { beamEnergy, massEnd: largestMass(at), series };
  });
  return { spin, massMin, massMax, rows: await Promise.all(rows) };
}

/**
 * sigma at g = 1 of one row, GeV^-2, with its error; 0 above the kinematic end. Between the end of the series and
 * the kinematic end, two hundredths of it or where the form factor has killed the rate, the value is half of the
 * last one and its error as large.
 *
 * @throws RangeError for a mass outside the range asked for
 */
export function tabulatedBosonCrossSection(
  table: BosonBremsstrahlungTable,
  row: BosonTableRow,
  mass: number,
): Estimate {
  const { massMin, massMax } = table;
  if (!(mass >= massMin * (1 - rounding) && mass <= massMax * (1 + rounding))) {
    throw new RangeError(`the table of bosons covers ${massMin} to ${massMax} GeV, not ${mass}`);
  }
  const { series, massEnd } = row;
  if (series === undefined || mass >= massEnd) return { value: 0, error: 0 };
  if (mass > series.massMax * (1 + rounding)) {
    const bound = tabulatedCrossSection(series, series.massMax);
    return { value: bound / 2, error: bound / 2 };
  }
  const value = tabulatedCrossSection(series, Math.min(series.massMax, Math.max(series.massMin, mass)));
  const logMass = Math.log(mass);
  const piece = series.pieces.find(({ series: { upper } }) => logMass <= upper) ?? series.pieces.at(-1)!;
  return { value, error: value * piece.relativeError };
}

/** Ends of a grid may come back from a logarithm. */
const rounding = 1e-12;
