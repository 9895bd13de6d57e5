import { axisPoints, axisValueAt } from '../../src/catalog/index.ts';
import { parameterLabel } from '../../src/pipeline/provenance.ts';
import { axisColumn } from '../../src/pipeline/scan/table.ts';
import { InputError, type ProfileAxis, type ScanAxis } from '../../src/records/index.ts';
import { placeOn, valueOn } from '../../src/statistics/index.ts';
import type { Ask } from '../scan/query.ts';
import { columnNamed, quoted, type ScanFolder } from '../scan/scan-folder.ts';

/** An axis of a profile, and SQL for the number of the bin that a point is in. */
export interface BinnedColumn {
  readonly axis: ProfileAxis;
  readonly column: string;
  readonly bin: string;
  /** Of the scan; undefined for a column that was computed. */
  readonly scanAxis: ScanAxis | undefined;
}

/** A range of numbers to make bins of. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly scale: 'log' | 'linear';
}

/**
 * The column that `--over` names, in bins: the values of a grid or list, or `count` even stretches of what was drawn or computed.
 *
 * @throws InputError for a name that the table lacks, or that is no number
 */
export async function binnedColumn(
  scan: ScanFolder,
  name: string,
  count: number,
  ask: Ask,
): Promise<BinnedColumn> {
  const scanAxis = scan.card.axes.find((axis) => axis.name === name || axisColumn(axis.name) === name);
  const tie = scan.card.ties.find(({ parameter }) => parameter === name);
  if (scanAxis === undefined && tie !== undefined) {
    throw new InputError([
      { message: `--over: ${name} is tied to ${tie.of} in this scan`, expected: `--over ${tie.of}` },
    ]);
  }
  const column = columnNamed(scan, scanAxis === undefined ? name : axisColumn(scanAxis.name), '--over');
  if (column.type !== 'number') {
    throw new InputError([{ message: `--over: ${name} is no number`, expected: 'a column of numbers' }]);
  }
  const [symbol, label] = namesOf(scan, scanAxis, column.name, column.unit);
  const named = { name: column.name, unit: column.unit, symbol, label };
  const values = scanAxis?.values;
  if (values === undefined || values.kind === 'range') {
    const range = values ?? (await rangeOf(column.name, ask));
    return { ...stretches(named, range, count), scanAxis };
  }
  const own = Array.from({ length: axisPoints(values) }, (_, index) => axisValueAt(values, index));
  const sorted = [...new Set(own)].sort((a, b) => a - b);
  if (sorted.length < 2) {
    throw new InputError([{ message: `--over: ${name} has one value`, expected: 'an axis with more' }]);
  }
  return { ...atValues(named, sorted, values.kind === 'grid' ? values.scale : scaleOf(sorted)), scanAxis };
}

type Named = Pick<ProfileAxis, 'name' | 'unit' | 'symbol' | 'label'>;

function stretches(named: Named, range: Range, count: number): Omit<BinnedColumn, 'scanAxis'> {
  const [from, to] = [placeOn(range, range.from), placeOn(range, range.to)];
  const edge = (index: number): number => {
    if (index === 0) return range.from;
    return index === count ? range.to : valueOn(range, from + (index / count) * (to - from));
  };
  const bins = Array.from({ length: count }, (_, index) => ({
    at: valueOn(range, from + ((index + 0.5) / count) * (to - from)),
    from: edge(index),
    to: edge(index + 1),
  }));
  const column = quoted(named.name);
  const place = range.scale === 'log' ? `log10(${column})` : column;
  const bin = `greatest(0, least(${count - 1}, floor((${place} - ${sqlNumber(from)}) / ${sqlNumber((to - from) / count)})))::int`;
  return { axis: { ...named, scale: range.scale, kind: 'stretches', bins }, column, bin };
}

/** Bins end half-way between values, the first and the last at their values. */
function atValues(
  named: Named,
  values: readonly number[],
  scale: 'log' | 'linear',
): Omit<BinnedColumn, 'scanAxis'> {
  const places = values.map((value) => placeOn({ scale }, value));
  const between = places.slice(1).map((place, index) => valueOn({ scale }, (place + places[index]!) / 2));
  const edges = [values[0]!, ...between, values.at(-1)!];
  const bins = values.map((at, index) => ({ at, from: edges[index]!, to: edges[index + 1]! }));
  const column = quoted(named.name);
  const cases = between.map((edge, index) => `when ${column} < ${sqlNumber(edge)} then ${index}`);
  const bin = `case ${cases.join(' ')} else ${values.length - 1} end`;
  return { axis: { ...named, scale, kind: 'values', bins }, column, bin };
}

/** Values of a list say nothing of a scale: those that span more than a decade are read as steps of a logarithm. */
function scaleOf(values: readonly number[]): 'log' | 'linear' {
  return values[0]! > 0 && values.at(-1)! / values[0]! > 10 ? 'log' : 'linear';
}

async function rangeOf(name: string, ask: Ask): Promise<Range> {
  const column = quoted(name);
  const sql = `select min(${column}), max(${column}) from scan where isfinite(${column})`;
  const [from, to] = (await ask(sql, '--over')).rows[0] as [number | null, number | null];
  if (from === null || to === null || !(from < to)) {
    throw new InputError([
      { message: `--over: ${name} has no two values`, expected: 'a column that varies' },
    ]);
  }
  return { from, to, scale: from > 0 && to / from > 10 ? 'log' : 'linear' };
}

/** Symbol and label in TeX: those of the portal, or the name of the column. */
function namesOf(
  { definition }: ScanFolder,
  scanAxis: ScanAxis | undefined,
  name: string,
  unit: string,
): readonly [symbol: string, label: string] {
  if (scanAxis?.target === 'parameter') {
    const { symbol } = definition.parameters.find((parameter) => parameter.name === name)!;
    return [symbol, parameterLabel(definition, name)];
  }
  const escaped = name.replaceAll('_', '\\_');
  const shown = unit === '' || unit === '1' ? '' : ` [${unit.replace(/\^(-?\d+)/g, '$^{$1}$')}]`;
  return [`\\mathrm{${escaped}}`, `${escaped}${shown}`];
}

/** A number as SQL reads it without loss. */
export function sqlNumber(value: number): string {
  return `'${value}'::double`;
}
