import { extent, nice } from 'd3-array';
import type { Curve, ResultPanel } from '../records/index.ts';

const mostDecades = 6;
/** Powers of ten that a double holds with digits to spare. */
const exponents = { lowest: -300, highest: 300 } as const;

/**
 * A range of y for the curves of a panel. On a log axis whole decades, at most six: those of the
 * computed curves first, then as many as are left for the published ones, upwards before downwards.
 */
export function chooseYRange(curves: readonly Curve[], panel: ResultPanel): readonly [number, number] {
  const computed = curves.filter((curve) => curve.origin === 'computed');
  const everything = visibleValues(curves, panel);
  const ours = visibleValues(computed, panel);
  if (panel.yScale === 'linear') return linearRange(everything);
  const all = decades(everything);
  const own = decades(ours);
  if (!all) return [1, 10];
  const base = own ?? all;
  // Limits matter at their lower end, event yields at their upper one.
  const keepTop = curves.every((curve) => curve.yName === 'events');
  const anchor = keepTop ? Math.max(base[0], base[1] - mostDecades) : base[0];
  const top = Math.min(all[1], anchor + mostDecades);
  const bottom = Math.max(all[0], top - mostDecades);
  return [Number(`1e${bottom}`), Number(`1e${Math.max(top, bottom + 1)}`)];
}

function visibleValues(curves: readonly Curve[], panel: ResultPanel): number[] {
  const [from, to] = panel.xRange;
  return curves.flatMap((curve) =>
    curve.points
      .filter(
        ({ x, y }) => x >= from && x <= to && Number.isFinite(y) && (panel.yScale === 'linear' || y > 0),
      )
      .map(({ y }) => y),
  );
}

/** Exponents of the decades around the values. */
function decades(values: readonly number[]): readonly [number, number] | undefined {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return undefined;
  const clamp = (exponent: number) => Math.min(exponents.highest, Math.max(exponents.lowest, exponent));
  return [clamp(Math.floor(Math.log10(low))), clamp(Math.ceil(Math.log10(high)))];
}

function linearRange(values: readonly number[]): readonly [number, number] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [0, 1];
  const margin = high > low ? (high - low) * 0.05 : Math.abs(high) * 0.1 || 1;
  return nice(low - margin, high + margin, 6);
}
