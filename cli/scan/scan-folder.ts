import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, parseScanCard, type Setting } from '../../src/catalog/index.ts';
import { nearestName } from '../../src/catalog/nearest.ts';
import type { ScanColumn } from '../../src/pipeline/scan/batch.ts';
import { type scanSearches, slugOf } from '../../src/pipeline/scan/table.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import {
  InputError,
  type PortalDefinition,
  type ScanCard,
  type ScanSource,
} from '../../src/records/index.ts';
import { manifestName } from './manifest.ts';
import { readPartHead } from './part-file.ts';
import { partFiles } from './part-store.ts';

/** A scan that is there: what its folder says of it, and its card. */
export interface ScanFolder {
  readonly source: ScanSource;
  readonly card: ScanCard;
  readonly definition: PortalDefinition;
  readonly columns: readonly ScanColumn[];
}

/** What is read of a manifest. */
interface Manifest {
  readonly schema: number;
  readonly darkreach: string;
  readonly scan: string;
  readonly title: string;
  readonly cardFile: string;
  readonly card: string;
  readonly includes: Readonly<Record<string, string>>;
  readonly sets: readonly Setting[];
  readonly seed: number;
  readonly points: number;
  readonly pointsPerPart: number;
  readonly done: readonly (readonly [number, number])[];
  readonly columns: readonly ScanColumn[];
}

/**
 * Reads the manifest of a scan, its card from that, and how much of it is there.
 *
 * @throws InputError for a folder that holds no scan, or files among its parts that are none of them
 */
export function readScanFolder(folder: string, catalog: Catalog): ScanFolder {
  const manifest = readManifest(folder);
  const { card: text, cardFile, sets, includes, points, columns } = manifest;
  const options = { sets, includes: new Map(Object.entries(includes)) };
  const card = parseScanCard(text, cardFile, catalog, portalDefinitions, options);
  const definition = portalDefinitions.find(({ id }) => id === card.portal.id)!;
  const { title, darkreach, seed, scan: hash } = manifest;
  const pointsDone = countPoints(folder, manifest);
  const source = { folder, title, hash, darkreach, seed, cardFile, card: text, sets, points, pointsDone };
  return { source: { ...source, portal: definition.id }, card, definition, columns };
}

/** Points of the parts that are there, all of which have to be whole: the manifest may be older than they are. */
function countPoints(folder: string, { scan, points, pointsPerPart }: Manifest): number {
  let done = 0;
  for (const [name, part] of partFiles(folder)) {
    const head = readPartHead(join(folder, name));
    const rows = Math.min(pointsPerPart, points - part * pointsPerPart);
    if (head?.scan !== scan || head.part !== part || head.rows !== rows) {
      const message = `${join(folder, name)} is damaged, or no part of the scan of this folder`;
      throw new InputError([{ message, expected: 'it removed, and the scan run again' }]);
    }
    done += rows;
  }
  return done;
}

/**
 * One of the searches of a scan by its name in columns, its curve or its id.
 *
 * @param message says of what there is none
 * @throws InputError where there is none
 */
export function searchNamed(
  name: string,
  known: ReturnType<typeof scanSearches>,
  message: string,
): ReturnType<typeof scanSearches>[number] {
  const wanted = slugOf(name);
  const found =
    known.find(({ slug }) => slug === wanted) ??
    known.find(({ entry: { search } }) => search.id === name || search.aliases.includes(name));
  if (found !== undefined) return found;
  const slugs = known.map(({ slug }) => slug);
  const expected = slugs.length === 0 ? 'a scan that has it among its outputs' : `one of ${slugs.join(', ')}`;
  throw new InputError([{ message, expected, suggestion: nearestName(wanted, slugs) }]);
}

function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName);
  const wanted = 'the folder of a scan, as "darkreach scan" writes it';
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code !== undefined;
    throw new InputError([
      { message: missing ? `${folder} has no ${manifestName}` : `${file} is no JSON`, expected: wanted },
    ]);
  }
  if (manifest?.schema === 1 && manifest.columns !== undefined && manifest.card !== undefined) {
    return manifest as Manifest;
  }
  throw new InputError([{ message: `${file} is no manifest of a scan`, expected: wanted }]);
}

/** A column of the table by its name. @throws InputError that says what there is, after the option that asked */
export function columnNamed(
  { columns, source }: Pick<ScanFolder, 'columns' | 'source'>,
  name: string,
  option: string,
): ScanColumn {
  const column = columns.find((each) => each.name === name);
  if (column !== undefined) return column;
  const known = columns.map((each) => each.name);
  throw new InputError([
    {
      message: `${option}: ${source.folder} has no column "${name}"`,
      expected: `one of ${known.filter((each) => each !== 'point' && each !== 'problem').join(', ')}`,
      suggestion: nearestName(name, known),
    },
  ]);
}

/** A column as SQL names it. */
export function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}
