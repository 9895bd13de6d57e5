import { ConvergenceError } from '../numerics/index.ts';
import { ComputationError, InputError } from '../records/errors.ts';

/**
 * The answer, or its failure with the search that it is for: numerics and physics name the point alone, and a card may have twenty
 * searches.
 */
export async function namingSearch<Answer>(search: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof InputError) throw namingProblems(error, search);
    if (!(error instanceof Error) || error.message.includes(search)) throw error;
    const message = `${search}: ${error.message}`;
    if (error instanceof ConvergenceError) throw new ConvergenceError(message, error.best);
    if (error instanceof ComputationError) throw new ComputationError(message);
    throw error;
  }
}

/** Problems with whose they are before those that do not say it. */
function namingProblems({ problems }: InputError, name: string): InputError {
  return new InputError(
    problems.map((problem) =>
      problem.message.includes(name) ? problem : { ...problem, message: `${name}: ${problem.message}` },
    ),
  );
}
