import type { BosonPortal } from '../records/portal.ts';

/**
 * Widths of a boson (GeV) to what leaves no trace, and to anything, in two parts: one that does not depend on its
 * couplings to ordinary matter, one that goes as their square and is given at the portal's couplings.
 */
export interface InvisibleDecays {
  readonly fixed: number;
  readonly growing: number;
  readonly fixedAll: number;
  readonly growingAll: number;
}

/** Undefined for a boson that is taken to be invisible, or that does not decay. */
export function invisibleDecays(portal: BosonPortal): InvisibleDecays | undefined {
  if (portal.assumedInvisible === true) return undefined;
  const widths = decayWidths(portal);
  return widths.fixedAll + widths.growingAll > 0 ? widths : undefined;
}

/** The widths themselves, whatever is assumed of them. */
export function decayWidths(portal: BosonPortal): InvisibleDecays {
  const sums = { fixed: 0, growing: 0, fixedAll: 0, growingAll: 0 };
  for (const { parent, products, width, couplingPower } of portal.widths()) {
    if (parent !== portal.boson) continue;
    const unseen = portal.invisible.includes(products.join(' '));
    if (couplingPower === 0) sums.fixedAll += width;
    else sums.growingAll += width;
    if (unseen && couplingPower === 0) sums.fixed += width;
    else if (unseen) sums.growing += width;
  }
  return sums;
}

/** Share of decays that leave no trace, with the couplings at t times the portal's; `square` is t^2. */
export function invisibleShare(decays: InvisibleDecays | undefined, square = 1): number {
  if (decays === undefined) return 1;
  const { fixed, growing, fixedAll, growingAll } = decays;
  const all = fixedAll + square * growingAll;
  return all === 0 ? 1 : (fixed + square * growing) / all;
}

/**
 * The t^2 at which t^2 times the invisible share is `target`: a quadratic equation, written without cancellation.
 * Undefined where visible decays keep the product below it at any coupling.
 */
export function squareForInvisible(decays: InvisibleDecays | undefined, target: number): number | undefined {
  if (decays === undefined) return target;
  const { fixed, growing, fixedAll, growingAll } = decays;
  const linear = fixed - target * growingAll;
  const constant = target * fixedAll;
  const root = Math.sqrt(linear * linear + 4 * growing * constant);
  if (linear > 0) return (2 * constant) / (linear + root);
  return growing > 0 ? (root - linear) / (2 * growing) : undefined;
}
