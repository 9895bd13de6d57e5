import { expect, test } from 'vitest';
import { constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { catalog } from '../catalog.fixture.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { recoilPhotonMassDensity, recoilPhotonMasses, recoilPhotonMassShare } from './recoil-photon-mass.ts';
import { recoilEvents, recoilSignal } from './recoil-signal.ts';

const coupling = 0.01;

function massesAt(id: string, count: number, seed = 1) {
  const search = catalog.search(id);
  if (search.kind !== 'meson-electron-recoil') throw new Error(id);
  const portal = darkAxionPortal.build({ m_gammaD: 0.003, m_a: 0, m_chi: 0, g: coupling, g_D: 0 });
  const signal = recoilSignal(search, mesonBeams(search.source, catalog), portal, count, seed)!;
  return { signal, masses: recoilPhotonMasses(signal, coupling) };
}

test('the density integrates to 1, and to its share above a mass', () => {
  const { masses } = massesAt('miniboone-recoil', 1 << 11);
  const steps = 2000;
  const [from, to] = [constants.electronMass.value, 0.12];
  let all = 0;
  let above = 0;
  for (let i = 0; i < steps; i++) {
    const mass = from + ((i + 0.5) * (to - from)) / steps;
    const piece = (recoilPhotonMassDensity(masses, mass)!.value * (to - from)) / steps;
    all += piece;
    if (mass > 0.03) above += piece;
  }
  expect(all).toBeCloseTo(1, 3);
  expect(above).toBeCloseTo(recoilPhotonMassShare(masses, 0.03)!.value, 3);
  expect(recoilPhotonMassShare(masses, 0)!.value).toBeCloseTo(1, 12);
}, 60_000);

test('it has the weights of the events of a search that ignores photons', () => {
  const { signal, masses } = massesAt('miniboone-recoil-with-photons', 1 << 10);
  const { parts } = recoilEvents(signal, coupling);
  const lighter = Object.entries(parts).filter(([name]) => !name.endsWith('heavier'));
  const events = lighter.reduce((sum, [, { value }]) => sum + value, 0);
  const { exposure, efficiency, detector } = signal.search;
  const perWeight =
    exposure * efficiency * detector.electronsPerCm3 * 100 * squareCentimetresPerInverseGeV2 * coupling ** 4;
  const weights = masses.weight.reduce((sum, weight) => sum + weight, 0);
  // The table of cross sections runs into the threshold from above, where there is no mass any more.
  expect((weights * perWeight) / events).toBeCloseTo(1, 4);
});

test('errors are those of the spread over seeds', () => {
  const found = Array.from({ length: 12 }, (_, seed) => {
    const { masses } = massesAt('miniboone-recoil', 1 << 10, seed);
    return recoilPhotonMassDensity(masses, 0.025)!;
  });
  const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length;
  const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / 11);
  const quoted = found.reduce((sum, { error }) => sum + error, 0) / found.length;
  // Twelve seeds know the spread to 21 %; three times that either way.
  expect(spread / quoted).toBeGreaterThan(0.37);
  expect(spread / quoted).toBeLessThan(1.63);
}, 60_000);
