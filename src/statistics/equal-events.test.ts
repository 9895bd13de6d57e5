import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalEvents, valueAlong } from './equal-events.ts';

const couplings = (count: number, from = 1e-6, to = 1e-2) =>
  Array.from({ length: count }, (_, place) => from * (to / from) ** (place / (count - 1)));
const curve = (gs: readonly number[], events: (g: number) => number) => ({
  couplings: gs,
  events: gs.map(events),
  errors: gs.map(() => 0),
});

describe('equalEvents', () => {
  it('is exact for any power of the coupling', () => {
    const decade = fc.double({ min: -5.5, max: -2.5, noNaN: true });
    fc.assert(
      fc.property(
        decade,
        fc.constantFrom(1, 2, 4),
        fc.double({ min: 0.1, max: 1e3, noNaN: true }),
        (at, power, wanted) => {
          const g0 = 10 ** at;
          const { crossings } = equalEvents(
            curve(couplings(9), (g) => wanted * (g / g0) ** power),
            wanted,
          );
          expect(crossings).toHaveLength(1);
          expect(crossings[0]!.coupling / g0).toBeCloseTo(1, 9);
          expect(crossings[0]!.error).toBeLessThan(1e-8 * g0);
          expect(crossings[0]!.branch).toBe('lower');
        },
      ),
    );
  });

  it('finds both branches of events that rise and fall, each within its error', () => {
    // N = A g^2 exp(-(g/g1)^2), as behind a dump: N = 3 at both ends, from Lambert functions by bisection below.
    const events = (g: number) => 1e9 * g ** 2 * Math.exp(-((g / 2e-4) ** 2));
    const bisect = (from: number, to: number) => {
      let [a, b] = [from, to];
      for (let i = 0; i < 200; i++) {
        const middle = Math.sqrt(a * b);
        if ((events(middle) - 3) * (events(a) - 3) > 0) a = middle;
        else b = middle;
      }
      return a;
    };
    const { crossings } = equalEvents(curve(couplings(41, 1e-6, 1e-3), events), 3);
    expect(crossings.map(({ branch }) => branch)).toEqual(['lower', 'upper']);
    const exact = [bisect(1e-6, 1e-4), bisect(2e-4, 1e-3)];
    crossings.forEach(({ coupling, error }, place) => {
      expect(Math.abs(coupling - exact[place]!)).toBeLessThan(error + 1e-12 * coupling);
      expect(error / coupling).toBeLessThan(0.02);
    });
  });

  it('says where the scan begins or ends above, and stays apart from couplings without events', () => {
    const gs = couplings(5);
    expect(
      equalEvents(
        curve(gs, () => 5),
        3,
      ),
    ).toEqual({ crossings: [], beyondFirst: true, beyondLast: true });
    const { crossings } = equalEvents(
      curve(gs, (g) => (g < 1e-4 ? 0 : 5)),
      3,
    );
    expect(crossings[0]!.coupling + crossings[0]!.error).toBeGreaterThan(9.9e-5);
    expect(crossings[0]!.coupling - crossings[0]!.error).toBeLessThan(1e-5);
  });

  it('passes the errors of the events on, halved by a square', () => {
    const noisy = { ...curve(couplings(9), (g) => 1e8 * g ** 2) };
    const errors = noisy.events.map((events) => 0.02 * events);
    const { crossings } = equalEvents({ ...noisy, errors }, 7);
    expect(crossings[0]!.error / crossings[0]!.coupling).toBeCloseTo(0.01, 9);
  });
});

describe('valueAlong', () => {
  it('follows a power, of either sign, and leaves out what is missing', () => {
    const gs = couplings(9);
    const at = { coupling: 3e-5, error: 3e-8 };
    const found = valueAlong(
      gs,
      gs.map((g) => -2 / g ** 2),
      at,
    )!;
    expect(found.value / (-2 / 9e-10)).toBeCloseTo(1, 9);
    expect(found.error / Math.abs(found.value)).toBeCloseTo(0.002, 4);
    expect(
      valueAlong(
        gs,
        gs.map((_, place) => (place < 4 ? null : 1)),
        at,
      ),
    ).toBeUndefined();
  });
});
