import { ConvergenceError } from '../errors.ts';
import { findRoot, type RootOptions } from './find-root.ts';

/**
 * The neighbouring pairs of points between which f changes sign, in order. A point where f is exactly
 * zero gives the pair [point, point]. Two roots between neighbours go unseen: choose the points for it.
 *
 * @throws RangeError on points that do not ascend strictly.
 * @throws ConvergenceError when f is NaN, naming the point.
 */
export function bracketRoots(f: (x: number) => number, points: readonly number[]): [number, number][] {
  const brackets: [number, number][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  let previousSign = 0;
  for (const point of points) {
    if (!(point > previous)) throw new RangeError(`bracket points: ${point} does not follow ${previous}`);
    const sign = Math.sign(f(point));
    if (Number.isNaN(sign)) throw new ConvergenceError(`bracketing: function is NaN at x = ${point}`);
    if (sign === 0) brackets.push([point, point]);
    else if (sign === -previousSign) brackets.push([previous, point]);
    previous = point;
    previousSign = sign;
  }
  return brackets;
}

/** The roots of f in all brackets that the ascending points show. Throws as `bracketRoots` and `findRoot`. */
export function findAllRoots(
  f: (x: number) => number,
  points: readonly number[],
  options: RootOptions = {},
): number[] {
  return bracketRoots(f, points).map(([lower, upper]) => {
    return lower === upper ? lower : findRoot(f, lower, upper, options);
  });
}
