import { readFileSync } from 'node:fs';
import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { ScanCell, ScanColumn } from '../../src/pipeline/scan/batch.ts';
import { checksumKey, isIntact, noChecksum, sealed } from './part-checksum.ts';

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
    { key: checksumKey, value: noChecksum },
  ];
  return sealed(new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'darkreach' })))!;
}

/** The head of a part file; undefined for one that is damaged in any bit, or is no part of a scan. */
export function readPartHead(file: string): PartHead | undefined {
  const bytes = readFileSync(file);
  if (!isIntact(bytes)) return undefined;
  const metadata = footerOf(bytes);
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

function footerOf(bytes: Uint8Array): FileMetaData | undefined {
  try {
    return parquetMetadata(new Uint8Array(bytes).buffer);
  } catch {
    return undefined;
  }
}
