import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { ScanCell, ScanColumn } from '../../src/pipeline/scan/batch.ts';

/** What a part file says of itself. */
export interface PartHead {
  /** Hash of everything that its numbers depend on. */
  readonly scan: string;
  readonly part: number;
  readonly rows: number;
  /** Rows with a problem. */
  readonly problems: number;
}

const types = {
  index: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  text: 'STRING',
  json: 'STRING',
} as const;

/** A part of the table as a Parquet file; the same cells give the same bytes. */
export function encodePart(
  columns: readonly ScanColumn[],
  cells: ReadonlyMap<string, readonly ScanCell[]>,
  { scan, part }: Pick<PartHead, 'scan' | 'part'>,
): Uint8Array {
  const columnData = columns.map(({ name, type }): ColumnSource => {
    const own = cells.get(name)!;
    const isIndex = type === 'index';
    // Every part has the same schema, whether or not it holds a null.
    return {
      name,
      type: types[type],
      nullable: !isIndex,
      data: isIndex ? own.map((cell) => BigInt(cell as number)) : [...own],
    };
  });
  const problems = cells.get('problem')!.filter((cell) => cell !== null).length;
  const kvMetadata = [
    { key: 'darkreach.scan', value: scan },
    { key: 'darkreach.part', value: String(part) },
    { key: 'darkreach.problems', value: String(problems) },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'darkreach' }));
}

/** The head of a part file; undefined for one that is damaged, or is no part of a scan. */
export async function readPartHead(file: string): Promise<PartHead | undefined> {
  const metadata = await footerOf(file);
  const value = (key: string) => metadata?.key_value_metadata?.find((pair) => pair.key === key)?.value;
  const scan = value('darkreach.scan');
  if (metadata === undefined || scan === undefined) return undefined;
  return {
    scan,
    part: Number(value('darkreach.part')),
    rows: Number(metadata.num_rows),
    problems: Number(value('darkreach.problems')),
  };
}

/** The footer, which stands at the end and is written last: a file without one is not whole. */
async function footerOf(file: string): Promise<FileMetaData | undefined> {
  const descriptor = openSync(file, 'r');
  try {
    const byteLength = fstatSync(descriptor).size;
    const slice = (start: number, end = byteLength): ArrayBuffer => {
      const bytes = new Uint8Array(end - start);
      readSync(descriptor, bytes, 0, bytes.length, start);
      return bytes.buffer;
    };
    return await parquetMetadataAsync({ byteLength, slice }, { initialFetchSize: 16_384 });
  } catch (error) {
    // Errors of the file system have a code; the others are of a file that cannot be read as Parquet.
    if (error instanceof Error && 'code' in error) throw error;
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
