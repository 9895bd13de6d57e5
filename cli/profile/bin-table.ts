import { InputError } from '../../src/records/index.ts';
import type { BinSums, ProfileSums } from '../../src/statistics/index.ts';
import type { Ask } from '../scan/query.ts';
import { type BinnedColumn, sqlNumber } from './axes.ts';

/** What is asked of the points of a scan. */
export interface PointQuestion {
  readonly over: readonly BinnedColumn[];
  /** Columns of ln L, quoted. */
  readonly columns: readonly string[];
  /** A condition in SQL; empty for none. */
  readonly where: string;
  readonly half: string | undefined;
  readonly maximisedOver: number;
  /** Prior weight of a point; undefined where no posterior is wanted. */
  readonly prior: string | undefined;
}

/** All points in brief, before bins. */
export interface AllPoints {
  readonly sums: ProfileSums;
  readonly points: number;
  readonly without: number;
  readonly best: number;
  readonly asGood: number;
  readonly halves: readonly (number | undefined)[];
}

type Numbers = readonly (number | null)[];

/**
 * Makes the view `chosen` of the points that meet the condition, with l = ln L, and sums them up. DuckDB streams the parts: memory
 * does not grow with the number of points.
 *
 * @throws InputError for a condition that DuckDB refuses, or that no point with a likelihood meets
 */
export async function allPoints(question: PointQuestion, ask: Ask): Promise<AllPoints> {
  const { columns, where, half, prior } = question;
  const condition = where === '' ? '' : `where (${where}\n)`;
  const singles = columns.map((column, search) => `${column} as l${search}`);
  await ask(
    `create view chosen as select *, ${columns.join(' + ')} as l, ${singles.join(', ')},
      ${half ?? 'null::boolean'} as half, ${prior ?? '1::double'} as prior from scan ${condition}`,
    where === '' ? 'the scan' : '--where',
  );
  const search = columns.map((_, place) => `max(l${place})`).join(', ');
  const [total, points, largest, first, second, ...searches] = (await askOne(
    ask,
    `select count(*)::double, count(l)::double, max(l), ${halves}, ${search} from chosen`,
  )) as [number, number, ...Numbers];
  if (largest === null || largest === undefined || !Number.isFinite(largest)) {
    throw new InputError([
      {
        message: `none of ${total} points ${where === '' ? '' : `where ${where} `}has a likelihood`,
        expected: 'points that can make what was seen',
      },
    ]);
  }
  const best = sqlNumber(largest);
  const weight = `prior * exp(l - ${best})`;
  const [point, asGood, sum, squares, priors] = await askOne(
    ask,
    `select min(point) filter (l = ${best})::double, count(*) filter (l > ${best} - 0.005)::double,
      sum(${weight}), sum((${weight}) * (${weight})), sum(prior) from chosen where l is not null`,
  );
  const weights = { weight: sum!, squares: squares!, prior: priors!, points, logLikelihood: largest };
  return {
    ...{ points, without: total - points, best: point!, asGood: asGood! },
    halves: halvesOf(question, first, second),
    sums: {
      largest,
      searches: searches.map((each) => each!),
      maximisedOver: question.maximisedOver,
      weights: prior === undefined ? undefined : weights,
    },
  };
}

const halves = 'max(l) filter (half), max(l) filter (not half)';

function halvesOf(
  { half }: PointQuestion,
  ...found: readonly (number | null | undefined)[]
): BinSums['halves'] {
  return half === undefined ? [] : found.map((each) => each ?? undefined);
}

/** The points of `chosen` by their bins, the first axis the fastest; undefined where no point is. */
export async function binTable(
  question: PointQuestion,
  all: AllPoints,
  ask: Ask,
): Promise<readonly (BinSums | undefined)[]> {
  const { over, columns, prior } = question;
  const weight = `prior * exp(l - ${sqlNumber(all.sums.largest)})`;
  const strides = [1, over[0]!.axis.bins.length];
  const bin = over.map((axis, place) => `${strides[place]} * (${axis.bin})`).join(' + ');
  const known = over.map(({ column }) => `isfinite(${column})`).join(' and ');
  const { rows } = await ask(
    `select (${bin})::double as bin, count(*)::double, max(l), ${halves}, sum(${weight}), sum((${weight}) * (${weight})),
      ${over.map(({ column }) => `arg_max(${column}, l)`).join(', ')},
      ${columns.map((_, place) => `max(l${place})`).join(', ')}
    from chosen where l is not null and ${known} group by bin`,
    '--over',
  );
  const size = over.reduce((product, { axis }) => product * axis.bins.length, 1);
  const bins = new Array<BinSums | undefined>(size).fill(undefined);
  for (const row of rows as Numbers[]) {
    const [place, points, largest, first, second, sum, squares, ...rest] = row.map(infinite);
    bins[place!] = {
      ...{ points: points!, largest: largest!, at: rest.slice(0, over.length).map((each) => each!) },
      halves: halvesOf(question, first, second),
      searches: rest.slice(over.length).map((each) => each!),
      weights: prior === undefined ? undefined : { weight: sum!, squares: squares! },
    };
  }
  return bins;
}

async function askOne(ask: Ask, sql: string): Promise<Numbers> {
  return (await ask(sql, 'the scan')).rows[0]!.map((cell) => infinite(cell as number | string | null));
}

/** DuckDB writes an infinite number as text. */
function infinite(cell: number | string | null): number | null {
  return typeof cell === 'string' ? Number(cell) : cell;
}
