import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { darkreach, finished, start, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (...parts: string[]): string => join(folder.path, ...parts);
const card = 'cards/missing-energy/fig-4.yaml';
const rough = ['--accuracy', '0.01'];
const small = ['run', card, '--points', '2', '--no-figure', '--set', 'accuracy=0.01'];

async function refusal(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await darkreach(args);
  expect([args, code, stdout]).toEqual([args, 2, '']);
  expect(stderr).not.toMatch(/^\s+at |internal error/m);
  return stderr;
}

describe('--json', () => {
  it.each([
    ['check', card],
    ['widths', 'dark-axion'],
    ['xsec', 'bremsstrahlung', '--search', 'na64e', ...rough],
    ['yield', 'na64e', ...rough],
    ['reach', 'na64e', ...rough],
    ['reach', 'ldmx', '--set', 'm_gammaD=9 GeV'],
  ])('of %s %s is one object with numbers, inputs and references', async (...args) => {
    const { code, stdout, stderr } = await darkreach([...args, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(answer['inputs'] as object).length).toBeGreaterThan(3);
    expect(answer['references']).toEqual(expect.arrayContaining([expect.stringMatching(/^\w+:\S+$/)]));
    const rows = (answer['rows'] ?? [answer]) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    if (args[0] === 'check') return;
    for (const row of rows) {
      expect(['number', 'string']).toContain(typeof row['value']);
      expect(row['error']).toBeGreaterThanOrEqual(0);
      expect(typeof row['unit']).toBe('string');
    }
  });

  it.each(['portals', 'searches', 'particles'])(
    'of list %s has one object for each row of the table',
    async (what) => {
      const { stdout } = await darkreach(['list', what, '--json']);
      const { rows } = JSON.parse(stdout) as { rows: object[] };
      const table = (await darkreach(['list', what])).stdout.trim().split('\n');
      expect(rows).toHaveLength(table.length - 2);
    },
  );

  it('of show is the record of the search or portal', async () => {
    const search = JSON.parse((await darkreach(['show', 'na64e', '--json'])).stdout) as object;
    expect(search).toMatchObject({ id: 'na64e-2016-2022', kind: 'missing-energy', exposure: 9.37e11 });
    const portal = JSON.parse((await darkreach(['show', 'dark-axion', '--json'])).stdout) as object;
    expect(portal).toMatchObject({ id: 'dark-axion', coupling: 'g' });
  });
});

describe('the place to write', () => {
  it('is refused where it is a file, in a file, or nowhere', async () => {
    writeFileSync(at('file'), 'mine');
    expect(await refusal([...small, '--out', at('file')])).toContain(at('file'));
    expect(await refusal([...small, '--out', at('file', 'inside')])).toContain(at('file'));
    await refusal([...small, '--out', '']);
    expect(readFileSync(at('file'), 'utf8')).toBe('mine');
    expect(readdirSync(folder.path)).toEqual(['file']);
  });

  it.runIf(process.platform === 'linux')('is refused in a place that takes no folders', async () => {
    expect(await refusal([...small, '--out', '/proc/darkreach/out'])).toContain('/proc/darkreach');
  });

  it.runIf(process.getuid?.() !== 0)('is refused without the right to write', async () => {
    mkdirSync(at('locked'), { mode: 0o500 });
    expect(await refusal([...small, '--out', at('locked', 'out')])).toContain('not permitted');
  });

  it('keeps what else is there, and leaves nothing half-written', async () => {
    mkdirSync(at('used', 'hepdata'), { recursive: true });
    writeFileSync(at('used', 'notes.txt'), 'mine');
    expect((await darkreach([...small, '--out', at('used')])).code).toBe(0);
    const files = readdirSync(at('used'), { recursive: true }).map(String);
    expect(files).toEqual(expect.arrayContaining(['notes.txt', 'curves.csv', 'result.json']));
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});

describe('arguments that are nearly right', () => {
  it('are refused, not followed into the program', async () => {
    for (const name of ['constructor', '__proto__']) {
      await refusal(['list', name]);
      await refusal(['show', name]);
    }
    expect(await refusal(['scan', 'cards/examples/scan-cuts.yaml', '--workers', '100000'])).toContain(
      '1 to 256',
    );
    const massless = ['run', 'cards/invisible-alp/fig-13a.yaml', '--set', 'm_a=0 MeV', '--out', folder.path];
    expect(await refusal(massless)).toContain('a boson of 0 GeV is not radiated');
    await refusal(['reproduce', 'missing-energy/']);
    await refusal(['reproduce', 'missing-energy/fig-4/more']);
    expect(await refusal(['check', folder.path])).toContain(folder.path);
    expect(await refusal(['run', ''])).toContain('folder');
  });

  it('are refused by the quick commands, whatever the quantity', async () => {
    const xsec = ['xsec', 'bremsstrahlung', '--search', 'na64e'];
    for (const more of [
      ['--mass', '-1 GeV'],
      ['--mass', '1 GeV', '--energy', '-3 GeV'],
      ['--mass', '1 GeV', '--energy', '60 GeV', '--angle', '7'],
      ['--method', 'monte-carlo', '--evaluations', '10'],
      ['--method', 'monte-carlo', '--set', 'm_gammaD=0 eV', '--set', 'm_a=0 eV'],
      ['--set', 'x.points=5'],
      ['--accuracy', 'NaN'],
    ]) {
      await refusal([...xsec, ...more]);
    }
  });

  it('give numbers where a mass is exactly 0', async () => {
    const massless = ['--set', 'm_gammaD=0 eV', '--set', 'm_a=0 eV', '--json', ...rough];
    for (const args of [
      ['reach', 'na64e'],
      ['xsec', 'bremsstrahlung', '--search', 'na64e'],
      ['xsec', 'bremsstrahlung', '--search', 'na64e', '--energy', '60 GeV'],
    ]) {
      const { code, stdout } = await darkreach([...args, ...massless]);
      expect([args, code]).toEqual([args, 0]);
      expect((JSON.parse(stdout) as { value: number }).value).toBeGreaterThan(0);
    }
    const widths = await darkreach(['widths', 'dark-axion', ...massless]);
    expect(widths.stdout).not.toContain('null');
  });
});

describe('a run that is cut off', () => {
  const monteCarlo = [
    ...['xsec', 'bremsstrahlung', '--search', 'na64e', '--method', 'monte-carlo', '--json'],
    ...['--evaluations', '40000', '--iterations', '12'],
  ];

  it('by Ctrl-C with one worker stops at once with 130, and goes on to the same bits', async () => {
    const state = at('interrupted.json');
    const child = start([...monteCarlo, '--state', state]);
    const done = finished(child);
    while (child.exitCode === null && !readdirSync(folder.path).includes('interrupted.json')) {
      await new Promise((next) => setTimeout(next, 5));
    }
    child.kill('SIGINT');
    const { code, stdout, stderr } = await done;
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toContain('interrupted');
    expect(readdirSync(folder.path).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    const resumed = await darkreach([...monteCarlo, '--state', state]);
    const whole = await darkreach([...monteCarlo, '--workers', '2']);
    expect(resumed.stdout).toBe(whole.stdout);
    expect(whole.stdout).toContain('"value"');
  });

  it('is not resumed from a state that was changed in any way', async () => {
    const state = at('state.json');
    const short = [...monteCarlo.slice(0, -4), '--evaluations', '2000', '--iterations', '1'];
    expect((await darkreach([...short, '--state', state])).code).toBe(0);
    const good = readFileSync(state, 'utf8');
    const digit = good.lastIndexOf('1', good.length - 60);
    for (const damaged of [
      'null',
      '{}',
      good.slice(0, -20),
      `${good.slice(0, digit)}2${good.slice(digit + 1)}`,
    ]) {
      writeFileSync(state, damaged);
      expect(await refusal([...short, '--state', state])).toContain(state);
      expect(readFileSync(state, 'utf8')).toBe(damaged);
    }
    await refusal([...short, '--state', folder.path]);
    writeFileSync(state, good);
    expect((await darkreach([...short, '--state', state])).code).toBe(0);
    for (const other of [
      ['--evaluations', '3000'],
      ['--set', 'm_a=1 MeV'],
    ]) {
      expect(await refusal([...short, '--state', state, ...other])).toContain('other settings');
    }
  });

  it('by a reader that has read enough is no error', () => {
    const program = resolve('dist/darkreach.js');
    const shell = (command: string) =>
      spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
        encoding: 'utf8',
        env: { ...process.env, NODE: process.execPath, PROGRAM: program },
      });
    const out = at('piped');
    for (const args of [
      `run ${card} --points 500 --no-figure --json --out ${out}`,
      'list searches',
      '--help',
    ]) {
      const { status, stdout, stderr } = shell(`"$NODE" "$PROGRAM" ${args} | head -c 20`);
      expect([args, status, stdout.length]).toEqual([args, 0, 20]);
      expect(stderr).not.toMatch(/^\s+at |EPIPE/m);
    }
    // Both streams into the same pipe: the note on standard error finds it closed.
    const both = shell(`"$NODE" "$PROGRAM" run ${card} --points 2 --no-figure --out ${out} 2>&1 | head -1`);
    expect([both.status, both.stderr]).toEqual([0, '']);
  });
});
