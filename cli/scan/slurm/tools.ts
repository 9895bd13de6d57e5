import { execFile } from 'node:child_process';
import { InputError } from '../../../src/records/index.ts';

/** A command of Slurm that answered with an error; the message is its own. */
export class SlurmError extends Error {
  override readonly name = 'SlurmError';
}

/** Runs a command of Slurm without a shell. A fake one stands for an ill cluster in tests. */
export type RunTool = (tool: 'sbatch' | 'squeue', args: readonly string[]) => Promise<string>;

/**
 * Runs a command of Slurm and gives what it prints.
 *
 * @throws InputError where the command is not installed, SlurmError with what it says where it fails
 */
export const runTool: RunTool = (tool, args) =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, stdout: string, stderr: string) => {
      if (error === null) resolve(stdout);
      else if ((error as NodeJS.ErrnoException).code === 'ENOENT') reject(notInstalled(tool));
      else reject(new SlurmError(saidBy(stderr) || error.message));
    };
    execFile(tool, args, { env: environment(), maxBuffer: 2 ** 28 }, done);
  });

/** Without the filters of squeue that a user may have set: they would hide tasks. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SQUEUE_')));
}

function notInstalled(tool: string): InputError {
  return new InputError([
    {
      message: `--engine slurm: there is no ${tool} on the PATH`,
      expected: 'a machine that submits to Slurm',
    },
  ]);
}

/** The lines of an error without the name of the command on each. */
export function saidBy(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^\w+: (error|fatal): /, '').trim());
  return lines.filter((line) => line !== '').join('; ');
}

const passing =
  /unable to contact|connect failure|timed? ?out|temporarily|try again|connection refused|send\/recv/i;

/** Whether an error is of a controller that is busy, or starts again, and not of what it was asked. */
export function isPassing(error: unknown): error is SlurmError {
  return error instanceof SlurmError && passing.test(error.message);
}
