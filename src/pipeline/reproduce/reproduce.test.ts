import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../catalog/index.ts';
import { executeHere } from '../tasks.ts';
import { reproduceValues } from './reproduce.ts';

const catalog = createCatalog(realData());
const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: '0' };

describe('data/printed-values', () => {
  // The number of entries is here so that a paper that loses some is noticed.
  it.each([
    ['missing-energy', 97],
    ['invisible-alp', 148],
    ['dark-axion', 87],
    ['na64', 71],
    ['mono-photon', 47],
  ])('%s: every entry comes out as it expects', async (paper, count) => {
    const printed = catalog.printedValues().filter((value) => value.paper === `paper:${paper}`);
    expect(printed).toHaveLength(count);
    const found = await reproduceValues(printed, 1e-3, context);
    const failed = found.filter((value) => !value.passed);
    expect(failed.map(({ id, computed, verdict }) => ({ id, computed, verdict }))).toEqual([]);
    // Errors are bounds; none may hide a disagreement. What a word means may come from sampled mesons.
    const words = new Set(printed.filter(({ reading }) => reading !== undefined).map(({ id }) => id));
    for (const { error, computed, id } of found) {
      expect(error, id).toBeLessThanOrEqual((words.has(id) ? 0.1 : 2e-3) * Math.abs(computed));
    }
  });

  it.each([
    ['dark-axion', 'eq-7', 'above'],
    ['dark-axion', 'fig-10', 'above'],
    // Below twice the electron mass the one open decay has two bodies.
    ['dark-axion', 'eq-8', 'exactly'],
  ])('%s: the error of %s is %s 0, as those of the widths it is made of', async (paper, id, error) => {
    const values = catalog
      .printedValues()
      .filter((value) => value.paper === `paper:${paper}` && value.id === id);
    const [found] = await reproduceValues(values, 1e-3, context);
    if (error === 'exactly') expect(found!.error).toBe(0);
    else expect(found!.error).toBeGreaterThan(0);
  });

  it('fails an entry whose number is wrong', async () => {
    const [value] = catalog.printedValues().filter(({ id }) => id === 'delphi-efficiency-photon');
    const [found] = await reproduceValues([{ ...value!, value: 0.5 }], 1e-3, context);
    expect(found).toMatchObject({ verdict: 'DIFFERS', passed: false });
  });
});

function realData(): ReadonlyMap<string, string> {
  const data = join(import.meta.dirname, '../../../data');
  const paths = readdirSync(data, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [`data/${path.replaceAll('\\', '/')}`, readFileSync(join(data, path), 'utf8')]),
  );
}
