import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { meanBoostOfLimits } from '../../detection/e137-recast.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

/** Edges by curve and branch, e.g. "e137 lower", at the two ends of a range of mass in GeV; undefined without reach. */
async function edges(portal: string, parameter: string, ends: readonly [number, number], entries: string) {
  const text = `darkreach: 1
title: Test
portal: ${portal}
x: { parameter: ${parameter}, from: ${ends[0]} GeV, to: ${ends[1]} GeV, points: 2 }
searches: [${entries}]
`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
  const { curves } = await runCard(card, context);
  const at = (points: readonly { readonly x: number; readonly y: number }[]) =>
    ends.map((mass) => points.find(({ x }) => Math.abs(x / mass - 1) < 1e-9)?.y);
  return Object.fromEntries(curves.map(({ id, branch, points }) => [`${id} ${branch}`, at(points)]));
}

const photons = '{ name: alp, g_achi: 0 /GeV, m_chi: 1 GeV }';
const mixing = '{ name: dark-photon, alpha_D: 0 }';

describe('searches for decays behind a dump', () => {
  it('E137: the lower edge goes with the fourth root of the limit on events, the upper one hardly moves', async () => {
    const found = await edges(photons, 'm_a', [1e-3, 0.3], '{ search: e137 }, { search: e137-95 }');
    const [low, high] = ['lower', 'upper'].map(
      (branch) => found[`e137-95 ${branch}`]![0]! / found[`e137 ${branch}`]![0]!,
    );
    expect(low).toBeCloseTo((Math.log(20) / Math.log(10)) ** 0.25, 4);
    expect(high).toBeLessThan(1);
    expect(high).toBeGreaterThan(0.99);
  });

  it('E137: a mean boost of about 15 GeV over the mass, as paper invisible-alp finds below (42)', async () => {
    const found = await edges(photons, 'm_a', [1e-3, 1e-2], '{ search: e137 }');
    [1e-3, 1e-2].forEach((mass, i) => {
      const limits = { lower: found['e137 lower']![i]!, upper: found['e137 upper']![i]! };
      const volume = { shieldCm: 17900, decayLengthCm: 20400 };
      const boost = meanBoostOfLimits(volume, limits, mass ** 3 / (64 * Math.PI));
      expect(mass * boost).toBeGreaterThan(14);
      expect(mass * boost).toBeLessThan(17);
    });
  });

  it('E137 with invisible decays: computed beside the recast (39) to (42)', async () => {
    const found = await edges(
      photons,
      'm_a',
      [1e-3, 1e-2],
      [2, 4]
        .flatMap((power) => [
          `{ search: e137-invisible-1e-${power}, curve: direct${power} }`,
          `{ search: e137-invisible-1e-${power}, curve: recast${power}, set: { invisibleMethod: recast } }`,
        ])
        .join(', '),
    );
    for (const power of [2, 4]) {
      const ratio = (branch: string, i: number) =>
        found[`recast${power} ${branch}`]![i]! / found[`direct${power} ${branch}`]![i]!;
      for (const i of [0, 1]) {
        expect(Math.abs(ratio('lower', i) - 1)).toBeLessThan(0.03);
        // (40) lets every ALP fly through shield and decay region, with one boost for both edges.
        expect(ratio('upper', i)).toBeGreaterThan(0.7);
        expect(ratio('upper', i)).toBeLessThan(1);
      }
    }
  });

  it('NA64: the X17 limits are those of a dark photon of its mass, and runs add up', async () => {
    const ends = [0.0165, 0.017] as const;
    const search = '{ search: na64-visible-2017 }';
    const darkPhoton = await edges(mixing, 'm_A', ends, `${search}, { search: na64-visible-2017-40x0 }`);
    const x17 = await edges('{ name: x17, kind: V }', 'm_X', ends, search);
    for (const branch of ['lower', 'upper']) {
      for (const i of [0, 1]) {
        const name = `na64-visible-2017 ${branch}`;
        expect(x17[name]![i]! / darkPhoton[name]![i]!).toBeCloseTo(1, 6);
      }
    }
    const both = darkPhoton['na64-visible-2017 lower']![0]!;
    const one = darkPhoton['na64-visible-2017-40x0 lower']![0];
    if (one !== undefined) expect(both).toBeLessThan(one);
  });

  it('see nothing of a dark photon that decays to dark matter', async () => {
    const dark = '{ name: dark-photon, alpha_D: 0.1, m_chi: 1 MeV }';
    const found = await edges(dark, 'm_A', [0.005, 0.01], '{ search: na64-visible-2017-30x0 }');
    expect(found['na64-visible-2017-30x0 lower']).toEqual([undefined, undefined]);
  });

  it('are refused on a portal of photons, and with a decay that the boson does not have', async () => {
    const axion = '{ name: dark-axion }';
    await expect(edges(axion, 'm_gammaD', [0.005, 0.01], '{ search: e137 }')).rejects.toThrow(/e137/);
    const decay = `{ search: e137, set: { products: ['nu nu'] } }`;
    await expect(edges(photons, 'm_a', [0.005, 0.01], decay)).rejects.toThrow(/decays to nu nu, which a/);
  });
});
