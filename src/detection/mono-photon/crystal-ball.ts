import { normalProbability } from '../../numerics/special/normal.ts';
import type { CrystalBallResolution } from '../../records/search.ts';

/**
 * Width of the core for a true energy (GeV): sigma = E [a (E/GeV)^(-3/4) + b], paper dark-axion section III,
 * whose extracted text has lost the sign of the exponent. GeV.
 */
export function crystalBallSigma(energy: number, resolution: CrystalBallResolution): number {
  return resolution.a * Math.sqrt(Math.sqrt(energy)) + resolution.b * energy;
}

/**
 * Density (per GeV) of the measured energy for a true one, both in GeV: in t = (measured - true)/sigma a
 * Gaussian above t = -alpha and below it the power tail that continues it with equal value and slope
 * (the Crystal Ball function, J. Gaiser, SLAC-R-255), normalised over positive measured energies.
 */
export function crystalBallDensity(
  measured: number,
  energy: number,
  resolution: CrystalBallResolution,
): number {
  if (measured < 0) return 0;
  const { alpha, n } = resolution;
  const sigma = crystalBallSigma(energy, resolution);
  const t = (measured - energy) / sigma;
  const scale = n / alpha;
  const shape =
    t >= -alpha
      ? Math.exp(-0.5 * t * t)
      : Math.exp(-0.5 * alpha * alpha) * (scale / (scale - alpha - t)) ** n;
  return shape / (sigma * area(-energy / sigma, Number.POSITIVE_INFINITY, alpha, n));
}

/** Probability to measure less than `measured`, for a true energy; GeV. */
export function crystalBallCumulative(
  measured: number,
  energy: number,
  resolution: CrystalBallResolution,
): number {
  return crystalBallProbability(0, measured, energy, resolution);
}

/**
 * Probability to measure an energy between `from` and `to` for a true energy (all GeV), in closed form.
 * 0 when the limits are reversed.
 */
export function crystalBallProbability(
  from: number,
  to: number,
  energy: number,
  resolution: CrystalBallResolution,
): number {
  const { alpha, n } = resolution;
  const sigma = crystalBallSigma(energy, resolution);
  const zero = -energy / sigma;
  const lower = Math.max((from - energy) / sigma, zero);
  const upper = (to - energy) / sigma;
  if (!(upper > lower)) return 0;
  return area(lower, upper, alpha, n) / area(zero, Number.POSITIVE_INFINITY, alpha, n);
}

/** Integral in t of the function whose core is exp(-t^2/2). `from` is finite. */
function area(from: number, to: number, alpha: number, n: number): number {
  const core = to > -alpha ? Math.sqrt(2 * Math.PI) * normalProbability(Math.max(from, -alpha), to) : 0;
  return from < -alpha ? core + tailArea(from, Math.min(to, -alpha), alpha, n) : core;
}

/**
 * Integral of exp(-alpha^2/2) (w/u)^n, u = w - alpha - t, w = n/alpha, in a form that needs no exception at
 * n = 1 and keeps its digits for a narrow interval.
 */
function tailArea(from: number, to: number, alpha: number, n: number): number {
  const scale = n / alpha;
  const near = scale - alpha - to;
  const logarithm = Math.log1p((to - from) / near);
  const exponent = (n - 1) * logarithm;
  const ratio = exponent === 0 ? 1 : -Math.expm1(-exponent) / exponent;
  return Math.exp(-0.5 * alpha * alpha) * (scale / near) ** n * near * logarithm * ratio;
}
