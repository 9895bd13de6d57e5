import { ticks as niceTicks, tickStep } from 'd3-array';
import { format, precisionFixed } from 'd3-format';
import type { AxisTicks, Tick } from './tick.ts';

/** Ticks of a linear axis at 1, 2 or 5 times a power of ten, with minor ticks between. */
export function linearTicks(min: number, max: number, room: number): AxisTicks {
  const count = tickCount(min, max, Math.min(room, 7));
  const majors = niceTicks(min, max, count);
  const step = tickStep(min, max, count);
  const exponent = commonExponent(Math.max(Math.abs(min), Math.abs(max)));
  const unit = Number(`1e${exponent}`);
  const text = format(`.${Math.min(12, precisionFixed(step / unit))}f`);
  const labels = new Map(majors.map((value) => [value, `$${text(value / unit)}$`]));
  const minors = niceTicks(min, max, Math.round((max - min) / (step / minorParts(step))));
  const ticks: Tick[] = minors
    .filter((value) => !majors.some((major) => Math.abs(major - value) < step * 1e-6))
    .map((value) => ({ value, major: false, label: '' }));
  for (const value of majors) ticks.push({ value, major: true, label: labels.get(value)! });
  return { ticks, factor: exponent === 0 ? '' : `$\\times10^{${exponent}}$` };
}

/**
 * d3 takes a count as a hint: the largest hint that gives no more ticks than there is room for, but
 * at least two ticks, without which an axis cannot be read.
 */
function tickCount(min: number, max: number, room: number): number {
  for (let count = room; count >= 2; count--) {
    const ticks = niceTicks(min, max, count).length;
    if (ticks >= 2 && ticks <= room) return count;
  }
  let count = 2;
  while (niceTicks(min, max, count).length < 2) count++;
  return count;
}

function commonExponent(largest: number): number {
  return largest >= 1e4 || largest < 1e-2 ? Math.floor(Math.log10(largest)) : 0;
}

/** Steps of 2 are cut in four, steps of 1 and 5 in five. */
function minorParts(step: number): number {
  const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.round(leading) === 2 ? 4 : 5;
}
