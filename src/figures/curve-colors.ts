import type { Curve, RunResult } from '../records/index.ts';
import { channelStyle } from './channel-style.ts';
import { type ColorName, colorCycle } from './palette.ts';

/**
 * A colour for every curve of a result: what its style names, what its channel is known by, or the
 * next of the palette that no other curve took. Branches of one curve, and one channel in several
 * panels, share a colour.
 */
export function curveColors(result: RunResult): (curve: Curve) => string {
  const keyOf = (curve: Curve) => (result.kind === 'yields' ? curve.label : curve.id);
  const colors = new Map<string, string>();
  for (const curve of result.curves) {
    const named =
      curve.style.color ?? (result.kind === 'yields' ? channelStyle(curve.label)?.color : undefined);
    if (named !== undefined) colors.set(keyOf(curve), named);
  }
  const taken = new Set(colors.values());
  const free = colorCycle.filter((color) => !taken.has(color));
  const cycle: readonly ColorName[] = free.length > 0 ? free : colorCycle;
  let next = 0;
  for (const curve of result.curves) {
    const key = keyOf(curve);
    if (!colors.has(key)) colors.set(key, cycle[next++ % cycle.length]!);
  }
  return (curve) => colors.get(keyOf(curve))!;
}
