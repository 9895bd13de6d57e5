import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Execute, Task } from '../../src/pipeline/tasks.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { cachedExecute } from './answer-cache.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Answers with numbers that text would lose, and counts how often it is asked. */
function counting() {
  const asked = { times: 0 };
  const execute = (async (tasks: readonly Task[]) => {
    asked.times++;
    return tasks.map((task) => ({
      value: 0.1 + 0.2,
      error: -0,
      nodes: Float64Array.of(Number.NaN, 1e-310),
      task,
    }));
  }) as unknown as Execute;
  return { asked, execute };
}

const task = (mass: number) => ({ kind: 'virtual-photon-cross-section', mass }) as unknown as Task;
const filesIn = (name: string) =>
  readdirSync(join(folder.path, name), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.bin'),
  );

describe('cachedExecute', () => {
  it('computes once and answers with the same bits after that', async () => {
    const { asked, execute } = counting();
    const cached = () => cachedExecute(execute, join(folder.path, 'once'), 0);
    const first = await cached()([task(1), task(2)]);
    expect(await cached()([task(1), task(2)])).toEqual(first);
    expect(asked.times).toBe(1);
    await cached()([task(1), task(3)]);
    expect(asked.times).toBe(2);
    expect(filesIn('once')).toHaveLength(2);
  });

  it('computes again what is damaged on the disk', async () => {
    const { asked, execute } = counting();
    const cached = cachedExecute(execute, join(folder.path, 'damaged'), 0);
    const answers = await cached([task(1)]);
    const file = join(folder.path, 'damaged', filesIn('damaged')[0]!);
    for (const damage of [
      (b: Buffer) => b.subarray(0, 40),
      (b: Buffer) => b.fill(7, 50, 51),
      () => Buffer.alloc(0),
    ]) {
      writeFileSync(file, damage(readFileSync(file)));
      expect(await cached([task(1)])).toEqual(answers);
    }
    expect(asked.times).toBe(4);
  });

  it('serves writers at the same time', async () => {
    const { execute } = counting();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        cachedExecute(execute, join(folder.path, 'together'), 0)([task(i % 3)]),
      ),
    );
    expect(filesIn('together')).toHaveLength(3);
    expect(answers[0]).toEqual(answers[3]);
    const all = readdirSync(join(folder.path, 'together'), { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps nothing that is quick, and works where it cannot write', async () => {
    const { asked, execute } = counting();
    const quick = cachedExecute(execute, join(folder.path, 'quick'), 10_000);
    await quick([task(1)]);
    await quick([task(1)]);
    expect(asked.times).toBe(2);
    writeFileSync(join(folder.path, 'file'), '');
    const nowhere = cachedExecute(execute, join(folder.path, 'file', 'inside'), 0);
    expect(await nowhere([task(1)])).toHaveLength(1);
  });
});
