import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes all files of a folder or none: everything goes to temporary names first, and only when all
 * are written are they renamed. A reader never sees half a file.
 */
export function writeFilesAtomically(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const renames: [string, string][] = [];
  try {
    for (const [name, content] of files) {
      const target = join(folder, name);
      const temporary = `${target}.${process.pid}.tmp`;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(temporary, content);
      renames.push([temporary, target]);
    }
    for (const [temporary, target] of renames) renameSync(temporary, target);
  } finally {
    for (const [temporary] of renames) rmSync(temporary, { force: true });
  }
}
