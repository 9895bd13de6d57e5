import type { Catalog, PrintedValue } from '../../src/catalog/index.ts';
import { InputError } from '../../src/records/index.ts';
import { readPackageYaml } from '../package-files.ts';

/** What to reproduce: of every paper its cards, and its numbers unless one figure is asked for. */
export interface Selection {
  readonly paper: string;
  readonly cards: readonly string[];
  readonly values: readonly PrintedValue[];
}

/**
 * The papers that a target names: all where it is left out, else `paper` or `paper/figure`.
 *
 * @throws InputError for a paper or a figure that is not there
 */
export function selectPapers(
  target: string | undefined,
  withFigures: boolean,
  catalog: Catalog,
): readonly Selection[] {
  const papers = paperNames(catalog);
  const [paper, figure, ...rest] = target?.split('/') ?? [];
  if (rest.length > 0) {
    throw new InputError([
      { message: `"${target}" is not a paper or one of its figures`, expected: 'paper/figure' },
    ]);
  }
  if (paper !== undefined && !papers.includes(paper)) {
    throw new InputError([{ message: `unknown paper "${paper}"`, expected: papers.join(', ') }]);
  }
  return (paper === undefined ? papers : [paper]).map((name) => ({
    paper: name,
    cards: withFigures || figure !== undefined ? cardsOf(name, figure) : [],
    values: figure === undefined ? printedValuesOf(name, catalog) : [],
  }));
}

/** Papers by the folders of cards/ that hold figures, and those with printed numbers alone. */
function paperNames(catalog: Catalog): readonly string[] {
  const folders = [...readPackageYaml('cards').keys()].map((file) => file.split('/')[1]!);
  const printed = catalog.printedValues().map(({ paper }) => paper.replace(/^paper:/, ''));
  return [...new Set([...folders, ...printed])].filter((folder) => folder !== 'examples').sort();
}

export function printedValuesOf(paper: string, catalog: Catalog): readonly PrintedValue[] {
  return catalog.printedValues().filter((value) => value.paper === `paper:${paper}`);
}

function cardsOf(paper: string, figure: string | undefined): readonly string[] {
  const cards = [...readPackageYaml('cards').keys()]
    .filter((file) => file.startsWith(`cards/${paper}/`))
    .sort(byNumber);
  if (figure === undefined) return cards;
  const file = `cards/${paper}/${figure}.yaml`;
  if (cards.includes(file)) return [file];
  const known = cards.map((card) => card.split('/').at(-1)!.replace('.yaml', '')).join(', ');
  throw new InputError([{ message: `${paper} has no card "${figure}"`, expected: known }]);
}

/** fig-2 before fig-10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
