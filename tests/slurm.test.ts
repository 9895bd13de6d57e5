import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkreach, finished, start, temporaryFolder } from '../cli/command.fixture.ts';
import { type Cluster, hasSlurm, startCluster, until } from './slurm.fixture.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const cardText = (points: number, rest: string) => `darkreach: 1
kind: scan
title: Under Slurm
portal: { name: dark-photon, dark_matter: majorana }
tie: { m_A: 3 m_chi }
axes: { m_chi: { from: 1 MeV, to: 300 MeV }, eps: { from: 1e-6, to: 1e-2 } }
sampling: { points: ${points} }
pointsPerPart: ${points / 8}
${rest}
`;
writeFileSync(at('quick.yaml'), cardText(800, 'outputs: [widths]'));
writeFileSync(at('slow.yaml'), cardText(240, 'outputs: [relic-density]\nrelic: { darkMatter: majorana }'));

const partsIn = (out: string): readonly string[] =>
  existsSync(at(out)) ? readdirSync(at(out)).filter((name) => name.endsWith('.parquet')) : [];
const bytesOf = (out: string) =>
  partsIn(out).map((name) => [name, readFileSync(join(at(out), name)).toString('base64')]);
const scan = (card: string, out: string, ...more: string[]) => [
  ...['scan', at(`${card}.yaml`), '--out', at(out)],
  ...more,
];
const onSlurm = (card: string, out: string, ...more: string[]) =>
  scan(card, out, '--engine', 'slurm', '--json', ...more);
const complete = { complete: true, partsDone: 8 };
const jobOf = (out: string): string => JSON.parse(readFileSync(at(`${out}/slurm.json`), 'utf8')).job;

/** A scan under Slurm that somebody watches. */
function following(out: string, ...more: string[]) {
  const child = start(onSlurm('slow', out, ...more));
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, done: finished(child), said: () => said };
}

describe.skipIf(!hasSlurm)('a scan under Slurm', () => {
  let cluster: Cluster | undefined;
  const slurm = (tool: string, ...args: string[]) => cluster!.slurm(tool, ...args).trim();
  const statesOf = (job: string, format: string) =>
    slurm('squeue', '--noheader', '--array', '--states=all', `--jobs=${job}`, `--format=${format}`).split(
      '\n',
    );
  const arraysSoFar = () =>
    new Set(slurm('squeue', '--noheader', '--states=all', '--format=%F').split('\n')).size;
  /** Until some tasks of the array of a folder run, and have begun to compute. */
  const running = (out: string, ...tasks: readonly number[]) =>
    until(() => {
      const states = statesOf(jobOf(out), '%K %T');
      return tasks.every((task) => states.includes(`${task} RUNNING`)) && partsIn(out).length > 0;
    }, `tasks ${tasks} of ${out}`);

  beforeAll(async () => {
    const here = ['quick', 'slow'].map((card) => darkreach(scan(card, `${card} here`)));
    cluster = await startCluster();
    for (const { code } of await Promise.all(here)) expect(code).toBe(0);
  }, 60_000);
  afterAll(async () => {
    await cluster?.stop();
    folder.remove();
  }, 60_000);

  it('on two nodes is the table of one process, wherever it is and whatever becomes of the card', async () => {
    const out = "it's 50%A";
    writeFileSync(at('gone.yaml'), readFileSync(at('quick.yaml')));
    const done = finished(start(onSlurm('gone', out, '--shares', '2', '--slurm=--time=5')));
    await until(() => existsSync(at(`${out}/slurm.json`)), 'the record');
    rmSync(at('gone.yaml'));
    const { code, stdout, stderr } = await done;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { ...complete, partsComputed: 8 }]);
    expect(bytesOf(out)).toEqual(bytesOf('quick here'));
    const job = jobOf(out);
    expect(stderr).toContain(`submitted job ${job}: 2 of 2 shares (1-2)`);
    expect(new Set(statesOf(job, '%N'))).toEqual(new Set(['n1', 'n2']));
    expect(statesOf(job, '%j %l')[0]).toMatch(/^darkreach-\w+ 5:00$/);
    expect(readdirSync(at(`${out}/slurm`))).toContain(`job-${job}_2.log`);
    const before = arraysSoFar();
    expect(JSON.parse((await darkreach(onSlurm('quick', out))).stdout)).toMatchObject({ partsComputed: 0 });
    expect(arraysSoFar()).toBe(before);
  });

  it('is followed again by the same command, after a kill or Ctrl-C, with no second array', async () => {
    const before = arraysSoFar();
    const killed = following('left', '--shares', '2');
    await running('left', 1, 2);
    const job = jobOf('left');
    // So that it runs until all have seen it.
    slurm('scontrol', 'suspend', job);
    killed.child.kill('SIGKILL');
    await killed.done;
    const interrupted = following('left');
    await until(() => interrupted.said().includes(`follows job ${job}`), 'the second to follow');
    interrupted.child.kill('SIGINT');
    const { code: interruption, stderr } = await interrupted.done;
    expect([interruption, stderr]).toEqual([130, expect.stringContaining(`"scancel ${job}" ends it`)]);
    const last = following('left', '--shares', '3');
    await until(() => last.said().includes(`follows job ${job}`), 'the third to follow');
    slurm('scontrol', 'resume', job);
    const { code, stdout } = await last.done;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, complete]);
    expect(bytesOf('left')).toEqual(bytesOf('slow here'));
    expect([jobOf('left'), arraysSoFar()]).toEqual([job, before + 1]);
  });

  // The next three at the same time: a task that was put back into the queue waits there for seconds.
  it.concurrent('goes on with a task that was put back into the queue', async () => {
    const { done } = following('requeued', '--shares', '1');
    await running('requeued', 1);
    const job = jobOf('requeued');
    slurm('scontrol', 'requeue', `${job}_1`);
    const { code, stdout } = await done;
    expect([code, JSON.parse(stdout), jobOf('requeued')]).toMatchObject([0, complete, job]);
    expect(bytesOf('requeued')).toEqual(bytesOf('slow here'));
    // One log of both starts, the second of which made what the first had not.
    const log = readFileSync(at(`requeued/slurm/job-${job}_1.log`), 'utf8');
    expect(log).toMatch(/REQUEUE[\s\S]*computed [1-7] parts/);
  });

  it.concurrent('submits again a task that was killed, and no other', async () => {
    const { done } = following('killed', '--shares', '2');
    await running('killed', 1);
    const first = jobOf('killed');
    slurm('scancel', '--batch', '--signal=KILL', `${first}_1`);
    const { code, stdout, stderr } = await done;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, complete]);
    expect(bytesOf('killed')).toEqual(bytesOf('slow here'));
    expect(stderr).toContain(`job ${first} ended without all parts of 1 of 2 shares (1 FAILED)`);
    expect(stderr).toContain(`submitted job ${jobOf('killed')}: 1 of 2 shares (1)`);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(at('killed')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.concurrent('that sbatch refuses, or whose tasks always fail, says why', async () => {
    const refused = await darkreach(onSlurm('quick', 'refused', '--slurm=--partition=none'));
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^sbatch refuses: invalid partition specified: none;.*\n$/),
    });
    // Node refuses this at once, on the node.
    const ill = ['--slurm=--export=NODE_OPTIONS=--nonsense', '--attempts', '2', '--shares', '1'];
    const failed = await darkreach(onSlurm('quick', 'failed', ...ill));
    const log = at(`failed/slurm/job-${jobOf('failed')}_1.log`);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain(`without all parts of 1 of 1 shares (1 FAILED)\n${log} ends with\n  `);
    expect(failed.stderr.match(/--nonsense is not allowed in NODE_OPTIONS/g)).toHaveLength(2);
    expect(partsIn('failed')).toEqual([]);
  });
});
