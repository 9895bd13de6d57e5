import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '../../../src/records/index.ts';
import { temporaryFolder } from '../../command.fixture.ts';
import { isActive, parseQueue, queueSummary } from './queue.ts';
import { arrayText, sharesMissing } from './shares.ts';
import { cardFiles, taskScript } from './task-files.ts';
import { logFile, logTail } from './task-log.ts';
import { isPassing, runTool, SlurmError, saidBy } from './tools.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('taskScript', () => {
  it('hands every word on as it is, and the share', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const print = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
        const script = taskScript([process.execPath, '-e', print, '--', ...words], 12);
        const env = { ...process.env, SLURM_ARRAY_TASK_ID: '7' };
        const printed = execFileSync('/bin/sh', { input: script, env, encoding: 'utf8' });
        expect(JSON.parse(printed)).toEqual([...words, '--part', '7/12']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('cardFiles', () => {
  it('keeps what a card includes where it looks for it, inside the folder', () => {
    const includes = new Map([
      ['a.yaml', 'A'],
      ['../../b/./c.csv', 'B'],
    ]);
    const { card, files } = cardFiles({ file: '/home/me/my card.yaml', text: 'X', includes });
    expect(card).toBe('slurm/card/card/card/my card.yaml');
    expect([...files]).toEqual([
      ['slurm/card/card/card/a.yaml', 'A'],
      ['slurm/card/b/c.csv', 'B'],
      [card, 'X'],
    ]);
  });
});

describe('the queue', () => {
  const text =
    'CLUSTER: main\n3|RUNNING|None\n12|PENDING|Resources\n4|COMPLETING|None\n\n5|OUT_OF_MEMORY|OutOfMemory\n';

  it('is read line by line', () => {
    expect(parseQueue(text)).toEqual([
      { share: 3, state: 'RUNNING', reason: 'None' },
      { share: 12, state: 'PENDING', reason: 'Resources' },
      { share: 4, state: 'COMPLETING', reason: 'None' },
      { share: 5, state: 'OUT_OF_MEMORY', reason: 'OutOfMemory' },
    ]);
    expect(parseQueue('')).toEqual([]);
  });

  it('knows what may still run, also in states that it does not know', () => {
    const state = (state: string) => isActive({ share: 1, state, reason: '' });
    expect(['PENDING', 'REQUEUED', 'SUSPENDED', 'NEW_STATE'].map(state)).toEqual([true, true, true, true]);
    expect(['COMPLETED', 'TIMEOUT', 'CANCELLED', 'NODE_FAIL'].map(state)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is told in a line', () => {
    expect(queueSummary(parseQueue(text))).toBe('2 running, 1 pending: Resources');
    expect(queueSummary(parseQueue('1|PENDING|None'))).toBe('0 running, 1 pending');
  });
});

describe('shares', () => {
  it('that miss a part are those, and only those, that make it', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, size, fc.uniqueArray(fc.nat(59)), (parts, shares, ready) => {
        const done = new Map(ready.map((part) => [part, true]));
        const missing = sharesMissing(parts, shares, done);
        for (let share = 1; share <= shares; share++) {
          const own = Array.from({ length: parts }, (_, part) => part).filter(
            (part) => part % shares === share - 1,
          );
          expect(missing.includes(share)).toBe(own.some((part) => !done.has(part)));
        }
      }),
    );
  });

  it('are written as sbatch reads them', () => {
    expect(arrayText([1, 2, 3, 7, 9, 10])).toBe('1-3,7,9-10');
  });
});

describe('what Slurm says', () => {
  it('loses the names of commands', () => {
    const stderr =
      'sbatch: error: invalid partition specified: x\nsbatch: error: Batch job submission failed: No\n';
    expect(saidBy(stderr)).toBe('invalid partition specified: x; Batch job submission failed: No');
  });

  it.each([
    ['Unable to contact slurm controller (connect failure)', true],
    ['Batch job submission failed: Socket timed out on send/recv operation', true],
    ['Batch job submission failed: Resource temporarily unavailable', true],
    ['Batch job submission failed: Invalid partition name specified', false],
  ])('passes or not: %s', (message, passes) => expect(isPassing(new SlurmError(message))).toBe(passes));
});

describe('runTool', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('says where there is no Slurm', async () => {
    vi.stubEnv('PATH', folder.path);
    const error = await runTool('sbatch', []).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(/there is no sbatch on the PATH/);
  });

  it('hands on what a command says, and no filters of the user', async () => {
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    const fake = `#!/bin/sh\nif [ $# = 0 ]; then echo 'squeue: error: no' >&2; exit 1; fi\necho "$1 $SQUEUE_USERS$SLURM_CONF"\n`;
    writeFileSync(join(bin, 'squeue'), fake, { mode: 0o755 });
    for (const [name, value] of Object.entries({ PATH: bin, SQUEUE_USERS: 'me', SLURM_CONF: 'conf' })) {
      vi.stubEnv(name, value);
    }
    expect(await runTool('squeue', ["a'b $c"])).toBe("a'b $c conf\n");
    await expect(runTool('squeue', [])).rejects.toEqual(new SlurmError('no'));
  });
});

it('logTail is the end of a log', () => {
  mkdirSync(join(folder.path, 'slurm'));
  const file = logFile(folder.path, '12', 3);
  expect(file).toBe(join(folder.path, 'slurm/job-12_3.log'));
  expect(logTail(file)).toEqual([]);
  writeFileSync(file, `${Array.from({ length: 5000 }, (_, line) => `line ${line}`).join('\n')}\n\n`);
  expect(logTail(file)).toEqual(['line 4995', 'line 4996', 'line 4997', 'line 4998', 'line 4999']);
});
