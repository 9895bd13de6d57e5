import { describe, expect, it } from 'vitest';
import { integrateOverTrack, positronTrack, tabulatedTrack, tabulateTrack } from './index.ts';

const energiesGeV = [1, 2, 5, 10];

describe('a tabulated track length', () => {
  it('passes through its points, stays positive and is zero above', () => {
    const track = tabulatedTrack({ energiesGeV, perGeV: [4, 1, 0.1, 0] });
    expect(track.perGeV(2)).toBe(1);
    expect(track.perGeV(10)).toBe(0);
    expect(track.perGeV(11)).toBe(0);
    for (let energy = 1; energy <= 10; energy += 0.01) expect(track.perGeV(energy)).toBeGreaterThanOrEqual(0);
    expect(() => track.perGeV(0.9)).toThrow(/starts at 1/);
    expect(() => integrateOverTrack(() => 1, track, 0.5)).toThrow(/starts at 1/);
  });

  it('integrates a smooth one', () => {
    const energies = Float64Array.from({ length: 200 }, (_, i) => 10 ** (i / 199));
    const track = tabulatedTrack({ energiesGeV: energies, perGeV: energies.map((E) => E ** -2) });
    const { value } = integrateOverTrack((E) => E, track, 2, { relativeTolerance: 1e-7 });
    expect(value / Math.log(5)).toBeCloseTo(1, 5);
  });

  it('stands for one that is slow', () => {
    const slow = positronTrack({ beamEnergy: 100, depth: 40 });
    const fast = tabulatedTrack(tabulateTrack(slow, 50, 60), 1e-3);
    for (const energy of [50, 61.7, 80.1, 93.3, 98]) {
      expect(fast.perGeV(energy) / slow.perGeV(energy)).toBeCloseTo(1, 3);
    }
  });

  it.each([
    [[1, 2], [1], /2 energies and 1 values/],
    [[1], [1], /need two/],
    [[0, 1], [1, 1], /energy 0 GeV at 0 is not positive/],
    [[1, 1], [1, 1], /does not follow/],
    [[1, Number.POSITIVE_INFINITY], [1, 1], /not positive and finite/],
    [[1, 2], [1, -1], /-1 at 2 GeV/],
    [[1, 2], [Number.NaN, 1], /NaN at 1 GeV/],
    [[1, 2], [0, 0], /zero everywhere/],
  ])('refuses %j with %j', (energies, perGeV, message) => {
    expect(() => tabulatedTrack({ energiesGeV: energies, perGeV })).toThrow(message);
  });
});
