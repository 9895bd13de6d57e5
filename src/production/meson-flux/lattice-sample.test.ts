import { describe, expect, it } from 'vitest';
import { beamDump, spectra } from '../../../tests/meson-spectra.fixture.ts';
import { shiftedLattice } from '../../numerics/index.ts';
import { beamDumpFlux, colliderFlux, latticeMesons, sampleMesons } from './index.ts';

describe.each([
  ['fixed target, in pT', beamDumpFlux(beamDump(400, 63.546), 'pi0')],
  ['collider, in angle', colliderFlux(spectra.mesonTable('lhc13-soft'), 221, 79.5)],
])('latticeMesons, %s', (_name, flux) => {
  const points = shiftedLattice(2048, 8, 1, 0);
  const sample = latticeMesons(flux, points);

  /** Mean of a function over the mesons in each batch. */
  const means = (f: (p: number, pT: number) => number) =>
    Array.from({ length: 8 }, (_, batch) => {
      let sum = 0;
      for (let i = 2048 * batch; i < 2048 * (batch + 1); i++) {
        const [pT, pz] = [sample.px[i]!, sample.pz[i]!];
        sum += sample.weight[i]! * f(Math.hypot(pT, pz), pT);
      }
      return (8 * sum) / flux.total.value;
    });

  it('has the total of the flux, and means of momentum and pT as random mesons have', () => {
    const random = sampleMesons(flux, { count: 200_000, seed: 3 });
    const functions = [
      () => 1,
      (p: number) => Math.log(p),
      (p: number) => p,
      (_: number, pT: number) => pT,
      (p: number, pT: number) => p * pT,
    ];
    for (const f of functions) {
      const own = means(f);
      const mean = own.reduce((sum, each) => sum + each, 0) / 8;
      const error = Math.sqrt(own.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 56);
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < random.count; i++) {
        const pT = Math.hypot(random.px[i]!, random.py[i]!);
        const each = random.weight[i]! * f(Math.hypot(pT, random.pz[i]!), pT);
        sum += each;
        squares += each * each;
      }
      const other = sum / flux.total.value;
      const otherError = Math.sqrt(squares) / flux.total.value;
      expect(Math.abs(mean - other)).toBeLessThan(5 * Math.hypot(error, otherError));
      expect(error).toBeLessThan(0.01 * Math.abs(mean));
    }
  });

  it('has every meson in its cell, and a third of them in the hardest fifth of the momenta', () => {
    const { logMomentumMin, logMomentumMax, transverseMin, transverseMax } = flux;
    const hardest = Math.exp(logMomentumMax.reduce((most, each) => Math.max(most, each)));
    let hard = 0;
    for (let i = 0; i < sample.count; i++) {
      const [pT, pz, cell] = [sample.px[i]!, sample.pz[i]!, sample.cell[i]!];
      const p = Math.hypot(pT, pz);
      const transverse = flux.transverse === 'pT' ? pT : Math.atan2(pT, pz);
      const inside =
        Math.log(p) > logMomentumMin[cell]! - 1e-9 &&
        Math.log(p) < logMomentumMax[cell]! + 1e-9 &&
        transverse > transverseMin[cell]! * (1 - 1e-6) - 1e-12 &&
        transverse < transverseMax[cell]! * (1 + 1e-6) + 1e-12;
      if (!inside) expect.fail(`meson ${i} is not in cell ${cell}`);
      if (p > hardest / 5) hard++;
    }
    expect(hard / sample.count).toBeGreaterThan(1 / 3);
  });
});
