import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import {
  integrateOnNodes,
  integrateOverElectrons,
  integrateOverPhotons,
  photonTrack,
  photonTrackNodes,
} from './index.ts';
import { photonShape } from './photon-track.ts';

const zero = 1 - Math.exp(-7 / 12);

describe('T_gamma', () => {
  // mpmath 1.3, 40 digits: quad over t of (exp(-bt) - exp(-ct)) / (c - b), at E/E0 and depth.
  it.each([
    [1e-6, 0.01, 0.00004987062181461072],
    [0.3, 0.01, 0.00004979160881610738],
    [zero, 0.01, 0.0000497414953477597],
    [0.999999, 0.01, 0.00004694258686984732],
    [1e-6, 1, 0.3921118915167975],
    [0.3, 1, 0.3335410325360006],
    [zero, 1, 0.30291186405768505],
    [0.6, 1, 0.2652185697273933],
    [0.999999, 1, 0.03631699001348675],
    [1e-6, 40, 49.77422412648921],
    [0.3, 40, 2.703542026373676],
    [zero, 40, 1.653061224488161],
    [0.6, 40, 1.052379644082299],
    [0.999999, 40, 0.06979732744887995],
  ])('at E/E0 = %d, %d radiation lengths', (fraction, depth, expected) => {
    expect(Math.abs(photonShape(Math.log1p(-fraction), depth) / expected - 1)).toBeLessThan(2e-15 + 1e-15);
  });

  it('is positive, falls with energy, and is smooth across E/E0 = 0.442', () => {
    const fraction = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    const logDepth = fc.double({ min: -12, max: 4, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, logDepth, (v, w, x) => {
        const at = (e: number) => photonShape(Math.log1p(-e), Math.exp(x));
        expect(at(v)).toBeGreaterThan(0);
        if (v < w) expect(at(v)).toBeGreaterThanOrEqual(at(w) * (1 - 1e-14));
      }),
      { numRuns: 500, seed: 1 },
    );
    for (const depth of [0.01, 1, 40]) {
      const at = (e: number) => photonShape(Math.log1p(-e), depth);
      for (const h of [1e-3, 1e-6, 1e-9]) {
        const bend = at(zero + h) - 2 * at(zero) + at(zero - h);
        expect(Math.abs(bend)).toBeLessThan((30 * h * h + 2e-15) * at(zero));
      }
    }
  });

  it('integrates over energy as over depth first', () => {
    for (const depth of [0.3, 3, 30]) {
      const intensity = (t: number): number => {
        // 1 - E/E0 = r; the difference of exponentials through a hyperbolic sine.
        const inEnergy = (r: number): number => {
          const b = -(4 / 3) * Math.log(r);
          const half = 0.5 * (7 / 9 - b) * t;
          const smooth = Math.abs(half) < 1e-6 ? 1 : Math.sinh(half) / half;
          return t * Math.exp(-0.5 * (7 / 9 + b) * t) * smooth;
        };
        return integrate(inEnergy, 0, 0.5, { relativeTolerance: 1e-9, absoluteTolerance: 1e-14 }).value;
      };
      const swapped = integrate(intensity, 0, depth, { relativeTolerance: 1e-8 }).value;
      const direct = integrateOverPhotons((E) => E / 100, 50, 100, depth).value;
      expect(direct / swapped).toBeCloseTo(1, 6);
    }
  });

  it('of a thin target is t^2 / (2 E)', () => {
    const track = photonTrack({ beamEnergy: 10, depth: 1e-6 });
    for (const energy of [1e-3, 4.42, 9.9]) {
      expect((track.perGeV(energy) * energy) / 0.5e-12).toBeCloseTo(1, 5);
    }
  });

  it('at E << E0 is radiation without loss: [t - (1 - exp(-7t/9)) 9/7] / (7E/9)', () => {
    for (const depth of [0.1, 2]) {
      const c = 7 / 9;
      const expected = (depth + Math.expm1(-c * depth) / c) / c;
      const { value } = integrateOverPhotons(() => 1, 1e-5, 100, depth);
      const { value: above } = integrateOverPhotons(() => 1, 2e-5, 100, depth);
      expect((value - above) / (expected * Math.LN2)).toBeCloseTo(1, 5);
    }
  });

  it('carries with the electron at no depth more than the energy of the primary, but for the 8 % of the model', () => {
    const step = 1e-3;
    for (const depth of [0.02, 0.2, 0.5, 1, 2, 4]) {
      const energyAt = (kind: typeof integrateOverElectrons, low: number) => {
        const at = (t: number) => kind((E) => E, low, 1, t, { relativeTolerance: 1e-10 }).value;
        return (at(depth + step) - at(depth - step)) / (2 * step);
      };
      const electrons = energyAt(integrateOverElectrons, Math.exp(-100));
      const photons = energyAt(integrateOverPhotons, 1e-9);
      expect(electrons).toBeCloseTo(2 ** ((-4 / 3) * depth), 4);
      expect(photons).toBeLessThan(depth);
      expect(electrons + photons).toBeLessThan(1.02);
    }
  });

  it('has nodes that know their error', () => {
    const f = (E: number) => Math.sqrt(E);
    for (const depth of [0.01, 1, 40]) {
      for (const low of [1, 50, 95]) {
        const exact = integrateOverPhotons(f, low, 100, depth, { relativeTolerance: 1e-11 }).value;
        const nodes = photonTrackNodes(low, 100, depth, 12);
        const { value, error } = integrateOnNodes(nodes, nodes.energies.map(f));
        expect(Math.abs(value / exact - 1)).toBeLessThan(3e-8);
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
      }
    }
  });
});
