import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import type { Curve } from '../../records/result.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

// Published lines, for reading only (no licence to pass them on); the folder lies beside the repository of the authors.
const folder = '../shared/published-curves';
const present = existsSync(`${folder}/index.csv`);

type Row = readonly [mass: number, coupling: number];

function rows(name: string): Row[] {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
  return lines
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(',').map(Number) as [number, number]);
}

/** The two edges of a contour that runs from small masses along the lower one to its tip and back. */
function edgesOf(contour: readonly Row[]): Record<'lower' | 'upper', readonly Row[]> {
  const tip = contour.reduce((best, [mass], i) => (mass > contour[best]![0] ? i : best), 0);
  // The last point of both contours closes the polygon, at or above the last edge.
  return { lower: contour.slice(0, tip + 1), upper: contour.slice(tip, -1) };
}

function interpolate(line: readonly Row[], mass: number): number | undefined {
  for (let i = 1; i < line.length; i++) {
    const [[a, ya], [b, yb]] = [line[i - 1]!, line[i]!];
    if (a === b || (mass - a) * (mass - b) > 0) continue;
    return ya * (yb / ya) ** (Math.log(mass / a) / Math.log(b / a));
  }
  return undefined;
}

/** Our curves. */
async function edges(card: string): Promise<readonly Curve[]> {
  const parsed = parseCard(`darkreach: 1\ntitle: Test\n${card}`, 'card.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
  return (await runCard(parsed, context)).curves;
}

/** Ours over published where there are both, by branch. */
function ratios(
  curves: readonly Curve[],
  published: Record<'lower' | 'upper', readonly Row[]>,
): Record<string, readonly number[]> {
  return Object.fromEntries(
    curves.map(({ branch, points }) => [
      branch,
      points.flatMap(({ x, y }) => {
        const theirs = interpolate(published[branch as 'lower' | 'upper'], x);
        return theirs === undefined ? [] : [y / theirs];
      }),
    ]),
  );
}

function between(values: readonly number[], low: number, high: number): void {
  expect(values.length).toBeGreaterThan(3);
  expect(Math.min(...values)).toBeGreaterThan(low);
  expect(Math.max(...values)).toBeLessThan(high);
}

// Found in November 2026; reasons in docs/searches/beam-dump-decay.md. Nothing was tuned.
describe.skipIf(!present)('decays in flight beside published limits', () => {
  it('NA64, visible dark photons (arXiv:1912.11389)', async () => {
    const published = {
      lower: rows('dark-photon-visible/NA64-visible-lower_1912.11389.csv'),
      upper: rows('dark-photon-visible/NA64-visible-upper_1912.11389.csv'),
    };
    const curves = await edges(`portal: { name: dark-photon, alpha_D: 0 }
x: { parameter: m_A, from: 3 MeV, to: 20 MeV, points: 4 }
searches: [{ search: na64-visible }]`);
    const found = ratios(curves, published);
    between(found['lower']!, 0.82, 1.14);
    // The sandwich is longer than the pure tungsten that is assumed here.
    between(found['upper']!, 1.5, 1.8);
  });

  it('NA64, photons of ALPs (arXiv:2005.02710)', async () => {
    const curves = await edges(`portal: { name: alp, g_achi: 0 /GeV }
x: { parameter: m_a, from: 10.1 MeV, to: 40 MeV, points: 7 }
searches: [{ search: na64-alp-photons }]`);
    const found = ratios(curves, edgesOf(rows('alp-photon/NA64_2005.02710.csv')));
    between(found['lower']!, 0.68, 0.92);
    between(found['upper']!, 0.98, 1.33);
  });

  it('E137, photons of ALPs: all of the shower, or its first radiation length', async () => {
    const published = edgesOf(rows('alp-photon/E137_FORESEE.csv'));
    const card = (search: string) => `portal: { name: alp, g_achi: 0 /GeV }
x: { parameter: m_a, from: 3 MeV, to: 200 MeV, points: 9 }
searches: [{ search: ${search} }]`;
    const whole = ratios(await edges(card('e137')), published);
    between(whole['lower']!, 0.49, 0.57);
    between(whole['upper']!, 1.1, 1.28);
    const first = ratios(await edges(card('e137-first-x0')), published);
    between(first['lower']!, 0.82, 1.1);
    between(first['upper']!, 1.1, 1.23);
  });

  it('E137, visible dark photons: between the lower edges of arXiv:0906.0580 and arXiv:1209.6083, on the upper', async () => {
    const found = await edges(`portal: { name: dark-photon, alpha_D: 0 }
x: { parameter: m_A, from: 5 MeV, to: 100 MeV, points: 4 }
searches: [{ search: e137 }]`);
    const beside = (source: string) =>
      ratios(found, {
        lower: rows(`dark-photon-visible/E137-lower_${source}.csv`),
        upper: rows(`dark-photon-visible/E137-upper_${source}.csv`),
      });
    const [bjorken, andreas] = [beside('0906.0580'), beside('1209.6083')];
    between(bjorken['lower']!, 0.66, 1.18);
    between(andreas['lower']!, 1.7, 2.55);
    between(bjorken['upper']!, 1.02, 1.07);
    between(andreas['upper']!, 0.99, 1.05);
  });
});
