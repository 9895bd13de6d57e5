import { describe, expect, it } from 'vitest';
import { beamDump, spectra } from '../../../tests/meson-spectra.fixture.ts';
import type { MesonSample } from '../../records/meson-flux.ts';
import { beamDumpFlux, colliderFlux, sampleMesons } from './index.ts';
import { momentumSlices, shareSamples } from './slices.ts';

const pi0 = beamDumpFlux(beamDump(400, 63.546), 'pi0');
const forward = colliderFlux(spectra.mesonTable('lhc13-soft'), 221, 79.5);
const momentum = ({ px, py, pz }: MesonSample, i: number) => Math.hypot(px[i]!, py[i]!, pz[i]!);

describe.each([
  ['fixed target, in pT', pi0],
  ['collider, in angle', forward],
])('sampleMesons, %s', (_name, flux) => {
  const count = 50_000;
  const sample = sampleMesons(flux, { count, seed: 1 });

  it('keeps the total exactly, and every sample in the cell of the flux that it was drawn for', () => {
    expect(sample.weight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(flux.total.value, 9);
    const { weight, logMomentumMin, logMomentumMax, transverseMin, transverseMax } = flux;
    let outside = 0;
    for (let i = 0; i < count; i += 50) {
      const logP = Math.log(momentum(sample, i));
      const pT = Math.hypot(sample.px[i]!, sample.py[i]!);
      const transverse = flux.transverse === 'pT' ? pT : Math.atan2(pT, sample.pz[i]!);
      const inside = (cell: number) =>
        logP > logMomentumMin[cell]! - 1e-12 &&
        logP < logMomentumMax[cell]! + 1e-12 &&
        transverse >= transverseMin[cell]! * (1 - 1e-12) &&
        transverse <= transverseMax[cell]! * (1 + 1e-12);
      if (!weight.some((_, cell) => inside(cell))) outside++;
    }
    expect(outside).toBe(0);
  });

  it('has the spectrum of the table: every slice of momentum exactly, and none poorly', () => {
    const slices = momentumSlices(flux);
    const sums = new Float64Array(slices.length);
    const numbers = new Float64Array(slices.length);
    const start = Math.log(slices[0]!.momentumMin);
    const step = Math.log(slices[0]!.momentumMax) - start;
    for (let i = 0; i < count; i++) {
      const bin = Math.floor((Math.log(momentum(sample, i)) - start) / step);
      sums[bin]! += sample.weight[i]!;
      numbers[bin]! += 1;
    }
    slices.forEach(({ content }, index) => {
      expect(sums[index]! / content).toBeCloseTo(1, 2);
      expect(numbers[index]!).toBeGreaterThan(count / 2 / 100);
    });
  });

  it('has the mean pT of the table in every slice, within 5 standard deviations', () => {
    const slices = momentumSlices(flux);
    for (const { first, end, content, momentumMin, momentumMax } of slices.slice(-20)) {
      const mean = (power: number) => {
        let sum = 0;
        for (let cell = first; cell < end; cell++) {
          const square = (flux.transverseMin[cell]! ** 2 + flux.transverseMax[cell]! ** 2) / 2;
          sum += (flux.weight[cell]! / content) * square ** power;
        }
        return sum;
      };
      let number = 0;
      let found = 0;
      for (let i = 0; i < count; i++) {
        const p = momentum(sample, i);
        if (p < momentumMin || p >= momentumMax) continue;
        const pT = Math.hypot(sample.px[i]!, sample.py[i]!);
        found += (flux.transverse === 'pT' ? pT : Math.atan2(pT, sample.pz[i]!)) ** 2;
        number++;
      }
      // In-cell spread is small beside that of the slice; theta^2 and the solid angle differ by theta^2 / 12.
      const sigma = Math.sqrt((1.2 * mean(2) - mean(1) ** 2) / number);
      expect(Math.abs(found / number - mean(1))).toBeLessThan(5 * sigma + 1e-3 * mean(1));
    }
  });

  it('is the same, bit for bit, for one seed, and another for another', () => {
    const again = sampleMesons(flux, { count: 1000, seed: 7 });
    expect(sampleMesons(flux, { count: 1000, seed: 7 })).toEqual(again);
    expect(sampleMesons(flux, { count: 1000, seed: 8 }).px).not.toEqual(again.px);
    expect(sampleMesons(flux, { count: 1000, seed: 7, task: 1 }).px).not.toEqual(again.px);
  });

  it('is uniform in azimuth and flies forward', () => {
    let x = 0;
    let y = 0;
    for (let i = 0; i < count; i++) {
      const pT = Math.hypot(sample.px[i]!, sample.py[i]!);
      x += sample.px[i]! / pT;
      y += sample.py[i]! / pT;
    }
    expect(sample.pz.every((pz) => pz >= 0)).toBe(true);
    // Mean of a cosine: 0 with variance 1/2.
    expect(Math.abs(x / count)).toBeLessThan(5 * Math.sqrt(0.5 / count));
    expect(Math.abs(y / count)).toBeLessThan(5 * Math.sqrt(0.5 / count));
  });
});

describe('sampleMesons', () => {
  it('is uniform in log p and pT^2 inside a cell', () => {
    const one = { ...pi0 };
    const cell = 900;
    for (const key of ['logMomentumMin', 'logMomentumMax', 'transverseMin', 'transverseMax'] as const) {
      one[key] = pi0[key].subarray(cell, cell + 1);
    }
    const count = 20_000;
    const sample = sampleMesons({ ...one, weight: new Float64Array([2]) }, { count, seed: 3 });
    let logMean = 0;
    let squareMean = 0;
    for (let i = 0; i < count; i++) {
      const logLow = one.logMomentumMin[0]!;
      logMean += (Math.log(momentum(sample, i)) - logLow) / (one.logMomentumMax[0]! - logLow);
      const low = one.transverseMin[0]! ** 2;
      squareMean += (sample.px[i]! ** 2 + sample.py[i]! ** 2 - low) / (one.transverseMax[0]! ** 2 - low);
    }
    const sigma = Math.sqrt(1 / 12 / count);
    expect(Math.abs(logMean / count - 0.5)).toBeLessThan(5 * sigma);
    expect(Math.abs(squareMean / count - 0.5)).toBeLessThan(5 * sigma);
  });

  it('leaves out soft slices on request, with their weight', () => {
    const sample = sampleMesons(pi0, { count: 5000, seed: 1, minimumMomentum: 10 });
    const hard = momentumSlices(pi0)
      .filter(({ momentumMin }) => momentumMin > 9.99)
      .reduce((sum, { content }) => sum + content, 0);
    expect(sample.weight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(hard, 9);
  });

  it('refuses too few samples and a cut beyond the table', () => {
    expect(() => sampleMesons(pi0, { count: 10, seed: 1 })).toThrow('10 samples for');
    expect(() => sampleMesons(pi0, { count: 1e4, seed: 1, minimumMomentum: 500 })).toThrow('no mesons');
  });

  it('shares out all samples, at least one to each slice', () => {
    const slices = momentumSlices(pi0);
    for (const [count, even] of [
      [slices.length, 0.5],
      [1000, 0],
      [12345, 1],
    ] as const) {
      const shares = shareSamples('pi0', slices, count, even);
      expect(shares.reduce((a, b) => a + b)).toBe(count);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
    }
  });
});
