import { pairs } from 'd3-array';
import type { Estimate } from '../../numerics/estimate.ts';
import {
  type ChebyshevSeries,
  ConvergenceError,
  chebyshevFromValues,
  chebyshevNodes,
  evaluateChebyshev,
} from '../../numerics/index.ts';
import { hardScale } from '../../physics/nuclear-form-factor.ts';
import { type BremsstrahlungSetup, largestMass } from './setup.ts';

/** ln sigma_V as a Chebyshev series in ln m, with the relative error of sigma_V that it carries. */
export interface TablePiece {
  readonly series: ChebyshevSeries;
  /** Quadrature error of the nodes plus truncation error of the series. */
  readonly relativeError: number;
}

/**
 * How many virtual photons of mass m a beam, target and cut make. Made once, it serves every photon
 * portal, dark mass and coupling. It is cut at m = energyMin, where the energy cut stops to matter and
 * sigma_V is not smooth, and at half of that, so that the smooth part stays clear of it.
 */
export interface VirtualPhotonTable {
  readonly massMin: number;
  readonly massMax: number;
  /** Above this mass nothing can be made. */
  readonly massEnd: number;
  /** Adjoining pieces in ascending order. */
  readonly pieces: readonly TablePiece[];
}

/** Cross sections at many masses, in any order of execution; the answer keeps the order of the masses. */
export type CrossSectionAt = (
  masses: readonly number[],
  relativeTolerance: number,
) => Promise<readonly Estimate[]>;

/**
 * Tables need not start lower, GeV: below the electron mass sigma_V is constant, and the spectral integral
 * over s gets nothing from there.
 */
export const smallestTabulatedMass = 1e-7;

/** Where the longitudinal transfer m^2/2E has passed this many nuclear scales, the rest is below 1e-12. */
const negligibleTransfer = 100;
/** Each set of nodes contains the one before; the pieces around the kink matter too little for the third. */
const degrees = [16, 48, 144];
const degreesAroundKink = [16, 48];
/** Nodes are computed this much better than the series has to be, so that their errors do not look like a tail. */
const nodeMargin = 2;

/** Thresholds above this fraction of the largest mass count as out of reach. */
export const usefulFraction = 0.98;

/**
 * Where a table from massMin ends: near the kinematic end, or where the form factor has killed the rate, unless
 * massMin is close to that already. GeV.
 */
export function tableMassMax(setup: BremsstrahlungSetup, massMin: number): number {
  const end = usefulFraction * largestMass(setup);
  const hard = Math.sqrt(hardScale(setup, setup.formFactor));
  const negligible = Math.sqrt(2 * setup.beamEnergy * negligibleTransfer * hard);
  return massMin < 0.5 * negligible ? Math.min(end, negligible) : end;
}

/**
 * Builds the table from massMin up to where the rate is negligible, with more nodes (the old ones are
 * kept) until the series is good to `relativeTolerance`.
 *
 * @returns undefined when massMin is out of reach
 * @throws ConvergenceError where a cross section is lost to rounding
 */
export async function buildVirtualPhotonTable(
  setup: BremsstrahlungSetup,
  massMin: number,
  relativeTolerance: number,
  crossSectionAt: CrossSectionAt,
): Promise<VirtualPhotonTable | undefined> {
  return buildMassTable(
    setup,
    massMin,
    tableMassMax(setup, massMin),
    degrees,
    relativeTolerance,
    crossSectionAt,
  );
}

/**
 * The table of anything made like a virtual photon, between two masses, its lowest piece with nodes of the given
 * degrees at most, each a multiple of the one before.
 *
 * @returns undefined when massMin is not below massMax
 */
