import { lambertW } from '../numerics/special/lambert-w.ts';
import { constants } from '../physics/constants.ts';

const hbarC = constants.hbarCInGeVCm.value;

/** A shield and an open decay region behind a beam dump. */
export interface DecayVolume {
  /** D, cm. */
  readonly shieldCm: number;
  /** L, cm. */
  readonly decayLengthCm: number;
}

/** SLAC E137: 179 m of hill and 204 m of air (paper invisible-alp, section 3.2). */
export const e137DecayVolume: DecayVolume = { shieldCm: 17900, decayLengthCm: 20400 };

/** The couplings that a search for visible decays excludes, GeV^-1: from where enough decay late to where too few do. */
export interface ExcludedCouplings {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Mean boost of the ALPs that a search for visible decays saw, from its own two limits, paper invisible-alp (42):
 * D Gamma(g_u) / [hbar c W((g_u/g_d)^4 D/L)], the gamma for which (39) holds between the two cases of (41) at the
 * same rate. It assumes production and decay with the square of one coupling, v = c, and L of the order of D or more.
 *
 * @param visibleWidth at unit coupling, GeV per GeV^-2: m_a^3 / (64 pi) for two photons
 * @throws RangeError unless lengths and width are positive and 0 < lower < upper
 */
export function meanBoostOfLimits(
  volume: DecayVolume,
  { lower, upper }: ExcludedCouplings,
  visibleWidth: number,
): number {
  requireInput(volume, lower, visibleWidth);
  if (!(upper > lower && upper < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`limits ${lower}, ${upper} GeV^-1 are not ordered`);
  }
  const { shieldCm, decayLengthCm } = volume;
  const ratio = (upper / lower) ** 4 * (shieldCm / decayLengthCm);
  return (shieldCm * upper * upper * visibleWidth) / (hbarC * lambertW(0, ratio));
}

/**
 * The couplings excluded when the ALP decays mainly invisibly, paper invisible-alp (39) to (41): those between the solutions
 * of g^4 exp(-kappa g^2) = g_d^4 with kappa = (L + D) r w / (hbar c gamma), g^2 = -(2/kappa) W(-kappa g_d^2 / 2), the
 * lower one on the principal branch of W, where it is g_d but for a small change. Undefined where there are none: ALPs
 * that are made often enough decay before the detector.
 *
 * (40) counts visible decays as rare, so that r >> 1 is meant; it does not return the upper limit of r = 0.
 *
 * @param lower g_d of the search for visible decays, GeV^-1
 * @param visibleWidth w at unit coupling, GeV per GeV^-2
 * @param invisibleRatio r = Gamma_inv / Gamma_vis, the same for all couplings: the inverse of the paper's BR_vis
 * @throws RangeError unless lengths, limit, width, boost and ratio are positive
 */
export function recastWithInvisibleDecays(
  volume: DecayVolume,
  lower: number,
  visibleWidth: number,
  meanBoost: number,
  invisibleRatio: number,
): ExcludedCouplings | undefined {
  requireInput(volume, lower, visibleWidth);
  if (!(meanBoost > 0 && invisibleRatio > 0)) {
    throw new RangeError(`recast: boost ${meanBoost} and ratio ${invisibleRatio} must be positive`);
  }
  const length = volume.decayLengthCm + volume.shieldCm;
  const half = (0.5 * length * invisibleRatio * visibleWidth) / (hbarC * meanBoost);
  const z = -half * lower * lower;
  if (z < -1 / Math.E) return undefined;
  return {
    lower: Math.sqrt(-lambertW(0, z) / half),
    upper: Math.sqrt(-lambertW(-1, z) / half),
  };
}

function requireInput({ shieldCm, decayLengthCm }: DecayVolume, lower: number, visibleWidth: number): void {
  if (!(shieldCm > 0 && decayLengthCm > 0 && lower > 0 && visibleWidth > 0)) {
    throw new RangeError(
      `recast: shield ${shieldCm} cm, decay region ${decayLengthCm} cm, limit ${lower} GeV^-1, width ${visibleWidth}`,
    );
  }
}
