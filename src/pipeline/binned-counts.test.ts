import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardIncludes, createCatalog, parseCard, type Setting } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { Curve } from '../records/result.ts';
import { runCard } from './run-card.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => [`data/${path.replaceAll('\\', '/')}`, read(join('data', path))] as const);
const catalog = createCatalog(new Map(files));

const file = 'cards/examples/babar-bins.yaml';
const shipped = read(file);
const tables = new Map(cardIncludes(shipped, file).map((name) => [name, read(`cards/examples/${name}`)]));

async function curves(text: string, ...sets: Setting[]): Promise<readonly Curve[]> {
  const few = [{ path: 'x.points', value: '4' }, ...sets];
  const card = parseCard(text, file, catalog, portalDefinitions, { sets: few, includes: tables });
  const execute = () => Promise.reject(new Error('no Monte Carlo here'));
  const result = await runCard(card, { catalog, execute, progress: () => {}, seed: 1, version: 'test' });
  return result.curves;
}

/** The rows of a table as they stand in YAML. */
function inline(name: string): string {
  const rows = (tables.get(name) ?? '').split('\n').filter((line) => /^\d/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  return `{ unit: GeV, rows: [${rows.map((row) => `[${row}]`).join(', ')}] }`;
}

describe('binned counts of single photons', () => {
  it('give the same curve from a file as written out, bit for bit', async () => {
    const [fromFiles] = await curves(shipped);
    const written = [...tables.keys()].reduce(
      (text, name) => text.replace(`bins: ${name}`, `bins: ${inline(name)}`),
      shipped,
    );
    expect(written).not.toContain('bins: babar');
    const [writtenOut] = await curves(written);
    expect(fromFiles!.points).toEqual(writtenOut!.points);
    expect(fromFiles!.points).toHaveLength(4);
    expect(fromFiles!.confidenceLevel).toBe(0.95);
    expect(fromFiles!.inputs).toMatchObject({
      'samples.low.bins': 'babar-bins-low.csv',
      'samples.low.bins.length': 15,
      'samples.high.luminosityInverseFb': 28,
    });
  });

  it('set the limit of the strictest bin: two standard deviations above its count', async () => {
    const [all] = await curves(shipped);
    const single = (bins: string) =>
      curves(
        shipped,
        { path: 'samples.high.bins', value: bins },
        { path: 'samples.low.signalLimit', value: '1e9' },
      );
    const rows = (tables.get('babar-bins-high.csv') ?? '').split('\n').filter((line) => /^\d/.test(line));
    const alone = await Promise.all(rows.map((row) => single(`{ unit: GeV, rows: [[${row}]] }`)));
    const strictest = Math.min(...alone.map(([curve]) => curve!.points[2]!.y));
    const [high] = await single('babar-bins-high.csv');
    expect(high!.points[2]!.y / strictest).toBeCloseTo(1, 12);
    expect(all!.points[2]!.y).toBeLessThanOrEqual(strictest);
    // The same bin as a signal limit: 80 + 2 sqrt(80) events.
    const bin = await single('{ unit: GeV, rows: [[3.2, 3.4, 80]] }');
    const counted = await curves(
      shipped,
      { path: 'samples.high.signalLimit', value: String(80 + 2 * Math.sqrt(80)) },
      { path: 'samples.high.photonEnergy', value: '{ from: 3.2 GeV, to: 3.4 GeV }' },
      { path: 'samples.low.signalLimit', value: '1e9' },
    );
    expect(bin[0]!.points[2]!.y / counted[0]!.points[2]!.y).toBeCloseTo(1, 9);
  });

  it('are said to be invented in the example', () => {
    for (const table of tables.values()) expect(table).toMatch(/^# Invented counts, to show the format/);
    expect(shipped).toContain('The counts are invented');
  });
});
