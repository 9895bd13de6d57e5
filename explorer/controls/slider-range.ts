import type { QuantityDimension } from '../../src/physics/units.ts';
import type { SliderRange } from './control.ts';

/** What a value may be, in the unit that values inside have. */
export interface Limits {
  readonly above?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
  readonly atMost?: number | undefined;
}

/** How far around the value of the data a slider goes, as a factor. */
const reach: Partial<Record<QuantityDimension, number>> = {
  count: 1000,
  'luminosity-inverse-fb': 1000,
  dimensionless: 30,
};
const otherReach = 10;

/** A range that makes sense around a value of a search, which is that of the data and not the one now chosen. */
export function rangeAround(value: number, dimension: QuantityDimension, limits: Limits): SliderRange {
  const least = limits.atLeast ?? limits.above ?? 0;
  const most = limits.atMost ?? limits.below ?? Number.POSITIVE_INFINITY;
  if (dimension === 'dimensionless' && most <= 1) {
    return { scale: 'linear', from: least, to: most, zero: false };
  }
  if (value <= 0) return { scale: 'linear', from: 0, to: Math.min(most, 20), zero: false };
  if (dimension === 'count' && value < 50 && limits.atLeast === 0) {
    return { scale: 'linear', from: 0, to: Math.max(20, 4 * value), zero: false };
  }
  const factor = reach[dimension] ?? otherReach;
  return {
    scale: 'log',
    from: Math.max(value / factor, least),
    to: Math.min(value * factor, most),
    zero: limits.atLeast === 0,
  };
}

/** The widest that a slider of a portal's parameter goes, where the portal itself allows more. */
const portalReach: Readonly<Record<'mass' | 'inverse-mass' | 'dimensionless', readonly [number, number]>> = {
  mass: [1e-9, 1e3],
  'inverse-mass': [1e-10, 10],
  dimensionless: [1e-8, 10],
};

/** The range of a parameter of a portal, from its own limits. */
export function portalRange(
  dimension: keyof typeof portalReach,
  minimum: number,
  maximum: number,
): SliderRange {
  const [least, most] = portalReach[dimension];
  const [from, to] = [Math.max(minimum, least), Math.min(maximum, most)];
  if (minimum < 0 || to / from < 20) {
    return { scale: 'linear', from: Math.max(minimum, -most), to, zero: false };
  }
  return { scale: 'log', from, to, zero: minimum <= 0 };
}

/** Steps of a slider from end to end. */
export const sliderSteps = 400;

/** The value at a step; three digits, so that cards stay readable. */
export function valueAtStep(step: number, { scale, from, to, zero }: SliderRange): number {
  if (zero && step <= 0) return 0;
  const share = Math.min(1, Math.max(0, step / sliderSteps));
  const value = scale === 'log' ? from * (to / from) ** share : from + share * (to - from);
  return Number(value.toPrecision(3));
}

/** The step nearest to a value. */
export function stepOfValue(value: number, { scale, from, to }: SliderRange): number {
  if (scale === 'log' && value <= 0) return 0;
  const share = scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.round(sliderSteps * Math.min(1, Math.max(0, share)));
}
