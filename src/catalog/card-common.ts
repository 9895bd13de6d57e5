import type { QuantityDimension } from '../physics/units.ts';
import type { FigureSettings } from '../records/card.ts';
import type { DataFile } from '../records/data-file.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { quantityAt } from './card-portal.ts';
import type { Catalog } from './catalog.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { unknownName } from './registry.ts';

/** A card with its settings applied, and what it is read against. */
export interface CardSource {
  readonly card: Located;
  readonly file: string;
  /** With the files that the card includes. */
  readonly catalog: Catalog;
  readonly included: readonly DataFile[];
  readonly portals: readonly PortalDefinition[];
}

/** The section `figure` of a card. */
type FigureSection = Pick<FigureSettings, 'size' | 'theme' | 'legend'> & {
  readonly y?: { readonly marks?: readonly { readonly label: string }[] | undefined };
};

/** How the figure looks; the y range is in the dimension of what is drawn, above 0 on a log axis. */
export function figureSettings(
  card: Located,
  section: FigureSection | undefined,
  dimension: QuantityDimension | undefined,
  problems: InputProblem[],
  yScale: 'log' | 'linear' = 'log',
): FigureSettings | undefined {
  if (section === undefined || dimension === undefined) return undefined;
  const range = yScale === 'log' ? { above: 0 } : {};
  const yMin = quantityAt(card, ['figure', 'y', 'from'], dimension, range, problems);
  const yMax = quantityAt(card, ['figure', 'y', 'to'], dimension, range, problems);
  if (yMin !== undefined && yMax !== undefined && yMin >= yMax) {
    problems.push(
      problemAt(originAt(card, ['figure', 'y', 'from']), 'the y axis is empty: from is not below to'),
    );
  }
  const { size, theme, legend, y = {} } = section;
  const marks = (y.marks ?? []).flatMap(({ label }, index) => {
    const at = quantityAt(card, ['figure', 'y', 'marks', index, 'at'], dimension, range, problems);
    return at === undefined ? [] : [{ at, label }];
  });
  return { size, theme, legend, yMin, yMax, marks };
}

/** What every kind of card has in common. */
export function identity(
  { file, included }: CardSource,
  sections: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly references?: readonly string[] | undefined;
  },
) {
  return {
    id: cardId(file),
    file,
    title: sections.title ?? '',
    description: sections.description ?? '',
    references: sections.references ?? [],
    included,
  };
}

/** "cards/missing-energy/fig-4.yaml" -> "missing-energy/fig-4"; elsewhere the bare file name. */
function cardId(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/\.ya?ml$/, '');
  return /(?:^|\/)cards\/(.+)$/.exec(path)?.[1] ?? path.split('/').at(-1) ?? path;
}

/** Every key under `references` must be one of the catalog's; a catalog without references knows none. */
export function checkReferences({ card, catalog }: CardSource, problems: InputProblem[]): void {
  const known = catalog.registries.references();
  const list = child(card, 'references');
  if (known.names.length === 0 || list?.kind !== 'list') return;
  list.items.forEach((item, index) => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') return;
    if (known.find(item.value) !== undefined) return;
    const { message, ...hints } = unknownName(known.what, item.value, known.nearest(item.value), known.names);
    problems.push(problemAt(originAt(card, ['references', index]), message, hints));
  });
}
