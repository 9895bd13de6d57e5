import { type Catalog, parseCard, parseScanCard } from '../../src/catalog/index.ts';
import {
  createTexRenderer,
  drawFigure,
  figureOfResult,
  plainTextRenderer,
  type TexRenderer,
} from '../../src/figures/index.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { formulasOf } from '../../src/pipeline/formulas/index.ts';
import type { Execute } from '../../src/pipeline/tasks.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import type { Card, RunResult } from '../../src/records/index.ts';
import { type CardDescription, describeCard } from '../controls/describe-card.ts';
import { createSettingSchemas } from '../controls/setting-schemas.ts';
import { referenceLines, storiesOf } from './about-curves.ts';
import type { CardSource, Drawing, Look } from './messages.ts';
import { createCardRunner } from './remember-curves.ts';
import type { SiteCatalog } from './site-files.ts';

/** What happens while a card is run. Whoever listens throws to stop it. */
export interface Listener {
  described(description: CardDescription): void;
  progress(done: number, total: number, what: string): void;
  drawn(drawing: Drawing, final: boolean): void;
  /** The card makes a table, which the command line computes. */
  table(): void;
}

/** Keeps what later runs can use: curves, and labels that have been typeset. */
export interface Session {
  run(source: CardSource, look: Look, execute: Execute, listener: Listener): Promise<void>;
  /** The last result, for exports. */
  last(): RunResult | undefined;
  tex(): Promise<TexRenderer>;
}

export function createSession(site: SiteCatalog): Session {
  const runner = createCardRunner();
  const schemas = createSettingSchemas();
  let last: RunResult | undefined;
  let loading: Promise<TexRenderer> | undefined;
  let loaded: TexRenderer | undefined;
  const tex = () =>
    (loading ??= createTexRenderer().then((renderer) => {
      loaded = renderer;
      return renderer;
    }));

  return {
    last: () => last,
    tex,
    async run(source, look, execute, listener) {
      const started = performance.now();
      const description = await site.withData((catalog) =>
        describeCard(source.text, source.file, catalog, schemas),
      );
      listener.described(description);
      if (description.kind === 'scan') {
        await site.withData((catalog) => parseScanCard(...cardArguments(source, catalog)));
        listener.table();
        return;
      }
      const { result, about } = await site.withData(async (catalog) => {
        const card = readCard(source, catalog);
        const context = {
          ...contextOf(catalog, execute, site.index.version),
          progress: listener.progress,
        };
        const found = await runner(card, context);
        return { result: found, about: aboutCurves(found, card, catalog) };
      });
      last = result;
      const draw = (renderer: TexRenderer): Drawing => ({
        ...drawn(result, look, renderer),
        ...about,
        result,
        milliseconds: performance.now() - started,
      });
      // Words in the reader's own font come first: the typesetter is larger than all the rest.
      listener.drawn(draw(loaded ?? plainTextRenderer), loaded !== undefined);
      if (loaded === undefined) listener.drawn(draw(await tex()), true);
    },
  };
}

/** As `darkreach run` has it by default, but for tables that later runs find again. */
export function contextOf(catalog: Catalog, execute: Execute, version: string): RunContext {
  return { catalog, execute, progress: () => {}, seed: 1, reuseTables: true, version };
}

export function readCard(source: CardSource, catalog: Catalog): Card {
  return parseCard(...cardArguments(source, catalog));
}

function cardArguments({ text, file, includes }: CardSource, catalog: Catalog): Parameters<typeof parseCard> {
  const options = { sets: [], includes: new Map(Object.entries(includes)) };
  return [text, file, catalog, portalDefinitions, options];
}

function drawn(result: RunResult, { theme, narrow }: Look, renderer: TexRenderer) {
  const own = figureOfResult(result);
  const figure = { ...own, theme, size: narrow ? ('one-column' as const) : own.size };
  return { figure, ...drawFigure(figure, renderer) };
}

function aboutCurves(result: RunResult, card: Card, catalog: Catalog) {
  return {
    references: referenceLines(result, catalog),
    stories: storiesOf(card),
    formulas: formulasOf(card, portalDefinitions),
    lagrangian: portalDefinitions.find(({ id }) => id === result.portal)?.lagrangian ?? '',
  };
}
