import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../src/records/index.ts';

/** What a query of the table `scan` answers. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Runs SQL over the parts of a folder, as the table `scan`, in the embedded DuckDB.
 *
 * @throws InputError for a folder without parts, SQL that DuckDB refuses, or where DuckDB is not installed
 */
export async function queryScan(folder: string, sql: string): Promise<QueryAnswer> {
  const hasParts = existsSync(folder) && readdirSync(folder).some((name) => /^part-\d+\.parquet$/.test(name));
  if (!hasParts) {
    throw new InputError([{ message: `${folder} has no parts of a scan`, expected: 'the folder of one' }]);
  }
  const connection = await connect();
  try {
    const parts = join(folder, 'part-*.parquet').replaceAll("'", "''");
    await connection.run(`create view scan as select * from read_parquet('${parts}')`);
    const reader = await connection.runAndReadAll(sql);
    const types = reader.columnTypes().map(String);
    const rows = reader.getRowsJson().map((row) => row.map((value, column) => plain(value, types[column]!)));
    return { columns: reader.columnNames(), rows };
  } catch (error) {
    // Whatever DuckDB says here is of the query or of the files.
    const message = error instanceof Error ? error.message : String(error);
    throw new InputError([{ message: `--query: ${message}` }]);
  } finally {
    connection.closeSync();
  }
}

/** Loaded when it is first asked for: other commands start without it, and work where it has no binary. */
async function connect(): Promise<DuckDBConnection> {
  let duckdb: typeof import('@duckdb/node-api');
  try {
    duckdb = await import('@duckdb/node-api');
  } catch {
    throw new InputError([
      {
        message: 'DuckDB is not installed, or has no binary for this machine',
        expected: 'npm install @duckdb/node-api, or another program that reads Parquet',
      },
    ]);
  }
  return (await duckdb.DuckDBInstance.create(':memory:')).connect();
}

/** DuckDB writes exact numbers as text, so that none loses digits: those that lose none are numbers. */
function plain(value: unknown, type: string): unknown {
  if (typeof value !== 'string' || !/^(U?(BIG|HUGE)INT|DECIMAL)/.test(type)) return value;
  return value.replace(/\D/g, '').length <= 15 ? Number(value) : value;
}
