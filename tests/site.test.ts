import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

/** The file of a page in this build, which leaves that of `npm run build:docs` alone. */
const folder = join(root, 'out', 'docs-of-test');
const page = (name: string) => readFileSync(join(folder, `${name}.html`), 'utf8');

describe('the documentation site', () => {
  // VitePress fails on dead links and MathJax on TeX that it does not know. Figures and API pages take longer and are left out.
  it('builds without dead links', { timeout: 400_000 }, async () => {
    const bundle = ['tools/site/main.ts', '--platform', 'node', '-f', 'esm', '-o', 'out/site-of-test.mjs'];
    await run(bin('rolldown'), bundle, { cwd: root });
    await run(process.execPath, ['out/site-of-test.mjs', '--no-figures'], { cwd: root });
    await run(bin('vitepress'), ['build', 'docs', '--outDir', folder], { cwd: root });

    // Whole pages would fill the screen where one of these fails.
    const has = (name: string, text: RegExp) => text.test(page(name));
    expect(has('getting-started', /href="\/files\/cards\/missing-energy\/fig-4\.yaml\.html"/)).toBe(true);
    expect(has('portals/dark-photon', /<math[^>]*display="block"/)).toBe(true);
    expect(has('portals/dark-photon', /\$\$|merror/)).toBe(false);
    expect(has('reference/search', /<code>detector\.electronsPerNucleon<\/code>/)).toBe(true);
    expect(existsSync(join(folder, 'card.schema.json'))).toBe(true);
  });

  it('asks nothing of other sites', () => {
    for (const name of ['index', 'sources/lepton-bremsstrahlung']) {
      expect(page(name).match(/<(script|link|img)[^>]*(src|href)="https?:[^"]*/)?.[0]).toBeUndefined();
    }
  });
});
