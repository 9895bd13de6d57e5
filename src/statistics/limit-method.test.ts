import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountingInput } from './limit-method.ts';
import { limitMethods } from './methods.ts';

/** P(k | mean) for k = 0 ... top, by the recurrence; independent of poisson.ts, for means below 700. */
function probabilities(mean: number, top: number): number[] {
  const terms = [Math.exp(-mean)];
  for (let k = 1; k <= top; k++) terms.push((terms[k - 1]! * mean) / k);
  return terms;
}

function cumulative(n: number, mean: number): number {
  return probabilities(mean, n).reduce((sum, term) => sum + term, 0);
}

/** The belt by its definition: counts enter in the order of their likelihood ratio until CL is made up. */
function beltAccepts(n: number, signal: number, background: number, confidenceLevel: number): boolean {
  const top = Math.ceil(3 * (signal + background + n) + 40);
  const terms = probabilities(signal + background, top);
  const rank = (k: number) => {
    const best = Math.max(k, background);
    return terms[k]! / probabilities(best, k)[k]!;
  };
  const order = terms.map((_, k) => k).sort((a, b) => rank(b) - rank(a));
  let sum = 0;
  for (const k of order) {
    if (k === n) return true;
    sum += terms[k]!;
    if (sum >= confidenceLevel) return false;
  }
  return false;
}

interface Contract {
  readonly method: keyof typeof limitMethods;
  /** Limits with no event and no background at 90% and 95%; [value, digits]. */
  readonly zeroEvents: readonly [number, number, number];
  /** Whether the signal is excluded, by the definition of the method. Absent: no such statement. */
  readonly excludes: ((signal: number, input: CountingInput) => boolean) | undefined;
  /** Inputs of the round trip. */
  readonly trips: readonly (readonly [observed: number, background: number])[];
}

const commonTrips = [
  [0, 0],
  [1, 1],
  [3, 1.5],
  [4, 6],
  [12, 7.3],
  [30, 25],
] as const;

const contracts: readonly Contract[] = [
  {
    method: 'classical',
    // PDG review of statistics, table of upper limits for zero events: 2.30 and 3.00.
    zeroEvents: [Math.LN10, Math.log(20), 10],
    excludes: (signal, { observed, background, confidenceLevel }) =>
      cumulative(observed, signal + background) < 1 - confidenceLevel,
    trips: commonTrips,
  },
  {
    method: 'cls',
    zeroEvents: [Math.LN10, Math.log(20), 10],
    excludes: (signal, { observed, background, confidenceLevel }) =>
      cumulative(observed, signal + background) / cumulative(observed, background) < 1 - confidenceLevel,
    trips: [...commonTrips, [0, 12], [2, 15]],
  },
  {
    method: 'feldman-cousins',
    // Phys. Rev. D 57 (1998) 3873, tables IV and VI.
    zeroEvents: [2.44, 3.09, 2],
    excludes: (signal, { observed, background, confidenceLevel }) =>
      !beltAccepts(observed, signal, background, confidenceLevel),
    // Where the end of the belt need not be raised to keep it from rising with the background.
    trips: commonTrips.filter(([observed, background]) => observed >= background),
  },
  { method: 'expected', zeroEvents: [Math.LN10, Math.log(20), 10], excludes: undefined, trips: [] },
];

describe.each(contracts)(
  'the contract of limit methods: $method',
  ({ method, zeroEvents, excludes, trips }) => {
    const { upperLimit, id, references } = limitMethods[method];
    const limit = (observed: number, background: number, confidenceLevel = 0.9) =>
      upperLimit({ observed, background, confidenceLevel });

    it('goes by the name that cards use and says where it comes from', () => {
      expect(id).toBe(method);
      expect(references.length).toBeGreaterThan(0);
    });

    it('gives the known limits with no event and no background', () => {
      const [at90, at95, digits] = zeroEvents;
      expect(limit(0, 0, 0.9)).toBeCloseTo(at90, digits);
      expect(limit(0, 0, 0.95)).toBeCloseTo(at95, digits);
    });

    it('never falls with the count, nor with the confidence level', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 40 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0.7, max: 0.98, noNaN: true }),
          (observed, fraction, level) => {
            const background = Math.min(fraction * observed, 20);
            expect(limit(observed + 1, background, level)).toBeGreaterThanOrEqual(
              limit(observed, background, level),
            );
            expect(limit(observed, background, level + 0.015)).toBeGreaterThanOrEqual(
              limit(observed, background, level) * (1 - 1e-12),
            );
          },
        ),
        { seed: 2, numRuns: 40 },
      );
    });

    it('moves without a break against the background, down for a given count', () => {
      for (const observed of [0, 2, 7]) {
        const limits = Array.from({ length: 30 }, (_, i) => limit(observed, (observed * i) / 29));
        for (let i = 1; i < limits.length; i++) {
          if (method === 'expected') expect(limits[i]).toBeGreaterThanOrEqual(limits[i - 1]!);
          else expect(limits[i]).toBeLessThanOrEqual(limits[i - 1]! + 1e-9);
        }
      }
    });

    it.each(trips)(
      'gives back the confidence level at its own limit: n = %d, b = %d',
      (observed, background) => {
        for (const confidenceLevel of [0.9, 0.95]) {
          const input = { observed, background, confidenceLevel };
          const signal = upperLimit(input);
          expect(excludes!(signal * (1 - 1e-9), input)).toBe(false);
          expect(excludes!(signal * (1 + 1e-9), input)).toBe(true);
          expect(excludes!(signal * 1.3, input)).toBe(true);
        }
      },
    );

    it.each([
      ['a negative count', { observed: -1 }],
      ['half a count', { observed: 0.5 }],
      ['a negative background', { background: -0.1 }],
      ['a background that is not a number', { background: Number.NaN }],
      ['a confidence level of 1', { confidenceLevel: 1 }],
      ['a negative background error', { backgroundError: -1 }],
    ])('refuses %s', (_, wrong) => {
      const input = { observed: 0, background: 0, confidenceLevel: 0.9, ...wrong };
      if (method === 'expected' && 'observed' in wrong) expect(upperLimit(input)).toBeCloseTo(Math.LN10, 10);
      else expect(() => upperLimit(input)).toThrow(RangeError);
    });
  },
);
