import { describe, expect, it } from 'vitest';
import { gaussLegendre, integrate } from '../../numerics/index.ts';
import { logGamma } from '../../numerics/special/log-gamma.ts';
import { depthAverage, depthCumulative, inverseCumulative } from './depth-integral.ts';
import {
  electronTrack,
  electronTrackNodes,
  integrateOnNodes,
  integrateOverElectrons,
  integrateOverTrack,
} from './index.ts';

const depths = [0.01, 0.05, 0.3, 1, 5, 40];

describe('C(L)', () => {
  // mpmath 1.3, 30 digits: (3/4) quad(exp(x l) rgamma(1 + x)) over [0, u], and with x under the integral.
  it.each([
    [-1e4, 0.01, 0.00007500432813365077, 7.500865528344674e-9],
    [-50, 53, 0.01516527326430934, 0.0003064528656881923],
    [-1, 53, 0.677266140111597, 0.4648938106085801],
    [0, 53, 1.6999008807748865, 2.1058276815213897],
    [0, 0.01, 0.007521481541653781, 0.00003764307353557378],
    [3, 53, 396368483.2359016, 7961273802.134912],
    [1, 10, 11.087652282827602, 30.92041360398311],
    [-0.3, 0.0133, 0.009992928655693728, 0.00006649220816853588],
  ])('and its derivative at ln L = %d, u < %d', (logL, uMax, value, slope) => {
    const C = depthCumulative(logL, uMax);
    expect(Math.abs(C.value / value - 1)).toBeLessThan(1e-13);
    expect(Math.abs(C.slope / slope - 1)).toBeLessThan(1e-13);
    if (logL > 0) return;
    expect(Math.abs(inverseCumulative(C.value, uMax) - logL)).toBeLessThan(1e-12 * Math.max(1, -logL));
  });

  it('has the mean depth as logarithmic derivative of its slope', () => {
    for (const [logL, uMax] of [
      [-30, 20],
      [-0.2, 0.1],
      [-1, 10],
    ] as const) {
      const h = 1e-4;
      const slope = (l: number) => Math.log(depthCumulative(l, uMax).slope);
      const mean = depthAverage(logL, uMax, (u) => u);
      expect(mean / ((slope(logL + h) - slope(logL - h)) / (2 * h))).toBeCloseTo(1, 5);
    }
  });
});

