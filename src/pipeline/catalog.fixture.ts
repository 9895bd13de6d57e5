import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalog } from '../catalog/index.ts';

const root = join(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map(
    (path) => [`data/${path.replaceAll('\\', '/')}`, readFileSync(join(root, 'data', path), 'utf8')] as const,
  );

/** The catalog of the data that darkreach comes with. */
export const catalog = createCatalog(new Map(files));
