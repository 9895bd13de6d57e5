import { extent } from 'd3-array';
import type { Estimate } from '../../numerics/estimate.ts';
import { chebyshevFromValues, chebyshevNodes, evaluateChebyshev } from '../../numerics/index.ts';

/** Values of a positive smooth function at many masses (GeV), in the order of the masses. */
export type AtMasses = (masses: readonly number[]) => Promise<readonly Estimate[]>;

const degrees = [12, 24, 48];
/** Fewer masses than this are computed one by one. */
const worthwhile = 20;

/**
 * The function at every mass, as a Chebyshev series of its logarithm in ln m where there are many: a curve of 61
 * masses costs as much as 13 or 25. Masses are kept apart at the `kinks`, where the function is not smooth; pieces
 * that do not converge, or where the function vanishes, are computed mass by mass.
 */
export async function atManyMasses(
  masses: readonly number[],
  kinks: readonly number[],
  relativeTolerance: number,
  at: AtMasses,
): Promise<readonly Estimate[]> {
  const edges = [0, ...[...kinks].sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  const results = new Map<number, Estimate>();
  for (const [index, lower] of edges.slice(0, -1).entries()) {
    const upper = edges[index + 1]!;
    const piece = [...new Set(masses)].filter((mass) => mass >= lower && mass < upper);
    const values = await pieceValues(piece, relativeTolerance, at);
    for (const [i, mass] of piece.entries()) results.set(mass, values[i]!);
  }
  return masses.map((mass) => results.get(mass)!);
}

async function pieceValues(
  masses: readonly number[],
  relativeTolerance: number,
  at: AtMasses,
): Promise<readonly Estimate[]> {
  const [low, high] = extent(masses);
  if (low === undefined) return [];
  if (masses.length < worthwhile || !(low > 0)) return at(masses);
  const [from, to] = [Math.log(low), Math.log(high)];
  const known = new Map<number, Estimate>();
  for (const degree of degrees.filter((count) => count + 1 < masses.length)) {
    const nodes = [...chebyshevNodes(degree + 1, from, to)];
    const missing = nodes.filter((node) => !known.has(node));
    const found = await at(missing.map((node) => Math.min(high, Math.max(low, Math.exp(node)))));
    for (const [i, node] of missing.entries()) known.set(node, found[i]!);
    const estimates = nodes.map((node) => known.get(node)!);
    if (estimates.some(({ value }) => !(value > 0))) break;
    const logarithms = estimates.map(({ value }) => Math.log(value));
    const series = chebyshevFromValues(logarithms, from, to);
    if (series.error > relativeTolerance) continue;
    const nodeError = Math.max(...estimates.map(({ value, error }) => error / value));
    return masses.map((mass) => {
      const value = Math.exp(evaluateChebyshev(series, Math.log(mass)));
      return { value, error: value * (nodeError + series.error) };
    });
  }
  return at(masses);
}
