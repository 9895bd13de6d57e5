import { plainText } from '../../src/figures/plain-text.ts';
import type { Curve, CurvePoint } from '../../src/records/index.ts';
import type { Drawing } from '../worker/messages.ts';
import type { Reading } from './hit-test.ts';

/** What a reading says, in lines: the curve, where on it, what was found there, and its story. */
export interface ReadingText {
  readonly title: string;
  readonly place: string;
  readonly found: string;
  readonly story: string;
}

export function readingText({ result, stories }: Drawing, reading: Reading): ReadingText {
  const curve = result.curves[reading.curve]!;
  const point = curve.points[reading.point]!;
  const branch = curve.branch === '' ? '' : ` (${curve.branch} edge)`;
  return {
    title: `${plainText(curve.label)}${branch}`,
    place: `${quantity(curve.xName, reading.x, curve.xUnit)}, ${quantity(curve.yName, reading.y, curve.yUnit)}`,
    found: [errorText(point), eventsText(curve, point)].filter((part) => part !== '').join(', '),
    story: stories[curve.search] ?? '',
  };
}

function quantity(name: string, value: number, unit: string): string {
  return `${name} = ${shortNumber(value)}${unit === '1' || unit === '' ? '' : ` ${unit}`}`;
}

function errorText({ y, yError }: CurvePoint): string {
  if (yError === 0 || y === 0) return '';
  return `error ${shortNumber((100 * yError) / Math.abs(y), 2)} %`;
}

/** Events that the limit stands for: of all channels together, else as the statistics gave them. */
function eventsText(curve: Curve, point: CurvePoint): string {
  if (curve.yName === 'events') return '';
  const channels = Object.values(point.channels ?? {});
  const given = curve.inputs['upperLimitEvents'] ?? curve.inputs['signalLimit'];
  const events = typeof given === 'number' ? given : sum(channels);
  return events > 0 ? `${shortNumber(events)} events` : '';
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Three digits, in whichever notation is shorter to read. */
export function shortNumber(value: number, digits = 3): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const rounded = Number(value.toPrecision(digits));
  return size >= 1e-3 && size < 1e5 ? String(rounded) : rounded.toExponential();
}
