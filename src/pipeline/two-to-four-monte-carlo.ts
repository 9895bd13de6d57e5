import { continueVegasWith, createVegasState, type VegasResult, type VegasState } from '../numerics/index.ts';
import {
  requireConsistency,
  type TwoToFourSetup,
  type TwoToFourVegasSettings,
  twoToFourVegasSettings,
} from '../production/two-to-four/index.ts';
import type { Execute } from './tasks.ts';

/** A Monte Carlo run of l N -> l N a gamma_D, to start or to go on with. */
export interface TwoToFourRun {
  readonly setup: TwoToFourSetup;
  readonly settings: TwoToFourVegasSettings;
  /** Where an interrupted run stopped. */
  readonly state?: VegasState | undefined;
  /** Told after each iteration; what it is given is enough to resume from. */
  readonly onIteration?: (done: number, total: number, state: VegasState) => void;
}

/**
 * sigma(l N -> l N a gamma_D), GeV^-2 at unit coupling, by VEGAS+ over whatever executes its chunks. A
 * resumed run ends with the same bits as an uninterrupted one.
 *
 * @throws ConvergenceError where the iterations disagree by more than five standard deviations of chi-square
 */
export async function runTwoToFour(run: TwoToFourRun, execute: Execute): Promise<VegasResult> {
  const { setup, settings, onIteration } = run;
  const vegas = twoToFourVegasSettings(setup, settings);
  const start = run.state ?? createVegasState(vegas);
  const left = Math.max(0, settings.iterations - start.results.length);
  const { state: _, ...result } = await continueVegasWith(
    async (state, chunk) => (await execute([{ kind: 'two-to-four-chunk', setup, state, chunk }]))[0]!,
    start,
    left,
    ({ iteration, iterations, state }) => onIteration?.(iteration, iterations, state),
  );
  return requireConsistency(result, vegas.label);
}
