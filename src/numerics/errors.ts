/**
 * A computation that cannot keep its promise: a NaN, or an accuracy not reached. The message names
 * the point; `best` is the last estimate, for those who want to look at it.
 */
export class ConvergenceError extends Error {
  override readonly name = 'ConvergenceError';
  readonly best: { readonly value: number; readonly error: number } | undefined;

  constructor(message: string, best?: { readonly value: number; readonly error: number }) {
    super(message);
    this.best = best;
  }
}
