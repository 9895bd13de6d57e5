import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parsePoint } from '../catalog/index.ts';
import { photonPortalMagneticMoment } from '../indirect/magnetic-moment/index.ts';
import { integrate } from '../numerics/index.ts';
import { alpha, constants } from '../physics/constants.ts';
import type { RunContext } from '../pipeline/context.ts';
import { signalAtPoint } from '../pipeline/quick.ts';
import { reachAtPoint } from '../pipeline/quick-reach.ts';
import { executeHere } from '../pipeline/tasks.ts';
import {
  angleAt,
  photonDarkPairCrossSection,
  photonDarkPairSpectrum,
} from '../production/annihilation/index.ts';
import { dipolePortal } from './dipole.ts';
import { portalDefinitions } from './index.ts';

/* Sources and searches that know photon portals by their spectral density alone, on the dipoles. */

const catalog = loadCatalog();
const context: RunContext = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
const accuracy = 1e-2;

function pointOf(portal: string, sets: Readonly<Record<string, string>>, search: string, line = false) {
  const settings = Object.entries(sets).map(([path, value]) => ({ path, value }));
  const request = { portal, search, particles: 'pdg-2024', sets: settings, line: line ? {} : undefined };
  return parsePoint(request, catalog, portalDefinitions);
}

async function limit(portal: string, sets: Readonly<Record<string, string>>, search: string) {
  const { limitOn, edges } = await reachAtPoint(pointOf(portal, sets, search, true), accuracy, context);
  expect(limitOn).toBe('d');
  return edges[0]!.value!.value;
}

describe('searches on dipoles', { timeout: 20_000 }, () => {
  it('are filled at their limit: NA64e, bremsstrahlung and vector mesons', async () => {
    const d = await limit('dipole', { M1: '10 MeV', delta: '0.05' }, 'na64e');
    const point = pointOf('dipole', { M1: '10 MeV', delta: '0.05', d: `${d} /GeV` }, 'na64e');
    const { channels, total } = await signalAtPoint(point, accuracy, context);
    // No event and no background at 90 %.
    expect(total.value).toBeCloseTo(Math.LN10, 3);
    expect(channels['bremsstrahlung']!.value).toBeGreaterThan(0.1);
    expect(channels['J/psi(1S)']!.value).toBeGreaterThan(0.1);
  });

  it('see of a sterile dipole the sum of squares alone', async () => {
    const at = (sets: Readonly<Record<string, string>>, search: string) =>
      limit('sterile-dipole', { M_N: '10 MeV', ...sets }, search);
    for (const search of ['na64e', 'babar-upsilon-invisible', 'g-2-muon-dark-axion']) {
      const electron = await at({ d_e: '1 /GeV' }, search);
      const both = await at({ d_e: '3 /GeV', d_tau: '4 /GeV' }, search);
      expect(electron / both).toBeCloseTo(5, 4);
    }
    // N nubar and Nbar nu together are as a light dark pair: the thresholds differ.
    const dark = await limit('dipole', { M1: '5 MeV', delta: '0' }, 'babar-upsilon-invisible');
    expect((await at({ d_e: '1 /GeV' }, 'babar-upsilon-invisible')) / dark).toBeCloseTo(1, 4);
  });

  it('end at threshold, near which spins make up for phase space: (1 - D)^(3/2) (1 + 2 S) (1 - S)^(1/2)', async () => {
    const light = await limit('dipole', { M1: '1 MeV' }, 'babar-upsilon-invisible');
    const heavy = await limit('dipole', { M1: '4 GeV', delta: '0.1' }, 'babar-upsilon-invisible');
    const upsilon = 9.4604;
    const [S, D] = [(8.4 / upsilon) ** 2, (0.4 / upsilon) ** 2];
    expect((light / heavy) ** 2).toBeCloseTo((1 - D) ** 1.5 * (1 + 2 * S) * Math.sqrt(1 - S), 5);
    const { edges } = await reachAtPoint(
      pointOf('dipole', { M1: '4.6 GeV' }, 'babar-upsilon-invisible', true),
      accuracy,
      context,
    );
    expect(edges[0]?.value).toBeUndefined();
  });
});

describe('e+ e- -> gamma chi_1 chi_2', () => {
  it('is initial-state radiation of the physics note, section 4, for photons away from the beam', () => {
    const [energy, M1, delta] = [10.355, 0.5, 0.1];
    const portal = dipolePortal.build({ M1, delta, d: 1 });
    const s = energy ** 2;
    const sine2 = 1 - 0.3 ** 2;
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (x) => {
        const left = s * (1 - x);
        const [S, D] = [(2.1 * M1) ** 2 / left, (0.1 * M1) ** 2 / left];
        const made = ((2 * alpha) / 3) * (1 - D) ** 1.5 * (1 + 2 * S) * Math.sqrt(1 - S);
        const radiated = (alpha / (Math.PI * x)) * ((2 - 2 * x + x * x) / sine2 - (x * x) / 2);
        // d sigma / dE = d sigma / dx * 2 / sqrt(s).
        const ours = photonDarkPairSpectrum(portal, angleAt(energy, 0.3), (x * energy) / 2).value;
        expect(ours / ((made * radiated * 2) / energy)).toBeCloseTo(1, 5);
      }),
      { seed: 1, numRuns: 50 },
    );
    const window = { energyMin: 2, energyMax: energy / 2 };
    expect(photonDarkPairCrossSection(portal, angleAt(energy, 0.3), window).value).toBeGreaterThan(0);
  });
});

describe('g - 2 by a dipole pair', () => {
  it('is, twice subtracted, (alpha m^4 / pi) integral ds rho [25/12 - ln(s/m^2)] / s^2 for a heavy pair', () => {
    // The kernel of the hadronic contribution at large s, m^2/3s + (m^4/s^2) [25/12 - ln(s/m^2)], without its first term.
    const m = constants.muonMass.value;
    const portal = dipolePortal.build({ M1: 50, delta: 0, d: 1 });
    const threshold = Math.log(1e4 / m ** 2);
    const integral = integrate(
      (y) => (1 + 2 * y) * Math.sqrt(1 - y) * (25 / 12 - threshold + Math.log(y)),
      0,
      1,
    ).value;
    const expected = ((alpha / Math.PI) * m ** 4 * integral) / (6 * Math.PI ** 2 * 1e4);
    const { value } = photonPortalMagneticMoment(portal, m, { subtractions: 2 });
    expect(value / expected).toBeCloseTo(1, 4);
    expect(value).toBeLessThan(0);
  });
});
