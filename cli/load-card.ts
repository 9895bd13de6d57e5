import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Catalog,
  cardIncludes,
  createCatalog,
  parseAnyCard,
  parseCard,
  type Setting,
} from '../src/catalog/index.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import { type Card, InputError, type ScanCard } from '../src/records/index.ts';
import { packageRoot, readPackageYaml } from './package-files.ts';

export function loadCatalog(): Catalog {
  return createCatalog(readPackageYaml('data'));
}

/** `path=value` of the command line. */
export function parseSetting(argument: string): Setting {
  const equals = argument.indexOf('=');
  if (equals <= 0) {
    throw new InputError([
      { message: `--set ${argument}: no value`, expected: "path=value, e.g. --set m_a='10 keV'" },
    ]);
  }
  return { path: argument.slice(0, equals).trim(), value: argument.slice(equals + 1).trim() };
}

/** A card file as text, with the texts of the files that it includes. */
export interface CardText {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
  readonly includes: ReadonlyMap<string, string>;
}

/** A card file, as given or, when there is no such file, inside the package. */
export function readCard(path: string): CardText {
  const file = existsSync(path) ? path : join(packageRoot, path);
  const text = readText(existsSync(file) ? file : path, path);
  const folder = dirname(resolve(file));
  const includes = new Map<string, string>();
  for (const name of cardIncludes(text, path)) {
    const included = join(folder, name);
    if (existsSync(included)) includes.set(name, readText(included, included));
  }
  return { file: path, text, includes };
}

/** A card of curves from a file. @throws InputError for a bad card, or for a scan */
export function loadCard(path: string, catalog: Catalog, sets: readonly Setting[]): Card {
  const { file, text, includes } = readCard(path);
  return parseCard(text, file, catalog, portalDefinitions, { sets, includes });
}

/** A card of any kind from a file. @throws InputError for a bad card */
export function loadAnyCard(path: string, catalog: Catalog, sets: readonly Setting[]): Card | ScanCard {
  const { file, text, includes } = readCard(path);
  return parseAnyCard(text, file, catalog, portalDefinitions, { sets, includes });
}

/** @throws InputError for a folder, which Node refuses without saying which */
function readText(file: string, shownAs: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError([{ message: `"${shownAs}" is a folder`, expected: 'a file' }]);
  }
  return readFileSync(file, 'utf8');
}
