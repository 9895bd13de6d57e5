import { min, pairs, range } from 'd3-array';
import type { AxisTicks, Tick } from './tick.ts';

/** Relative slack with which a range end counts as lying on a tick. */
const slack = 1e-9;

/** Ticks without a label, as many as there is room for one. */
const ticksPerLabel = 10;

/**
 * Ticks of a logarithmic axis: every decade, labelled where there is room, and 2...9 between; over hundreds of decades only those
 * for which there is room. A range with fewer than two decades on it also labels the values between that fit; undefined where
 * the range is too narrow for any of this (linear ticks then serve better).
 */
export function logTicks(from: number, to: number, room: number): AxisTicks | undefined {
  const decades = decadesWithin(from, to);
  if (decades.length < 2) return narrowTicks(from, to, room);
  const step = labelStep(decades.length, room);
  const labelled = labelledDecades(decades, step);
  // A divisor of the step, so that all labels stand at ticks.
  const spacing =
    step / Math.max(...[1, 2, 3, 5, 10].filter((parts) => isFine(parts, step, decades.length, room)));
  const ticks: Tick[] = [];
  for (const exponent of [decades[0]! - 1, ...decades]) {
    const label = labelled.has(exponent) ? `$10^{${exponent}}$` : '';
    if (label === '' && (exponent - firstOf(labelled)) % spacing !== 0) continue;
    ticks.push({ value: power(exponent), major: label !== '', label });
    if (step === 1) {
      for (const digit of range(2, 10)) {
        ticks.push({ value: digit * power(exponent), major: false, label: '' });
      }
    }
  }
  return { ticks: ticks.filter(({ value }) => isWithin(value, from, to)), factor: '' };
}

/** Exponents of the powers of ten from `from` to `to`. */
function decadesWithin(from: number, to: number): number[] {
  const candidates = range(Math.floor(Math.log10(from)), Math.ceil(Math.log10(to)) + 1);
  return candidates.filter((exponent) => isWithin(power(exponent), from, to));
}

/** The multiples of `step`, or every `step`th from the first where only one multiple lies in the range. */
function labelledDecades(decades: readonly number[], step: number): Set<number> {
  const multiples = decades.filter((exponent) => exponent % step === 0);
  return new Set(multiples.length >= 2 ? multiples : decades.filter((_, index) => index % step === 0));
}

function narrowTicks(from: number, to: number, room: number): AxisTicks | undefined {
  for (const labelled of [
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 5, 7],
    [1, 2, 5],
    [1, 3],
  ]) {
    const ticks: Tick[] = [];
    for (let exponent = Math.floor(Math.log10(from)); exponent <= Math.ceil(Math.log10(to)); exponent++) {
      for (const digit of range(1, 10)) {
        const label = labelled.includes(digit) ? digitLabel(digit, exponent) : '';
        ticks.push({ value: digit * power(exponent), major: label !== '', label });
      }
    }
    const kept = ticks.filter(({ value }) => isWithin(value, from, to));
    const labels = kept.filter((tick) => tick.major).map((tick) => Math.log10(tick.value));
    if (labels.length < 2) return undefined;
    const closest = min(pairs(labels), ([a, b]) => b - a)!;
    // Labels such as 2x10^-3 are wider than those of decades.
    if (closest / Math.log10(to / from) >= 1.2 / room) return { ticks: kept, factor: '' };
  }
  return undefined;
}

function digitLabel(digit: number, exponent: number): string {
  return digit === 1 ? `$10^{${exponent}}$` : `$${digit}\\times10^{${exponent}}$`;
}

/** Whether a step divides into so many decades, with room for a tick at each. */
function isFine(parts: number, step: number, decades: number, room: number): boolean {
  return step % parts === 0 && (decades * parts) / step <= ticksPerLabel * room;
}

function firstOf(exponents: ReadonlySet<number>): number {
  return [...exponents][0]!;
}

/** The smallest round step that fits; close enough to each other that the range keeps two labels. */
function labelStep(decades: number, room: number): number {
  for (const step of [1, 2, 3, 5, 10, 20, 30, 50, 100, 200]) if (decades / step <= room) return step;
  return 300;
}

/** Parsed rather than computed: 10 ** -5 is not the double nearest to 1e-5. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from * (1 - slack) && value <= to * (1 + slack);
}
