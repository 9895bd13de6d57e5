import type { Curve, FigureAxis } from '../records/index.ts';
import { type PlottedPoint, splitAtGaps } from './gaps.ts';

/**
 * Both branches as one line: the lower edge forwards, the upper one backwards, straight between their last points, and closed
 * if they meet at small x too. Undefined where they do not meet: they leave the frame, or one goes on alone.
 */
export function contourOfBranches(
  branches: readonly [lower: Curve, upper: Curve] | undefined,
  xAxis: FigureAxis,
): readonly PlottedPoint[] | undefined {
  if (branches?.[0].origin !== 'computed') return undefined;
  const [lower, upper] = branches.map(({ points }) => points) as [Curve['points'], Curve['points']];
  const [forwards, backwards] = branches.map((curve) => splitAtGaps(curve, xAxis.scale));
  const meetsAtEnd = isTip(lower.toReversed(), upper.toReversed(), xAxis);
  const meetsAtStart = isTip(lower, upper, xAxis);
  if (meetsAtEnd) {
    return [...forwards!, ...backwards!.toReversed(), ...(meetsAtStart ? [lower[0]!] : [])];
  }
  return meetsAtStart ? [...forwards!.toReversed(), ...backwards!] : undefined;
}

/** Whether two edges end together inside the frame, nearer to each other than before by a per cent or more. */
function isTip(lower: Curve['points'], upper: Curve['points'], { min, max }: FigureAxis): boolean {
  const [low, high] = [lower[0], upper[0]];
  const [lowBefore, highBefore] = [lower[1], upper[1]];
  if (low === undefined || high === undefined || low.x !== high.x) return false;
  // The ends of the frame are where points are computed, but for rounding.
  const inside = low.x > min * (1 + 1e-9) && low.x < max * (1 - 1e-9);
  if (!inside || lowBefore === undefined || highBefore === undefined) return inside;
  return high.y / low.y < 0.99 * (highBefore.y / lowBefore.y);
}
