import { batch } from '@preact/signals';
import type { Control } from '../controls/control.ts';
import type { CardSource, Drawing } from '../worker/messages.ts';
import { includesOf, withValue } from './edit-card.ts';
import { createEngine, type EngineWorker, type RunReport } from './engine.ts';
import { linkToListed, linkToWhole, readLink } from './link.ts';
import * as store from './store.ts';

/** Shown only for what takes longer: a mark that flashes up at each step of a slider would tire the eye. */
const quiet = 150;

/** Also for whoever needs a worker of their own: one that counts must not keep a slider waiting. */
export const startWorker = (): EngineWorker =>
  new Worker(new URL('../worker/run-worker.ts', import.meta.url), { type: 'module' });

export const engine = createEngine(startWorker, hear);
let started = 0;
/** The card whose run has not ended yet. */
let running: CardSource | undefined;

function hear(report: RunReport, card: CardSource): void {
  switch (report.kind) {
    case 'described':
      store.description.value = report.description;
      return;
    case 'progress':
      if (performance.now() - started > quiet) store.progress.value = report;
      return;
    case 'drawn':
      if (report.final) remarkOn(report.drawing, card);
      batch(() => {
        store.drawing.value = report.drawing;
        store.drawnFrom.value = { card, opened: store.opened.value! };
        store.failure.value = '';
      });
      if (report.final) finish(card);
      return;
    case 'table':
      store.drawing.value = undefined;
      store.failure.value = '';
      finish(card);
      return;
    case 'failed':
      end(card);
      store.remark.value = '';
      store.failure.value = report.message;
  }
}

/** A change that leaves the figure as it was is said to: a slider without effect looks like one that is broken. */
function remarkOn({ svg }: Drawing, card: CardSource): void {
  const before = store.drawnFrom.value?.card;
  if (before === undefined || before === card) return;
  const isSame = before.file === card.file && before.text !== card.text && store.drawing.value?.svg === svg;
  store.remark.value = isSame ? 'The last change did not alter the figure.' : '';
}

function end(card: CardSource): void {
  if (running === card) running = undefined;
  store.progress.value = undefined;
}

function finish(card: CardSource): void {
  end(card);
  performance.measure('darkreach:run', { start: started, end: performance.now() });
}

/** Runs the card as it is now, shown as the page is now. */
export function runNow(): void {
  const card = store.card.value;
  if (card === undefined) return;
  started = performance.now();
  running = card;
  setTimeout(() => {
    if (running === card && performance.now() - started >= quiet) {
      store.progress.value ??= { done: 0, total: 0, what: 'computing' };
    }
  }, quiet + 20);
  engine.run(card, { theme: store.theme.value, narrow: store.narrow.value });
}

/** `glide` is a step on the way, which makes no entry in the history of the browser. */
export function changeCard(text: string, how: 'glide' | 'step'): void {
  const card = store.card.value;
  if (card === undefined) return;
  if (card.text !== text) {
    store.card.value = { ...card, text };
    runNow();
  }
  if (how === 'step') remember();
}

/** The card with another text and other files beside it, as a step of its own. */
export function replaceCard(card: CardSource): void {
  store.card.value = card;
  runNow();
  remember();
}

export function setControl(control: Control, value: string, how: 'glide' | 'step'): void {
  const text = store.card.value?.text;
  if (text !== undefined) changeCard(withValue(text, control, value), how);
}

/** The address of the page as it is; a link to it opens the same figure. */
export function currentLink(): string {
  const { value: card } = store.card;
  const id = store.opened.value?.id;
  if (card === undefined) return '';
  return id !== undefined && !store.isChanged.value ? linkToListed(id) : linkToWhole(card);
}

function remember(): void {
  const link = currentLink();
  if (link !== location.hash) history.pushState(undefined, '', link);
}

/** Back to the card of the figure, from one that failed. */
export function takeBack(): void {
  const { value: before } = store.drawnFrom;
  if (before === undefined) return;
  store.opened.value = before.opened;
  store.failure.value = '';
  replaceCard(before.card);
}

/** Opens a card of one's own, from a file or a text. */
export function openOwn(card: CardSource): void {
  show(card, undefined);
  remember();
}

export async function openListed(id: string): Promise<void> {
  try {
    show(await fetchCard(id), id);
    remember();
  } catch (error) {
    showFailure(error);
  }
}

export function showFailure(error: unknown): void {
  store.failure.value = error instanceof Error ? error.message : String(error);
}

function show(card: CardSource, id: string | undefined): void {
  store.chosenCurve.value = undefined;
  store.failure.value = '';
  store.remark.value = '';
  store.card.value = card;
  store.opened.value = { id, text: id === undefined ? '' : card.text };
  runNow();
}

/** Opens what the address says; without a card in it, the first figure of the first paper. */
export async function openAddress(): Promise<void> {
  try {
    const linked = readLink(location.hash) ?? { kind: 'listed', id: 'missing-energy/fig-4' };
    if (linked.kind === 'whole') show(linked.card, undefined);
    else show(await fetchCard(linked.id), linked.id);
  } catch (error) {
    showFailure(error);
  }
}

async function fetchCard(id: string): Promise<CardSource> {
  const file = `cards/${id}.yaml`;
  const text = await fetchText(file);
  const folder = file.replace(/[^/]*$/, '');
  const includes = await Promise.all(
    includesOf(text).map(async (name) => [name, await fetchText(`${folder}${name}`)] as const),
  );
  return { file, text, includes: Object.fromEntries(includes) };
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  // A server of single pages answers with the page itself for what it does not have.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) throw new Error(`there is no card at ${path}`);
  return response.text();
}
