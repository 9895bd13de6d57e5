/** The body of a pool worker: one task in, its answer out. */
export { runTask } from '../pipeline/tasks.ts';
