import { max } from 'd3-array';
import type { Curve, RunResult } from '../src/records/index.ts';
import { readable, textTable } from './text-table.ts';

/** How many columns of x values a terminal has room for. */
const columnCount = 5;

/** The terminal table of a result: every curve at a few points of the axis, with its largest error. */
export function resultTable(result: RunResult): string {
  const panels = result.panels.map((panel) => {
    const curves = result.curves.filter((curve) => curve.panel === panel.id);
    const first = curves[0];
    if (first === undefined) return '';
    const places = samplePlaces(curves);
    const header = [
      `${first.yName} [${first.yUnit}] at ${first.xName} [${first.xUnit}] =`,
      ...places.map((x) => Number(x.toPrecision(3)).toString()),
      'error',
      'from',
    ];
    const rows = curves.map((curve) => [
      curve.branch === '' ? curve.id : `${curve.id} (${curve.branch})`,
      ...places.map((x) => valueAt(curve, x)),
      largestError(curve),
      curve.origin === 'computed' ? 'computed' : curve.origin.replaceAll('-', ' '),
    ]);
    const title = result.panels.length > 1 ? `\n${panel.id}\n` : '';
    return title + textTable(header, rows);
  });
  const missing = (result.notAvailable ?? []).map(
    ({ label, reason }) => `not available: ${label} (${reason})\n`,
  );
  const empty = result.curves
    .filter(({ points }) => points.length === 0)
    .flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}\n`));
  const after = [...new Set([...missing, ...empty])].join('').replace(/^(?=.)/, '\n');
  return `${result.title} (${result.cardFile})\n\n${panels.join('')}${after}`;
}

/** Evenly spread points of the computed axis, so that every number shown was computed where it says. */
function samplePlaces(curves: readonly Curve[]): readonly number[] {
  const computed = curves.filter((curve) => curve.origin === 'computed');
  const axis = axisOf(computed.length > 0 ? computed : curves);
  const last = axis.length - 1;
  const count = Math.min(columnCount, axis.length);
  const picked = Array.from({ length: count }, (_, index) =>
    count === 1 ? axis[0]! : axis[Math.round((index * last) / (count - 1))]!,
  );
  return [...new Set(picked)];
}

/** Where curves have points; of a contour's own points, where it meets the frame or ends, only if there are no others. */
function axisOf(curves: readonly Curve[]): readonly number[] {
  const owners = new Map<number, Set<string>>();
  for (const { id, points } of curves) {
    for (const { x } of points) owners.set(x, (owners.get(x) ?? new Set()).add(id));
  }
  const all = [...owners.keys()].sort((a, b) => a - b);
  const shared = all.filter((x) => owners.get(x)!.size > 1);
  return shared.length >= columnCount ? shared : all;
}

/** The value at x: computed there, or read off a published curve between two of its points. */
function valueAt(curve: Curve, x: number): string {
  const exact = curve.points.find((point) => Math.abs(point.x - x) <= 1e-9 * Math.abs(x));
  if (exact !== undefined) return readable(exact.y);
  if (curve.origin === 'computed') return '-';
  const index = curve.points.findIndex((point) => point.x > x);
  const [left, right] = [curve.points[index - 1], curve.points[index]];
  if (left === undefined || right === undefined) return '-';
  const fraction = Math.log(x / left.x) / Math.log(right.x / left.x);
  return readable(left.y * (right.y / left.y) ** fraction);
}

function largestError(curve: Curve): string {
  if (curve.origin !== 'computed') return '-';
  // Where a curve falls to nothing its error is measured by its highest point.
  const peak = max(curve.points, ({ y }) => Math.abs(y)) ?? 0;
  const size = curve.yName === 'density' ? () => peak : (y: number) => Math.abs(y);
  const relative = max(curve.points, ({ y, yError }) => (yError === 0 ? 0 : yError / size(y)));
  return (relative ?? 0).toExponential(0);
}
