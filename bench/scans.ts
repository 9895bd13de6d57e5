import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadCatalog } from '../cli/load-card.ts';
import { encodePart, readPartHead } from '../cli/scan/part-file.ts';
import { createPartStore, partFileName } from '../cli/scan/part-store.ts';
import { prepareScan } from '../cli/scan/setup.ts';

const program = fileURLToPath(new URL('./darkreach.js', import.meta.url));
const run = promisify(execFile);

/** 100 masses with 100 couplings each: what points share is shared, as in a scan of a user. */
const grid = (portal: string, mass: string, coupling: string, searches: string) =>
  `darkreach: 1
kind: scan
title: Bench
portal: ${portal}
axes: { ${mass}, ${coupling} }
searches: ${searches}
`;
const axion = grid(
  '{ name: dark-axion, m_a: 10 keV }',
  'm_gammaD: { from: 1 MeV, to: 1 GeV, points: 100 }',
  'g: { from: 1e-5 /GeV, to: 0.1 /GeV, points: 100 }',
  '[{ search: na64e }]',
);
const photon = grid(
  '{ name: dark-photon, dark_matter: majorana, alpha_D: 0.1 }',
  'm_chi: { from: 1 MeV, to: 0.3 GeV, points: 100 }',
  'eps: { from: 1e-6, to: 1e-2, points: 100 }',
  '[{ search: na64e-invisible }]\ntie: { m_A: 3 m_chi }',
);
const dump = grid(
  '{ name: alp, g_achi: 0 /GeV, g_ae: 1e-6 /GeV }',
  'm_a: { from: 5 MeV, to: 50 MeV, points: 100 }',
  'g_agamma: { from: 1e-7 /GeV, to: 1e-4 /GeV, points: 100 }',
  '[{ search: e137 }]',
);
/** Every parameter drawn: nothing is shared but tables over the mass. */
const drawn = (text: string, points: number) =>
  `${text.replaceAll(', points: 100', '')}sampling: { points: ${points} }\n`;

const kinds: readonly (readonly [what: string, card: string, points: number])[] = [
  ['widths, drawn', `${drawn(photon, 1e6)}outputs: [widths]\n`, 20_000],
  ['events of a photon portal, grid', `${axion}outputs: [events]\n`, 10_000],
  ['events of a photon portal, drawn', `${drawn(axion, 1e6)}outputs: [events]\n`, 2000],
  ['events of a boson, grid', `${photon}outputs: [events]\n`, 10_000],
  ['events of a boson, drawn', `${drawn(photon, 1e6)}outputs: [events]\n`, 2000],
  ['limits of a photon portal, grid', `${axion}outputs: [limit]\n`, 10_000],
  ['events behind a dump, grid', `${dump}outputs: [events]\n`, 2000],
  ['events behind a dump, drawn', `${drawn(dump, 1e6)}outputs: [events]\n`, 100],
  ['allowed or not, boson, drawn', `${drawn(photon, 1e6)}outputs: [allowed]\n`, 2000],
  ['log-likelihood, boson, drawn', `${drawn(photon, 1e6)}outputs: [log-likelihood]\n`, 2000],
  [
    'relic density, drawn',
    `${drawn(photon, 1e6)}outputs: [relic-density]\nrelic: { darkMatter: majorana }\n`,
    100,
  ],
];

/** Points per second and core for each kind of output, what a part costs beside, two workers, and memory at a million points. */
export async function benchScans(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'darkreach-bench-'));
  try {
    for (const [what, text, points] of kinds) await benchOutput(what, text, points);
    await benchPart(folder);
    await benchWorkers(folder);
    for (const points of [1e4, 1e6]) await benchMemory(folder, points);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scanOf(text: string) {
  const card = { file: 'bench.yaml', text, includes: new Map<string, string>() };
  return prepareScan({ card, sets: [], seed: 1, cache: undefined }, loadCatalog());
}

async function benchOutput(what: string, text: string, points: number): Promise<void> {
  const scan = scanOf(text);
  const started = process.cpuUsage();
  for (let from = 0; from < points; from += 2000) await scan.part(from, Math.min(points, from + 2000));
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  console.log(
    `scan, ${what}: ${(points / seconds).toFixed(0)} points per second and core (${points} points, tables included)`,
  );
}

async function benchPart(folder: string): Promise<void> {
  const scan = scanOf(`${photon}outputs: [widths]\n`);
  const rows = 2000;
  const cells = await scan.part(0, rows);
  const store = createPartStore(join(folder, 'parts'), 'bench', () => rows);
  const rounds = 20;
  const started = performance.now();
  for (let part = 0; part < rounds; part++) {
    store.write(partFileName(part), encodePart(scan.columns, cells, { scan: 'bench', part }));
    await readPartHead(join(folder, 'parts', partFileName(part)));
  }
  const each = (performance.now() - started) / rounds;
  console.log(
    `scan, overhead of a part of ${rows} points and ${scan.columns.length} columns: ${each.toFixed(1)} ms to encode, flush, name and check`,
  );
}

async function benchWorkers(folder: string): Promise<void> {
  const scans = {
    '400000 widths': `${drawn(photon, 400_000)}outputs: [widths]\npointsPerPart: 20000\n`,
    '600 relic densities': `${drawn(photon, 600)}outputs: [relic-density]\nrelic: { darkMatter: majorana }\npointsPerPart: 50\n`,
  };
  for (const [name, text] of Object.entries(scans)) {
    const card = join(folder, 'workers.yaml');
    writeFileSync(card, text);
    const times: number[] = [];
    for (const workers of ['1', '2']) {
      const started = performance.now();
      const out = join(folder, `workers-${name}-${workers}`);
      await run(process.execPath, [program, 'scan', card, '--workers', workers, '--out', out]);
      times.push((performance.now() - started) / 1000);
    }
    const [one = 0, two = 1] = times;
    console.log(
      `scan, ${name}: ${one.toFixed(1)} s on one worker, ${two.toFixed(1)} s on two, ` +
        `${(one / two).toFixed(2)} times as fast, start included`,
    );
  }
}

/** The most memory that a scan takes, where the system tells. */
async function benchMemory(folder: string, points: number): Promise<void> {
  const card = join(folder, `memory-${points}.yaml`);
  writeFileSync(card, `${drawn(photon, points)}outputs: [widths]\npointsPerPart: 5000\n`);
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'scan', card, '--out', join(folder, `m${points}`)], {
    stdio: 'ignore',
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakMegabytes(child.pid!) ?? 0);
  }, 50);
  await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`scan, ${points} widths in parts of 5000: at most ${peak.toFixed(0)} MB, ${seconds} s`);
}

function peakMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
