import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compare, logInterpolated, type Points } from '../src/pipeline/reproduce/compare-curves.ts';
import { computedLimit, repositoryCatalog } from '../tools/validate-curves/computed.ts';
import { entryOf, pairs } from '../tools/validate-curves/ledger.ts';
import { epsilonOfY, isThere, publishedFolder, readPublished } from '../tools/validate-curves/published.ts';

/*
 * Our curves beside published ones, as docs/published-curves.md shows them. The published points are read where they lie, beside
 * the repository: most may not be passed on. Where they are not there, what reads them is skipped.
 */

const root = join(import.meta.dirname, '..');
const folder = publishedFolder(root);
const catalog = repositoryCatalog(root);

describe.skipIf(!isThere(folder))('published curves', () => {
  it.concurrent.each(pairs)('$id', { timeout: 60_000 }, async (pair) => {
    const { median, worst } = await entryOf(pair, folder, catalog);
    expect(median).toBeLessThanOrEqual(pair.median);
    expect(worst).toBeLessThanOrEqual(pair.worst);
  });

  it('of epsilon are never weaker than our envelopes by less than rounding', async () => {
    for (const id of ['babar-epsilon', 'belle2-epsilon']) {
      const { smallest } = await entryOf(pairs.find((pair) => pair.id === id)!, folder, catalog);
      expect(smallest, id).toBeGreaterThan(1);
    }
  });

  // The paper says that it generated e+ e- -> gamma gamma' a for Belle II; Fig. 3 has that with photons of 2.2 to 5.5 GeV.
  it('of Belle II go on where a dark photon beside a photon of 2.2 GeV cannot', () => {
    const heaviest = Math.sqrt(10.58 ** 2 - 2 * 10.58 * 2.2);
    expect(heaviest).toBeCloseTo(8.09, 2);
    for (const file of ['BelleII-20fb', 'BelleII-50ab']) {
      const points = readPublished(folder, `dark-axion-portal/${file}_1806.00757.csv`);
      expect(points.at(-1)![0]).toBeGreaterThan(heaviest + 2);
    }
  });
});

describe('our records of published curves', () => {
  const sources = [
    ['babar-decay-photon-dark-axion', 'BaBar'],
    ['belle2-20fb-decay-photon-dark-axion', 'BelleII-20fb'],
    ['belle2-50ab-decay-photon-dark-axion', 'BelleII-50ab'],
  ] as const;

  it.skipIf(!isThere(folder)).each(sources)('%s lies on its source', (id, file) => {
    const { lower } = catalog.publishedCurve(id);
    const source = logInterpolated(readPublished(folder, `dark-axion-portal/${file}_1806.00757.csv`));
    expect(lower.length).toBeGreaterThan(25);
    // Four digits of the mass and three of the coupling are kept; at the end the curve is steep.
    for (const [mass, coupling] of lower) expect(Math.abs(coupling / source(mass)! - 1)).toBeLessThan(0.02);
  });

  it.skipIf(!isThere(folder))('charm-dark-axion has both edges of its source', () => {
    const { lower, upper, shape } = catalog.publishedCurve('charm-dark-axion');
    const source = logInterpolated(readPublished(folder, 'dark-axion-portal/CHARM_1806.00757.csv'));
    expect(shape).toBe('band');
    // The source runs on round its tip, which the lower edge of ours leaves out.
    for (const [mass, coupling] of lower) {
      if (mass < 0.0336) expect(Math.abs(coupling / source(mass)! - 1)).toBeLessThan(0.02);
    }
    expect(upper.map(([mass]) => mass)).toEqual(lower.map(([mass]) => mass));
    const gaps = upper.map(([, coupling], index) => coupling / lower[index]![1]);
    expect(Math.min(...gaps)).toBeGreaterThan(1);
  });

  it('have no point that only closes a polygon', () => {
    for (const [id] of [...sources, ['charm-dark-axion'] as const]) {
      const { lower, upper } = catalog.publishedCurve(id);
      for (const [mass, coupling] of [...lower, ...upper]) {
        expect(coupling).toBeLessThan(0.5);
        expect(mass).toBeGreaterThan(1e-3);
        expect(mass).toBeLessThan(10.58);
      }
    }
  });
});

describe('the comparison', () => {
  const points: Points = [
    [1, 1],
    [10, 2],
    [100, 4],
  ];

  it('measures distances from a factor, or the shape alone', () => {
    const threefold = (mass: number) => (mass > 50 ? 12 * 1.1 : mass > 5 ? 6 : 3);
    const plain = compare(threefold, points, [0, 1e3]);
    expect(plain).toMatchObject({ points: 3, ratio: 3, smallest: 3, worstAt: 100 });
    expect(plain.median).toBeCloseTo(Math.log10(3), 12);
    expect(plain.worst).toBeCloseTo(Math.log10(3.3), 12);
    for (const factor of [3, 'shape'] as const) {
      const { median, worst } = compare(threefold, points, [0, 1e3], factor);
      expect(median).toBe(0);
      expect(worst).toBeCloseTo(Math.log10(1.1), 12);
    }
    expect(compare(threefold, points, [0, 20]).points).toBe(2);
    expect(() => compare(() => undefined, points, [0, 1e3])).toThrow('do not overlap');
  });

  it('interpolates power laws exactly and no further than the points', () => {
    const curve = logInterpolated(points);
    expect(curve(Math.sqrt(10))).toBeCloseTo(Math.SQRT2, 12);
    expect([curve(1), curve(100), curve(0.9), curve(101)]).toEqual([1, 4, undefined, undefined]);
  });

  it('reads the first branch of a contour, without closing points', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'darkreach-published-'));
    afterAll(() => rmSync(scratch, { recursive: true }));
    const text = '# a\nmass_GeV,coupling\n0.1,1\n0.2,1e-3\n0.3,2e-3\n0.25,3e-3\n0.4,1e-3\n';
    writeFileSync(join(scratch, 'a.csv'), text);
    expect(readPublished(scratch, 'a.csv')).toEqual([
      [0.2, 1e-3],
      [0.3, 2e-3],
    ]);
    writeFileSync(join(scratch, 'b.csv'), '# nothing\n');
    expect(() => readPublished(scratch, 'b.csv')).toThrow('b.csv: no curve');
    expect(isThere(scratch)).toBe(false);
  });

  it('reads y as epsilon of a dark photon of three times the mass', () => {
    const [[mass, epsilon]] = epsilonOfY([[0.1, 1e-10]], 0.5) as [[number, number]];
    expect(mass).toBeCloseTo(0.3, 12);
    expect(epsilon ** 2 * 0.5 * (0.1 / mass) ** 4).toBeCloseTo(1e-10, 20);
  });

  it('computes our limit as a function of mass', async () => {
    const limit = await computedLimit(catalog, {
      portal: 'portal: { name: alp }\ndirection: { g_agamma: 1 }\nlimitOn: g_agamma',
      masses: 'parameter: m_a, from: 1 MeV, to: 100 MeV',
      entry: '{ search: babar-2017-invisible }',
    });
    expect(limit(0.01)).toBeGreaterThan(1.5e-4);
    expect(limit(0.01)).toBeLessThan(2e-4);
    expect(limit(1)).toBeUndefined();
  });
});
