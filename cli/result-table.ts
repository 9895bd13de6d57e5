import type { Curve, RunResult } from '../src/records/index.ts';
import { readable, textTable } from './text-table.ts';

/** How many columns of x values a terminal has room for. */
const columns = 5;

/** The terminal table of a result: every curve at a few points of the axis, with its largest error. */
export function resultTable(result: RunResult): string {
  const panels = result.panels.map((panel) => {
    const curves = result.curves.filter((curve) => curve.panel === panel.id);
    const first = curves[0];
    if (first === undefined) return '';
    const [from, to] = panel.xRange;
    const places = Array.from({ length: columns }, (_, index) => {
      const fraction = index / (columns - 1);
      return panel.xScale === 'log' ? from * (to / from) ** fraction : from + (to - from) * fraction;
    });
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
  return `${result.title} (${result.cardFile})\n\n${panels.join('')}`;
}

function valueAt(curve: Curve, x: number): string {
  const points = curve.points;
  const closest = points.reduce<(typeof points)[number] | undefined>(
    (best, point) =>
      best === undefined || Math.abs(Math.log(point.x / x)) < Math.abs(Math.log(best.x / x)) ? point : best,
    undefined,
  );
  const spacing = points.length > 1 ? Math.abs(Math.log(points[1]!.x / points[0]!.x)) : 0;
  if (closest === undefined || Math.abs(Math.log(closest.x / x)) > 0.51 * spacing + 1e-9) return '-';
  return readable(closest.y);
}

function largestError(curve: Curve): string {
  if (curve.origin !== 'computed') return '-';
  const worst = Math.max(0, ...curve.points.map((point) => point.yError / Math.abs(point.y)));
  return worst.toExponential(0);
}