export async function buildMassTable(
  setup: BremsstrahlungSetup,
  massMin: number,
  massMax: number,
  longDegrees: readonly number[],
  relativeTolerance: number,
  crossSectionAt: CrossSectionAt,
): Promise<VirtualPhotonTable | undefined> {
  const ends = pieceEnds([0.5 * setup.energyMin, setup.energyMin], massMin, massMax);
  if (ends.length < 2) return undefined;
  const pieces: TablePiece[] = [];
  for (const [index, [from, to]] of pairs(ends).entries()) {
    const allowed = index === 0 ? longDegrees : degreesAroundKink;
    pieces.push(await buildPiece(from, to, allowed, relativeTolerance, crossSectionAt));
  }
  return { massMin, massMax, massEnd: largestMass(setup), pieces };
}

/** Where an extended table ends, as a fraction of the largest mass. */
const extendedFraction = 0.999;
/** Each further piece ends this much closer to the kinematic end, where sigma_V is not smooth. */
const approach = 4;

/**
 * The table continued to the kinematic end, for thresholds so high that the masses above its end count. No
 * node of the table is computed again.
 */
export async function extendVirtualPhotonTable(
  setup: BremsstrahlungSetup,
  table: VirtualPhotonTable,
  relativeTolerance: number,
  crossSectionAt: CrossSectionAt,
): Promise<VirtualPhotonTable> {
  const { massEnd } = table;
  const massMax = extendedFraction * massEnd;
  const cuts = [setup.energyMin];
  let gap = (massEnd - table.massMax) / approach;
  for (; gap > massEnd - massMax; gap /= approach) cuts.push(massEnd - gap);
  const pieces = [...table.pieces];
  for (const [from, to] of pairs(pieceEnds(cuts, table.massMax, massMax))) {
    pieces.push(await buildPiece(from, to, degreesAroundKink, relativeTolerance, crossSectionAt));
  }
  return { ...table, massMax, pieces };
}

/** ln m at the two ends and at the cuts between them, ascending; none where rounding leaves nothing between the ends. */
function pieceEnds(cuts: readonly number[], massMin: number, massMax: number): readonly number[] {
  const [from, to] = [Math.log(massMin), Math.log(massMax)];
  const between = cuts.map(Math.log).filter((cut) => cut > from && cut < to);
  return from < to ? [from, ...new Set(between.sort((a, b) => a - b)), to] : [];
}

async function buildPiece(
  lower: number,
  upper: number,
  allowedDegrees: readonly number[],
  relativeTolerance: number,
  crossSectionAt: CrossSectionAt,
): Promise<TablePiece> {
  const known = new Map<number, Estimate>();
  for (const degree of allowedDegrees) {
    const nodes = [...chebyshevNodes(degree + 1, lower, upper)];
    const missing = nodes.filter((node) => !known.has(node));
    const found = await crossSectionAt(missing.map(Math.exp), relativeTolerance / nodeMargin);
    missing.forEach((node, index) => {
      known.set(node, found[index]!);
    });
    const estimates = nodes.map((node) => known.get(node)!);
    const lost = nodes.find((_, index) => !Number.isFinite(Math.log(estimates[index]!.value)));
    if (lost !== undefined) {
      throw new ConvergenceError(`virtual photons of ${Math.exp(lost)} GeV: no positive cross section`);
    }
    const logarithms = estimates.map((estimate) => Math.log(estimate.value));
    const series = chebyshevFromValues(logarithms, lower, upper);
    if (series.error <= relativeTolerance || degree === allowedDegrees.at(-1)) {
      const nodeError = Math.max(...estimates.map((estimate) => estimate.error / estimate.value));
      return { series, relativeError: nodeError + series.error };
    }
  }
  throw new RangeError('no degree to try');
}

/** sigma_V at this mass (epsilon = 1), GeV^-2. */
export function tabulatedCrossSection(table: VirtualPhotonTable, mass: number): number {
  const logMass = Math.log(mass);
  const pieces = table.pieces;
  let index = 0;
  while (index < pieces.length - 1 && logMass > pieces[index]!.series.upper) index += 1;
  return Math.exp(evaluateChebyshev(pieces[index]!.series, logMass));
}
