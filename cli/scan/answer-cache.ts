import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Execute, Task, TaskResult } from '../../src/pipeline/tasks.ts';
import { makeFolder } from '../atomic-write.ts';
import { packageRoot, packageVersion } from '../package-files.ts';

/** Where answers are kept unless told otherwise. */
export function usualCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'darkreach');
}

/** What is quicker to compute than this is not kept. */
const worthKeepingMilliseconds = 50;

/**
 * Keeps the answers to tasks on disk, under a hash of the tasks and the program: cross sections behind a table or samples of mesons
 * are then computed once for all scans, workers and machines that see the folder. Any number of them may write at once:
 * files are renamed when they are whole, and two of one name hold the same. The folder may be removed at any time, and one that
 * cannot be written costs nothing but time.
 *
 * @param worthKeeping least time in ms that an answer took to be kept
 */
export function cachedExecute(
  execute: Execute,
  folder: string,
  worthKeeping = worthKeepingMilliseconds,
): Execute {
  const program = programIdentity();
  return async <T extends Task>(tasks: readonly T[]): Promise<readonly TaskResult<T>[]> => {
    const name = createHash('sha256').update(program).update(serialize(tasks)).digest('hex');
    const file = join(folder, name.slice(0, 2), `${name}.bin`);
    const known = read(file);
    if (known !== undefined) return known as readonly TaskResult<T>[];
    const started = performance.now();
    const answers = await execute(tasks);
    if (performance.now() - started >= worthKeeping) write(file, answers);
    return answers;
  };
}

const digestLength = 32;

/** The answers of a file; undefined where there is none, or one that is damaged. */
function read(file: string): unknown {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(digestLength);
    return digest(content).equals(bytes.subarray(0, digestLength)) ? deserialize(content) : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, answers: unknown): void {
  const content = serialize(answers);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    makeFolder(dirname(file));
    writeFileSync(temporary, Buffer.concat([digest(content), content]));
    renameSync(temporary, file);
  } catch {
    // A cache that takes nothing is no reason to lose what was computed.
    removeQuietly(temporary);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing could be written, there is nothing.
  }
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Version, Node and what the program was built into, so that another build never sees answers of this one. */
function programIdentity(): string {
  const built = join(packageRoot, 'dist');
  const names = statSync(built, { throwIfNoEntry: false }) ? readdirSync(built) : [];
  const files = names.filter((name) => name.endsWith('.js')).sort();
  const sizes = files.map((name) => `${name} ${statSync(join(built, name)).size}`);
  return [packageVersion(), process.version, ...sizes].join('\n');
}
