import { axisPoints } from '../../src/catalog/index.ts';
import { stridesOf } from '../../src/pipeline/scan/points.ts';
import type { ScanAxis, ScanCard } from '../../src/records/index.ts';
import type { BinnedColumn } from './axes.ts';

/** SQL for the number of the value that a point has on an axis with values of its own. */
function valueNumbers({ axes, sampling }: ScanCard): ReadonlyMap<ScanAxis, string> {
  const strides = stridesOf(axes, sampling?.points ?? 1);
  return new Map(
    axes.flatMap((axis, place) => {
      const { values } = axis;
      if (values.kind === 'range' || axisPoints(values) < 2) return [];
      return [[axis, `((point // ${strides[place]}) % ${axisPoints(values)})`] as const];
    }),
  );
}

/** How many axes a maximum in a bin runs over. */
export function maximisedAxes(card: ScanCard, over: readonly BinnedColumn[]): number {
  const named = new Set(over.map(({ scanAxis }) => scanAxis));
  const others = card.axes.filter((axis) => !named.has(axis) && varies(axis)).length;
  // Of one axis the place of the best point in its bin is known; of two, points spread over the bin.
  const within = over.length > 1 ? over.filter(({ axis }) => axis.kind === 'stretches').length : 0;
  return others + within;
}

function varies({ values }: ScanAxis): boolean {
  return values.kind === 'range' || axisPoints(values) > 1;
}

/**
 * SQL that is true for half of the points, which cover the axes that are maximised over as the other half does: the first half of
 * those drawn at each node (every second point of a Sobol sequence lies in one corner of the box), else every second node, as on
 * a chessboard. Undefined where each bin has its one point.
 */
export function halfOfPoints(card: ScanCard, over: readonly BinnedColumn[]): string | undefined {
  if (maximisedAxes(card, over) === 0) return undefined;
  const drawn = card.sampling?.points ?? 1;
  if (drawn > 1) return `(point % ${drawn}) < ${Math.floor(drawn / 2)}`;
  const named = new Set(over.map(({ scanAxis }) => scanAxis));
  const numbers = [...valueNumbers(card)].filter(([axis]) => !named.has(axis)).map(([, number]) => number);
  return numbers.length === 0 ? undefined : `(${numbers.join(' + ')}) % 2 = 0`;
}

/**
 * SQL for the prior weight of a point: 1 for what is drawn and for values of a list; of a grid the ends stand for half as much
 * of the axis as the others.
 */
export function priorWeight(card: ScanCard): string {
  const factors = [...valueNumbers(card)].flatMap(([{ values }, number]) =>
    values.kind === 'grid' ? [`case when ${number} in (0, ${values.points - 1}) then 0.5 else 1 end`] : [],
  );
  return `(${['1::double', ...factors].join(' * ')})`;
}

/** What the prior of each axis is, in words. */
export function priorInWords({ axes }: ScanCard): Readonly<Record<string, string>> {
  return Object.fromEntries(
    axes.filter(varies).map(({ name, unit, values }) => {
      if (values.kind === 'list') return [name, `${values.values.length} values alike`];
      const flat = values.scale === 'log' ? `flat in ln ${name}` : `flat in ${name}`;
      return [name, `${flat}, ${values.from} to ${values.to}${unit === '1' ? '' : ` ${unit}`}`];
    }),
  );
}
