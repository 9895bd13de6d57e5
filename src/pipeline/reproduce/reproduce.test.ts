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
    ['missing-energy', 97, 47],
    ['invisible-alp', 148, 79],
    ['dark-axion', 87, 67],
    ['na64', 71, 47],
    ['mono-photon', 47, 44],
  ])('%s: every entry comes out as it expects', async (paper, count, inputs) => {
    const printed = catalog.printedValues().filter((value) => value.paper === `paper:${paper}`);
    expect(printed).toHaveLength(count);
    const found = await reproduceValues(printed, 1e-3, context);
    const failed = found.filter((value) => !value.passed);
    expect(failed.map(({ id, computed, verdict }) => ({ id, computed, verdict }))).toEqual([]);
    expect(found.filter(({ source }) => source === 'input')).toHaveLength(inputs);
    for (const { id, source, error } of found) if (source === 'input') expect(error, id).toBe(0);
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

  it('tells what was given from what is computed', async () => {
    const sources = {
      'table-1-rho-mass': 'input',
      // Quoted by the paper, and by cross sections of photoproduction.
      'eq-10-rho': 'input',
      'photoproduction-rho': 'computed',
      // Two published curves, and one beside the limit of a search.
      'babar-monophoton-below-atlas': 'input',
      'upsilon-below-atlas': 'computed',
      'eq-21': 'computed',
      'signal-events': 'computed',
    };
    const values = catalog.printedValues().filter(({ id }) => id in sources);
    const found = await reproduceValues(values, 1e-3, context);
    expect(Object.fromEntries(found.map(({ id, source }) => [id, source]))).toEqual(sources);
  });

  it('gives with each number what its rule allows', async () => {
    const allowed = {
      'table-1-rho-mass': { kind: 'digits', digits: 3 },
      'photoproduction-rho': { kind: 'factor', factor: 10 ** 0.3 },
      'na64e-5e12-lower': { kind: 'relative', relative: 0.1 },
      'na64e-5e12-range': { kind: 'range', relative: 0.05 },
      'fig-3-ldmx-light': { kind: 'word' },
      'table-2-row-2-muon': { kind: 'anything' },
    };
    const values = catalog.printedValues().filter(({ id }) => id in allowed);
    const found = await reproduceValues(values, 1e-3, context);
    expect(Object.fromEntries(found.map((each) => [each.id, each.allowed]))).toEqual(allowed);
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
