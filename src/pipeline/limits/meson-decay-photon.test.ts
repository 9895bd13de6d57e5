import { describe, expect, it } from 'vitest';
import { parsePoint } from '../../catalog/index.ts';
import { scaleEstimate } from '../../numerics/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { InputError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { mesonSamples } from '../meson-beam/photon-sample.ts';
import { photonSampler } from '../meson-beam/photon-sampler.ts';
import { photonSource } from '../meson-beam/photon-source.ts';
import { portalDefinition } from '../portal-definition.ts';
import { reachAtPoint } from '../quick-reach.ts';
import { executeHere } from '../tasks.ts';
import { simulatedPhotons } from './simulated-photons.fixture.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

async function reach(search: string, portal: string, set: Readonly<Record<string, string>>) {
  const sets = Object.entries(set).map(([path, value]) => ({ path, value }));
  const request = { portal, search, particles: 'paper-missing-energy', sets, line: {} };
  const point = parsePoint(request, catalog, portalDefinitions);
  const { edges, inputs } = await reachAtPoint(point, 0.01, context);
  const [lower, upper] = edges;
  return { lower: lower?.value, upper: upper?.value, inputs };
}

function searchOf(id: string): MesonDecayPhotonSearch {
  const search = catalog.search(id);
  if (search.kind !== 'meson-decay-photon') throw new TypeError(id);
  return search;
}

function dipole(M1: number, delta: number): PhotonPortal {
  const { parameters, build } = portalDefinition('dipole');
  const defaults = Object.fromEntries(parameters.map((each) => [each.name, each.default]));
  const portal = build({ ...defaults, M1, delta });
  if (portal.kind !== 'photon-portal') throw new TypeError('dipole');
  return portal;
}

describe('photons of chi_2 at NA62', () => {
  it.each([
    [0.1, 0.05, 4e-5],
    [0.1, 0.05, 1.5e-4],
    [0.2, 0.1, 2e-5],
    [0.3, 0.02, 1e-4],
  ])('are as many as in a simulation of each decay: M1 = %d GeV, delta = %d, d = %d', (M1, delta, d) => {
    const search = searchOf('na62-photon');
    const portal = dipole(M1, delta);
    const beams = mesonBeams(search.source, catalog).filter(({ name }) => name === 'rho0');
    const source = photonSource(portal)!;
    const signal = photonSampler(search, source, beams, portal, mesonSamples(1)).signal([1024])!;
    const ours = scaleEstimate(signal.events(d).total, search.exposure * search.efficiency);
    const [simulated] = simulatedPhotons(search, portal, beams[0]!, [d], 400_000);
    expect(Math.abs(ours.value - simulated!.value)).toBeLessThan(
      4 * Math.hypot(ours.error, simulated!.error),
    );
    expect(simulated!.error / simulated!.value).toBeLessThan(0.02);
  });

  it('are, in the limit of long lifetimes, g^4 to 1e-9: the lower edge goes as the fourth root of the exposure', async () => {
    const set = { M1: '100 MeV', delta: '0.05' };
    const [na62, hike] = [
      await reach('na62-photon', 'dipole', set),
      await reach('hike-photon', 'dipole', set),
    ];
    const ratio = na62.lower!.value / hike.lower!.value;
    // d is so small that decays before the detector take off less than a percent.
    expect(Math.abs(ratio / 50 ** 0.25 - 1)).toBeLessThan(0.01);
    expect(hike.upper!.value).toBeGreaterThan(na62.upper!.value);
  });
});

// Physics note on proton beams, section 4: closed forms of Poisson limits, and what kinematics forbids.
describe('searches of paper mono-photon', () => {
  const set = { M1: '100 MeV', delta: '0.05' };

  it.each([
    ['bebc-photon', 4.24, 0.005],
    ['nucal-photon', 7.01, 0.005],
    ['charm2-photon', 1.645 * Math.sqrt(5429), 0.02],
    ['na62-photon', 3, 0.005],
  ])('%s excludes %d events', async (search, events, tolerance) => {
    const { inputs } = await reach(search, 'dipole', set);
    const { upperLimitEvents } = inputs;
    expect(Math.abs(Number(upperLimitEvents) / events - 1)).toBeLessThan(tolerance);
  });

  it('have no photons hard enough at small splittings: NuCal below 0.022, CHARM-II at 0.005', async () => {
    expect((await reach('nucal-photon', 'dipole', { M1: '50 MeV', delta: '0.021' })).lower).toBeUndefined();
    expect((await reach('nucal-photon', 'dipole', { M1: '50 MeV', delta: '0.05' })).lower).toBeDefined();
    expect((await reach('charm2-photon', 'dipole', { M1: '500 MeV', delta: '0.005' })).lower).toBeUndefined();
  });

  it('are ordered as the text says: SHiP reaches furthest, NA62 as far as FASER 2', async () => {
    const at = { M1: '500 MeV', delta: '0.005' };
    const [na62, faser2, ship] = await Promise.all(
      ['na62-photon', 'faser2-photon', 'ship-photon'].map((search) => reach(search, 'dipole', at)),
    );
    expect(ship!.lower!.value).toBeLessThan(faser2!.lower!.value);
    expect(ship!.upper!.value).toBeGreaterThan(faser2!.upper!.value);
    expect(na62!.lower!.value / faser2!.lower!.value).toBeGreaterThan(0.5);
    expect(na62!.lower!.value / faser2!.lower!.value).toBeLessThan(2);
  });

  it('see sterile neutrinos of 300 MeV alike for all flavours, and lighter ones less for the tau, without kaons', async () => {
    const found = async (M_N: string) => {
      const moments = ['d_e', 'd_mu', 'd_tau'];
      const limits = moments.map(async (own) => {
        const dipoles = Object.fromEntries(moments.map((name) => [name, name === own ? '1 /GeV' : '0 /GeV']));
        return (await reach('na62-photon', 'sterile-dipole', { M_N, ...dipoles })).lower!.value;
      });
      return (await Promise.all(limits)) as [number, number, number];
    };
    const [e, mu, tau] = await found('300 MeV');
    expect(Math.max(e, mu, tau) / Math.min(e, mu, tau)).toBeLessThan(1.06);
    const light = await found('20 MeV');
    expect(light[2] / light[0]).toBeGreaterThan(1.15);
  });

  it('say nothing of masses that cannot be made, and refuse portals without a photon', async () => {
    expect((await reach('na62-photon', 'dipole', { M1: '50 GeV', delta: '0.05' })).lower).toBeUndefined();
    expect((await reach('na62-photon', 'sterile-dipole', { M_N: '0 GeV' })).lower).toBeUndefined();
    await expect(reach('na62-photon', 'alp', {})).rejects.toThrow(InputError);
    await expect(reach('na62-photon', 'dark-axion', { m_gammaD: '50 MeV', m_chi: '1 MeV' })).rejects.toThrow(
      'only lifetimes that go with the coupling',
    );
  });

  it('give the same bits for the same seed', async () => {
    const [once, again] = [
      await reach('bebc-photon', 'dipole', set),
      await reach('bebc-photon', 'dipole', set),
    ];
    expect(again.lower).toEqual(once.lower);
  });
});
