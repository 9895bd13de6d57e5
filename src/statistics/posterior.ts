/** Sums over points of their posterior weights: prior times likelihood relative to the largest. */
export interface WeightSums {
  readonly weight: number;
  /** Of the squares of the weights. */
  readonly squares: number;
}

/** The sums over all points, and what the evidence takes beside them. */
export interface AllWeights extends WeightSums {
  /** Of the prior weights. */
  readonly prior: number;
  readonly points: number;
  /** The largest ln L, which weights are relative to. */
  readonly logLikelihood: number;
}

export interface WeightShare {
  readonly mass: number;
  readonly error: number;
  readonly effectivePoints: number;
}

/**
 * Share of the posterior of some points. Its error is that of a ratio of sums over independent points (delta method); those of
 * a Sobol sequence or a grid cover the box better, and it is then an upper estimate.
 */
export function weightShare({ weight, squares }: WeightSums, all: WeightSums): WeightShare {
  if (weight === 0) return { mass: 0, error: 0, effectivePoints: 0 };
  const mass = weight / all.weight;
  const variance = squares * (1 - mass) ** 2 + Math.max(0, all.squares - squares) * mass ** 2;
  return { mass, error: Math.sqrt(variance) / all.weight, effectivePoints: weight ** 2 / squares };
}

/** ln of the mean likelihood over the prior, with one standard deviation, and the number of points that count. */
export function evidence({ weight, squares, prior, points, logLikelihood }: AllWeights): {
  readonly logEvidence: number;
  readonly logEvidenceError: number;
  readonly effectivePoints: number;
} {
  const effectivePoints = weight ** 2 / squares;
  return {
    logEvidence: logLikelihood + Math.log(weight / prior),
    logEvidenceError: Math.sqrt(Math.max(0, 1 / effectivePoints - 1 / points)),
    effectivePoints,
  };
}
