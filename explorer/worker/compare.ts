import { extent } from 'd3-array';
import type { Catalog } from '../../src/catalog/index.ts';
import { drawFigure, plainText, type TexRenderer } from '../../src/figures/index.ts';
import { ratiosToPublished } from '../../src/pipeline/reproduce/beside-published.ts';
import type { Curve, Figure, LimitsCard, PublishedCurve, Search } from '../../src/records/index.ts';
import type { Comparison, Look, Question } from './messages.ts';
import { readCard } from './session.ts';
import type { SiteCatalog } from './site-files.ts';
import type { SiteIndex } from './site-index.ts';

/**
 * A computed curve against what was published of its search, drawn or not: what cards of ours put beside it, else what
 * bears the name of the experiment, and whatever a reader has added.
 */
export function compareWithPublished(
  { card: source, curve, xLabel, theme }: Extract<Question, { kind: 'compare' }>,
  site: SiteCatalog,
  tex: TexRenderer,
): Promise<readonly Comparison[]> {
  return site.withData((catalog) => {
    const card = readCard(source, catalog);
    if (card.kind !== 'limits' || curve.origin !== 'computed') return [];
    return publishedOf(card, curve, catalog, site.index).flatMap(
      ({ published, label, isDrawn, isByName }) => {
        const ratios = ratiosToPublished(curve, published);
        if (ratios.length === 0) return [];
        const sorted = ratios.map(([, ratio]) => ratio).sort((a, b) => a - b);
        return [
          {
            id: published.id,
            label: plainText(label),
            isDrawn,
            isByName,
            assumption: plainText(published.assumption),
            points: sorted.length,
            median: sorted[sorted.length >> 1]!,
            from: sorted[0]!,
            to: sorted.at(-1)!,
            svg:
              sorted.length < 2 ? '' : drawFigure(ratioFigure(card, curve, xLabel, ratios, theme), tex).svg,
          },
        ];
      },
    );
  });
}

interface Candidate {
  readonly published: PublishedCurve;
  readonly label: string;
  readonly isDrawn: boolean;
  readonly isByName: boolean;
}

function publishedOf(card: LimitsCard, curve: Curve, catalog: Catalog, index: SiteIndex): Candidate[] {
  const entry = card.entries.find((each) => each.type === 'search' && each.curve === curve.id);
  const drawn = card.entries.flatMap((each) =>
    each.type === 'published'
      ? [{ published: each.published, label: each.label, isDrawn: true, beside: each.beside }]
      : [],
  );
  const known = catalog
    .publishedCurves()
    .filter(
      ({ id, portal, xParameter, yParameter }) =>
        portal === card.portal.id &&
        xParameter === card.x.parameter &&
        yParameter === (card.coordinate ?? card.limitOn) &&
        !drawn.some(({ published }) => published.id === id),
    )
    .map((published) => ({ published, label: published.title, isDrawn: false, beside: undefined }));
  const all = [...drawn, ...known];
  const own = drawn.filter(({ published }) => card.included.some(({ text }) => text.includes(published.id)));
  if (entry?.type !== 'search') return own.map((each) => ({ ...each, isByName: false }));
  const { search } = entry;
  const paired = all.filter(
    ({ published, beside }) =>
      beside === curve.id ||
      (beside === undefined &&
        index.beside.some(([id, other]) => other === published.id && isSame(id, search, catalog))),
  );
  const named = all.filter(({ published }) => isOf(published, search));
  const found = paired.length > 0 ? paired : named;
  const others = own.filter((each) => !found.includes(each));
  return [
    ...found.map((each) => ({ ...each, isByName: paired.length === 0 })),
    ...others.map((each) => ({ ...each, isByName: false })),
  ];
}

function isSame(name: string, { id }: Search, catalog: Catalog): boolean {
  return catalog.registries.searchDefinitions().find(name)?.id === id;
}

/** By the name of the experiment; phases that differ in a letter, as NA64e and NA64, count as one. */
function isOf({ title }: PublishedCurve, { experiment }: Search): boolean {
  return nameOf(title.split(',')[0]!) === nameOf(experiment);
}

function nameOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(\d+).*$/, '$1');
}

function ratioFigure(
  { x, figure }: LimitsCard,
  curve: Curve,
  xLabel: string,
  ratios: readonly (readonly [number, number])[],
  theme: Look['theme'],
): Figure {
  const [smallest = 1, largest = 1] = extent(ratios, ([, ratio]) => ratio);
  const [least, most] = [Math.min(1, smallest), Math.max(1, largest)];
  const isWide = most / least > 5;
  const [from, to] = [ratios[0]![0], ratios.at(-1)![0]];
  const line = { kind: 'line', label: '', errors: [], width: 'normal' } as const;
  return {
    size: figure.size === 'two-column' ? 'one-column' : figure.size,
    theme,
    title: `Ours over published, ${curve.label}`,
    description: '',
    panels: [
      {
        id: 'ratio',
        title: '',
        x: { label: xLabel, scale: x.scale, min: from, max: to },
        y: {
          label: 'ours / published',
          scale: isWide ? 'log' : 'linear',
          min: isWide ? least / 1.5 : Math.max(0, least - 0.2 * (most - least) - 0.05),
          max: isWide ? most * 1.5 : most + 0.2 * (most - least) + 0.05,
        },
        layers: [
          {
            ...line,
            id: 'one',
            points: [
              [from, 1],
              [to, 1],
            ],
            color: 'grey',
            dash: 'dashed',
            width: 'thin',
          },
          { ...line, id: 'ratio', points: ratios, color: 'blue', dash: 'solid' },
        ],
        legend: false,
      },
    ],
  };
}
