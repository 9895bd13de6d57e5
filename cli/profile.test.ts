import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRoot } from '../src/numerics/index.ts';
import { darkreach, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);

/** One bin, one coupling: all that NA64e says of a dark photon of one mass. */
const card = (observed: number, background: number, confidenceLevel: number) => `darkreach: 1
kind: scan
title: One bin
portal: { name: dark-axion, m_gammaD: 10 MeV }
axes:
  g: { from: 1e-4 /GeV, to: 0.1 /GeV, points: 121 }
outputs: [events, limit, log-likelihood]
searches:
  - { search: na64e, observed: ${observed}, background: ${background}, confidenceLevel: ${confidenceLevel} }
`;
/** P(chi-square < 1 and 0.95 quantile) of one degree of freedom. */
const quantiles = [1, 3.841458820694124] as const;

async function profiled(name: string, text: string) {
  writeFileSync(at(`${name}.yaml`), text);
  expect((await darkreach(['scan', at(`${name}.yaml`), '--out', at(name)])).code).toBe(0);
  const { code, stdout } = await darkreach(['profile', at(name), '--over', 'g', '--no-figure', '--json']);
  expect(code).toBe(0);
  const sql =
    'select limit_na64e_2016_2022 as edge, events_na64e_2016_2022 / (g * g) as unit from scan limit 1';
  const asked = await darkreach(['scan', at(name), '--query', sql, '--json']);
  return { result: JSON.parse(stdout), row: JSON.parse(asked.stdout).rows[0] };
}

describe('the profile of one Poisson count over one coupling', () => {
  it('without events ends where the limit solver excludes at 1 - exp(-chi^2 / 2)', async () => {
    // -2 Delta ln L = 2 s there: the classical limit of the confidence level with s = chi^2 / 2.
    const level = 1 - Math.exp(-quantiles[1] / 2);
    const { result, row } = await profiled('nothing', card(0, 0, level));
    const [interval] = result.levels[1].intervals;
    expect(interval.fromOpen).toBe(true);
    expect(Math.abs(interval.to - row.edge)).toBeLessThan(interval.toError);
    expect(interval.to / row.edge).toBeCloseTo(1, 2);
    expect(result.noSignal.value).toBeCloseTo(-2 * row.unit * 1e-8, 6);
    expect(result.sampling).toMatchObject({ points: 121, largestError: 0, maximisedOver: 0 });
  });

  it('with an excess has the interval of the likelihood ratio', async () => {
    const { result, row } = await profiled('excess', card(6, 1, 0.9));
    const [observed, background] = [6, 1];
    const excess = (level: number) => (s: number) =>
      2 * (s + background - observed - observed * Math.log((s + background) / observed)) - level;
    for (const [place, level] of quantiles.entries()) {
      const ends = [findRoot(excess(level), 1e-9, 5), findRoot(excess(level), 5, 50)].map((s) =>
        Math.sqrt(s / row.unit),
      );
      const [{ from, to, fromError, toError }, ...more] = result.levels[place].intervals;
      expect(more).toEqual([]);
      // The best of 121 couplings is not the best of all: 5 events lie between two of them.
      expect(Math.abs(from / ends[0]! - 1)).toBeLessThan(0.01 + fromError / from);
      expect(Math.abs(to / ends[1]! - 1)).toBeLessThan(0.01 + toError / to);
    }
    expect(result.noSignal.value).toBeCloseTo(excess(0)(0), 1);
    expect(result.searches[0].counts).toEqual({ observed, background });
  });
});

describe('darkreach profile', () => {
  beforeAll(async () => {
    const text = `darkreach: 1
kind: scan
title: Two searches
portal: { name: dark-axion }
axes:
  m_gammaD: { from: 10 MeV, to: 1 GeV, points: 9 }
  g: { from: 1e-3 /GeV, to: 0.02 /GeV, points: 9 }
tie: { m_a: 0.1 m_gammaD }
outputs: [log-likelihood]
searches:
  - { search: na64e-1e13, curve: na64e, observed: 6, background: 1 }
  - { search: ldmx-phase2, curve: ldmx, observed: 12, background: 1 }
references: [paper:missing-energy]
`;
    writeFileSync(at('two.yaml'), text);
    await darkreach(['scan', at('two.yaml'), '--out', at('two')]);
  });

  it('writes table, result, references and figure of two axes', async () => {
    const args = ['profile', at('two'), '--over', 'm_gammaD,g', '--posterior'];
    const { code, stdout, stderr } = await darkreach(args);
    expect([code, stderr]).toEqual([0, expect.stringContaining('profile-m_gammaD-g')]);
    expect(stdout).toMatch(/ln L of na64e \+ ldmx over m_gammaD, g, 81 points/);
    const out = join(at('two'), 'profile-m_gammaD-g');
    const read = (name: string) => readFileSync(join(out, name), 'utf8');
    const [header, ...rows] = read('profile.csv').trim().split('\n');
    expect(header).toMatch(
      /^m_gammaD \[GeV\],m_gammaD_from \[GeV\],.*g_best \[GeV\^-1\],points,minus_2_delta_log_likelihood,/,
    );
    expect(rows).toHaveLength(81);
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([header!.split(',').length]));
    const result = JSON.parse(read('result.json'));
    expect(result).toMatchObject({ kind: 'profile', schema: 1, scan: { seed: 1, title: 'Two searches' } });
    expect(result.references).toContain('paper:missing-energy');
    expect(result.best.values.map(({ name }: { name: string }) => name)).toEqual(['m_gammaD', 'g', 'm_a']);
    expect(read('references.bib')).toContain('@');
    expect(read('figure.svg')).toContain('data-curve="profile-95"');
  });

  it('prints the same every time', async () => {
    const args = [
      'profile',
      at('two'),
      '--over',
      'g',
      '--posterior',
      '--no-figure',
      '--json',
      '--out',
      at('again'),
    ];
    const [first, second] = [await darkreach(args), await darkreach(args)];
    expect(first.stdout).toBe(second.stdout);
  });

  it.each([
    ['a tied parameter', ['{two}', '--over', 'm_a'], /m_a is tied to m_gammaD.*--over m_gammaD/],
    ['three axes', ['{two}', '--over', 'm_gammaD,g,m_a'], /expected one axis or two/],
    ['no axis', ['{two}'], /--over/],
    ['no number of bins', ['{two}', '--over', 'g', '--bins', '1'], /--bins 1 is not possible/],
    ['a folder that is no scan', ['cards', '--over', 'g'], /cards has no manifest.json/],
  ])('refuses %s with exit code 2', async (_, args, message) => {
    const { code, stderr } = await darkreach([
      'profile',
      ...args.map((each) => each.replace('{two}', at('two'))),
    ]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
