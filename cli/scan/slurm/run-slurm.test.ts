import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScanCell } from '../../../src/pipeline/scan/batch.ts';
import { ComputationError, InputError } from '../../../src/records/index.ts';
import { temporaryFolder } from '../../command.fixture.ts';
import { emptyColumns, emptyPlan } from '../empty-plan.fixture.ts';
import { encodePart } from '../part-file.ts';
import { createPartStore, partFileName } from '../part-store.ts';
import { rowsOfPart } from '../run-scan.ts';
import { readRecord } from './record.ts';
import { runOnSlurm } from './run-slurm.ts';
import type { SlurmRequest } from './submit.ts';
import { type RunTool, SlurmError } from './tools.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let scans = 0;
let place: string;
beforeEach(() => {
  place = join(folder.path, String(scans++));
});

const plan = emptyPlan(80);
const request: SlurmRequest = {
  ...{ shares: 4, attempts: 3, options: [], workers: 1, command: ['true'], files: new Map() },
};
const storeOf = (hash = plan.hash) => createPartStore(place, hash, (part) => rowsOfPart(plan, part));

function makeParts(shares: readonly number[]): void {
  for (let part = 0; part < plan.parts; part++) {
    if (!shares.includes((part % request.shares) + 1)) continue;
    const points = Array.from({ length: 10 }, (_, row) => 10 * part + row);
    const cells = new Map<string, ScanCell[]>([
      ['point', points],
      ['problem', points.map(() => null)],
    ]);
    storeOf().write(partFileName(part), encodePart(emptyColumns, cells, { scan: plan.hash, part }));
  }
}

/** What becomes of a task: COMPLETED makes its parts. */
type Fate = (job: number, share: number) => string;

/** A cluster whose tasks run at the second look, and end at the third. */
function cluster(fate: Fate, ill: (tool: string, call: number) => Error | undefined = () => undefined) {
  const jobs: { readonly name: string; readonly shares: readonly number[]; looks: number }[] = [];
  const said: string[] = [];
  const calls = { sbatch: 0, squeue: 0 };
  let now = 0;
  const submit = (args: readonly string[]): string => {
    const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))!.split('=')[1]!;
    const shares = value('array')
      .split(',')
      .flatMap((range) => {
        const [first, last = first] = range.split('-').map(Number);
        return Array.from({ length: last! - first! + 1 }, (_, step) => first! + step);
      });
    return String(jobs.push({ name: value('job-name'), shares, looks: 0 }));
  };
  const look = (args: readonly string[]): string => {
    const name = args.find((arg) => arg.startsWith('--name='))!.slice('--name='.length);
    const index = jobs.findIndex((job) => job.name === name);
    if (index < 0) throw new SlurmError('slurm_load_jobs error: Invalid job id specified');
    if (args.includes('--format=%F')) return `${index + 1}\n`;
    const job = jobs[index]!;
    if (++job.looks === 3) makeParts(job.shares.filter((share) => fate(index + 1, share) === 'COMPLETED'));
    const state = (share: number) =>
      job.looks >= 3 ? fate(index + 1, share) : ['PENDING', 'RUNNING'][job.looks - 1];
    return job.shares.map((share) => `${share}|${state(share)}|None\n`).join('');
  };
  const run: RunTool = async (tool, args) => {
    const error = ill(tool, ++calls[tool]);
    const answer =
      error?.message.includes('accepted') || error === undefined
        ? (tool === 'sbatch' ? submit : look)(args)
        : '';
    if (error !== undefined) throw error;
    return answer;
  };
  const world = {
    ...{ run, now: () => now, say: (line: string) => said.push(line) },
    wait: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const scan = (more: Partial<SlurmRequest> = {}) =>
    runOnSlurm(plan, storeOf(), { ...request, ...more }, world, () => {});
  return { jobs, said, calls, scan };
}

const busy = new SlurmError('Unable to contact slurm controller (connect failure)');

