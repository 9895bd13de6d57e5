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
  const { least, most } = ends(limits);
  if (dimension === 'dimensionless' && least > Number.NEGATIVE_INFINITY && most <= 1) {
    return { scale: 'linear', from: least, to: most, zero: false };
  }
  const factor = reach[dimension] ?? otherReach;
  if (least < 0) {
    const size = Math.abs(value);
    const scale = size === 0 ? 1 : size;
    if (dimension === 'length-cm') return { scale: 'linear', from: -5 * scale, to: 5 * scale, zero: false };
    return { scale: 'signed-log', from: scale / factor ** 2, to: scale * factor, zero: true };
  }
  if (value <= 0) return { scale: 'linear', from: 0, to: Math.min(most, 20), zero: false };
  if (dimension === 'count' && value < 50 && limits.atLeast === 0) {
    return { scale: 'linear', from: 0, to: Math.max(20, 4 * value), zero: false };
  }
  return {
    scale: 'log',
    from: Math.max(value / factor, least),
    to: Math.min(value * factor, most),
    zero: limits.atLeast === 0,
  };
}

/** The widest that a slider goes for what has no value in the data to be around. */
const widest: Partial<Record<QuantityDimension, readonly [number, number]>> = {
  mass: [1e-9, 1e3],
  energy: [1e-3, 1e6],
  'inverse-mass': [1e-10, 10],
  'angle-rad': [1e-4, Math.PI],
  'length-cm': [1e-4, 1e6],
  dimensionless: [1e-8, 10],
};

/** A range for a value of a dimension within its limits; undefined where no range would make sense. */
export function rangeWithin(dimension: QuantityDimension, limits: Limits): SliderRange | undefined {
  const reached = widest[dimension];
  if (reached === undefined) return undefined;
  const { least, most } = ends(limits);
  const [from, to] = [Math.max(least, reached[0]), Math.min(most, reached[1])];
  if (least < 0) {
    // What is a share or a charge goes evenly through 0, what spans decades by its size.
    const isEven = least >= -10 && most <= 10 && dimension === 'dimensionless';
    if (isEven) return { scale: 'linear', from: least, to: most, zero: false };
    return { scale: 'signed-log', from: reached[0], to, zero: true };
  }
  if (to / from < 20) return { scale: 'linear', from: least, to, zero: false };
  return { scale: 'log', from, to, zero: limits.atLeast === 0 };
}

function ends({ above, atLeast, below, atMost }: Limits): { readonly least: number; readonly most: number } {
  return {
    least: atLeast ?? above ?? Number.NEGATIVE_INFINITY,
    most: atMost ?? below ?? Number.POSITIVE_INFINITY,
  };
}

/** The range with a value in it that was written outside: up to the next decade, so that a hand can go on from there. */
export function including(range: SliderRange, value: number | undefined): SliderRange {
  if (value === undefined || !Number.isFinite(value)) return range;
  if (range.scale === 'linear') {
    return { ...range, from: Math.min(range.from, value), to: Math.max(range.to, value) };
  }
  const size = range.scale === 'signed-log' ? Math.abs(value) : value;
  if (value < 0 && range.scale === 'log')
    return including({ ...range, scale: 'signed-log', zero: true }, value);
  if (size === 0) return { ...range, zero: true };
  const [below, over] = [10 ** Math.floor(Math.log10(size)), 10 ** Math.ceil(Math.log10(size))];
  return {
    ...range,
    from: size < range.from ? below : range.from,
    to: size > range.to ? over : range.to,
  };
}

/** Steps of a slider from end to end. */
export const sliderSteps = 400;

/** The value at a step; three digits, so that cards stay readable. */
export function valueAtStep(step: number, range: SliderRange): number {
  const { scale, from, to, zero } = range;
  if (scale === 'signed-log') {
    const fromMiddle = step - sliderSteps / 2;
    if (fromMiddle === 0) return 0;
    const share = Math.min(1, (Math.abs(fromMiddle) - 1) / (sliderSteps / 2 - 1));
    return Number((Math.sign(fromMiddle) * from * (to / from) ** share).toPrecision(3));
  }
  if (zero && step <= 0) return 0;
  const share = Math.min(1, Math.max(0, step / sliderSteps));
  const value = scale === 'log' ? from * (to / from) ** share : from + share * (to - from);
  return Number(value.toPrecision(3));
}

/** The step nearest to a value. */
export function stepOfValue(value: number, { scale, from, to }: SliderRange): number {
  if (scale === 'signed-log') {
    const half = sliderSteps / 2;
    if (value === 0) return half;
    const share = Math.min(1, Math.max(0, Math.log(Math.abs(value) / from) / Math.log(to / from)));
    return half + Math.sign(value) * (1 + Math.round(share * (half - 1)));
  }
  if (scale === 'log' && value <= 0) return 0;
  const share = scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.round(sliderSteps * Math.min(1, Math.max(0, share)));
}
