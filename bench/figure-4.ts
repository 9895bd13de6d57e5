import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const rounds = 5;

/**
 * Wall time of Fig. 4 of paper missing-energy (four NA64e curves and LDMX, 61 masses each, 1e-3) as a user
 * starts it, Node start included, with and without drawing; on one core where `taskset` is there.
 */
export async function benchFigure4(): Promise<void> {
  const program = fileURLToPath(new URL('./darkreach.js', import.meta.url));
  const card = 'cards/missing-energy/fig-4.yaml';
  const out = await mkdtemp(join(tmpdir(), 'darkreach-bench-'));
  try {
    const oneCore = await hasTaskset();
    for (const [what, extra] of [
      ['curves only', ['--no-figure']],
      ['with SVG, PDF and PNG', []],
    ] as const) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const command = [process.execPath, program, 'run', card, '--out', out, ...extra];
        const whole = oneCore ? ['taskset', '-c', '0', ...command] : command;
        const started = performance.now();
        await run(whole[0]!, whole.slice(1));
        times.push((performance.now() - started) / 1000);
      }
      times.sort((a, b) => a - b);
      const median = times[rounds >> 1]!;
      console.log(
        `figure 4, ${what}: median ${median.toFixed(2)} s, best ${times[0]!.toFixed(2)} s ` +
          `(${oneCore ? 'one core' : 'cores not limited'}, Node start included)`,
      );
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function hasTaskset(): Promise<boolean> {
  try {
    await run('taskset', ['-V']);
    return true;
  } catch {
    return false;
  }
}
