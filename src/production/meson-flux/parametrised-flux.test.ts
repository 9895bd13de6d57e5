import { expect, test } from 'vitest';
import { bmpt } from './bmpt.ts';
import { parametrisedFlux } from './parametrised-flux.ts';
import { defaultDensityGrid, tabulateDensity } from './tabulate.ts';

const bmptOnCopper = { name: 'bmpt', momentum: 400, massNumber: 63, inelasticCrossSectionMb: 780 } as const;

test('mesons per proton are the cross section over that of all inelastic collisions', () => {
  const entry = { meson: 'pi0', shape: 'pi0', perPrimary: undefined, perShape: 1 } as const;
  const all = tabulateDensity(bmpt('pi0', 400, 63), defaultDensityGrid).total.value;
  expect(parametrisedFlux(bmptOnCopper, entry).total.value).toBeCloseTo(all / 780, 12);
});

test('another meson has the shape, and its number as a share (paper dark-axion VI A: 0.078)', () => {
  const pi0 = parametrisedFlux(bmptOnCopper, {
    meson: 'pi0',
    shape: 'pi0',
    perPrimary: undefined,
    perShape: 1,
  });
  const eta = parametrisedFlux(bmptOnCopper, {
    meson: 'eta',
    shape: 'pi0',
    perPrimary: undefined,
    perShape: 0.078,
  });
  expect(eta.name).toBe('eta');
  expect(eta.total.value / pi0.total.value).toBeCloseTo(0.078, 12);
  expect(eta.logMomentumMin).toEqual(pi0.logMomentumMin);
});

test('a stated number is the total, at LSND also of those that fly backwards', () => {
  const model = { name: 'burman-smith', kineticEnergy: 0.798, Z: 8 } as const;
  const flux = parametrisedFlux(model, {
    meson: 'pi0',
    shape: 'pi0',
    perPrimary: 0.06,
    perShape: undefined,
  });
  expect(flux.total.value).toBeCloseTo(0.06, 12);
  const backward = flux.weight.filter((_, cell) => flux.transverseMin[cell]! > Math.PI / 2);
  expect(backward.length).toBeGreaterThan(0);
});
