/** An interval of cos(theta) of the photon in the centre of mass. */
export interface CosThetaRange {
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
}

/** What two ranges share; undefined when that is nothing. */
export function intersectRanges(a: CosThetaRange, b: CosThetaRange): CosThetaRange | undefined {
  const cosThetaMin = Math.max(a.cosThetaMin, b.cosThetaMin);
  const cosThetaMax = Math.min(a.cosThetaMax, b.cosThetaMax);
  return cosThetaMin < cosThetaMax ? { cosThetaMin, cosThetaMax } : undefined;
}
