import { describe, expect, it } from 'vitest';
import type { EdmFermion } from '../records/card.ts';
import { edmFigureCurves, edmLimitCurve, edmTableII } from './edm-limits.ts';

/** Limits quoted in paper missing-energy section VI. */
const fermions: readonly EdmFermion[] = [
  {
    id: 'electron',
    symbol: 'e',
    mass: 0.51099895e-3,
    edmLimitECm: 4.1e-30,
    confidenceLevel: 0.9,
    references: [],
  },
  {
    id: 'muon',
    symbol: '\\mu',
    mass: 0.1056583755,
    edmLimitECm: 1.9e-19,
    confidenceLevel: 0.95,
    references: [],
  },
  {
    id: 'neutron',
    symbol: 'n',
    mass: 0.93956542,
    edmLimitECm: 1.8e-26,
    confidenceLevel: 0.9,
    references: [],
  },
];
const [electron, muon, neutron] = fermions as [EdmFermion, EdmFermion, EdmFermion];

describe('Table II of paper missing-energy', () => {
  const table = edmTableII(fermions);

  it('has six entries and the first row to the digits printed', () => {
    expect(table.map(({ hierarchy, fermion }) => `${hierarchy} ${fermion}`)).toEqual([
      'equal-masses electron',
      'equal-masses muon',
      'equal-masses neutron',
      'heavy-dark-photon electron',
      'heavy-dark-photon muon',
      'heavy-dark-photon neutron',
    ]);
    expect(table.slice(0, 3).map(({ limit }) => limit.toPrecision(2))).toEqual([
      '5.0e-15',
      '0.00023',
      '2.2e-11',
    ]);
    expect(table.map(({ confidenceLevel }) => confidenceLevel)).toEqual([0.9, 0.95, 0.9, 0.9, 0.95, 0.9]);
  });

  it('agrees with 8 pi^2 d e / hbar c at 30 digits (mpmath)', () => {
    const expected = [4.96792139684617e-15, 2.302207476587e-4, 2.181038662030026e-11];
    for (const [i, { limit }] of table.entries()) expect(limit / expected[i % 3]!).toBeCloseTo(1, 9);
  });

  it('has +1/2 and +3/2 beside the logarithm', () => {
    expect(table.map(({ bracketConstant }) => bracketConstant)).toEqual([0.5, 0.5, 0.5, 1.5, 1.5, 1.5]);
  });

  it('is twice as weak in the derived normalisation', () => {
    const derived = edmTableII(fermions, 'derived');
    for (const [i, { limit }] of derived.entries()) expect(limit / table[i]!.limit).toBeCloseTo(2, 12);
    expect(derived.map(({ bracketConstant }) => bracketConstant)).toEqual([-1, -1, -1, 0, 0, 0]);
  });
});

describe('Fig. 6 of paper missing-energy', () => {
  const masses = [1e-3, 1e-2, 0.1, 1, 10];
  const request = { massRatio: 0.01, normalisation: 'paper' as const, cutoff: 100 };

  it('is the table over its bracket for a light fermion', () => {
    for (const entry of edmTableII([electron])) {
      const points = edmLimitCurve(
        {
          ...request,
          fermion: electron,
          hierarchy: entry.hierarchy,
          treatment: 'massless-fermion',
          massRatio: 0,
        },
        masses,
      );
      for (const { x, y, yError } of points) {
        expect(y).toBeCloseTo(entry.limit / (2 * Math.log(100 / x) + entry.bracketConstant), 25);
        expect(yError).toBe(0);
      }
    }
  });

  it('falls and rises only logarithmically, and is stronger at the larger cutoff', () => {
    for (const fermion of fermions) {
      const [low, high] = [100, 200].map((cutoff) =>
        edmLimitCurve({ ...request, fermion, hierarchy: 'equal-masses', cutoff }, masses),
      );
      for (const [i, point] of low!.entries()) {
        expect(high![i]!.y).toBeLessThan(point.y);
        expect(point.y / low![0]!.y).toBeLessThan(8);
        expect(point.yError / point.y).toBeLessThan(1e-9);
        if (i > 0) expect(point.y).toBeGreaterThan(low![i - 1]!.y);
      }
    }
  });

  it('has one curve for each cutoff, hierarchy and fermion', () => {
    const card = {
      fermions: [electron, muon, neutron],
      hierarchies: ['equal-masses', 'heavy-dark-photon'] as const,
      massRatio: 0.01,
      cutoffs: [100, 200],
      normalisation: 'paper' as const,
    };
    const curves = edmFigureCurves(card, masses);
    expect(curves).toHaveLength(12);
    const labels = new Set(curves.map((c) => `${c.cutoff} ${c.hierarchy} ${c.fermion.id}`));
    expect(labels.size).toBe(12);
    for (const { points } of curves) expect(points.map(({ x }) => x)).toEqual(masses);
  });
});
