import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProfileCell, ProfileResult } from '../../src/records/index.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { loadCatalog } from '../load-card.ts';
import { writeSyntheticScan } from '../scan/synthetic-scan.fixture.ts';
import {
  gaussianCard as card,
  centre,
  drawnAxes,
  logEvidence,
  logLikelihoods,
  placeOf,
  sigmas,
  widths,
} from './gaussian.fixture.ts';
import { profileIn } from './make-profile.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const catalog = loadCatalog();
const profile = profileIn(folder.path, catalog);

const points = 40_000;

beforeAll(async () => {
  await writeSyntheticScan(
    join(folder.path, 'gauss'),
    card(drawnAxes, `sampling: { points: ${points} }\npointsPerPart: 10000`),
    (values) => {
      const { one, two } = logLikelihoods(values);
      return { log_likelihood_one: one, log_likelihood_two: two, log_likelihood: one + two };
    },
  );
}, 60_000);

const filled = ({ cells }: ProfileResult) => cells.filter((cell): cell is ProfileCell => cell !== undefined);

describe('the profile of a Gaussian in four parameters', () => {
  it.each([0, 1, 2, 3])(
    'is a parabola over parameter %i, within its errors and never below',
    async (axis) => {
      const result = await profile('gauss', ['m_A', 'eps', 'alpha_D', 'm_chi'][axis]!, { bins: [40] });
      // The best of all points is no better than the true best, ln L = 0.
      const lost = -2 * result.best.logLikelihood;
      expect(lost).toBeGreaterThan(0);
      expect(lost).toBeLessThan(3 * result.best.error!);
      const inner = filled(result).filter(({ value }) => value < 9);
      expect(inner.length).toBeGreaterThan(15);
      const pulls = inner.map(({ at, value, error }) => {
        const exact = ((placeOf(at[0]!, axis) - centre[axis]!) / sigmas[axis]!) ** 2;
        expect(value + lost).toBeGreaterThanOrEqual(exact - 1e-9);
        return (value + lost - exact) / error!;
      });
      const sorted = pulls.toSorted((a, b) => a - b);
      // The error is an estimate from two halves: it covers what is lost in 62 to 75 % of these bins, and is
      // not many times too large.
      expect(sorted[Math.floor(0.6 * sorted.length)]).toBeLessThan(1);
      expect(sorted[Math.floor(0.5 * sorted.length)]).toBeGreaterThan(0.2);
      for (const [level, sigma] of [
        [0, 1],
        [1, 1.96],
      ] as const) {
        const [interval, ...more] = result.levels[level]!.intervals;
        expect(more).toEqual([]);
        const { from, to, fromError, toError } = interval!;
        for (const [end, error, sign] of [
          [from, fromError, -1],
          [to, toError, 1],
        ] as const) {
          const exact = centre[axis]! + sign * sigma * sigmas[axis]!;
          const inPlace = Math.abs(placeOf(end + error!, axis) - placeOf(end, axis));
          expect(Math.abs(placeOf(end, axis) - exact)).toBeLessThan(2 * inPlace + 0.25 * sigmas[axis]!);
        }
      }
    },
  );

  it('of two parameters has the region of chi-square with two degrees of freedom', async () => {
    const result = await profile('gauss', 'm_A,eps', { bins: [25] });
    // Sigma of the two in z is [[2, -1], [-1, 1]], of determinant 1.
    const exact = Math.PI * 5.991 * widths[0]! * widths[1]!;
    const area = result.levels[1]!.bins / 25 ** 2;
    expect(Math.abs(area / exact - 1)).toBeLessThan(0.1);
    expect(result.levels[1]!.rings).toHaveLength(1);
    const alone = result.searchLevels.map((levels) => levels[1]!.rings.length);
    expect(alone[0]).toBe(1);
  });

  it('of one search leaves open what it does not measure', async () => {
    const result = await profile('gauss', 'alpha_D', { searches: ['one'] });
    expect(result.searches.map(({ name }) => name)).toEqual(['one']);
    expect(result.levels[0]!.intervals).toMatchObject([{ fromOpen: true, toOpen: true }]);
  });
});

describe('the posterior of a Gaussian in four parameters', () => {
  /** Phi by the error function of Abramowitz and Stegun 7.1.26, good to 1.5e-7. */
  const phi = (x: number): number => {
    const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
    const series =
      t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const erf = 1 - series * Math.exp((-x * x) / 2);
    return 0.5 * (1 + Math.sign(x) * erf);
  };

  it.each([0, 3])('has the marginal of parameter %i, its region and the evidence', async (axis) => {
    const name = ['m_A', 'eps', 'alpha_D', 'm_chi'][axis]!;
    const result = await profile('gauss', name, { bins: [20], posterior: true });
    const { posterior, axes, cells } = result;
    const masses = cells.map((cell) => cell!.posterior!);
    expect(masses.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 12);
    cells.forEach((cell, bin) => {
      const { from, to } = axes[0]!.bins[bin]!;
      const z = [from, to].map((end) => (placeOf(end, axis) - centre[axis]!) / sigmas[axis]!);
      const exact = phi(z[1]!) - phi(z[0]!);
      expect(Math.abs(cell!.posterior!.mass - exact)).toBeLessThan(4 * cell!.posterior!.error + 1e-4);
    });
    // Some of the box cuts off at 4 sigma and more.
    expect(Math.abs(posterior!.logEvidence - logEvidence)).toBeLessThan(
      4 * posterior!.logEvidenceError + 1e-3,
    );
    expect(posterior!.logEvidenceError).toBeLessThan(0.05);
    // ESS / N is Z^2 over the mean of L^2, (2 pi)^2 prod(w) / pi^2 = 4 (2 pi)^2 ... of a Gaussian: (4 pi)^(d/2) sqrt(det) / 1.
    const share = (4 * Math.PI) ** 2 * widths.reduce((product, width) => product * width, 1);
    expect(posterior!.effectivePoints / points / share).toBeCloseTo(1, 1);
    const [interval] = posterior!.levels[0]!.intervals;
    const bin = 1 / 20;
    expect(Math.abs(placeOf(interval!.from, axis) - (centre[axis]! - sigmas[axis]!))).toBeLessThan(bin);
    expect(Math.abs(placeOf(interval!.to, axis) - (centre[axis]! + sigmas[axis]!))).toBeLessThan(bin);
  });

  it('says what is missing, and refuses what is no part of it', async () => {
    cpSync(join(folder.path, 'gauss'), join(folder.path, 'torn'), { recursive: true });
    const file = join(folder.path, 'torn/part-000002.parquet');
    rmSync(file);
    const { notes, sampling } = await profile('torn', 'm_A');
    expect(notes).toEqual(['the scan is not complete: 30000 of 40000 points are there']);
    expect(sampling.points).toBe(30_000);
    cpSync(join(folder.path, 'torn/part-000001.parquet'), file);
    await expect(profile('torn', 'm_A')).rejects.toThrow(/part-000002.parquet is damaged, or no part/);
  });

  it('says clearly when few points count', async () => {
    const { notes, posterior } = await profile('gauss', 'm_A', { where: 'point < 100', posterior: true });
    expect(posterior!.effectivePoints).toBeLessThan(100);
    expect(notes.join()).toMatch(/effective points, fewer than 100: it says little/);
  });
});
