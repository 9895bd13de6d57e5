import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}
