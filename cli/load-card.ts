import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Catalog, cardIncludes, createCatalog, parseCard, type Setting } from '../src/catalog/index.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import { type Card, InputError } from '../src/records/index.ts';
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

/** A card file, as given or, when there is no such file, inside the package. */
export function loadCard(path: string, catalog: Catalog, sets: readonly Setting[]): Card {
  const file = existsSync(path) ? path : join(packageRoot, path);
  const text = readText(existsSync(file) ? file : path, path);
  const folder = dirname(resolve(file));
  const includes = new Map<string, string>();
  for (const name of cardIncludes(text, path)) {
    const included = join(folder, name);
    if (existsSync(included)) includes.set(name, readText(included, included));
  }
  return parseCard(text, path, catalog, portalDefinitions, { sets, includes });
}

/** @throws InputError for a folder, which Node refuses without saying which */
function readText(file: string, shownAs: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError([{ message: `"${shownAs}" is a folder`, expected: 'a file' }]);
  }
  return readFileSync(file, 'utf8');
}
