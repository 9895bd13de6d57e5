import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Folders that a path in a document may start from; pages of the numerics and of sources leave the front out. */
const from = /^(src|cli|tests|tools|data|cards|docs|validation|bench)\//;

function pathsIn(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const quoted = [...source.matchAll(/`([^`\s]+)`/g)].map(([, text]) => text!);
  return [...new Set(quoted)].filter((text) => from.test(text) && !/[<*{|]|N\./.test(text));
}

const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
  .map((name) => join('docs', name))
  .sort();

describe('files that documents name', () => {
  it.each([...documents, 'CONTRIBUTING.md'])('are there: %s', (file) => {
    expect(pathsIn(file).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('are looked for, in the numerics too', () => {
    expect(pathsIn('docs/extending.md').length).toBeGreaterThan(40);
    const page = readFileSync(join(root, 'docs/numerics.md'), 'utf8');
    const tests = [...page.matchAll(/`((?:integrate|interpolate|roots|ode|random)\/[\w/.-]+\.test\.ts)`/g)];
    expect(tests.length).toBeGreaterThan(12);
    for (const [, path] of tests) expect(existsSync(join(root, 'src/numerics', path!)), path).toBe(true);
  });
});
