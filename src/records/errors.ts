/** Where in a text file something stands; lines and columns count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with what a user wrote: where, what, what was expected, and the nearest valid name. */
export interface InputProblem {
  readonly position?: SourcePosition | undefined;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** Bad input from a user (exit code 2). Carries every problem found, not only the first. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** A computation that failed for valid input (exit code 1); the message names the point. */
export class ComputationError extends Error {
  override readonly name = 'ComputationError';
}

/** `file:line:column: message (expected ...; did you mean ...?)`. */
export function formatProblem(problem: InputProblem): string {
  const where = problem.position
    ? `${problem.position.file}:${problem.position.line}:${problem.position.column}: `
    : '';
  const expected = problem.expected ? `; expected ${problem.expected}` : '';
  const suggestion = problem.suggestion ? `; did you mean "${problem.suggestion}"?` : '';
  return `${where}${problem.message}${expected}${suggestion}`;
}
