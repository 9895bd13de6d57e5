import type { FigureAxis } from '../records/index.ts';
import { linearTicks } from './linear-ticks.ts';
import { logTicks } from './log-ticks.ts';
import { requireDrawable } from './scale.ts';
import type { AxisTicks } from './tick.ts';

/** Ticks for an axis `length` points long whose labels need `spacing` points each. */
export function axisTicks(axis: FigureAxis, length: number, spacing: number): AxisTicks {
  requireDrawable(axis);
  const room = Math.max(2, Math.floor(length / spacing));
  const log = axis.scale === 'log' ? logTicks(axis.min, axis.max, room) : undefined;
  return log ?? linearTicks(axis.min, axis.max, room);
}
