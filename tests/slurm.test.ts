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
writeFileSync(at('slow.yaml'), cardText(160, 'outputs: [relic-density]\nrelic: { darkMatter: majorana }'));

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

describe.skipIf(!hasSlurm)('a scan under Slurm', () => {
  let cluster: Cluster | undefined;
  const slurm = (tool: string, ...args: string[]) => cluster!.slurm(tool, ...args).trim();
  const statesOf = (job: string, format: string) =>
    slurm('squeue', '--noheader', '--array', '--states=all', `--jobs=${job}`, `--format=${format}`).split(
      '\n',
    );
  const arraysSoFar = () =>
    new Set(slurm('squeue', '--noheader', '--states=all', '--format=%F').split('\n')).size;
  /** Until tasks of the array of a folder run, and have begun to compute. */
  const running = (out: string, tasks: number) =>
    until(
      () =>
        statesOf(jobOf(out), '%T').filter((state) => state === 'RUNNING').length === tasks &&
        partsIn(out).length > 0,
      `${tasks} tasks to run`,
    );

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
    const killed = start(onSlurm('slow', 'left', '--shares', '2'));
    const end = finished(killed);
    await running('left', 2);
    killed.kill('SIGKILL');
    await end;
    const job = jobOf('left');
    const interrupted = start(onSlurm('slow', 'left', '--shares', '2'));
    const interruption = finished(interrupted);
    let said = '';
    interrupted.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    await until(() => said.includes(`follows job ${job}`), 'the second to follow');
    interrupted.kill('SIGINT');
    expect(await interruption).toMatchObject({
      code: 130,
      stderr: expect.stringContaining(`"scancel ${job}" ends it`),
    });
    const { code, stdout } = await darkreach(onSlurm('slow', 'left', '--shares', '3'));
    expect([code, JSON.parse(stdout)]).toMatchObject([0, complete]);
    expect(bytesOf('left')).toEqual(bytesOf('slow here'));
    expect([jobOf('left'), arraysSoFar()]).toEqual([job, before + 1]);
  });

  // At the same time as the next: a task that was put back into the queue waits there for seconds.
  it.concurrent('goes on with a task that was put back into the queue, and submits again one that was killed', async () => {
    const done = finished(start(onSlurm('slow', 'killed', '--shares', '2')));
    await running('killed', 2);
    const first = jobOf('killed');
    slurm('scancel', '--batch', '--signal=KILL', `${first}_1`);
    slurm('scontrol', 'requeue', `${first}_2`);
    const { code, stdout, stderr } = await done;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, complete]);
    expect(bytesOf('killed')).toEqual(bytesOf('slow here'));
    expect(stderr).toMatch(
      new RegExp(`job ${first} ended without all parts of 1 of 2 shares \\(1 FAILED\\)`),
    );
    expect(stderr).toContain(`submitted job ${jobOf('killed')}: 1 of 2 shares (1)`);
    expect(stderr).not.toMatch(/^\s+at /m);
    // The log of both starts.
    expect(readFileSync(at(`killed/slurm/job-${first}_2.log`), 'utf8')).toMatch(
      /REQUEUE[\s\S]*computed \d parts/,
    );
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
