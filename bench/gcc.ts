import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why there is nothing to compare with. */
export interface Skipped {
  readonly skipped: string;
}

/** What a program answered, as it was parsed from the JSON on its standard output. */
export type CProgram = (values: readonly (string | number)[]) => Promise<unknown>;

/**
 * Compiles a C file (gcc -O3 -march=native, IEEE arithmetic), hands it to `use` and removes it. Skips with a notice where
 * there is no gcc, or not what the file asks for.
 */
export async function withCompiled<T>(
  { name, source, libraries = [] }: { name: string; source: string; libraries?: readonly string[] },
  use: (program: CProgram, folder: string) => Promise<T>,
): Promise<T | Skipped> {
  const folder = await mkdtemp(join(tmpdir(), 'darkreach-bench-'));
  try {
    const program = join(folder, name);
    try {
      await run('gcc', ['-O3', '-march=native', '-o', program, source, ...libraries, '-lm']);
    } catch (error) {
      const skipped = `${name}: could not be compiled (${error instanceof Error ? error.message : error})`;
      console.log(skipped);
      return { skipped };
    }
    const answer: CProgram = async (values) => {
      const { stdout } = await run(program, values.map(String), { maxBuffer: 2 ** 24 });
      return JSON.parse(stdout);
    };
    return await use(answer, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
