import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { darkreach, finished, start, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (...parts: string[]) => join(folder.path, ...parts);
const read = (...parts: string[]) => readFileSync(at(...parts), 'utf8');

describe('darkreach reproduce', () => {
  it('writes a report on a paper, its numbers and its figures', async () => {
    const { code, stdout, stderr } = await darkreach(['reproduce', 'missing-energy'], folder.path);
    expect([code, stderr]).toEqual([0, expect.stringContaining(join('out', 'reproduce', 'index.html'))]);
    expect(stdout).toMatch(
      /\nmissing-energy: (\d+) of \1 computed numbers as expected \(4 known to differ\), \d+ inputs read back, 3 figures, [\d.]+ s\n$/,
    );
    const page = read('out/reproduce/index.html');
    expect(page).toContain('50 of 50');
    expect(page).toContain('47 of 47');
    for (const text of [stdout, page]) expect(text).toContain('agrees within a factor of 2');
    expect(page.match(/<img /g)).toHaveLength(3);
    expect(page).toContain('What is not reproduced, and why');
    expect(page).toMatch(/href="\.\.\/missing-energy\/fig-4\/figure\.svg"/);
    expect([...page.matchAll(/<h4 id="missing-energy-(.*?)"/g)].map(([, id]) => id)).toEqual([
      ...['fig-3', 'fig-4', 'fig-6'],
    ]);
    expect(readdirSync(at('out/missing-energy/fig-4')).sort()).toEqual([
      ...['curves.csv', 'figure.svg', 'hepdata', 'references.bib', 'result.json'],
    ]);
    expect(read('out/reproduce/report.md')).toContain('## missing-energy: ');
  });

  it('gives the same numbers and curves with one worker and with two', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((n) =>
        darkreach(['reproduce', 'missing-energy', '--json', '--workers', n, '--out', at(n)]),
      ),
    );
    expect(one!.stdout).toBe(two!.stdout);
    for (const name of ['curves.csv', 'figure.svg', 'result.json']) {
      expect(read('1/missing-energy/fig-4', name)).toBe(read('2/missing-energy/fig-4', name));
    }
  });

  it('writes a report on one figure that has it alone, with formats that are asked for', async () => {
    const args = ['reproduce', 'missing-energy/fig-6', '--figures', 'pdf', '--out', at('one')];
    // Of an earlier run: it would not show these curves.
    mkdirSync(at('one/missing-energy/fig-6'), { recursive: true });
    writeFileSync(at('one/missing-energy/fig-6/figure.png'), '');
    const { code } = await darkreach(args);
    expect(code).toBe(0);
    const page = read('one/reproduce/index.html');
    expect(page.match(/<img /g)).toHaveLength(1);
    expect(page).not.toContain('Printed numbers</h3>');
    expect(page).not.toContain('What is not reproduced');
    const files = readdirSync(at('one/missing-energy/fig-6'));
    expect(files).toEqual(expect.arrayContaining(['figure.pdf', 'figure.svg']));
    expect(files).not.toContain('figure.png');
  });

  it('refuses formats that it does not know', async () => {
    const { code, stderr } = await darkreach(['reproduce', 'dark-axion', '--figures', 'gif']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('svg, pdf, png')]);
  });

  it('leaves nothing half-written when interrupted, and the report before it as it was', async () => {
    mkdirSync(at('stopped/reproduce'), { recursive: true });
    writeFileSync(at('stopped/reproduce/index.html'), 'before');
    const child = start(['reproduce', '--workers', '2', '--out', at('stopped')]);
    const end = finished(child);
    // It says nothing while it works; even a busy machine has started it by then, and none has ended.
    setTimeout(() => child.kill('SIGINT'), 8000);
    expect((await end).code).toBe(130);
    expect(read('stopped/reproduce/index.html')).toBe('before');
    const left = readdirSync(at('stopped'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(at('stopped/reproduce/report.md'))).toBe(false);
  });
});
