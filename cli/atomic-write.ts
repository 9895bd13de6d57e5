import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../src/records/index.ts';

/**
 * Refuses before any work a folder that could not be written after it.
 *
 * @throws InputError, or the error of the file system
 */
export function requireWritable(folder: string): void {
  if (folder === '') throw new InputError([{ message: 'no folder to write to', expected: 'a path' }]);
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  if (!statSync(place).isDirectory()) {
    throw new InputError([{ message: `${place} is a file`, expected: 'a folder to write to' }]);
  }
  accessSync(place, constants.W_OK);
}

/**
 * Writes all files of a folder or none: everything goes to temporary names first, and only when all
 * are written are they renamed. A reader never sees half a file.
 */
export function writeFilesAtomically(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  makeFolder(folder);
  const renames: [string, string][] = [];
  try {
    for (const [name, content] of files) {
      const target = join(folder, name);
      const temporary = `${target}.${process.pid}.tmp`;
      makeFolder(dirname(target));
      writeFileSync(temporary, content);
      renames.push([temporary, target]);
    }
    for (const [temporary, target] of renames) renameSync(temporary, target);
  } finally {
    for (const [temporary] of renames) rmSync(temporary, { force: true });
  }
}

/** Folder by folder: the `recursive` of Node 20 never comes back where a parent exists but takes no folders. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it since.
    if (!existsSync(folder)) throw error;
  }
}
