import { describe, expect, it } from 'vitest';
import { lambertW } from '../../numerics/special/lambert-w.ts';
import { constants } from '../../physics/constants.ts';
import type { DecayRegion } from '../../records/search.ts';
import { type FlyingSignal, flyingEvents } from '../lepton-beam/flying-bosons.ts';
import { flightEdges } from './flight-edges.ts';

const mass = 0.01;
/** p c hbar / (m Gamma): 1e8 cm at t = 1. */
const momentum = 10;
const width = (momentum / mass) * (constants.hbarCInGeVCm.value / 1e8);
const region: DecayRegion = {
  name: 'decays',
  signature: 'visible',
  fromCm: 1e4,
  toCm: 3e4,
  energyMin: 1,
  efficiency: 1,
};

/** Bosons of one energy, `made` of them at t = 1, whose width goes as t^2 unless it is fixed. */
function signal(
  made: number,
  change: Partial<FlyingSignal['widths']> = {},
  where: readonly DecayRegion[] = [region],
) {
  const growing = { fixed: 0, growing: width };
  const none = { fixed: 0, growing: 0 };
  const energies = Float64Array.of(Math.hypot(momentum, mass));
  const spectrum = {
    energies,
    weights: Float64Array.of(made),
    coarseWeights: Float64Array.of(made * (1 + 1e-5)),
    relativeError: 0,
  };
  return {
    mass,
    widths: { visible: growing, invisible: none, all: growing, ...change },
    sources: where.map((each) => ({
      region: each,
      detector: undefined,
      channel: 'bremsstrahlung' as const,
      beam: { particle: 'e-' as const, energy: 20 },
      strength: 1,
      spectrum,
    })),
  } satisfies FlyingSignal;
}

describe('edges of what decays in flight exclude', () => {
  it('long-lived: events go as t^4, and the lower edge as the fourth root', () => {
    const made = 1e12;
    const edges = flightEdges(signal(made), 2.3, 1e-3)!;
    // t^2 made * t^2 L / l.
    const expected = (2.3 / ((made * 2e4) / 1e8)) ** 0.25;
    expect(edges.lower!.value / expected).toBeCloseTo(1, 4);
    const [one, two] = [1, 16].map((factor) => flightEdges(signal(made * factor), 2.3, 1e-3)!.lower!.value);
    expect(one! / two!).toBeCloseTo(2, 4);
  });

  it('short-lived: the upper edge where t^2 times the exponential of the shield falls below', () => {
    const made = 1e6;
    const { upper } = flightEdges(signal(made), 2.3, 1e-3)!;
    // t^2 exp(-a t^2) = 2.3 / made with a = d / l; what decays beyond the region is exp(-2 a t^2) smaller.
    const a = 1e4 / 1e8;
    const square = -lambertW(-1, -a * (2.3 / made)) / a;
    expect(upper!.value / Math.sqrt(square)).toBeCloseTo(1, 6);
  });

  it('give the limit back, with errors that events and slope explain', () => {
    const model = signal(1e9);
    const { lower, upper } = flightEdges(model, 3, 1e-3)!;
    for (const edge of [lower!, upper!]) {
      expect(flyingEvents(model, model.sources, edge.value ** 2).value / 3).toBeCloseTo(1, 9);
    }
    // Slope 4 below, steep above.
    expect(lower!.error / lower!.value).toBeCloseTo(1e-5 / 4, 7);
    expect(upper!.error / upper!.value).toBeLessThan(1e-6);
  });

  it('close to an island and then to nothing', () => {
    // t^2 P(t) is largest at some t; a limit just below that leaves a narrow island, one above it none.
    const model = signal(1);
    const events = (t: number) => flyingEvents(model, model.sources, t * t).value;
    let best = 0;
    for (let t = 10; t < 1000; t *= 1.0001) best = Math.max(best, events(t));
    const narrow = flightEdges(model, best * 0.999, 1e-3)!;
    expect(narrow.upper!.value / narrow.lower!.value).toBeGreaterThan(1);
    expect(narrow.upper!.value / narrow.lower!.value).toBeLessThan(1.2);
    expect(flightEdges(model, best * 1.001, 1e-3)).toBeUndefined();
    expect(flightEdges(signal(0), 2.3, 1e-3)).toBeUndefined();
  });

  it('are open above where decays without a trace count as missing energy', () => {
    const missing: DecayRegion = { ...region, signature: 'missing', toCm: undefined };
    const dark = { fixed: width, growing: 0 };
    const none = { fixed: 0, growing: 0 };
    const edges = flightEdges(
      signal(1e6, { visible: none, invisible: dark, all: dark }, [missing]),
      2.3,
      1e-3,
    )!;
    expect(edges.upper).toBeUndefined();
    expect(edges.lower!.value).toBeCloseTo(Math.sqrt(2.3 / 1e6), 8);
  });

  it('invisible decays shorten the life and take their share', () => {
    const made = 1e12;
    const ratio = 100;
    const all = { fixed: 0, growing: (1 + ratio) * width };
    const edges = flightEdges(
      signal(made, { invisible: { fixed: 0, growing: ratio * width }, all }),
      2.3,
      1e-3,
    )!;
    const without = flightEdges(signal(made), 2.3, 1e-3)!;
    // (40): for long lives nothing changes but the exponential, below 1 % here; the upper edge falls as 1/sqrt(r).
    expect(edges.lower!.value / without.lower!.value).toBeCloseTo(1, 2);
    const fall = without.upper!.value / edges.upper!.value;
    expect(fall).toBeGreaterThan(10);
    expect(fall).toBeLessThan(13);
  });

  it('are refused where the rule is too coarse', () => {
    const model = signal(1e12);
    const poor = model.sources.map((source) => ({
      ...source,
      spectrum: { ...source.spectrum, coarseWeights: Float64Array.of(2e12) },
    }));
    expect(() => flightEdges({ ...model, sources: poor }, 2.3, 1e-3)).toThrow(/relative error/);
  });
});
