import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import {
  electronTrack,
  integrateOverElectrons,
  integrateOverPositrons,
  integrateOverTrack,
  positronTrack,
} from './index.ts';
import { pairSource, pairSpectrum } from './pair-source.ts';
import { photonShape } from './photon-track.ts';

describe('T_+', () => {
  it('has the conversion probability of photons in its source', () => {
    expect(integrate(pairSpectrum, 0, 1).value).toBeCloseTo(7 / 9, 14);
    for (const depth of [0.1, 10]) {
      const direct = integrate(
        (k) => (photonShape(Math.log1p(-k / 30), depth) / k ** 2) * pairSpectrum(17 / k),
        17,
        30,
        { relativeTolerance: 1e-9 },
      ).value;
      expect(pairSource(17, 30, depth) / direct).toBeCloseTo(1, 6);
    }
  });

  // Python: depth integral outermost, L^(u-1) dL by powers, T_gamma by its formula; 60 x 100 x 40 points of Gauss.
  it.each([
    [1, 90, 2.6908696e-5],
    [1, 60, 3.01059541e-4],
    [1, 5, 0.0177226389],
    [40, 90, 8.3002453e-5],
    [40, 60, 1.69656582e-3],
    [40, 5, 1.340724],
  ])('is what another order of the integrals gives: depth %d, %d GeV', (depth, energy, expected) => {
    expect(positronTrack({ beamEnergy: 100, depth }).perGeV(energy) / expected).toBeCloseTo(1, 4);
  });

  it('integrates f as with the energy of birth as the outer variable', () => {
    for (const electronIntensity of ['normalised', 'as-printed'] as const) {
      const options = { electronIntensity, remainingDepth: 'full', relativeTolerance: 1e-5 } as const;
      const f = (E: number) => 1 / E;
      const inner = (birth: number): number =>
        integrateOverElectrons(f, 30, birth, 2, { electronIntensity, relativeTolerance: 1e-7 }).value;
      const swapped = integrate((birth) => pairSource(birth, 100, 2) * inner(birth), 30, 100, {
        relativeTolerance: 1e-5,
      }).value;
      expect(integrateOverPositrons(f, 30, 100, 2, options).value / swapped).toBeCloseTo(1, 4);
    }
  });

  it('knows the depth left to a positron: one third of the product in thin targets, all of it in thick', () => {
    const ratio = (depth: number, energy: number): number => {
      const at = (remainingDepth: 'exact' | 'full') =>
        positronTrack({ beamEnergy: 100, depth, remainingDepth }).perGeV(energy);
      return at('exact') / at('full');
    };
    expect(ratio(1e-5, 1)).toBeCloseTo(1 / 3, 3);
    expect(ratio(40, 50)).toBeCloseTo(1, 9);
    expect(ratio(2, 50)).toBeLessThan(1);
  });

  it('of a positron has its own track in it', () => {
    const shower = { beamEnergy: 100, depth: 5 };
    const both = positronTrack({ ...shower, primary: 'e+' });
    const sum = electronTrack(shower).perGeV(70) + positronTrack(shower).perGeV(70);
    expect(both.perGeV(70)).toBe(sum);
    const f = (E: number) => E;
    const parts =
      integrateOverElectrons(f, 70, 100, 5).value +
      integrateOverPositrons(f, 70, 100, 5, { relativeTolerance: 1e-5 }).value;
    const whole = integrateOverTrack(f, both, 70, { relativeTolerance: 1e-5 });
    expect(Math.abs(whole.value - parts)).toBeLessThan(whole.error);
  });

  it('is zero at the beam energy, and grows with depth and towards low energy', () => {
    const at = (depth: number, energy: number) => positronTrack({ beamEnergy: 10, depth }).perGeV(energy);
    expect(at(1, 10)).toBe(0);
    expect(at(1, 11)).toBe(0);
    let previous = Number.POSITIVE_INFINITY;
    for (const energy of [0.1, 0.5, 2, 4.42, 6, 9, 9.99]) {
      const value = at(1, energy);
      expect(value).toBeLessThan(previous);
      expect(value).toBeGreaterThan(0);
      expect(at(1.2, energy)).toBeGreaterThan(value);
      previous = value;
    }
  });
});
