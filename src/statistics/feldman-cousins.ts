import { findRoot } from '../numerics/index.ts';
import { beltEnd, probabilityBetween, signalOfEqualRank } from './feldman-cousins-belt.ts';
import { type CountingInput, checkCountingInput, type LimitMethod } from './limit-method.ts';

/**
 * The upper end of the unified interval of Feldman and Cousins, Phys. Rev. D 57 (1998) 3873. Because
 * counts are discrete, the end of the belt jumps up at certain backgrounds; as in the paper (section
 * IV.B, and its tables) the end is not allowed to rise with the background: it is the largest end of the
 * belt at this or any larger background.
 *
 * @throws RangeError for a background error (the belt is defined for a known background) and for a
 *   confidence level of 0.5 or less.
 */
function upperLimit(input: CountingInput): number {
  checkCountingInput(input);
  const { observed, background, confidenceLevel, backgroundError = 0 } = input;
  if (backgroundError !== 0) {
    throw new RangeError('feldman-cousins takes no background error; use cls or classical');
  }
  if (confidenceLevel <= 0.5) {
    throw new RangeError(`feldman-cousins needs a confidence level above 0.5, not ${confidenceLevel}`);
  }
  const end = beltEnd(observed, background, confidenceLevel);
  return Math.max(end.signal, nextJump(observed, end.firstRejected, background, confidenceLevel));
}

/**
 * Between its jumps the end of the belt falls with the background, and each jump ends lower than the one
 * before, so only the next one counts: where the counts n+1 ... m come to make up just the confidence
 * level at the signal at which m+1 joins them.
 */
function nextJump(n: number, m: number, background: number, confidenceLevel: number): number {
  const joint = (b: number) => signalOfEqualRank(n, m + 1, b);
  const excess = (b: number) => probabilityBetween(n, m, joint(b) + b) - confidenceLevel;
  // At b = m + 1 the joint is at s = 0, and P(N <= m | m + 1) < 1/2.
  if (excess(background) <= 0) return joint(background);
  return joint(
    findRoot(excess, background, m + 1, {
      label: `Feldman-Cousins jump after b = ${background} at n = ${n}`,
    }),
  );
}

export const feldmanCousinsLimit: LimitMethod = {
  id: 'feldman-cousins',
  title: 'Feldman-Cousins unified interval, upper end',
  references: ['arXiv:physics/9711021'],
  upperLimit,
};
