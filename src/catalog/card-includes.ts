import type { DataFile, DataKind } from '../records/data-file.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import { catalogOf } from './catalog.ts';
import { readDocument } from './document.ts';
import { child, type Located, problemAt } from './located.ts';
import { tableColumns } from './number-table.ts';
import { trackColumns } from './track-table.ts';

/** The key that tells what an included YAML file is. */
const markers = {
  experiments: 'searches',
  materials: 'materials',
  curves: 'lower',
  'meson-spectra': 'species',
  'meson-multiplicities': 'multiplicities',
} as const;

/** The files that a card includes, each with what it is; problems are added, none thrown. */
export function includedFiles(
  card: Located,
  texts: ReadonlyMap<string, string>,
  problems: InputProblem[],
): readonly DataFile[] {
  const list = child(card, 'include');
  return (list?.kind === 'list' ? list.items : []).flatMap((item): DataFile[] => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') return [];
    const file = item.value;
    const text = texts.get(file);
    if (text === undefined) {
      problems.push(problemAt(item.origin, `the included file "${file}" was not found`));
      return [];
    }
    const kind = withProblems(() => kindOf(file, text), problems);
    if (kind === undefined) return [];
    withProblems(() => requireReadable({ kind, file, text }), problems);
    return [{ kind, file, text }];
  });
}

/** What a function gives; undefined after adding the problems that it throws. */
function withProblems<Value>(read: () => Value, problems: InputProblem[]): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** @throws InputError for a file that is nothing of all this */
function kindOf(file: string, text: string): DataKind {
  const name = file.toLowerCase();
  if (name.endsWith('.csv')) {
    return tableColumns(text).some((column) => trackColumns.includes(column))
      ? 'track-tables'
      : 'count-tables';
  }
  if (name.endsWith('.txt')) return 'foresee-tables';
  const root = readDocument(text, file);
  const kinds = Object.keys(markers) as (keyof typeof markers)[];
  const kind = kinds.find((candidate) => child(root, markers[candidate]) !== undefined);
  if (kind !== undefined) return kind;
  throw new InputError([
    problemAt(root.origin, 'this is not a file that a card can include', {
      expected: `a file with one of the keys ${Object.values(markers).join(', ')}`,
    }),
  ]);
}

/** Rows of a table of mesons are read when it is used; a bad one is refused before. */
function requireReadable(file: DataFile): void {
  if (file.kind === 'meson-spectra' || file.kind === 'foresee-tables') catalogOf([file]).mesonTables();
}
