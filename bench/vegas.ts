import { resolve } from 'node:path';
import { textTable } from '../cli/text-table.ts';
import {
  cornerPole,
  diagonalPeaks,
  gaussian,
  type KnownIntegral,
  oscillating,
} from '../src/numerics/integrate/vegas/integrands.fixture.ts';
import { integrateVegas } from '../src/numerics/integrate/vegas/run.ts';
import { createTwoToFourIntegrand, twoToFourDimensions } from '../src/production/two-to-four/index.ts';
import { type CProgram, type Skipped, withCompiled } from './gcc.ts';
import { na64eTwoToFour, na64eTwoToFourCrossSection, twoToFourArguments } from './two-to-four.ts';

interface Contest extends KnownIntegral {
  /** Name, parameter and setup as the C program takes them. */
  readonly c: readonly [name: string, parameter: number, ...setup: number[]];
}

/** How one integrator did on one integrand, over the seeds. */
interface Score {
  /** Root mean square of value / exact - 1. */
  readonly deviation: number;
  /** Root mean square of (value - exact) / error. */
  readonly pull: number;
  /** Of one run, the mean. */
  readonly seconds: number;
}

interface Run {
  readonly value: number;
  readonly error: number;
  readonly seconds: number;
}

const settings = { evaluationsPerIteration: 20_000, warmupIterations: 5, iterations: 10 };
const seeds = 60;

/**
 * VEGAS+ beside the VEGAS of the GNU Scientific Library on the same integrands, with the same warm-up, iterations and
 * evaluations: how far the results are from the exact ones, and the time to an equal error, which for both falls as one over the square root.
 */
export async function benchVegas(): Promise<readonly (Contest & { ours: Score; gsl: Score })[] | Skipped> {
  const source = resolve('bench/c/vegas.c');
  const libraries = ['-lgsl', '-lgslcblas'];
  return withCompiled({ name: 'vegas', source, libraries }, async (program) => {
    const scores = [];
    for (const contest of await contests()) {
      scores.push({
        ...contest,
        ours: scoreOf(contest, oursOf(contest)),
        gsl: await gslScore(program, contest),
      });
    }
    const evaluations = settings.evaluationsPerIteration * (settings.warmupIterations + settings.iterations);
    console.log(
      `VEGAS+ beside VEGAS of GSL, ${evaluations} evaluations each, ${seeds} seeds: deviation from the exact value, pull, ms`,
    );
    const head = ['integrand', 'ours', 'GSL', 'GSL / ours', 'pulls', 'ms', 'time to equal error, GSL / ours'];
    console.log(textTable(head, scores.map(cellsOf)));
    return scores;
  });
}

async function contests(): Promise<readonly Contest[]> {
  return [
    { ...gaussian(6, 0.01), c: ['gaussian', 0.01] },
    { ...diagonalPeaks(4, 0.01), c: ['diagonal-peaks', 0.01] },
    { ...diagonalPeaks(6, 0.05), c: ['diagonal-peaks', 0.05] },
    { ...oscillating(5), c: ['oscillating', 0] },
    { ...cornerPole(4), c: ['corner-pole', 0] },
    {
      name: 'e N -> e N a gamma_D at NA64e',
      dimensions: twoToFourDimensions,
      f: createTwoToFourIntegrand(na64eTwoToFour),
      exact: await na64eTwoToFourCrossSection(),
      c: ['two-to-four', 0, ...twoToFourArguments(na64eTwoToFour)],
    },
  ];
}

function oursOf({ f, dimensions }: Contest): readonly Run[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const started = performance.now();
    const { value, error } = integrateVegas(f, { ...settings, dimensions, seed });
    return { value, error, seconds: (performance.now() - started) / 1000 };
  });
}

async function gslScore(program: CProgram, contest: Contest): Promise<Score> {
  const [name, parameter, ...setup] = contest.c;
  const { evaluationsPerIteration, warmupIterations, iterations } = settings;
  const asked = [contest.dimensions, parameter, evaluationsPerIteration, warmupIterations, iterations, seeds];
  return scoreOf(contest, (await program([name, ...asked, ...setup])) as readonly Run[]);
}

function scoreOf({ name, exact }: Contest, runs: readonly Run[]): Score {
  const mean = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const score = {
    deviation: Math.sqrt(mean(({ value }) => (value / exact - 1) ** 2)),
    pull: Math.sqrt(mean(({ value, error }) => ((value - exact) / error) ** 2)),
    seconds: mean(({ seconds }) => seconds),
  };
  if (!Object.values(score).every(Number.isFinite)) throw new Error(`${name}: ${JSON.stringify(score)}`);
  return score;
}

function cellsOf({ name, ours, gsl }: Contest & { ours: Score; gsl: Score }): readonly string[] {
  const gain = gsl.deviation / ours.deviation;
  return [
    name,
    ours.deviation.toExponential(1),
    gsl.deviation.toExponential(1),
    gain.toFixed(1),
    `${ours.pull.toFixed(1)} ${gsl.pull.toFixed(1)}`,
    `${(1000 * ours.seconds).toFixed(0)} ${(1000 * gsl.seconds).toFixed(0)}`,
    ((gain ** 2 * gsl.seconds) / ours.seconds).toFixed(1),
  ];
}
