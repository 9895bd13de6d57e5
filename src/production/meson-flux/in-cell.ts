import type { MesonFlux } from '../../records/meson-flux.ts';

/**
 * Momentum across and along the beam, GeV, to out[0] and out[1], at a point of the unit square in a cell of a flux: log p and
 * pT^2, or log p and the solid angle, are uniform; pT stays below p.
 */
export function momentumInCell(
  { logMomentumMin, logMomentumMax, transverseMin, transverseMax, transverse }: MesonFlux,
  cell: number,
  u: number,
  v: number,
  out: Float64Array,
): void {
  const low = transverseMin[cell]!;
  const high = transverseMax[cell]!;
  const logTop = logMomentumMax[cell]!;
  if (transverse === 'pT') {
    // A meson is at least as hard as its pT.
    const logLow = low > 0 ? Math.max(logMomentumMin[cell]!, Math.log(low)) : logMomentumMin[cell]!;
    const p = Math.exp(logLow + (logTop - logLow) * u);
    const top = Math.min(high, p);
    const pT = Math.sqrt(low * low + Math.max(0, (top - low) * (top + low)) * v);
    out[0] = pT;
    out[1] = Math.sqrt(Math.max(0, (p - pT) * (p + pT)));
    return;
  }
  const p = Math.exp(logMomentumMin[cell]! + (logTop - logMomentumMin[cell]!) * u);
  const sineLow = Math.sin(0.5 * low);
  const sineHigh = Math.sin(0.5 * high);
  // sin^2(theta/2), which is theta^2/4 at small angles and goes with the solid angle at all.
  const square = sineLow * sineLow + (sineHigh - sineLow) * (sineHigh + sineLow) * v;
  out[0] = 2 * p * Math.sqrt(square * (1 - square));
  out[1] = p * (1 - 2 * square);
}
