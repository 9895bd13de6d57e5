import { plainText } from '../../src/figures/plain-text.ts';
import type { Curve, CurvePoint } from '../../src/records/index.ts';
import type { counted } from '../state/pointed.ts';
import type { Drawing } from '../worker/messages.ts';
import type { Reading } from './hit-test.ts';

type Counted = typeof counted.value;

/** Relative; smaller errors say how numbers are rounded. */
const negligible = 1e-5;

/** What a reading says, in lines: the curve, where on it, what was found there, and its story. */
export interface ReadingText {
  readonly title: string;
  readonly place: string;
  readonly found: string;
  readonly story: string;
}

export function readingText(drawing: Drawing, reading: Reading): ReadingText {
  const { result, stories } = drawing;
  const curve = result.curves[reading.curve]!;
  const names = axisNames(drawing, curve);
  const point = curve.points[reading.point]!;
  const branch = curve.branch === '' ? '' : ` (${curve.branch} edge)`;
  return {
    title: `${plainText(curve.label)}${branch}`,
    place: `${quantity(names.x, reading.x, curve.xUnit)}, ${quantity(names.y, reading.y, curve.yUnit)}`,
    found: [errorText(point), eventsText(curve, point, result), shareText(curve, point, result)]
      .filter((part) => part !== '')
      .join(', '),
    story: stories[curve.search] ?? '',
  };
}

/** Couplings and masses have short names of their own; other quantities are called as the figure calls them. */
function axisNames({ result, figure }: Drawing, curve: Curve): { readonly x: string; readonly y: string } {
  const panel = figure.panels.find(({ id }) => id === curve.panel);
  if (panel === undefined || result.kind === 'limits' || result.kind === 'coupling-plane') {
    return { x: curve.xName, y: curve.yName };
  }
  const nameOf = (label: string) => plainText(label).replace(/\s*\[[^\]]*\]$/, '');
  return { x: curve.xName, y: nameOf(panel.y.label) };
}

/** Of all channels together, for one channel of a card of yields. */
function shareText(curve: Curve, point: CurvePoint, { kind, curves }: Drawing['result']): string {
  if (kind !== 'yields') return '';
  const total = curves.find((each) => each.panel === curve.panel && each.id === `${curve.panel}/total`);
  const all = total?.points.find(({ x }) => x === point.x);
  if (all === undefined || total === curve) return '';
  return `${shortNumber((100 * point.y) / all.y)} % of all`;
}

function quantity(name: string, value: number, unit: string): string {
  return `${name} = ${shortNumber(value)}${unit === '1' || unit === '' ? '' : ` ${unit}`}`;
}

/** Events where the pointer is, with what they mean there. */
export function countedText({ result }: Drawing, { index, place, found }: NonNullable<Counted>): string {
  const curve = result.curves[index];
  if (curve === undefined) return '';
  const { events, limit, sample } = found;
  const where = `${quantity(curve.xName, place.x, curve.xUnit)}, ${quantity(curve.yName, place.y, curve.yUnit)}`;
  const error = events.error > negligible * events.value ? ` ± ${shortNumber(events.error, 2)}` : '';
  const of = sample === '' ? '' : ` in the sample ${sample}`;
  const isProjection = curve.status === 'projection';
  const excluded = isProjection ? 'would be excluded' : 'excluded';
  const verdict = events.value > limit ? excluded : isProjection ? 'out of reach' : 'not excluded';
  return `${shortNumber(events.value)}${error} events${of} at ${where}: ${verdict} (limit ${shortNumber(limit)})`;
}

function errorText({ y, yError }: CurvePoint): string {
  if (yError === 0 || y === 0) return '';
  if (yError < negligible * Math.abs(y)) return 'error below 0.001 %';
  return `error ${shortNumber((100 * yError) / Math.abs(y), 2)} %`;
}

/** Events that the limit stands for: of all channels together, else as the statistics gave them. */
function eventsText(curve: Curve, point: CurvePoint, { kind }: Drawing['result']): string {
  if (kind !== 'limits' && kind !== 'coupling-plane') return '';
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
