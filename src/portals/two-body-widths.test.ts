import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fermionVertices, gamma, leftHanded, product, widthFromTrace } from './dirac.fixture.ts';
import {
  fermionPairWidth,
  majoranaPairWidth,
  neutrinoPairWidth,
  pairVelocity,
  scalarPairWidth,
  unequalPairWidth,
} from './two-body-widths.ts';

const kinds = ['scalar', 'pseudoscalar', 'vector', 'axial-vector'] as const;

const mass = fc.double({ min: 1e-3, max: 100, noNaN: true });
const ratio = fc.double({ min: 0, max: 0.499, noNaN: true });
const coupling = fc.double({ min: 1e-8, max: 5, noNaN: true });
const near = (value: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

describe('widths to two particles', () => {
  it.each(kinds)('are traces of Dirac matrices over two-body phase space: %s', (kind) => {
    fc.assert(
      fc.property(mass, ratio, coupling, (parent, r, g) => {
        const expected = g ** 2 * widthFromTrace(fermionVertices[kind], parent, r * parent, r * parent);
        near(fermionPairWidth(kind, g, parent, r * parent), expected);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('to two masses are the trace too, for a vector', () => {
    fc.assert(
      fc.property(mass, ratio, ratio, coupling, (parent, r1, r2, g) => {
        const expected = g ** 2 * widthFromTrace(fermionVertices.vector, parent, r1 * parent, r2 * parent);
        near(unequalPairWidth(g, parent, r1 * parent, r2 * parent), expected);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('to a left-handed neutrino are the trace with its projector', () => {
    const chiral = gamma.map((each) => product(each, leftHanded));
    near(neutrinoPairWidth(0.3, 2), 0.3 ** 2 * widthFromTrace(chiral, 2, 0, 0));
  });

  it('to scalars are (g epsilon.(p1 - p2))^2 over phase space', () => {
    // Sum over polarisations at rest: |2 p|^2, a third of it on average.
    fc.assert(
      fc.property(mass, ratio, coupling, (parent, r, g) => {
        const p = 0.5 * parent * Math.sqrt(1 - 4 * r * r);
        const expected = (((g * 2 * p) ** 2 / 3) * p) / (8 * Math.PI * parent ** 2);
        near(scalarPairWidth(g, parent, r * parent), expected);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('add up: halves of a Dirac fermion', () => {
    fc.assert(
      fc.property(mass, ratio, coupling, (parent, r, g) => {
        const chi = r * parent;
        // Two Majorana halves of charge g make the axial current of a Dirac fermion; two neutrinos a vector one.
        near(2 * majoranaPairWidth(g, parent, chi), fermionPairWidth('axial-vector', g, parent, chi));
        near(2 * neutrinoPairWidth(g, parent), fermionPairWidth('vector', g, parent, 0));
        near(unequalPairWidth(g, parent, chi, chi), fermionPairWidth('vector', g, parent, chi), 1e-12);
        near(2 * scalarPairWidth(g, parent, chi), majoranaPairWidth(g, parent, chi));
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('forget the mass far above threshold, and so do parities', () => {
    near(fermionPairWidth('axial-vector', 1, 1, 1e-9), fermionPairWidth('vector', 1, 1, 1e-9), 1e-15);
    near(fermionPairWidth('scalar', 1, 1, 1e-9), fermionPairWidth('pseudoscalar', 1, 1, 1e-9), 1e-15);
  });

  it('are exactly zero at and below threshold', () => {
    fc.assert(
      fc.property(mass, fc.double({ min: 0.5, max: 10, noNaN: true }), (parent, r) => {
        const chi = r * parent;
        for (const kind of kinds) expect(fermionPairWidth(kind, 1, parent, chi)).toBe(0);
        expect(scalarPairWidth(1, parent, chi)).toBe(0);
        expect(majoranaPairWidth(1, parent, chi)).toBe(0);
        expect(unequalPairWidth(1, parent, chi, 1.1 * chi)).toBe(0);
      }),
      { seed: 5, numRuns: 50 },
    );
    expect(pairVelocity(0, 0)).toBe(0);
    expect(unequalPairWidth(1, 0, 0, 0)).toBe(0);
  });

  it('open with the power of the velocity, to the last digits of the masses', () => {
    // M = 2 m (1 + x) for m = 1: beta^2 = 2 x at first order, with x = 2^-40 exact in binary.
    const x = 2 ** -40;
    expect(pairVelocity(2 + 2 * x, 1) / Math.sqrt(2 * x)).toBeCloseTo(1, 11);
    const grows = (width: (parent: number) => number) => width(2 + 8 * x) / width(2 + 2 * x);
    expect(grows((m) => fermionPairWidth('vector', 1, m, 1))).toBeCloseTo(2, 9);
    expect(grows((m) => fermionPairWidth('pseudoscalar', 1, m, 1))).toBeCloseTo(2, 9);
    expect(grows((m) => fermionPairWidth('scalar', 1, m, 1))).toBeCloseTo(8, 9);
    expect(grows((m) => majoranaPairWidth(1, m, 1))).toBeCloseTo(8, 9);
    expect(grows((m) => unequalPairWidth(1, m, 0.75, 1.25))).toBeCloseTo(2, 9);
  });

  it('go with the square of the coupling, whatever its sign, and keep their dimension', () => {
    fc.assert(
      fc.property(mass, ratio, coupling, (parent, r, g) => {
        for (const kind of kinds) {
          const width = fermionPairWidth(kind, g, parent, r * parent);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(fermionPairWidth(kind, -g, parent, r * parent)).toBe(width);
          near(fermionPairWidth(kind, 2 * g, 4 * parent, 4 * r * parent), 16 * width, 1e-12);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
