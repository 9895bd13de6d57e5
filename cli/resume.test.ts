import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { darkreach, finished, start, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const state = join(folder.path, 'state.json');
const commandWith = (evaluations: number): string[] => [
  ...['xsec', 'bremsstrahlung', '--search', 'na64e', '--set', 'm_gammaD=10 MeV', '--method', 'monte-carlo'],
  ...['--evaluations', String(evaluations), '--iterations', '6', '--json'],
];
const command = commandWith(60_000);

async function killedWhenStateAppears(
  signal: 'SIGINT' | 'SIGKILL',
  state: string,
  command: readonly string[],
): Promise<number | null> {
  const child = start([...command, '--state', state]);
  const done = finished(child);
  for (let wait = 0; wait < 400 && !existsSync(state); wait++) {
    await new Promise((next) => setTimeout(next, 10));
  }
  child.kill(signal);
  return (await done).code;
}

describe('an interrupted Monte Carlo run', () => {
  it('ends with the same bits as an uninterrupted one, with any number of workers', async () => {
    const whole = (await darkreach(command)).stdout;
    for (const workers of ['2', '4']) {
      expect((await darkreach([...command, '--workers', workers])).stdout).toBe(whole);
    }
    expect(await killedWhenStateAppears('SIGKILL', state, command)).toBe(null);
    const resumed = await darkreach([...command, '--state', state, '--workers', '2']);
    expect(resumed.stdout).toBe(whole);
    // Once finished, nothing is computed again.
    expect((await darkreach([...command, '--state', state])).stdout).toBe(whole);
  });

  it('exits with 130 on Ctrl-C and leaves a state to go on from', async () => {
    rmSync(state, { force: true });
    expect(await killedWhenStateAppears('SIGINT', state, commandWith(1_000_000))).toBe(130);
    expect(JSON.parse(readFileSync(state, 'utf8'))).toHaveProperty('state');
  });

  it('refuses a state of other settings, and a damaged one', async () => {
    rmSync(state, { force: true });
    await darkreach([...command, '--state', state]);
    const other = await darkreach([...command, '--state', state, '--seed', '2']);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('other settings');
    writeFileSync(state, readFileSync(state, 'utf8').slice(0, 1000));
    const damaged = await darkreach([...command, '--state', state]);
    expect(damaged.code).toBe(2);
    expect(damaged.stderr).not.toMatch(/^\s+at /m);
  });
});
