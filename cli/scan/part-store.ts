import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/records/index.ts';
import { makeFolder } from '../atomic-write.ts';
import { type PartHead, readPartHead } from './part-file.ts';

/** What a scan needs of a folder; a fake one stands for a full disk in tests. */
export interface PartStore {
  readonly folder: string;
  /** Heads of the parts that are there and whole, by their number. @throws InputError for parts of another scan */
  done(): Promise<ReadonlyMap<number, PartHead>>;
  /** All of a file or none of it, whatever happens meanwhile. */
  write(name: string, content: string | Uint8Array): void;
}

const partName = /^part-(\d{6,})\.parquet$/;

export function partFileName(part: number): string {
  return `part-${String(part).padStart(6, '0')}.parquet`;
}

/**
 * The parts of one scan in a folder. What is done is what is there: every other record of it may be old.
 *
 * @param scan hash of the scan
 * @param rowsOf how many points a part has
 */
export function createPartStore(folder: string, scan: string, rowsOf: (part: number) => number): PartStore {
  const heads = new Map<number, PartHead>();
  removeLeftovers(folder);
  return {
    folder,
    async done() {
      const found = new Map<number, PartHead>();
      for (const [name, part] of partFiles(folder)) {
        const head = heads.get(part) ?? readPartHead(join(folder, name));
        if (head === undefined) continue;
        if (head.scan !== scan) throw otherScan(folder);
        if (head.part !== part || head.rows !== rowsOf(part)) continue;
        heads.set(part, head);
        found.set(part, head);
      }
      return found;
    },
    write(name, content) {
      makeFolder(folder);
      const temporary = join(folder, temporaryName(name));
      try {
        // On the disk before it gets its name, so that a name never stands for less.
        writeFileSync(temporary, content, { flush: true });
        renameSync(temporary, join(folder, name));
      } finally {
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** Files of a folder that are named as parts, with their numbers. */
export function partFiles(folder: string): readonly (readonly [name: string, part: number])[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const [, digits] = partName.exec(name) ?? [];
    return digits === undefined ? [] : [[name, Number(digits)] as const];
  });
}

export function otherScan(folder: string): InputError {
  return new InputError([
    {
      message: `${folder} holds parts of another scan: of another card, seed, or version of darkreach or its data`,
      expected: 'another --out folder, or this one removed',
    },
  ]);
}

function temporaryName(name: string): string {
  return `.${name}.${hostname()}.${process.pid}.tmp`;
}

const leftOver = /^\..+\.(?<pid>\d+)\.tmp$/;
const oldMilliseconds = 3_600_000;

/** Temporary files of processes that were killed: of this machine, or an hour old. */
function removeLeftovers(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = leftOver.exec(name)?.groups?.['pid'];
    if (pid === undefined) continue;
    const file = join(folder, name);
    const isOurs = name.endsWith(`.${hostname()}.${pid}.tmp`);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    const isOld = written !== undefined && Date.now() - written > oldMilliseconds;
    if (isOurs ? !isAlive(Number(pid)) : isOld) rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
