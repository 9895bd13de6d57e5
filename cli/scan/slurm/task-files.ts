import { posix } from 'node:path';
import type { CardText } from '../../load-card.ts';

/** Folder, inside that of the scan, of the script, the card and the logs of tasks. */
export const slurmFolder = 'slurm';

/** Where sbatch has the output of tasks, from the folder of the scan. */
export const logPattern = `${slurmFolder}/job-%A_%a.log`;

/** A word of a POSIX shell that stands for exactly this text. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The script of an array whose tasks each run a command with the share that is theirs. */
export function taskScript(command: readonly string[], shares: number): string {
  // Node takes the place of the shell, so that it is Node that the signals of Slurm reach.
  return `#!/bin/sh\nexec ${command.map(shellQuote).join(' ')} --part "$SLURM_ARRAY_TASK_ID/${shares}"\n`;
}

/**
 * The card with what it includes, as files inside the folder of the scan: tasks that start tomorrow then compute what was submitted
 * today, and nothing outside that folder needs to be shared.
 */
export function cardFiles({ file, text, includes }: CardText): {
  readonly card: string;
  readonly files: ReadonlyMap<string, string>;
} {
  const names = [...includes.keys()].map((name) => posix.normalize(name));
  const levelsUp = Math.max(
    0,
    ...names.map((name) => name.split('/').filter((step) => step === '..').length),
  );
  // As deep as its includes reach up, so that they stay inside.
  const folder = posix.join(slurmFolder, 'card', ...Array<string>(levelsUp).fill('card'));
  const card = posix.join(folder, posix.basename(file));
  const included = [...includes].map(([name, content]) => [posix.join(folder, name), content] as const);
  return { card, files: new Map([...included, [card, text]]) };
}
