import { describe, expect, it } from 'vitest';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import { photonEventsAt } from '../meson-beam/photon-events-at.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import { chainSample } from './chain-sample.ts';
import { quickPlan, shareOf, someEvents, worstBalance, worstShell } from './events.fixture.ts';
import { eventProcess } from './request.ts';

function searchNamed(id: string): MesonDecayPhotonSearch {
  const search = catalog.search(id);
  if (search.kind !== 'meson-decay-photon') throw new TypeError(id);
  return search;
}

function portalAt(id: string, values: Readonly<Record<string, number>>): PhotonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map(({ name, default: value }) => [name, value]));
  return requirePhotonPortal(definition.build({ ...defaults, ...values }));
}

const dipole = portalAt('dipole', { M1: 0.1, delta: 0.1, d: 1e-5 });

describe('chains of decays', () => {
  it.each([
    ['na62-photon', 'dipole', { M1: 0.1, delta: 0.1, d: 1e-5 }],
    // Charged mesons, and a pair with a neutrino.
    ['na62-photon', 'sterile-dipole', { M_N: 0.1, d: 1e-6, d_e: 1, d_mu: 1, d_tau: 0 }],
    // A volume, photons that must point forward, and an angular law of the pair.
    ['charm-photon', 'dark-axion', { m_gammaD: 0.05, m_a: 0.01, g: 1e-3, g_D: 0 }],
    // TeV mesons.
    ['faser2-photon', 'dipole', { M1: 0.2, delta: 0.1, d: 1e-4 }],
  ])('of %s, %s conserve four-momentum and stay on shell', (id, portal, values) => {
    const { request } = chainSample(searchNamed(id), portalAt(portal, values), {}, catalog);
    const events = someEvents(request, quickPlan(request), 300);
    for (const event of events) {
      expect(worstBalance(event)).toBeLessThan(1e-10);
      expect(worstShell(event)).toBeLessThan(1e-10);
      for (const { pdg, madeAt } of event.particles) {
        expect(Number.isInteger(pdg) && pdg !== 0).toBe(true);
        expect(madeAt === undefined).toBe(event.particles[0]!.pdg === pdg);
      }
    }
  });

  it('happen as often as the search says, by meson, energy and place', () => {
    const search = searchNamed('na62-photon');
    const { request } = chainSample(search, dipole, {}, catalog);
    const plan = quickPlan(request, 20_000);
    const events = someEvents(request, plan, 6000);
    const yieldOf = (changes: Partial<MesonDecayPhotonSearch>) =>
      photonEventsAt({ ...search, ...changes }, dipole, 2e-2, { catalog, seed: 2 });
    const all = yieldOf({});
    const scale = search.exposure * search.efficiency;
    const { value, error } = plan.integral;
    expect(error / value).toBeLessThan(0.02);
    expect(Math.abs(value * scale - all.total.value)).toBeLessThan(
      4 * Math.hypot(error * scale, all.total.error),
    );

    const compare = (share: { value: number; error: number }, part: { value: number; error: number }) => {
      const expected = part.value / all.total.value;
      const relative = Math.hypot(part.error / part.value, all.total.error / all.total.value);
      expect(Math.abs(share.value - expected)).toBeLessThan(4 * Math.hypot(share.error, expected * relative));
    };
    const pdg = { rho0: 113, omega: 223, eta: 221, eta_prime: 331 };
    for (const [name, number] of Object.entries(pdg)) {
      compare(
        shareOf(events, ({ particles }) => particles[0]!.pdg === number),
        all.parts[name]!,
      );
    }
    const energyMin = 4 * search.photonEnergyMin;
    const hard = shareOf(events, ({ particles }) => particles.at(-1)!.momentum[0] > energyMin);
    expect(hard.value).toBeGreaterThan(0.05);
    expect(hard.value).toBeLessThan(0.95);
    compare(hard, yieldOf({ photonEnergyMin: energyMin }).total);

    if (search.geometry.kind !== 'along-beam') throw new TypeError('NA62');
    const { fromCm, toCm } = search.geometry;
    const middle = fromCm + (toCm - fromCm) / 4;
    const early = shareOf(events, ({ vertices }) => vertices[1]![2] < middle * 10);
    compare(early, yieldOf({ geometry: { ...search.geometry, toCm: middle } }).total);
    for (const { vertices, particles } of events.slice(0, 500)) {
      const [x, y, z, ct] = vertices[1]!;
      const flown = Math.hypot(x, y, z);
      const { momentum, mass, properTimeMm } = particles.find(({ status }) => status === 'decayed')!;
      const p = Math.hypot(momentum[1], momentum[2], momentum[3]);
      expect(z).toBeGreaterThan(fromCm * 10);
      expect(z).toBeLessThan(toCm * 10);
      expect(ct / flown).toBeCloseTo(momentum[0] / p, 10);
      expect((properTimeMm * p) / mass / flown).toBeCloseTo(1, 10);
    }
  });

  it('are refused where there is nothing to see', () => {
    const equal = portalAt('dipole', { M1: 0.1, delta: 0, d: 1e-5 });
    expect(() => chainSample(searchNamed('na62-photon'), equal, {}, catalog)).toThrow(
      'nothing of dipole decays',
    );
    expect(() => chainSample(searchNamed('charm-electron-pair'), dipole, {}, catalog)).toThrow(
      'electron pairs',
    );
    const heavy = portalAt('dipole', { M1: 20, delta: 0.1, d: 1e-5 });
    const { request } = chainSample(searchNamed('na62-photon'), heavy, {}, catalog);
    expect(() => eventProcess(request)).toThrow('no meson of the search makes chi2');
  });

  it('have the numbers that are asked for', () => {
    const { request, head } = chainSample(searchNamed('na62-photon'), dipole, { chi2: '1000023' }, catalog);
    expect(head.numbers).toEqual({ chi1: 52, chi2: 1000023 });
    expect(request).toMatchObject({ numbers: { chi2: 1000023 } });
    const refused = (numbers: Record<string, string>) => () =>
      chainSample(searchNamed('na62-photon'), dipole, numbers, catalog);
    expect(refused({ chi3: '5' })).toThrow('no such dark particle');
    expect(refused({ chi1: '1.5' })).toThrow('not a particle number');
  });
});