describe('T_e', () => {
  it.each(depths)('holds the whole target of %d radiation lengths', (depth) => {
    const all = integrateOverElectrons(() => 1, 100 * Math.exp(-200), 100, depth, {
      relativeTolerance: 1e-11,
    });
    expect(Math.abs(all.value / depth - 1)).toBeLessThan(1e-12);
    expect(all.error / depth).toBeLessThan(3e-11);
  });

  it.each(depths)('has the mean energy E0 2^(-4t/3) at depths up to %d', (depth) => {
    const energy = integrateOverElectrons((E) => E, 100 * Math.exp(-200), 100, depth);
    const k = (4 / 3) * Math.LN2;
    expect(energy.value / ((100 * -Math.expm1(-k * depth)) / k)).toBeCloseTo(1, 10);
  });

  it('is the integral of I_e over the depth', () => {
    for (const depth of [0.7, 5]) {
      const track = electronTrack({ beamEnergy: 10, depth });
      for (const energy of [0.01, 2, 7, 9.9]) {
        const L = Math.log(10 / energy);
        const intensity = (t: number) =>
          Math.exp(((4 / 3) * t - 1) * Math.log(L) - logGamma((4 / 3) * t)) / 10;
        const direct = integrate(intensity, 0, depth, { relativeTolerance: 1e-12 }).value;
        expect(track.perGeV(energy) / direct).toBeCloseTo(1, 11);
      }
    }
  });

  it('integrates f as a quadrature over E and then over depth does', () => {
    const f = (E: number) => E ** 1.5;
    for (const depth of [0.5, 3]) {
      // With L as variable, one depth at a time: L^(u-1) dL / Gamma(u) = d(L^u) / Gamma(u + 1).
      const cut = Math.log(100 / 30);
      const atDepth = (t: number): number => {
        const u = (4 / 3) * t;
        const { nodes, weights } = gaussLegendre(200);
        const power = Math.max(1, 4 / u);
        return nodes.reduce((sum, y, i) => {
          const L = cut * y ** power;
          const jacobian = power * cut ** u * y ** (power * u - 1);
          return sum + weights[i]! * jacobian * Math.exp(-L - logGamma(u)) * f(100 * Math.exp(-L));
        }, 0);
      };
      const swapped = integrate(atDepth, 0, depth, { relativeTolerance: 1e-9 }).value;
      const direct = integrateOverElectrons(f, 30, 100, depth, { relativeTolerance: 1e-10 }).value;
      expect(direct / swapped).toBeCloseTo(1, 8);
    }
  });

  it('as printed weighs energies by E0/E', () => {
    for (const depth of [0.02, 1, 40]) {
      const printed = { electronIntensity: 'as-printed' } as const;
      const shower = { beamEnergy: 20, depth };
      const ratio = electronTrack({ ...shower, ...printed }).perGeV(5) / electronTrack(shower).perGeV(5);
      expect(ratio).toBeCloseTo(4, 12);
      const withEnergy = integrateOverElectrons((E) => E, 5, 20, depth, printed).value;
      expect(withEnergy / (20 * integrateOverElectrons(() => 1, 5, 20, depth).value)).toBeCloseTo(1, 8);
    }
  });

  it('of a thin target is t at E0, less what has radiated', () => {
    for (const depth of [1e-4, 0.01]) {
      const above = integrateOverElectrons((E) => E * E, 5, 10, depth).value / (100 * depth);
      // To first order in t: electrons that radiated are (4/3) t/2 dE / (E0 L) of the track.
      const lost = integrate(
        (L) => ((1 - (L < Math.LN2 ? Math.exp(-2 * L) : 0)) * Math.exp(-L)) / L,
        1e-12,
        40,
      );
      expect((1 - above) / ((2 / 3) * depth * lost.value)).toBeCloseTo(1, depth < 1e-3 ? 3 : 1);
    }
  });

  it('no longer grows above Ec in thick targets', () => {
    const above = (depth: number) => integrateOverElectrons((E) => E, 50, 100, depth).value;
    expect(above(40) / above(25)).toBeCloseTo(1, 7);
    expect(above(1e4) / above(40)).toBeCloseTo(1, 10);
    // Down to E0 / 1000 as well: in u the depth is Poisson-like around L.
    const below = (depth: number) => integrateOverElectrons((E) => E, 0.02, 20, depth).value;
    expect(below(1e4) / below(60)).toBeCloseTo(1, 10);
  });

  it('has nodes that give a few digits and know their error', () => {
    const f = (E: number) => Math.sqrt(E) * (E - 40);
    for (const depth of depths) {
      const exact = integrateOverElectrons(f, 50, 100, depth, { relativeTolerance: 1e-11 }).value;
      for (const [order, digits] of [
        [10, 3],
        [16, 4.5],
        [24, 7],
      ] as const) {
        const nodes = electronTrackNodes(50, 100, depth, order);
        const { value, error } = integrateOnNodes(nodes, nodes.energies.map(f));
        expect(Math.abs(value / exact - 1)).toBeLessThan(10 ** -digits);
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-12 * exact);
      }
    }
  });

  it('is zero above E0, empty without a range, and refuses what is out of range', () => {
    const track = electronTrack({ beamEnergy: 10, depth: 1 });
    expect(track.perGeV(10.1)).toBe(0);
    expect(integrateOverTrack(() => 1, track, 10)).toEqual({ value: 0, error: 0 });
    expect(() => integrateOverTrack(() => 1, track, 0)).toThrow(RangeError);
    expect(() => electronTrack({ beamEnergy: 10, depth: 0 })).toThrow(RangeError);
    expect(() => electronTrack({ beamEnergy: Number.NaN, depth: 1 })).toThrow(RangeError);
    expect(() => electronTrackNodes(5, 10, 1, 1.5)).toThrow(RangeError);
    expect(() => integrateOverTrack(() => Number.NaN, track, 5)).toThrow(/integrand is NaN/);
  });
});
