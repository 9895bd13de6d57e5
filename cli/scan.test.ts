import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkreach, finished, start, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);

const card = `darkreach: 1
kind: scan
title: Widths of a dark photon
portal: { name: dark-photon }
axes:
  m_A: { from: 10 MeV, to: 3 GeV }
  eps: { from: 1e-6, to: 1e-2 }
  m_chi: [1 MeV, 10 MeV]
sampling: { points: 6000 }
pointsPerPart: 500
outputs: [widths]
`;
beforeAll(() => writeFileSync(at('card.yaml'), card));

const scan = (out: string, ...more: string[]) => ['scan', at('card.yaml'), '--out', at(out), ...more];
const partsIn = (out: string): string[] =>
  existsSync(at(out)) ? readdirSync(at(out)).filter((name) => name.endsWith('.parquet')) : [];
const bytesOf = (out: string) =>
  partsIn(out).map((name) => [name, readFileSync(join(at(out), name)).toString('base64')]);

/** The table of a scan that nothing disturbed. */
let whole: ReturnType<typeof bytesOf>;
beforeAll(async () => {
  expect((await darkreach(scan('whole'))).code).toBe(0);
  whole = bytesOf('whole');
  expect(whole).toHaveLength(24);
}, 60_000);

describe('a scan that is killed', () => {
  it('again and again, ends with the same bits, every point once', async () => {
    let kills = 0;
    for (let wait = 0; kills < 5; wait++) {
      const before = partsIn('killed').length;
      const child = start(scan('killed', '--workers', String(1 + (kills % 2))));
      const done = finished(child);
      // At a time of its own each: while a part is computed, written, or named.
      for (let tick = 0; tick < 4000 && partsIn('killed').length <= before; tick++) {
        await new Promise((next) => setTimeout(next, 1));
      }
      await new Promise((next) => setTimeout(next, (7 * wait) % 40));
      child.kill('SIGKILL');
      kills += (await done).code === null ? 1 : 0;
      if (partsIn('killed').length === whole.length) break;
    }
    expect(kills).toBeGreaterThan(1);
    const resumed = await darkreach(scan('killed', '--json'));
    expect(JSON.parse(resumed.stdout)).toMatchObject({ pointsDone: 12000, partsDone: 24, complete: true });
    expect(bytesOf('killed')).toEqual(whole);
    expect(readdirSync(at('killed')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('by Ctrl-C exits with 130 and can be gone on with', async () => {
    const child = start(scan('interrupted'));
    const done = finished(child);
    while (partsIn('interrupted').length === 0) await new Promise((next) => setTimeout(next, 2));
    child.kill('SIGINT');
    expect((await done).code).toBe(130);
    expect((await darkreach(scan('interrupted'))).code).toBe(0);
    expect(bytesOf('interrupted')).toEqual(whole);
  });
});

describe('a scan in shares', () => {
  it('of two processes at once, one of them killed, is the same table', async () => {
    const [first, second] = [start(scan('shares', '--part', '1/2')), start(scan('shares', '--part', '2/2'))];
    const ends = [finished(first), finished(second)];
    while (partsIn('shares').length < 3) await new Promise((next) => setTimeout(next, 2));
    first.kill('SIGKILL');
    await Promise.all(ends);
    const again = await darkreach(scan('shares', '--part', '1/2', '--json'));
    expect(JSON.parse(again.stdout)).toMatchObject({ complete: true, pointsDone: 12000 });
    expect(bytesOf('shares')).toEqual(whole);
    const manifest = JSON.parse(readFileSync(join(at('shares'), 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ complete: true, done: [[0, 23]] });
  });
});

describe('a query', () => {
  it('answers from the folder, as a table and as JSON', async () => {
    const sql =
      'select m_chi, count(*) as points, max(point) as last from scan group by m_chi order by m_chi';
    const table = (await darkreach(['scan', at('whole'), '--query', sql])).stdout;
    expect(table).toMatch(/m_chi +points +last/);
    const { stdout } = await darkreach(['scan', at('whole'), '--query', sql, '--json']);
    expect(JSON.parse(stdout).rows).toEqual([
      { m_chi: 1e-3, points: 6000, last: 5999 },
      { m_chi: 1e-2, points: 6000, last: 11999 },
    ]);
  });

  it.each([
    ['of nonsense', ['scan', '{whole}', '--query', 'selekt'], /--query: .*selekt/],
    ['of an unknown column', ['scan', '{whole}', '--query', 'select m_B from scan'], /m_B/],
    ['of a folder without parts', ['scan', 'cards', '--query', 'select 1'], /has no parts of a scan/],
    ['that is missing', ['scan', 'cards'], /cards is a folder/],
  ])('%s is refused with exit code 2', async (_, args, message) => {
    const { code, stderr } = await darkreach(args.map((each) => each.replace('{whole}', at('whole'))));
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('bad input', () => {
  it.each([
    ['another seed in the same folder', scan('whole', '--seed', '2'), /parts of another scan/],
    ['a share that is none', scan('x', '--part', '3/2'), /--part 3\/2 is not possible/],
    ['an engine that is none', scan('x', '--engine', 'moon'), /'moon' is invalid/],
    ['shares of an array on this machine', scan('x', '--shares', '2'), /--shares has no meaning without/],
    ['a share of an array', scan('x', '--engine', 'slurm', '--part', '1/2'), /--part has no meaning with/],
    ['an array of its own', scan('x', '--engine', 'slurm', '--slurm=-a1-2'), /--slurm -a1-2 is not possible/],
    ['no attempts', scan('x', '--engine', 'slurm', '--attempts', '0'), /--attempts 0 is not possible/],
    ['a folder that is a file', ['scan', at('card.yaml'), '--out', at('card.yaml')], /is a file/],
    ['a card of curves', ['scan', 'cards/missing-energy/fig-4.yaml'], /"kind: scan"/],
    ['a scan to run', ['run', 'cards/examples/scan-dark-axion.yaml'], /darkreach scan/],
  ])('is refused with exit code 2: %s', async (_, args, message) => {
    const { code, stderr } = await darkreach(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it.skipIf(process.getuid?.() === 0)('is refused for a folder that takes no files', async () => {
    mkdirSync(at('closed'), { mode: 0o500 });
    expect((await darkreach(scan('closed/inside'))).code).toBe(2);
  });

  it('is checked without computing', async () => {
    const { stdout } = await darkreach(['check', at('card.yaml')]);
    expect(stdout).toContain('valid scan card, 0 entries, 12000 points');
  });
});
