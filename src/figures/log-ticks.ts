import { min, pairs, range } from 'd3-array';
import type { AxisTicks, Tick } from './tick.ts';

/** Relative slack with which a range end counts as lying on a tick. */
const slack = 1e-9;

/**
 * Ticks of a logarithmic axis: every decade, labelled where there is room, and 2...9 between. A
 * range with fewer than two decades on it also labels the values between that fit; undefined where
 * the range is too narrow for any of this (linear ticks then serve better).
 */
export function logTicks(from: number, to: number, room: number): AxisTicks | undefined {
  const first = Math.ceil(Math.log10(from) - slack);
  const last = Math.floor(Math.log10(to) + slack);
  if (last - first < 1) return narrowTicks(from, to, room);
  const step = labelStep(last - first + 1, room);
  const ticks: Tick[] = [];
  for (let exponent = first - 1; exponent <= last; exponent++) {
    const labelled = exponent % step === 0;
    ticks.push({ value: power(exponent), major: labelled, label: labelled ? `$10^{${exponent}}$` : '' });
    if (step === 1) {
      for (const digit of range(2, 10)) {
        ticks.push({ value: digit * power(exponent), major: false, label: '' });
      }
    }
  }
  return { ticks: within(ticks, from, to), factor: '' };
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
    const kept = within(ticks, from, to);
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

function labelStep(decades: number, room: number): number {
  for (const step of [1, 2, 3, 5, 10, 20, 50]) if (decades / step <= room) return step;
  return 100;
}

/** Parsed rather than computed: 10 ** -5 is not the double nearest to 1e-5. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

function within(ticks: readonly Tick[], from: number, to: number): Tick[] {
  return ticks.filter(({ value }) => value >= from * (1 - slack) && value <= to * (1 + slack));
}
