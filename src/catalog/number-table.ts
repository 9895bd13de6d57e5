import { InputError, type InputProblem } from '../records/errors.ts';
import { type Located, type LocatedList, type Origin, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import type { Registered } from './registry.ts';

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const maximumRows = 10_000;

/** A comma-separated table of numbers: its columns in the order wanted, and its rows, each where it was written. */
export interface NumberTable {
  readonly origin: Origin;
  readonly rows: readonly LocatedList[];
}

/**
 * Reads a table that has these columns, in any order, and no others. Lines that start with # are comments, for where
 * the numbers come from.
 *
 * @throws InputError with every line that is not a row
 */
export function readNumberTable(text: string, file: string, columns: readonly string[]): NumberTable {
  const problems: InputProblem[] = [];
  const header = columns.join(',');
  const lines = linesOf(text, file);
  const [first, ...body] = lines;
  const start = at(file, 1);
  if (first === undefined) {
    throw new InputError([problemAt(start, 'the table is empty', { expected: `the header ${header}` })]);
  }
  const order = columnOrder(first, columns, problems);
  if (body.length === 0) {
    problems.push(problemAt(first.origin, 'the table has no rows', { expected: 'one row or more' }));
  }
  if (body.length > maximumRows) {
    problems.push(
      problemAt(start, `the table has ${body.length} rows`, { expected: `at most ${maximumRows}` }),
    );
  }
  if (problems.length > 0) throw new InputError(problems);
  const rows = body.flatMap((line) => row(line, order, columns, problems) ?? []);
  if (problems.length > 0) throw new InputError(problems);
  return { origin: first.origin, rows };
}

/** The names of the columns that a table starts with, to tell what it is; none for an empty one. */
export function tableColumns(text: string): readonly string[] {
  const [first] = linesOf(text, '');
  return first === undefined ? [] : first.content.split(',').map((name) => name.trim());
}

interface Line {
  readonly content: string;
  readonly origin: Origin;
}

function linesOf(text: string, file: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index): Line => ({ content: content.trim(), origin: at(file, index + 1) }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
}

/** Where each of our columns stands in the table. */
function columnOrder(
  { content, origin }: Line,
  columns: readonly string[],
  problems: InputProblem[],
): readonly number[] {
  const header = columns.join(',');
  const given = content.split(',').map((name) => name.trim());
  for (const name of columns) {
    if (!given.includes(name)) {
      problems.push(
        problemAt(origin, `the column "${name}" is missing`, { expected: `the header ${header}` }),
      );
    }
  }
  given.forEach((name, index) => {
    if (!columns.includes(name)) {
      const hints = { expected: `the header ${header}`, suggestion: nearestName(name, columns) };
      problems.push(problemAt(origin, `unknown column "${clip(name)}"`, hints));
    } else if (given.indexOf(name) !== index) {
      problems.push(problemAt(origin, `the column "${name}" is given twice`));
    }
  });
  return columns.map((name) => given.indexOf(name));
}

function row(
  { content, origin }: Line,
  order: readonly number[],
  columns: readonly string[],
  problems: InputProblem[],
): LocatedList | undefined {
  const header = columns.join(',');
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
  return items.length === columns.length ? list : undefined;
}

/** One table for a registry, made by a reader; problems are added, none thrown. */
export function registeredTable(
  read: (text: string, file: string) => Located,
  file: string,
  text: string,
  problems: InputProblem[],
): Registered<Located>[] {
  try {
    const value = read(text, file);
    return [{ id: file, aliases: [], origin: value.origin, value }];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}

function at(file: string, line: number): Origin {
  return { kind: 'file', position: { file, line, column: 1 } };
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
