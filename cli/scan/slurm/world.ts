import { setTimeout as sleep } from 'node:timers/promises';
import { type RunTool, runTool } from './tools.ts';

/** The world outside; a fake one stands for an ill cluster in tests. */
export interface SlurmWorld {
  readonly run: RunTool;
  wait(milliseconds: number): Promise<unknown>;
  /** Time in ms. */
  now(): number;
  /** A line for the user. */
  say(line: string): void;
}

/** Slurm as it is on this machine. */
export function realWorld(): SlurmWorld {
  // Over a progress bar, which then draws itself again below.
  const clear = process.stderr.isTTY ? '\r\x1b[K' : '';
  return {
    run: runTool,
    wait: sleep,
    now: () => performance.now(),
    say: (line) => process.stderr.write(`${clear}${line}\n`),
  };
}
