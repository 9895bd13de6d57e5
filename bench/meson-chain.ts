import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createCatalog } from '../src/catalog/index.ts';
import { createStream, fillUniform } from '../src/numerics/random/stream.ts';
import {
  beamDumpFlux,
  momentumSlices,
  sampleMesons,
  shareSamples,
} from '../src/production/meson-flux/index.ts';
import { cone, placed } from '../src/propagation/index.ts';
import type { MesonFlux } from '../src/records/meson-flux.ts';
import { type CProgram, type Skipped, withCompiled } from './gcc.ts';

/** Speed of the chain meson, two-body decay, boost, chord in a cone, against its C twin. */
interface MesonChainBench {
  /** Samples per second on one core, the best round of each. */
  readonly javascript: number;
  readonly c: number;
  /** Time of JavaScript over time of C. */
  readonly ratio: number;
  /** Relative difference of the two sums over the same samples. */
  readonly checksumDifference: number;
}

/** rho0 of 400 GeV protons on copper, rho -> chi1 chi2 with M1 = 0.1 GeV and delta = 0.1, decays in the cone of NA62. */
const masses = { meson: 0.77526, first: 0.1, second: 0.11 };
const window = { fromM: 79, toM: 217, theta: 5.53e-3 };
const count = 200_000;
const seed = 1;
const roundsEach = 5;
const turns = 3;

/** Times the chain in JavaScript and in C on the same random numbers, in turns, and prints both. */
export async function benchMesonChain(): Promise<MesonChainBench | Skipped> {
  const source = resolve('bench/c/meson-chain.c');
  return withCompiled({ name: 'meson-chain', source }, async (program, folder) => {
    const flux = await rhoFlux();
    const table = join(folder, 'flux.txt');
    await writeFile(table, fluxText(flux));
    let javascript = 0;
    let c = 0;
    let checksumDifference = 0;
    for (let turn = 0; turn < turns; turn++) {
      const ours = timeJavaScript(flux);
      const theirs = await timeC(program, table);
      javascript = Math.max(javascript, ours.samplesPerSecond);
      c = Math.max(c, theirs.samplesPerSecond);
      checksumDifference = Math.abs(ours.checksum / theirs.checksum - 1);
    }
    const result = { javascript, c, ratio: c / javascript, checksumDifference };
    console.log(
      `meson, decay, boost, volume: JavaScript ${javascript.toExponential(3)}/s, C ${c.toExponential(3)}/s, ` +
        `time ratio ${result.ratio.toFixed(2)}, sums differ by ${checksumDifference.toExponential(1)}`,
    );
    return result;
  });
}

async function rhoFlux(): Promise<MesonFlux> {
  const names = ['pp400-soft', 'multiplicities-mono-photon'].map((name) => `data/meson-spectra/${name}.yaml`);
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const));
  const catalog = createCatalog(new Map(texts));
  const spectra = catalog.mesonTables();
  const multiplicities = catalog.multiplicityTable('mono-photon');
  return beamDumpFlux({ multiplicities, A: 63.546, spectra, reference: spectra }, 'rho0');
}

interface Timing {
  readonly samplesPerSecond: number;
  /** Sum of weight times chord over beta gamma: the yield at long lifetimes. */
  readonly checksum: number;
}

function timeJavaScript(flux: MesonFlux): Timing {
  let best = Number.POSITIVE_INFINITY;
  let checksum = 0;
  for (let round = 0; round < roundsEach; round++) {
    const start = performance.now();
    checksum = chain(flux);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return { samplesPerSecond: count / best, checksum };
}

function chain(flux: MesonFlux): number {
  const { meson: M, first, second } = masses;
  const sample = sampleMesons(flux, { count, seed });
  const tangent = Math.tan(window.theta);
  const volume = placed(cone(window.fromM * tangent, window.toM * tangent, window.toM - window.fromM), {
    origin: [0, 0, window.fromM],
  });
  const restEnergy = (M * M + second * second - first * first) / (2 * M);
  const restMomentum = Math.sqrt((restEnergy - second) * (restEnergy + second));
  const stream = createStream(seed, 1, 0);
  const u = new Float64Array(2);
  const out = new Float64Array(2);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 2);
    const cosine = 2 * u[0]! - 1;
    const transverse = restMomentum * Math.sqrt((1 - cosine) * (1 + cosine));
    const azimuth = 2 * Math.PI * u[1]!;
    const qx = transverse * Math.cos(azimuth);
    const qy = transverse * Math.sin(azimuth);
    const qz = restMomentum * cosine;
    const px = sample.px[i]!;
    const py = sample.py[i]!;
    const pz = sample.pz[i]!;
    const energy = Math.sqrt(px * px + py * py + pz * pz + M * M);
    const factor = ((px * qx + py * qy + pz * qz) / (energy + M) + restEnergy) / M;
    const x = qx + factor * px;
    const y = qy + factor * py;
    const z = qz + factor * pz;
    const momentum = Math.sqrt(x * x + y * y + z * z);
    const inverse = 1 / momentum;
    if (volume.chord(0, 0, 0, x * inverse, y * inverse, z * inverse, out)) {
      sum += (sample.weight[i]! * (out[1]! - out[0]!) * second) / momentum;
    }
  }
  return sum;
}

/** Slices (first cell, end, samples, content) and cells, for the C program. */
function fluxText(flux: MesonFlux): string {
  const slices = momentumSlices(flux);
  const shares = shareSamples(flux.name, slices, count, 0.5);
  const lines = [
    `${slices.length} ${flux.weight.length}`,
    ...slices.map(({ first, end, content }, i) => [first, end, shares[i], content].join(' ')),
    ...Array.from(flux.weight, (weight, cell) =>
      [
        flux.logMomentumMin[cell],
        flux.logMomentumMax[cell],
        flux.transverseMin[cell],
        flux.transverseMax[cell],
        weight,
      ].join(' '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function timeC(program: CProgram, table: string): Promise<Timing> {
  const values = [masses.meson, masses.first, masses.second, window.fromM, window.toM, window.theta];
  const answer = await program([table, ...values, seed, roundsEach]);
  if (!isTiming(answer)) throw new Error(`meson-chain: unexpected answer from C: ${JSON.stringify(answer)}`);
  return answer;
}

function isTiming(x: unknown): x is Timing {
  return typeof x === 'object' && x !== null && 'samplesPerSecond' in x && 'checksum' in x;
}
