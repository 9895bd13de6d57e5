import { logDecayProbability } from './decay.ts';
import { properDecayLengthM } from './lifetime.ts';

/** Particles one by one, each with its own way through the volume. */
export interface DecayEvents {
  /** 1/(beta gamma). */
  readonly inverseBoost: ArrayLike<number>;
  /** Distances at which the particle enters and leaves the volume, m. */
  readonly fromM: ArrayLike<number>;
  readonly toM: ArrayLike<number>;
  /** Events at unit coupling; 0 for those that miss. */
  readonly weight: ArrayLike<number>;
}

/**
 * ln N(g) as `logDecayYield`, for volumes that do not lie between two distances for all: every particle with its own
 * window, no bins. Costs an exponential for each particle and coupling.
 */
export function logEventYield(events: DecayEvents, unitWidth: number, logCoupling: number): number {
  const length = properDecayLengthM(unitWidth) * Math.exp(-2 * logCoupling);
  const { inverseBoost, fromM, toM, weight } = events;
  let largest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    if (!(weight[i]! > 0)) continue;
    const term = Math.log(weight[i]!) + logDecayProbability(fromM[i]!, toM[i]!, length / inverseBoost[i]!);
    if (term > largest) {
      sum = sum * Math.exp(largest - term) + 1;
      largest = term;
    } else if (term > Number.NEGATIVE_INFINITY) sum += Math.exp(term - largest);
  }
  return 2 * logCoupling + largest + Math.log(sum);
}
