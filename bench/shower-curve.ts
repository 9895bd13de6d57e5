import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadCatalog } from '../cli/load-card.ts';
import type { RunContext } from '../src/pipeline/context.ts';
import { annihilationYields } from '../src/pipeline/lepton-beam/annihilation-yield.ts';
import { bremsstrahlungYields } from '../src/pipeline/lepton-beam/bremsstrahlung-yield.ts';
import { executeHere } from '../src/pipeline/tasks.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import type { BosonPortal, MissingEnergySearch } from '../src/records/index.ts';
import { logarithmic, timesText } from './side-by-side.ts';

const run = promisify(execFile);
const accuracy = 1e-3;
const rounds = 5;
const counts = [16, 61, 244, 976];

const card = `darkreach: 1
title: Dark photon at NA64e
portal: { name: dark-photon }
x: { parameter: m_A, from: 1 MeV, to: 1 GeV, points: 61, scale: log }
accuracy: 1e-3
searches: [{ search: na64e-invisible }]
`;

/**
 * The limit of NA64e on a dark photon at 61 masses, shower and annihilation included, to 1e-3: as a user starts it and in
 * process; how it grows with the number of masses; and what interpolation in mass gains and loses.
 */
export async function benchShowerCurve(): Promise<void> {
  await asStarted();
  const catalog = loadCatalog();
  const search = catalog.search('na64e-invisible');
  if (search.kind !== 'missing-energy') throw new Error(search.kind);
  const context: RunContext = {
    catalog,
    execute: executeHere,
    progress: () => {},
    seed: 1,
    version: 'bench',
  };
  const base = await timesOf(search, masses(61), context);
  for (const count of counts) {
    const { brems, annihilation } = count === 61 ? base : await timesOf(search, masses(count), context);
    const whole = brems + annihilation;
    console.log(
      `NA64e, ${count} masses in process: ${whole.toFixed(2)} s (bremsstrahlung ${brems.toFixed(2)} s, ` +
        `annihilation ${annihilation.toFixed(2)} s), ${timesText(whole / (base.brems + base.annihilation))} ` +
        'times that of 61',
    );
  }
  await interpolated(search, context, base.brems);
}

function masses(count: number): readonly number[] {
  return logarithmic(1e-3, 1, count);
}

async function asStarted(): Promise<void> {
  const program = fileURLToPath(new URL('./darkreach.js', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'darkreach-bench-'));
  try {
    const file = join(folder, 'card.yaml');
    await writeFile(file, card);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      await run(process.execPath, [program, 'run', file, '--no-figure', '--out', join(folder, 'out')]);
      times.push((performance.now() - started) / 1000);
    }
    times.sort((a, b) => a - b);
    console.log(
      `NA64e dark photon, 61 masses to ${accuracy}, shower and annihilation, Node start included: ` +
        `median ${times[rounds >> 1]!.toFixed(2)} s, best ${times[0]!.toFixed(2)} s`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds of each channel, the best of three. */
async function timesOf(search: MissingEnergySearch, at: readonly number[], context: RunContext) {
  const portals = at.map(darkPhoton);
  let [brems, annihilation] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    let before = performance.now();
    await bremsstrahlungYields(search, 'vector', at, accuracy, context);
    brems = Math.min(brems, (performance.now() - before) / 1000);
    before = performance.now();
    annihilationYields(search, portals, accuracy);
    annihilation = Math.min(annihilation, (performance.now() - before) / 1000);
  }
  return { brems, annihilation };
}

function darkPhoton(mass: number): BosonPortal {
  const definition = portalDefinitions.find(({ id }) => id === 'dark-photon')!;
  const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
  const portal = definition.build({ ...defaults, m_A: mass });
  if (portal.kind !== 'boson-portal') throw new Error(portal.kind);
  return portal;
}

/** 61 masses at once against one by one, which are never interpolated. */
async function interpolated(
  search: MissingEnergySearch,
  context: RunContext,
  seconds: number,
): Promise<void> {
  const at = masses(61);
  const together = await bremsstrahlungYields(search, 'vector', at, accuracy, context);
  const before = performance.now();
  let [worst, claimed] = [0, 0];
  for (const [index, mass] of at.entries()) {
    const [direct] = await bremsstrahlungYields(search, 'vector', [mass], accuracy, context);
    const { value, error } = together[index]!;
    worst = Math.max(worst, Math.abs(value / direct!.value - 1));
    claimed = Math.max(claimed, error / value);
  }
  const direct = (performance.now() - before) / 1000;
  console.log(
    `NA64e, bremsstrahlung at 61 masses: interpolated ${seconds.toFixed(2)} s, every mass ${direct.toFixed(2)} s, ` +
      `${timesText(direct / seconds)} times as long; largest difference ${worst.toExponential(1)}, ` +
      `stated error ${claimed.toExponential(1)}`,
  );
}
