import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProfileCell, ProfileResult } from '../../src/records/index.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { loadCatalog } from '../load-card.ts';
import { writeSyntheticScan } from '../scan/synthetic-scan.fixture.ts';
import {
  gaussianCard as card,
  centre,
  logEvidence,
  logLikelihoods,
  sigmas,
  valueAt,
  widths,
} from './gaussian.fixture.ts';
import { profileIn } from './make-profile.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const catalog = loadCatalog();
const profile = profileIn(folder.path, catalog);

const filled = ({ cells }: ProfileResult) => cells.filter((cell): cell is ProfileCell => cell !== undefined);

describe('a grid', () => {
  const grid = `  m_A: { from: 10 MeV, to: 1 GeV, points: 21 }
  eps: { from: 1e-6, to: 1e-2, points: 41 }
  alpha_D: { from: 0.01, to: 1, points: 21 }`;
  beforeAll(() =>
    writeSyntheticScan(join(folder.path, 'grid'), card(grid, ''), (values, point) => {
      const [m_A, alpha_D, eps] = values as [number, number, number];
      const { one, two } = logLikelihoods([m_A, eps, alpha_D, valueAt(centre[3]!, 3)]);
      // One mass has no likelihood, one a likelihood of zero.
      const isMissing = Math.abs(m_A - 0.01) < 1e-9;
      const sum = point % 7 === 0 && Math.abs(m_A - 1) < 1e-9 ? Number.NEGATIVE_INFINITY : one + two;
      return isMissing ? {} : { log_likelihood_one: sum - two, log_likelihood_two: two, log_likelihood: sum };
    }),
  );

  it('is profiled at its values, with the same posterior as the trapezoidal rule', async () => {
    const { cells, sampling, posterior, axes } = await profile('grid', 'm_A', { posterior: true });
    expect(axes[0]!.kind).toBe('values');
    expect(cells.map((cell) => cell?.points)).toEqual([undefined, ...new Array(20).fill(41 * 21)]);
    expect(sampling).toMatchObject({ points: 20 * 41 * 21, without: 41 * 21, emptyBins: 1 });
    cells.slice(1).forEach((cell, place) => {
      const exact = (((place + 1) / 20 - centre[0]!) / sigmas[0]!) ** 2;
      if (exact < 20) expect(cell!.value).toBeCloseTo(exact, 0);
    });
    // The mean over the box of three parameters, but for a twentieth and a half of what was drawn first.
    const exact = logEvidence - Math.log(Math.sqrt(2 * Math.PI) * widths[3]!) + Math.log(20 / 19.5);
    expect(Math.abs(posterior!.logEvidence - exact)).toBeLessThan(0.01);
  });

  it('is exact, without an error, where each bin has one point', async () => {
    const { sampling, cells } = await profile('grid', 'm_A,eps', {
      where: 'abs(ln(alpha_D) - ln(0.125)) < 0.15',
    });
    expect(cells.filter((cell) => cell !== undefined).every(({ points: count }) => count === 1)).toBe(true);
    // Half of the points have no say in most of these bins.
    expect(sampling.unchecked).toBe(sampling.points);
  });
});

describe('any likelihood', () => {
  const small = '  m_A: { from: 10 MeV, to: 1 GeV }\n  eps: { from: 1e-6, to: 1e-2, points: 3 }';
  const numbers = fc.array(fc.double({ min: -30, max: 5, noNaN: true }), { minLength: 48, maxLength: 48 });

  it('gives the same whatever is added to it and however its rows are ordered, and weights that add up to 1', async () => {
    let run = 0;
    const of = async (values: readonly number[], orderOf?: (own: readonly number[]) => readonly number[]) => {
      const name = `any-${run++}`;
      const fill = (_: unknown, point: number) => ({
        log_likelihood_one: values[point]!,
        log_likelihood_two: 0,
        log_likelihood: values[point]!,
      });
      await writeSyntheticScan(
        join(folder.path, name),
        card(small, 'sampling: { points: 16 }'),
        fill,
        orderOf,
      );
      return profile(name, 'm_A', { bins: [4], posterior: true });
    };
    await fc.assert(
      fc.asyncProperty(numbers, fc.integer({ min: -3000, max: 3000 }), async (values, shift) => {
        const plain = await of(values);
        expect(filled(plain).reduce((sum, { posterior }) => sum + posterior!.mass, 0)).toBeCloseTo(1, 12);
        const reversed = await of(values, (own) => own.toReversed());
        const shifted = await of(values.map((value) => value + shift));
        expect(shifted.posterior!.logEvidence - shift).toBeCloseTo(plain.posterior!.logEvidence, 8);
        for (const other of [reversed, shifted]) {
          expect(other.posterior!.effectivePoints).toBeCloseTo(plain.posterior!.effectivePoints, 6);
          filled(other).forEach(({ value, posterior }, bin) => {
            expect(value).toBeCloseTo(filled(plain)[bin]!.value, 8);
            expect(posterior!.mass).toBeCloseTo(filled(plain)[bin]!.posterior!.mass, 8);
          });
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown axis', 'm_B', {}, /no column "m_B".*did you mean "m_A"/],
    ['a text', 'problem', {}, /problem is no number/],
    [
      'an unknown search',
      'm_A',
      { searches: ['twoo'] },
      /no likelihood of "twoo".*one, two.*did you mean "two"/,
    ],
    ['a bad condition', 'm_A', { where: 'm_B > 1' }, /--where: .*m_B/],
    ['a condition that nothing meets', 'm_A', { where: 'm_A > 9' }, /where m_A > 9 has a likelihood/],
  ] as const)('is refused: %s', async (_, over, more, message) => {
    await expect(profile('grid', over, more)).rejects.toThrow(message);
  });
});
