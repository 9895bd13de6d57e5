import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { logPattern } from './task-files.ts';

/** The log of a task of an array. */
export function logFile(folder: string, job: string, share: number): string {
  return join(folder, logPattern.replace('%A', job).replace('%a', String(share)));
}

const tailBytes = 4096;
const tailLines = 5;

/** The last lines of a log; none where the task never started. */
export function logTail(file: string): readonly string[] {
  let log: number;
  try {
    log = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const bytes = Buffer.alloc(tailBytes);
    const from = Math.max(0, fstatSync(log).size - tailBytes);
    const text = bytes.toString('utf8', 0, readSync(log, bytes, 0, tailBytes, from));
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-tailLines);
  } finally {
    closeSync(log);
  }
}
