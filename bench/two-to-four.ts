import { resolve } from 'node:path';
import { nuclearSizeScale, screeningScale } from '../src/physics/nuclear-form-factor.ts';
import { darkAxionPortal } from '../src/portals/dark-axion.ts';
import { na64eBeam, na64eSetup } from '../src/production/beam-on-nucleus.fixture.ts';
import { virtualPhotonCrossSection } from '../src/production/bremsstrahlung/cross-section.ts';
import { darkPairCrossSection } from '../src/production/bremsstrahlung/dark-pair.ts';
import { buildVirtualPhotonTable } from '../src/production/bremsstrahlung/virtual-photon-table.ts';
import { createTwoToFourIntegrand, type TwoToFourSetup } from '../src/production/two-to-four/index.ts';
import { type CProgram, type Skipped, withCompiled } from './gcc.ts';

/** Speed of the 2 -> 4 integrand against its C twin. */
interface TwoToFourBench {
  /** Evaluations per second, the best round of each. */
  readonly javascript: number;
  readonly c: number;
  /** Time of JavaScript over time of C. */
  readonly ratio: number;
  /** Relative difference of the two sums over the same points. */
  readonly checksumDifference: number;
}

/** NA64e, m_gammaD = 10 MeV, m_a = 10 keV. */
export const na64eTwoToFour: TwoToFourSetup = {
  ...na64eBeam,
  darkPhotonMass: 1e-2,
  axionMass: 1e-5,
  missingEnergyMin: 50,
  missingEnergyMax: 100,
};

const pointCount = 100_000;
const roundsEach = 5;
const turns = 4;

/** Times the integrand in JavaScript and in C on the same points, in turns so that both see the same machine, and prints both. */
export async function benchTwoToFour(): Promise<TwoToFourBench | Skipped> {
  return withCompiled({ name: 'two-to-four', source: resolve('bench/c/two-to-four.c') }, async (program) => {
    const result = await compare(program);
    console.log(
      `two-to-four integrand: JavaScript ${result.javascript.toExponential(3)}/s, C ${result.c.toExponential(3)}/s, ` +
        `time ratio ${result.ratio.toFixed(2)}, sums differ by ${result.checksumDifference.toExponential(1)}`,
    );
    return result;
  });
}

async function compare(program: CProgram): Promise<TwoToFourBench> {
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
  const integrand = createTwoToFourIntegrand(na64eTwoToFour);
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

async function timeC(program: CProgram): Promise<Timing> {
  const answer = await program([...twoToFourArguments(na64eTwoToFour), pointCount, roundsEach]);
  if (!isTiming(answer)) throw new Error(`two-to-four: unexpected answer from C: ${JSON.stringify(answer)}`);
  return answer;
}

/** The cross section of the same at g = g_D = 1, by the factorised formula. */
export async function na64eTwoToFourCrossSection(): Promise<number> {
  const { darkPhotonMass: m_gammaD, axionMass: m_a } = na64eTwoToFour;
  const table = await buildVirtualPhotonTable(na64eSetup, m_gammaD + m_a, 1e-5, async (at, tolerance) =>
    at.map((mass) => virtualPhotonCrossSection(na64eSetup, mass, tolerance)),
  );
  const portal = darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 1 });
  return darkPairCrossSection(portal, table!, 1e-5).value;
}

/** The setup as the C twin takes it. */
export function twoToFourArguments(of: TwoToFourSetup): readonly number[] {
  return [
    ...[of.leptonMass, of.beamEnergy, of.Z, of.A, of.nucleusMass, of.darkPhotonMass, of.axionMass],
    ...[of.missingEnergyMin, of.missingEnergyMax, screeningScale(of), nuclearSizeScale(of)],
  ];
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
