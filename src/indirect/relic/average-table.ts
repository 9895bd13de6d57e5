import {
  type ChebyshevSeries,
  ConvergenceError,
  chebyshevFromValues,
  chebyshevNodes,
  type Estimate,
} from '../../numerics/index.ts';
import type { DarkMatter } from './dark-matter.ts';
import { type Resonance, thermalAverage } from './thermal-average.ts';

/** ln(<sigma v> / epsilon^2 GeV^2) as a series in ln x. */
export interface AverageTable {
  readonly series: ChebyshevSeries;
  /** Relative error of <sigma v>: quadrature and truncation. */
  readonly relativeError: number;
}

/** <sigma v> over the square of the coupling, GeV^-2, at x = m_1/T to a relative tolerance. */
export type ThermalAverage = (x: number, relativeTolerance: number) => Estimate;

/**
 * The thermal average from `xFrom` to `xTo` as a Chebyshev series, with nested nodes doubled until the truncation
 * is below `relativeTolerance`.
 *
 * @throws RangeError where no channel is open at threshold: annihilation from the thermal tail alone is not
 *   tabulated.
 * @throws ConvergenceError when 1025 nodes do not suffice.
 */
export function averageTable(
  darkMatter: DarkMatter,
  resonance: Resonance,
  xFrom: number,
  xTo: number,
  relativeTolerance = 1e-7,
): AverageTable {
  const average: ThermalAverage = (x, tolerance) => thermalAverage(darkMatter, resonance, x, tolerance);
  return tabulatedAverage(average, darkMatter.mass, xFrom, xTo, relativeTolerance);
}

/** The same for any thermal average; the mass of the (lighter) dark matter, GeV, is for messages. */
export function tabulatedAverage(
  average: ThermalAverage,
  mass: number,
  xFrom: number,
  xTo: number,
  relativeTolerance = 1e-7,
): AverageTable {
  const from = Math.log(xFrom);
  const to = Math.log(xTo);
  let quadratureError = 0;
  const at = (lnX: number): number => {
    const { value, error } = average(Math.exp(lnX), 0.1 * relativeTolerance);
    if (!(value > 0)) {
      throw new RangeError(`dark matter of ${mass} GeV has no open channel at x = ${Math.exp(lnX)}`);
    }
    quadratureError = Math.max(quadratureError, error / value);
    return Math.log(value);
  };
  let values = Float64Array.from(chebyshevNodes(17, from, to), at);
  for (;;) {
    const series = chebyshevFromValues(values, from, to);
    const relativeError = series.error + quadratureError;
    if (series.error <= relativeTolerance) return { series, relativeError };
    if (values.length > 1024) {
      throw new ConvergenceError(`thermal average of ${mass} GeV: error ${series.error} left`);
    }
    const coarse = values;
    const nodes = chebyshevNodes(2 * coarse.length - 1, from, to);
    values = nodes.map((lnX, i) => (i % 2 === 0 ? coarse[i / 2]! : at(lnX)));
  }
}
