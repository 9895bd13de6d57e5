import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ScanCell } from '../../src/pipeline/scan/batch.ts';
import { InputError } from '../../src/records/index.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { emptyColumns, emptyPlan } from './empty-plan.fixture.ts';
import { rangesOf } from './manifest.ts';
import { encodePart, readPartHead } from './part-file.ts';
import { createPartStore, type PartStore } from './part-store.ts';
import { rowsOfPart, runScan } from './run-scan.ts';
import type { PartAnswer, PartWork } from './worker.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const plan = emptyPlan(95);

function pool(workers: number) {
  const run = async ({ scan, part, from, to }: PartWork): Promise<PartAnswer> => {
    await new Promise((next) => setTimeout(next, 1));
    const points = Array.from({ length: to - from }, (_, row) => from + row);
    const cells = new Map<string, ScanCell[]>([
      ['point', points],
      ['problem', points.map(() => null)],
    ]);
    return { bytes: encodePart(emptyColumns, cells, { scan, part }) };
  };
  return { workers, run, close: async () => {} };
}

const all = { index: 1, count: 1 };
const storeIn = (name: string, hash = plan.hash) =>
  createPartStore(join(folder.path, name), hash, (part) => rowsOfPart(plan, part));
const run = (store: PartStore, share = all, workers = 1) =>
  runScan(plan, store, pool(workers), share, () => {});

/** A disk on which so many more files have room. */
function withRoomFor(store: PartStore, files: number): PartStore {
  let left = files;
  return {
    ...store,
    write(name, content) {
      if (left-- <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
      store.write(name, content);
    },
  };
}

describe('runScan', () => {
  it('keeps what was written before the disk was full, and goes on from there', async () => {
    const store = storeIn('full');
    for (const workers of [1, 3]) {
      await expect(run(withRoomFor(store, 4), all, workers)).rejects.toThrow('ENOSPC');
    }
    const { computed, done } = await run(storeIn('full'), all, 2);
    expect(computed).toBe(4);
    expect(done.size).toBe(10);
    expect(readdirSync(store.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await run(store)).computed).toBe(0);
    const manifest = JSON.parse(readFileSync(join(store.folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ complete: true, done: [[0, 9]], points: 95, parts: 10 });
  });

  it('holds no part longer than it takes to write it', async () => {
    const many = { ...plan, parts: 2000, scan: { ...plan.scan, size: 20_000 } };
    const run = async () => ({ bytes: new Uint8Array(200_000) });
    const written = { parts: 0, most: 0 };
    const store: PartStore = {
      folder: 'nowhere',
      done: async () => new Map(),
      write: () => {
        written.parts++;
        written.most = Math.max(written.most, process.memoryUsage().arrayBuffers);
      },
    };
    const before = process.memoryUsage().arrayBuffers;
    await runScan(many, store, { workers: 2, run, close: async () => {} }, all, () => {});
    expect(written.parts).toBe(2000 + 2);
    // All of them would be 400 MB; what is not yet collected may add up to some of it.
    expect(written.most - before).toBeLessThan(200e6);
  });

  it('makes each part once in shares, at the same time and in any order', async () => {
    await Promise.all([3, 1, 2].map((index) => run(storeIn('shares'), { index, count: 3 })));
    const { computed, done } = await run(storeIn('shares'));
    expect([computed, [...done.values()].reduce((sum, { rows }) => sum + rows, 0)]).toEqual([0, 95]);
    const manifest = JSON.parse(readFileSync(join(folder.path, 'shares/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ complete: true, done: [[0, 9]] });
  });

  it('refuses parts of another scan, before it computes', async () => {
    await run(storeIn('other'));
    await expect(run(storeIn('other', 'def'))).rejects.toThrow(InputError);
    await expect(run(storeIn('other', 'def'))).rejects.toThrow(/parts of another scan/);
  });

  it('makes a damaged part again', async () => {
    await run(storeIn('damaged'));
    const file = join(folder.path, 'damaged/part-000004.parquet');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 10));
    expect((await run(storeIn('damaged'))).computed).toBe(1);
    expect(readFileSync(file)).toEqual(whole);
    const flipped = Buffer.from(whole);
    flipped[flipped.length >> 2]! ^= 1;
    writeFileSync(file, flipped);
    expect((await run(storeIn('damaged'))).computed).toBe(1);
    expect(readFileSync(file)).toEqual(whole);
    expect(readPartHead(file)).toMatchObject({ part: 4 });
  });

  it('removes what killed processes left half-written, and nothing of others', async () => {
    await run(storeIn('left'));
    const { hostname } = await import('node:os');
    const [dead, alive, elsewhere] = [
      `.part-000001.parquet.${hostname()}.999999999.tmp`,
      `.part-000002.parquet.${hostname()}.${process.pid}.tmp`,
      '.part-000003.parquet.elsewhere.1.tmp',
    ];
    for (const name of [dead, alive, elsewhere]) writeFileSync(join(folder.path, 'left', name), 'x');
    storeIn('left');
    const names = readdirSync(join(folder.path, 'left'));
    expect([dead, alive, elsewhere].map((name) => names.includes(name))).toEqual([false, true, true]);
  });
});

it('rangesOf', () => {
  expect(rangesOf([5, 0, 1, 2, 7, 8])).toEqual([
    [0, 2],
    [5, 5],
    [7, 8],
  ]);
});
