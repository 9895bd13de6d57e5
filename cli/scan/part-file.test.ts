import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { ScanCell, ScanColumn } from '../../src/pipeline/scan/batch.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { encodePart, readPartHead } from './part-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const column = (name: string, type: ScanColumn['type']): ScanColumn => {
  return { name, type, unit: '', description: '' };
};
const columns = [
  ...[column('point', 'index'), column('x', 'number'), column('allowed', 'boolean')],
  ...[column('channels', 'json'), column('problem', 'text')],
];
const cells = new Map<string, ScanCell[]>([
  ['point', [4294967295, 7, 8]],
  ['x', [0.1 + 0.2, Number.POSITIVE_INFINITY, null]],
  ['allowed', [true, null, false]],
  ['channels', ['{"J/psi(1S)":1e-30}', null, '{}']],
  ['problem', [null, null, 'does not converge: \u03c3 > 1']],
]);
const rows = Array.from({ length: 3 }, (_, row) =>
  Object.fromEntries(
    [...cells].map(([name, own]) => [name, name === 'point' ? BigInt(own[row] as number) : own[row]]),
  ),
);
const bytes = encodePart(columns, cells, { scan: 'abc', part: 12 });
const file = join(folder.path, 'part-000012.parquet');
writeFileSync(file, bytes);

describe('a part file', () => {
  it('is read by hyparquet with every bit', async () => {
    const whole = readFileSync(file);
    expect(await parquetReadObjects({ file: new Uint8Array(whole).buffer })).toEqual(rows);
  });

  it('is read by DuckDB with every bit', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(`select * from '${file}'`);
    expect(reader.getRowObjectsJS()).toEqual(rows);
    const types = reader.columnTypes().map(String);
    expect(types).toEqual(['BIGINT', 'DOUBLE', 'BOOLEAN', 'VARCHAR', 'VARCHAR']);
    connection.closeSync();
  });

  it('says what it is, and has the same bytes again', async () => {
    expect(readPartHead(file)).toEqual({ scan: 'abc', part: 12, rows: 3, problems: 1 });
    expect(encodePart(columns, cells, { scan: 'abc', part: 12 })).toEqual(bytes);
  });

  it('is no part when any bit of it is another', () => {
    const flipped = join(folder.path, 'flipped.parquet');
    for (let place = 0; place < bytes.length; place++) {
      const other = new Uint8Array(bytes);
      other[place]! ^= 1 << (place % 8);
      writeFileSync(flipped, other);
      expect(readPartHead(flipped), `byte ${place}`).toBeUndefined();
    }
  });

  it('is no part when it is cut off anywhere, or is something else', async () => {
    const cut = join(folder.path, 'cut.parquet');
    for (const length of [0, 3, 50, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(cut, bytes.slice(0, length));
      expect(readPartHead(cut)).toBeUndefined();
    }
    writeFileSync(cut, 'PAR1 but not really, and then some more text PAR1');
    expect(readPartHead(cut)).toBeUndefined();
  });
});
