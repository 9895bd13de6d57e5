import { createHash } from 'node:crypto';
import { type Catalog, parseScanCard, type Setting } from '../../src/catalog/index.ts';
import { createScan, type Scan } from '../../src/pipeline/scan/compute-part.ts';
import { createExecuteHere } from '../../src/pipeline/tasks.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import type { ScanCard } from '../../src/records/index.ts';
import type { CardText } from '../load-card.ts';
import { packageVersion } from '../package-files.ts';
import { cachedExecute } from './answer-cache.ts';

/** A scan as plain data that any worker can start from. */
export interface ScanSetup {
  readonly card: CardText;
  readonly sets: readonly Setting[];
  readonly seed: number;
  /** Folder of answers that scans share; undefined for none. */
  readonly cache: string | undefined;
}

/** The scan of a setup, ready to compute. @throws InputError for a bad card */
export function prepareScan({ card, sets, seed, cache }: ScanSetup, catalog: Catalog): Scan {
  const { text, file, includes } = card;
  const parsed = parseScanCard(text, file, catalog, portalDefinitions, { sets, includes });
  const execute = createExecuteHere();
  return createScan(parsed, {
    catalog,
    execute: cache === undefined ? execute : cachedExecute(execute, cache),
    progress: () => {},
    seed,
    version: packageVersion(),
  });
}

/** A hash of everything that the numbers of a scan depend on: not of its title, or of what explains it. */
export function scanHash(card: ScanCard, seed: number, catalog: Catalog): string {
  const { id, file, title, description, references, ...rest } = card;
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ version: packageVersion(), seed, ...rest }));
  for (const data of catalog.files) hash.update(JSON.stringify([data.file, data.text]));
  return hash.digest('hex');
}
