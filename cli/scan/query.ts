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
  if (sql.trim() === '') {
    throw new InputError([{ message: '--query is empty', expected: 'SQL, e.g. select count(*) from scan' }]);
  }
  return withScan(folder, (ask) => ask(sql, '--query'));
}

/** Answers SQL over the table `scan`. @throws InputError for what DuckDB refuses, after the name of what asked */
export type Ask = (sql: string, name: string) => Promise<QueryAnswer>;

/**
 * Opens the parts of a folder as the table `scan` in the embedded DuckDB, for as long as something works with it.
 *
 * @param threads of DuckDB, by default one for each core; with one, sums have the same bits every time
 * @throws InputError for a folder without parts, or where DuckDB is not installed
 */
export async function withScan<Answer>(
  folder: string,
  work: (ask: Ask) => Promise<Answer>,
  threads?: number,
): Promise<Answer> {
  const hasParts = existsSync(folder) && readdirSync(folder).some((name) => /^part-\d+\.parquet$/.test(name));
  if (!hasParts) {
    throw new InputError([{ message: `${folder} has no parts of a scan`, expected: 'the folder of one' }]);
  }
  const connection = await connect();
  const ask: Ask = async (sql, name) => {
    try {
      return await answerOf(connection, sql);
    } catch (error) {
      // Whatever DuckDB says here is of the query or of the files.
      const message = error instanceof Error ? error.message : String(error);
      throw new InputError([{ message: `${name}: ${message}` }]);
    }
  };
  try {
    if (threads !== undefined) await connection.run(`set threads = ${threads}`);
    const parts = join(folder, 'part-*.parquet').replaceAll("'", "''");
    await ask(`create view scan as select * from read_parquet('${parts}')`, folder);
    return await work(ask);
  } finally {
    connection.closeSync();
  }
}

async function answerOf(connection: DuckDBConnection, sql: string): Promise<QueryAnswer> {
  const reader = await connection.runAndReadAll(sql);
  const types = reader.columnTypes().map(String);
  const rows = reader.getRowsJson().map((row) => row.map((value, column) => plain(value, types[column]!)));
  return { columns: reader.columnNames(), rows };
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
