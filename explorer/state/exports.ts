import type { ExportKind } from '../worker/messages.ts';
import { currentLink, engine } from './actions.ts';
import * as store from './store.ts';

export type ExportName = ExportKind | 'png' | 'pdf' | 'yaml';

/** Saves the figure or its numbers to a file of the reader. */
export async function exportAs(what: ExportName): Promise<void> {
  const name = fileName();
  save(await contentOf(what), `${name}.${what}`);
  store.announcement.value = `${name}.${what} saved`;
}

async function contentOf(what: ExportName): Promise<Blob> {
  switch (what) {
    case 'yaml':
      return text(store.card.value?.text ?? '', 'application/yaml');
    case 'csv':
      return text(await ask('csv'), 'text/csv');
    case 'bib':
      return text(await ask('bib'), 'text/x-bibtex');
    case 'json':
      return text(await ask('json'), 'application/json');
    case 'svg':
      return text(await ask('svg'), 'image/svg+xml');
    case 'png':
      return (await import('./export-png.ts')).pngOf(await ask('svg'));
    case 'pdf':
      return (await import('./export-pdf.ts')).pdfOf(await ask('svg'), store.card.value?.file ?? '');
  }
}

function ask(what: ExportKind): Promise<string> {
  return engine.ask({ kind: 'export', what });
}

function text(content: string, type: string): Blob {
  return new Blob([content], { type });
}

/** `missing-energy/fig-4.yaml` as `missing-energy-fig-4`. */
export function fileName(): string {
  const file = store.card.value?.file ?? 'darkreach';
  return file
    .replace(/^cards\//, '')
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\w.-]+/g, '-');
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Puts the link to what is shown on the clipboard, and into the address. */
export async function copyLink(): Promise<void> {
  history.replaceState(undefined, '', currentLink());
  await navigator.clipboard.writeText(location.href);
  store.announcement.value = 'link copied';
}
