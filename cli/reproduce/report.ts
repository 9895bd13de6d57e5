import type { Catalog } from '../../src/catalog/index.ts';
import { plainWords } from '../../src/figures/index.ts';
import type { PaperReport } from '../../src/records/index.ts';
import type { FigureFormat } from '../figure-files.ts';
import { addressOf, citation } from './citation.ts';
import type { Selection } from './papers.ts';
import type { FigureDone, FigureWork, NumbersDone, NumbersWork, Work } from './work.ts';
import type { DoAll } from './work-pool.ts';

/** A paper reproduced, and the files of its figures by their folder below the output folder. */
export interface PaperDone {
  readonly paper: PaperReport;
  readonly files: ReadonlyMap<string, FigureDone['files']>;
}

/** The pieces of work of a selection. */
export function workOf(selection: Selection, formats: readonly FigureFormat[]): readonly Work[] {
  const figures = selection.cards.map((card): FigureWork => ({ kind: 'figure', card, formats }));
  const numbers: readonly NumbersWork[] =
    selection.values.length === 0 ? [] : [{ kind: 'numbers', paper: selection.paper }];
  return [...figures, ...numbers];
}

/** Reproduces papers; their pieces are done together, so that none waits for the last of another. */
export async function reproducePapers(
  selections: readonly Selection[],
  formats: readonly FigureFormat[],
  doAll: DoAll,
  catalog: Catalog,
): Promise<readonly PaperDone[]> {
  const owned = selections.map((selection) => ({ selection, work: workOf(selection, formats) }));
  const done = await doAll(owned.flatMap(({ work }) => work));
  let next = 0;
  return owned.map(({ selection, work }) => {
    const own = done.slice(next, next + work.length);
    next += work.length;
    return paperDone(selection, own, catalog);
  });
}

function paperDone(
  { paper, values }: Selection,
  done: readonly (FigureDone | NumbersDone)[],
  catalog: Catalog,
): PaperDone {
  const figures = done.filter((each) => each.kind === 'figure');
  const numbers = done.find((each) => each.kind === 'numbers');
  const reference = catalog.reference(`paper:${paper}`);
  const omissions = catalog.notReproduced().filter((entry) => entry.paper === `paper:${paper}`);
  return {
    paper: {
      id: paper,
      title: plainWords(reference.title),
      citation: citation(reference),
      url: addressOf(reference),
      figures: figures.map(({ figure, folder }) => ({ ...figure, image: `../${folder}/figure.svg` })),
      values: numbers?.values ?? [],
      valueSeconds: numbers?.seconds ?? 0,
      valueFailure: numbers?.failure,
      // Of a paper as a whole; one figure alone is no occasion for them.
      omissions: values.length === 0 ? [] : omissions.map(({ where, what, why }) => ({ where, what, why })),
    },
    files: new Map(figures.map(({ folder, files }) => [folder, files])),
  };
}
