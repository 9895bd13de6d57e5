import { InputError, type InputProblem } from '../records/errors.ts';
import { child, type Located, type LocatedList, type Origin, problemAt, setAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { type Registered, type Registry, unknownName } from './registry.ts';

/** Columns of a table of observed events in bins of photon energy; every table has these and no others. */
const columns = ['energy_min_gev', 'energy_max_gev', 'count'] as const;
const header = columns.join(',');
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const maximumRows = 10_000;

/**
 * A comma-separated table of bins and counts, as the tree `{ unit: GeV, rows: [[from, to, count], ...] }` that could
 * stand in its place in a YAML file, except that everything in it is found in the table: whoever checks the tree
 * reports file and line of the table. Lines that start with # are comments, for where the counts come from.
 *
 * @throws InputError with every line that is not a row
 */
export function readCountTable(text: string, file: string): Located {
  const problems: InputProblem[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index): Line => ({ content: content.trim(), origin: at(file, index + 1) }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
  const [first, ...body] = lines;
  const start = at(file, 1);
  if (first === undefined) {
    throw new InputError([problemAt(start, 'the table is empty', { expected: `the header ${header}` })]);
  }
  const order = columnOrder(first, problems);
  if (body.length === 0) {
    problems.push(problemAt(first.origin, 'the table has no rows', { expected: 'one bin or more' }));
  }
  if (body.length > maximumRows) {
    problems.push(
      problemAt(start, `the table has ${body.length} rows`, { expected: `at most ${maximumRows}` }),
    );
  }
  if (problems.length > 0) throw new InputError(problems);
  const rows: Located = {
    kind: 'list',
    origin: first.origin,
    items: body.flatMap((line) => row(line, order, problems) ?? []),
  };
  if (problems.length > 0) throw new InputError(problems);
  const unit: Located = { kind: 'scalar', origin: first.origin, value: 'GeV' };
  const entries = new Map(
    Object.entries({ unit, rows }).map(([key, node]) => [key, { key: first.origin, node }]),
  );
  return { kind: 'map', origin: first.origin, entries };
}

interface Line {
  readonly content: string;
  readonly origin: Origin;
}

/** Where each of our columns stands in the table. */
function columnOrder({ content, origin }: Line, problems: InputProblem[]): readonly number[] {
  const given = content.split(',').map((name) => name.trim());
  for (const name of columns) {
    if (!given.includes(name)) {
      problems.push(
        problemAt(origin, `the column "${name}" is missing`, { expected: `the header ${header}` }),
      );
    }
  }
  given.forEach((name, index) => {
    if (!(columns as readonly string[]).includes(name)) {
      const hints = { expected: `the header ${header}`, suggestion: nearestName(name, columns) };
      problems.push(problemAt(origin, `unknown column "${clip(name)}"`, hints));
    } else if (given.indexOf(name) !== index) {
      problems.push(problemAt(origin, `the column "${name}" is given twice`));
    }
  });
  return columns.map((name) => given.indexOf(name));
}

function row({ content, origin }: Line, order: readonly number[], problems: InputProblem[]) {
  const cells = content.split(',').map((cell) => cell.trim());
  if (cells.length !== columns.length) {
    problems.push(
      problemAt(origin, `the row has ${cells.length} ${cells.length === 1 ? 'value' : 'values'}`, {
        expected: `${columns.length}: ${header}`,
      }),
    );
    return undefined;
  }
  const items = order.flatMap((position, index): Located[] => {
    const cell = cells[position]!;
    if (decimalNumber.test(cell) && Number.isFinite(Number(cell))) {
      return [{ kind: 'scalar', origin, value: Number(cell) }];
    }
    const name = columns[index]!;
    problems.push(problemAt(origin, `"${name}" is "${clip(cell)}"`, { expected: 'a number' }));
    return [];
  });
  const list: LocatedList = { kind: 'list', origin, items };
  return items.length === columns.length ? [list] : undefined;
}

/** One table for the registry; problems are added, none thrown. */
export function countTable(file: string, text: string, problems: InputProblem[]): Registered<Located>[] {
  try {
    const value = readCountTable(text, file);
    return [{ id: file, aliases: [], origin: value.origin, value }];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}

/** The settings of a search with every `samples.<name>.bins` that names a table replaced by the table. */
export function withCountTables(
  settings: Located,
  tables: Registry<Located>,
  problems: InputProblem[],
): Located {
  const samples = child(settings, 'samples');
  if (samples?.kind !== 'map') return settings;
  let filled = settings;
  for (const [name, { node }] of samples.entries) {
    const bins = child(node, 'bins');
    if (bins?.kind !== 'scalar' || typeof bins.value !== 'string') continue;
    const table = tables.find(bins.value);
    if (table !== undefined) filled = setAt(filled, ['samples', name, 'bins'], table);
    else {
      const { message, expected, suggestion } = unknownName(
        'table of counts',
        bins.value,
        tables.nearest(bins.value),
        tables.names,
      );
      const hints = { expected: expected ?? 'the name of a .csv file that the card includes', suggestion };
      problems.push(problemAt(bins.origin, message, hints));
    }
  }
  return filled;
}

function at(file: string, line: number): Origin {
  return { kind: 'file', position: { file, line, column: 1 } };
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
