import type { BosonPortal, PartialWidth } from '../records/portal.ts';
import { branchingFractions, meanFlightCm, properDecayLengthCm, totalWidth } from './decays.ts';

/** How far an ALP goes before it decays, cm. */
export interface AlpDecayLength {
  /** c tau. */
  readonly properCm: number;
  /** beta gamma c tau at the momentum asked for. */
  readonly flightCm: number;
}

/**
 * Decay length of an ALP of the given momentum (GeV), from all its widths; Infinity when it is stable.
 *
 * Paper invisible-alp (7) calls its 0.1 m a decay length: it is c tau, without the boost. Each of its three
 * terms equal to 1 at 100 MeV makes c tau = 0.10 m.
 *
 * @throws RangeError on a massless ALP, or a negative momentum.
 */
export function alpDecayLength(portal: BosonPortal, momentum: number): AlpDecayLength {
  const width = totalWidth(portal.widths(), 'a');
  return {
    properCm: properDecayLengthCm(width),
    flightCm: meanFlightCm(width, portal.mass, momentum),
  };
}

/** Shares of the decays of an ALP; all 0 for one that is stable. */
export interface AlpBranchingFractions {
  readonly photons: number;
  readonly electrons: number;
  readonly muons: number;
  readonly invisible: number;
  /** Photons, electrons and muons together; Gamma_vis of the paper's (6) has no muons. */
  readonly visible: number;
}

/** Branching fractions of the ALP, paper invisible-alp (3) to (6). */
export function alpBranchingFractions(portal: BosonPortal): AlpBranchingFractions {
  const rows = branchingFractions(portal.widths(), 'a');
  const of = (product: string) => rows.find(({ products }) => products[0] === product)?.fraction ?? 0;
  const photons = of('gamma');
  const electrons = of('e-');
  const muons = of('mu-');
  return { photons, electrons, muons, invisible: of('chi'), visible: photons + electrons + muons };
}

/**
 * Gamma_vis / Gamma_inv: what paper invisible-alp calls BR_vis in its E137 recast (Fig. 11), a ratio and not
 * a branching fraction. Infinity without invisible decays.
 *
 * @throws RangeError for an ALP that is stable.
 */
export function alpVisibleOverInvisible(portal: BosonPortal): number {
  const widths = portal.widths();
  const isInvisible = ({ products }: PartialWidth) => products[0] === 'chi';
  // Summed apart: a difference from the total would lose a small visible share.
  const visible = totalWidth(
    widths.filter((row) => !isInvisible(row)),
    'a',
  );
  const invisible = totalWidth(widths.filter(isInvisible), 'a');
  if (visible + invisible === 0) throw new RangeError('the ALP is stable: it has no ratio of decays');
  return visible / invisible;
}
