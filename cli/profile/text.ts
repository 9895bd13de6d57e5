import type { AxisInterval, LevelRegion, ProfileResult } from '../../src/records/index.ts';
import { readable, textTable } from '../text-table.ts';

/** What the terminal shows of a profile: the best point, the levels, the posterior, and how well all is sampled. */
export function profileText(profile: ProfileResult): string {
  const { title, scan, searches, axes, sampling, notes } = profile;
  const names = searches.map(({ name }) => name).join(' + ');
  const head = [
    `${title} (${scan.folder})`,
    `ln L of ${names} over ${axes.map(({ name }) => name).join(', ')}, ${sampling.points} points`,
  ];
  const tables = [bestTable(profile), levelTable(profile), posteriorTables(profile), samplingTable(profile)];
  const said = notes.length === 0 ? '' : `\n${notes.map((note) => `${note}\n`).join('')}`;
  return `${head.join('\n')}\n\n${tables.filter((table) => table !== '').join('\n')}${said}`;
}

function bestTable({ best, noSignal }: ProfileResult): string {
  const rows = best.values.map(({ name, value, unit }) => [
    name,
    typeof value === 'number' ? readable(value) : value,
    '',
    unit,
  ]);
  const error = best.error === undefined ? '' : readable(best.error / 2);
  return textTable(
    ['best fit', 'value', 'error', 'unit'],
    [
      ...rows,
      ['ln L', readable(best.logLikelihood), error, '1'],
      ...(noSignal === undefined ? [] : [['no signal, -2 Delta ln L', readable(noSignal.value), '', '1']]),
      ['points as good within 0.01', readable(best.asGood), '', ''],
    ],
  );
}

function levelTable({ axes, levels }: ProfileResult): string {
  if (axes.length === 1) return intervalTable('profile', levels, axes[0]!, '-2 Delta ln L');
  return extentTable('profile', levels, axes, '-2 Delta ln L');
}

function posteriorTables({ axes, posterior }: ProfileResult): string {
  if (posterior === undefined) return '';
  const { logEvidence, logEvidenceError, effectivePoints, levels } = posterior;
  const summary = textTable(
    ['posterior', 'value', 'error'],
    [
      ['ln Z', readable(logEvidence), readable(logEvidenceError)],
      ['effective points', effectivePoints.toFixed(1), ''],
    ],
  );
  const regions =
    axes.length === 1
      ? intervalTable('credible', levels, axes[0]!, 'density')
      : extentTable('credible', levels, axes, 'density');
  return `${summary}\n${regions}`;
}

type Axis = ProfileResult['axes'][number];

function intervalTable(what: string, levels: readonly LevelRegion[], axis: Axis, edge: string): string {
  const end = (value: number, open: boolean, sign: string) => `${open ? `${sign} ` : ''}${readable(value)}`;
  const rows = levels.flatMap(({ probability, threshold, intervals }) =>
    intervals.map((interval) => [
      `${Math.round(100 * probability)} %`,
      readable(threshold),
      end(interval.from, interval.fromOpen, '<'),
      end(interval.to, interval.toOpen, '>'),
      largestError(interval),
    ]),
  );
  return textTable([what, edge, `${axis.name} from${unitOf(axis)}`, `to${unitOf(axis)}`, 'error'], rows);
}

function largestError({ fromError, toError }: AxisInterval): string {
  const known = [fromError, toError].filter((error) => error !== undefined);
  return known.length === 0 ? '-' : readable(Math.max(...known));
}

function extentTable(
  what: string,
  levels: readonly LevelRegion[],
  axes: readonly Axis[],
  edge: string,
): string {
  const rows = levels.map(({ probability, threshold, bins, extent }) => [
    `${Math.round(100 * probability)} %`,
    readable(threshold),
    String(bins),
    ...axes.map((_, axis) => (extent[axis] === undefined ? '-' : extent[axis].map(readable).join(' to '))),
  ]);
  return textTable([what, edge, 'bins', ...axes.map((axis) => axis.name + unitOf(axis))], rows);
}

function samplingTable({ sampling, cells }: ProfileResult): string {
  return textTable(
    ['sampling', 'value'],
    [
      ['points without a likelihood', String(sampling.without)],
      ['bins without a point', `${sampling.emptyBins} of ${cells.length}`],
      ['bins without an error', String(sampling.unchecked)],
      ['error of -2 Delta ln L within 95 %, median', readableOr(sampling.medianError)],
      ['error of -2 Delta ln L within 95 %, largest', readableOr(sampling.largestError)],
    ],
  );
}

function unitOf({ unit }: Axis): string {
  return unit === '' || unit === '1' ? '' : ` [${unit}]`;
}

function readableOr(value: number | undefined): string {
  return value === undefined ? '-' : readable(value);
}
