import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { nuclearSizeScale, screeningScale } from '../src/physics/nuclear-form-factor.ts';
import { na64eBeam } from '../src/production/beam-on-nucleus.fixture.ts';
import { createTwoToFourIntegrand, type TwoToFourSetup } from '../src/production/two-to-four/index.ts';

const run = promisify(execFile);

/** Speed of the 2 -> 4 integrand against its C twin. */
export type TwoToFourBench =
  | { readonly skipped: string }
  | {
      /** Evaluations per second, the best round of each. */
      readonly javascript: number;
      readonly c: number;
      /** Time of JavaScript over time of C. */
      readonly ratio: number;
      /** Relative difference of the two sums over the same points. */
      readonly checksumDifference: number;
    };

/** NA64e, m_gammaD = 10 MeV, m_a = 10 keV. */
const setup: TwoToFourSetup = {
  ...na64eBeam,
  darkPhotonMass: 1e-2,
  axionMass: 1e-5,
  missingEnergyMin: 50,
  missingEnergyMax: 100,
};

const pointCount = 100_000;
const roundsEach = 5;
const turns = 4;

/**
 * Times the integrand in JavaScript and in C (gcc -O3 -march=native, IEEE arithmetic) on the same points, in
 * turns so that both see the same machine, and prints both. Skips with a notice where there is no gcc.
 *
 * @param source the C file; by default below the working directory
 */
export async function benchTwoToFour(source = resolve('bench/c/two-to-four.c')): Promise<TwoToFourBench> {
  const folder = await mkdtemp(join(tmpdir(), 'darkreach-bench-'));
  try {
    const program = join(folder, 'two-to-four');
    try {
      await run('gcc', ['-O3', '-march=native', '-o', program, source, '-lm']);
    } catch (error) {
      const skipped = `two-to-four: gcc is missing or failed (${error instanceof Error ? error.message : error})`;
      console.log(skipped);
      return { skipped };
    }
    const result = await compare(program);
    console.log(
      `two-to-four integrand: JavaScript ${result.javascript.toExponential(3)}/s, C ${result.c.toExponential(3)}/s, ` +
        `time ratio ${result.ratio.toFixed(2)}, sums differ by ${result.checksumDifference.toExponential(1)}`,
    );
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(program: string): Promise<Exclude<TwoToFourBench, { skipped: string }>> {
  const cube = fixedPoints(pointCount);
  let javascript = 0;
  let c = 0;
  let checksumDifference = 0;
  for (let turn = 0; turn < turns; turn++) {
    const ours = timeJavaScript(cube);
    const theirs = await timeC(program);
    javascript = Math.max(javascript, ours.evaluationsPerSecond);
    c = Math.max(c, theirs.evaluationsPerSecond);
    checksumDifference = Math.abs(ours.checksum / theirs.checksum - 1);
  }
  return { javascript, c, ratio: c / javascript, checksumDifference };
}

interface Timing {
  readonly evaluationsPerSecond: number;
  readonly checksum: number;
}

function timeJavaScript(cube: Float64Array): Timing {
  const integrand = createTwoToFourIntegrand(setup);
  const point = new Float64Array(7);
  let best = Number.POSITIVE_INFINITY;
  let checksum = 0;
  for (let round = 0; round < roundsEach; round++) {
    const start = performance.now();
    checksum = 0;
    for (let i = 0; i < cube.length; i += 7) {
      for (let j = 0; j < 7; j++) point[j] = cube[i + j]!;
      checksum += integrand(point);
    }
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return { evaluationsPerSecond: pointCount / best, checksum };
}

async function timeC(program: string): Promise<Timing> {
  const values = [
    setup.leptonMass,
    setup.beamEnergy,
    setup.Z,
    setup.A,
    setup.nucleusMass,
    setup.darkPhotonMass,
    setup.axionMass,
    setup.missingEnergyMin,
    setup.missingEnergyMax,
    screeningScale(setup),
    nuclearSizeScale(setup),
    pointCount,
    roundsEach,
  ];
  const { stdout } = await run(program, values.map(String));
  const answer: unknown = JSON.parse(stdout);
  if (!isTiming(answer)) throw new Error(`two-to-four: unexpected answer from C: ${stdout}`);
  return answer;
}

function isTiming(x: unknown): x is Timing {
  return typeof x === 'object' && x !== null && 'evaluationsPerSecond' in x && 'checksum' in x;
}

/** The linear congruential generator of the C twin, seed 1. */
function fixedPoints(count: number): Float64Array {
  const cube = new Float64Array(7 * count);
  let x = 1;
  for (let i = 0; i < cube.length; i++) {
    x = (Math.imul(1664525, x) + 1013904223) >>> 0;
    cube[i] = (x + 0.5) / 4294967296;
  }
  return cube;
}
