import { CommanderError } from 'commander';
import { ConvergenceError } from '../src/numerics/index.ts';
import { ComputationError, InputError } from '../src/records/index.ts';

/** The documented exit codes. */
export const exitCode = { done: 0, computationFailed: 1, badInput: 2, interrupted: 130 } as const;

/** What to print and how to exit for an error that reached the top; never a stack trace. */
export function describeFailure(error: unknown): { readonly message: string; readonly code: number } {
  if (error instanceof InputError) return { message: error.message, code: exitCode.badInput };
  if (error instanceof ConvergenceError || error instanceof ComputationError) {
    return { message: `computation failed: ${error.message}`, code: exitCode.computationFailed };
  }
  if (error instanceof CommanderError) {
    // Commander has printed its own message already; help and version come here with exit code 0.
    return { message: '', code: error.exitCode === 0 ? exitCode.done : exitCode.badInput };
  }
  if (isFileError(error)) {
    return { message: `${fileProblem(error.code)}: ${error.path ?? ''}`, code: exitCode.badInput };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    message: `internal error: ${message} (please report it, with the card)`,
    code: exitCode.computationFailed,
  };
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function fileProblem(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'this is a file, not a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not permitted to read or write';
    case 'ENOSPC':
      return 'no space left on the disk';
    default:
      return `file error ${code ?? ''}`.trim();
  }
}
