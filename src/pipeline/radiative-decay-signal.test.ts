import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { alpha, picobarnPerInverseGeV2 } from '../physics/constants.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { dipolePortal } from '../portals/dipole.ts';
import { sterileDipolePortal } from '../portals/sterile-dipole.ts';
import {
  angleAt,
  integratedAngles,
  longitudinalVectorShare,
  photonDarkPairCrossSection,
} from '../production/annihilation/index.ts';
import { radiativeDecaySignal } from './radiative-decay-signal.ts';
import { thrownRadiativeDecays } from './thrown-radiative-decays.fixture.ts';

const search = loadCatalog().search('babar-two-photon');
if (search.kind !== 'radiative-decay-photon') throw new Error(search.kind);
const babar = search;
const { energy } = babar;

const dipole = (M1: number, delta: number) => dipolePortal.build({ M1, delta, d: 1 });
const darkAxion = (m_gammaD: number, m_a: number) =>
  darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 0 });

describe('a photon of the beams beside one of a decay', () => {
  it.each([
    ['light', dipole(0.03, 0.1), [0.03, 0.033], 3e-3],
    ['soft photons', dipole(0.5, 0.02), [0.5, 0.51], 1e-2],
    ['slow', dipole(3, 0.1), [3, 3.3], 1e-3],
    ['ALP', darkAxion(0.05, 0.001), [0.001, 0.05], 1e-3],
    ['ALP and soft photons', darkAxion(0.5, 0.497), [0.497, 0.5], 1e-1],
    ['ALP and slow', darkAxion(3, 2.9), [2.9, 3], 1e-3],
  ] as const)('%s: events are those of a simulation', (_, portal, masses, coupling) => {
    const { value, error } = thrownRadiativeDecays(babar, portal, coupling, masses, 200_000);
    const ours = radiativeDecaySignal(babar, portal).events(coupling);
    expect(Math.abs(ours.value - value)).toBeLessThan(3.5 * error + 1e-3 * value);
    expect(error).toBeLessThan(0.02 * value);
    expect(ours.error).toBeLessThan(1e-3 * ours.value);
  });

  it('are luminosity times the whole cross section where decays are prompt and all photons count', () => {
    const all = { ...babar, decayPhotonEnergyMin: 0 };
    for (const portal of [dipole(0.5, 0.1), dipole(3.5, 0.1), darkAxion(1, 0.01)]) {
      const window = { energyMin: babar.photonEnergyMin, energyMax: energy / 2 };
      const sigma = photonDarkPairCrossSection(portal, integratedAngles(energy, babar), window).value;
      const d = 1e3;
      const rows = portal.widths().filter(({ parent }) => parent === portal.pair!.names[1]);
      const toPhoton = rows[0]!.width / rows.reduce((sum, { width }) => sum + width, 0);
      const expected = 1e3 * babar.luminosityInverseFb * picobarnPerInverseGeV2 * sigma * d * d * toPhoton;
      expect(radiativeDecaySignal(all, portal).events(d).value / expected).toBeCloseTo(1, 5);
    }
  });

  it('go as the fourth power of the coupling and as the radius where decays are late', () => {
    const signal = radiativeDecaySignal(babar, dipole(1e-3, 0.1));
    expect(signal.events(2e-4).value / signal.events(1e-4).value).toBeCloseTo(16, 4);
    const twice = radiativeDecaySignal({ ...babar, detectorLengthCm: 200 }, dipole(1e-3, 0.1));
    expect(twice.events(1e-4).value / signal.events(1e-4).value).toBeCloseTo(2, 4);
  });

  it('are as many at the limit as asked for, and none where masses are closed', () => {
    for (const portal of [dipole(1e-3, 0.1), dipole(0.3, 0.01), dipole(3, 0.1), darkAxion(1, 0)]) {
      const signal = radiativeDecaySignal(babar, portal);
      const { value, error } = signal.couplingAt(10)!;
      expect(signal.events(value).value).toBeCloseTo(10, 6);
      expect(error).toBeLessThan(1e-3 * value);
    }
    const heaviest = Math.sqrt(energy * (energy - 2 * babar.photonEnergyMin)) / 2.1;
    expect(radiativeDecaySignal(babar, dipole(1.001 * heaviest, 0.1)).couplingAt(10)).toBeUndefined();
    expect(radiativeDecaySignal(babar, dipole(0.95 * heaviest, 0.1)).couplingAt(10)).toBeDefined();
    expect(radiativeDecaySignal(babar, dipole(1, 0)).couplingAt(10)).toBeUndefined();
    expect(radiativeDecaySignal(babar, dipole(1, 0.1)).events(0).value).toBe(0);
  });

  it('of a sterile neutrino are refused', () => {
    const sterile = sterileDipolePortal.build({ M_N: 0.1, d_e: 1, d_mu: 0, d_tau: 0, d: 1 });
    expect(() => radiativeDecaySignal(babar, sterile)).toThrow(/not computed for the portal sterile-dipole/);
  });
});

describe('initial-state radiation', () => {
  it('is the formula of the literature away from the beams', () => {
    const portal = dipole(0.5, 0.1);
    const s = energy ** 2;
    const [from, to] = [2, 4];
    let sum = 0;
    const steps = 2000;
    for (let i = 0; i < steps; i++) {
      const x = (2 * (from + ((to - from) * (i + 0.5)) / steps)) / energy;
      const q2 = s * (1 - x);
      const angular = (c: number) => (2 - 2 * x + x * x) * Math.atanh(c) - (x * x * c) / 2;
      const isr = (alpha / (Math.PI * x)) * (angular(babar.cosThetaMax) - angular(babar.cosThetaMin));
      sum +=
        (4 * Math.PI ** 2 * alpha * portal.spectralDensity(q2) * isr * 2 * (to - from)) / (energy * steps);
    }
    const exact = photonDarkPairCrossSection(portal, integratedAngles(energy, babar), {
      energyMin: from,
      energyMax: to,
    });
    expect(sum / exact.value).toBeCloseTo(1, 5);
  });

  it('leaves a vector without spin along its flight as often as the closed form at one angle says', () => {
    for (const [mass, cos] of [
      [1, 0.3],
      [8, -0.6],
      [10.3, 0.1],
    ] as const) {
      const [s, m2, sin2] = [energy ** 2, mass ** 2, 1 - cos * cos];
      const expected = (s * m2 * sin2) / (s * s + m2 * m2 - ((s - m2) ** 2 * sin2) / 2);
      expect(longitudinalVectorShare(angleAt(energy, cos), mass)).toBeCloseTo(expected, 6);
    }
  });
});