describe('a scan under Slurm', () => {
  it('submits again the shares that failed, and only those', async () => {
    const slurm = cluster((job, share) => (share >= 5 - job && job < 3 ? 'TIMEOUT' : 'COMPLETED'));
    const { computed, done } = await slurm.scan();
    expect([computed, done.size]).toEqual([8, 8]);
    expect(slurm.jobs.map(({ shares }) => shares)).toEqual([[1, 2, 3, 4], [4], [4]]);
    expect(slurm.said[1]).toContain('job 1 ended without all parts of 1 of 4 shares (4 TIMEOUT)');
    expect(JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'))).toMatchObject({ complete: true });
    expect((await slurm.scan()).computed).toBe(0);
    expect(slurm.jobs).toHaveLength(3);
  });

  it('gives up after so many submissions, and shows the end of a log', async () => {
    const slurm = cluster((_, share) => (share > 2 ? 'OUT_OF_MEMORY' : 'COMPLETED'));
    mkdirSync(join(place, 'slurm'), { recursive: true });
    writeFileSync(join(place, 'slurm/job-2_3.log'), 'Killed\n');
    const error = await slurm.scan({ attempts: 2 }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ComputationError);
    expect((error as Error).message).toBe(
      `job 2 ended without all parts of 2 of 4 shares (3 OUT_OF_MEMORY, 4 OUT_OF_MEMORY)\n${join(place, 'slurm/job-2_3.log')} ends with\n  Killed`,
    );
    expect(slurm.jobs).toHaveLength(2);
  });

  it('that was cancelled stays so, but for a single task', async () => {
    const all = cluster(() => 'CANCELLED');
    await expect(all.scan()).rejects.toThrow('(1 CANCELLED, 2 CANCELLED, 3 CANCELLED, 4 CANCELLED)');
    expect(all.jobs).toHaveLength(1);
    const one = cluster((job, share) => (job === 1 && share === 2 ? 'CANCELLED' : 'COMPLETED'));
    await one.scan();
    expect(one.jobs.map(({ shares }) => shares)).toEqual([[1, 2, 3, 4], [2]]);
  });

  it('outlives a queue that is silent for a while, not for ever', async () => {
    const awhile = cluster(
      () => 'COMPLETED',
      (tool, call) => (tool === 'squeue' && call > 1 && call < 40 ? busy : undefined),
    );
    expect((await awhile.scan()).computed).toBe(8);
    place = join(folder.path, 'silent');
    const ever = cluster(
      () => 'COMPLETED',
      (tool) => (tool === 'squeue' ? busy : undefined),
    );
    await expect(ever.scan()).rejects.toThrow(/squeue gives no answer: Unable to contact.*job 1 goes on/);
    await expect(ever.scan()).rejects.toThrow(
      /squeue gives no answer.*see whether darkreach-\w+ is in the queue/,
    );
    expect(ever.jobs).toHaveLength(1);
  });

  it('forgets an array that sbatch refused', async () => {
    const refused = new SlurmError('Could not establish a configuration source');
    const slurm = cluster(
      () => 'COMPLETED',
      (tool, call) => (tool === 'sbatch' && call === 1 ? refused : undefined),
    );
    await expect(slurm.scan()).rejects.toThrow(
      /sbatch refuses: Could not.*a controller of Slurm that answers/,
    );
    expect(readRecord(place)).toBeUndefined();
    expect((await slurm.scan()).computed).toBe(8);
  });

  it('takes what sbatch accepted without an answer, and asks again where it did not', async () => {
    const accepted = new SlurmError('accepted, but: Socket timed out on send/recv operation');
    const slurm = cluster(
      () => 'COMPLETED',
      (tool, call) => (tool === 'sbatch' && call < 3 ? [busy, accepted][call - 1] : undefined),
    );
    await slurm.scan();
    expect([slurm.jobs.length, slurm.calls.sbatch]).toEqual([1, 2]);
    place = join(folder.path, 'never');
    const never = cluster(
      () => 'COMPLETED',
      (tool) => (tool === 'sbatch' ? busy : undefined),
    );
    await expect(never.scan()).rejects.toThrow('sbatch got no answer: Unable to contact');
  });

  it('finds its array when it was killed before it knew the number', async () => {
    const slurm = cluster(() => 'COMPLETED');
    await slurm.scan();
    for (const part of [2, 6]) writeFileSync(join(place, partFileName(part)), 'damaged');
    const { job, ...record } = readRecord(place)!;
    writeFileSync(join(place, 'slurm.json'), JSON.stringify(record));
    slurm.jobs[0]!.looks = 0;
    await slurm.scan();
    expect([job, readRecord(place)!.job, slurm.jobs.length]).toEqual(['1', '1', 1]);
    expect(slurm.said.at(-1)).toBe('follows job 1, which is already in the queue');
  });

  it('does not mix with an array of another scan', async () => {
    const slurm = cluster(
      () => 'COMPLETED',
      (tool, call) => (tool === 'squeue' && call === 2 ? new Error('killed') : undefined),
    );
    await expect(slurm.scan()).rejects.toThrow('killed');
    const record = readRecord(place)!;
    writeFileSync(join(place, 'slurm.json'), JSON.stringify({ ...record, scan: 'def' }));
    const error = await slurm.scan().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(/job 1 still computes another scan.*scancel 1/);
    expect(existsSync(join(place, partFileName(0)))).toBe(false);
  });
});
