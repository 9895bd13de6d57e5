import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineRequest, parsePoint } from '../catalog/index.ts';
import { recastCosThetaRange } from '../detection/mono-photon/index.ts';
import { alpMagneticMomentForm, darkAxionMagneticMoment } from '../indirect/magnetic-moment/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { formValue } from '../records/coupling-form.ts';
import { InputError } from '../records/errors.ts';
import { annihilationCrossSection } from './annihilation.ts';
import { catalog } from './catalog.fixture.ts';
import { eventsAtPoint } from './quick-events.ts';
import { reachAtPoint } from './quick-reach.ts';
import { executeHere } from './tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
const accuracy = 1e-4;

function pointOf(search: string, portal: string, set: Readonly<Record<string, string>>, line?: LineRequest) {
  const sets = Object.entries(set).map(([path, value]) => ({ path, value }));
  const request = { portal, search, particles: 'paper-missing-energy', sets, line };
  return parsePoint(request, catalog, portalDefinitions);
}

async function edges(
  search: string,
  portal: string,
  set: Readonly<Record<string, string>>,
  line: LineRequest = {},
) {
  const reach = await reachAtPoint(pointOf(search, portal, set, line), accuracy, context);
  return reach.edges.map(({ value }) => value?.value);
}

const events = async (search: string, portal: string, set: Readonly<Record<string, string>>) =>
  eventsAtPoint(pointOf(search, portal, set), accuracy, context);

/** Directions with both couplings; that of the photon is not negative in the portal. */
const directions = fc.record({
  photon: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  lepton: fc.tuple(fc.double({ min: 1e-3, max: 10, noNaN: true }), fc.constantFrom(1, -1)),
});

describe('events at the reach are the signal limit', () => {
  it.each([
    ['delphi', 25.5, [1e-3, 100]],
    ['padme', 100, [1e-4, 0.022]],
    ['poseydon-ses', 2.3, [1e-4, 0.022]],
  ] as const)('%s, in any direction', async (search, limit, [lightest, heaviest]) => {
    const masses = fc.double({ min: Math.log(lightest), max: Math.log(heaviest * 0.5), noNaN: true });
    await fc.assert(
      fc.asyncProperty(masses, directions, async (logMass, { photon, lepton: [size, sign] }) => {
        const m_a = `${Math.exp(logMass)} GeV`;
        const direction = `g_agamma=${photon},g_ae=${sign * size}`;
        const [edge] = await edges(search, 'alp', { m_a }, { direction });
        const t = edge! / photon;
        const set = { m_a, g_agamma: `${t * photon} /GeV`, g_ae: `${t * sign * size} /GeV` };
        expect((await events(search, 'alp', set)).total!.value / limit).toBeCloseTo(1, 10);
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it.each(['1 MeV', '30 MeV', '1 GeV', '9 GeV'])(
    'babar-monophoton at %s: its fullest sample',
    async (m_gammaD) => {
      const set = { m_gammaD, m_a: '1 keV', g_D: '0' };
      const [edge] = await edges('babar-monophoton', 'dark-axion', set);
      const { parts } = await events('babar-monophoton', 'dark-axion', { ...set, g: `${edge} /GeV` });
      expect(Math.max(...Object.values(parts).map(({ value }) => value)) / 100).toBeCloseTo(1, 7);
    },
  );

  it('na64e', async () => {
    const set = { m_gammaD: '10 MeV', exposure: '1e12', background: '0' };
    const [edge] = await edges('na64e', 'dark-axion', set);
    const { total } = await events('na64e', 'dark-axion', { ...set, g: `${edge} /GeV` });
    expect(total!.value / Math.log(10)).toBeCloseTo(1, 4);
  });
});

describe('what counts no events', () => {
  it('reaches the accepted rate of a dark photon at the published limit, (36), (37)', async () => {
    const search = catalog.search('babar');
    if (search.kind !== 'mono-photon-recast') throw new Error(search.kind);
    const masses = fc.constantFrom(0.01, 1, 5, 6, 7.5);
    await fc.assert(
      fc.asyncProperty(masses, directions, async (mass, { photon, lepton: [size, sign] }) => {
        const direction = `g_ae=${size},g_agamma=${sign * photon}`;
        const [edge] = await edges('babar', 'alp', { m_a: `${mass} GeV` }, { direction });
        const t = edge! / size;
        const cuts = { energy: 10.58, range: recastCosThetaRange(search, mass) };
        const alp = portalDefinitions.find(({ id }) => id === 'alp')!;
        const at = {
          m_a: mass,
          g_agamma: t * sign * photon,
          g_ae: t * size,
          eps: mass < 5.5 ? 1e-3 : 1.6e-3,
        };
        const values = {
          ...Object.fromEntries(alp.parameters.map((each) => [each.name, each.default])),
          ...at,
        };
        const portal = alp.build(values);
        const signal = annihilationCrossSection('photon-axion', portal, cuts).value;
        expect(signal / annihilationCrossSection('photon-dark-photon', portal, cuts).value).toBeCloseTo(
          1,
          10,
        );
      }),
      { seed: 6, numRuns: 20 },
    );
  });

  it('reaches the shift of the magnetic moment that is allowed, or both that are preferred', async () => {
    const set = { m_a: '20 MeV' };
    const direction = 'g_ae=1,g_agamma=0.002';
    const shift = (edge: number) =>
      formValue(alpMagneticMomentForm('e', 0.02, 1000), { g_ae: edge, g_agamma: 0.002 * edge });
    // -8.7e-13 less two standard deviations of 3.6e-13
    const [edge, ...none] = await edges('g-2-electron-invisible-alp', 'alp', set, { direction });
    expect(none).toEqual([]);
    expect(shift(edge!) / -1.59e-12).toBeCloseTo(1, 10);

    const preferred = { ...set, shift: '{ from: -1.59e-12, to: -1.5e-13 }' };
    const band = await edges('g-2-electron-invisible-alp', 'alp', preferred, { direction });
    expect(shift(band[0]!) / -1.5e-13).toBeCloseTo(1, 10);
    expect(shift(band[1]!) / -1.59e-12).toBeCloseTo(1, 10);
    // The photon coupling alone shifts upwards.
    expect(await edges('g-2-electron-invisible-alp', 'alp', preferred)).toEqual([undefined, undefined]);
    expect(await edges('g-2-electron-invisible-alp', 'alp', { m_a: '2 TeV' })).toEqual([undefined]);
  });

  it('reaches the shift by a photon portal, from the Feynman integral', async () => {
    const set = { m_gammaD: '100 MeV', m_a: '1 MeV' };
    const unit = darkAxionMagneticMoment(0.51099895e-3, { darkPhotonMass: 0.1, alpMass: 1e-3 }).value;
    const [edge] = await edges('g-2-electron-dark-axion', 'dark-axion', set);
    // (14) of dark-axion: -(1.06 + 2 x 0.82)e-12
    expect((edge! ** 2 * unit) / -2.7e-12).toBeCloseTo(1, 6);
    const band = { ...set, shift: '{ from: -2.7e-12, to: -2e-13 }' };
    const [lower, upper] = await edges('g-2-electron-dark-axion', 'dark-axion', band);
    expect((lower! ** 2 * unit) / -2e-13).toBeCloseTo(1, 6);
    expect(upper).toBe(edge);
    const wrongSign = { ...set, shift: '{ from: 2e-13, to: 2.7e-12 }' };
    expect(await edges('g-2-electron-dark-axion', 'dark-axion', wrongSign)).toEqual([undefined, undefined]);
  });
});

describe('a point without reach', () => {
  it.each([
    ['delphi', 'alp', { m_a: '208.2 GeV' }],
    ['babar', 'alp', { m_a: '8.1 GeV' }],
    ['belle2', 'alp', { m_a: '11 GeV' }],
    ['padme', 'alp', { m_a: '24 MeV' }],
    ['babar-monophoton', 'dark-axion', { m_gammaD: '10.355 GeV', m_a: '0 eV' }],
    ['babar-monophoton', 'dark-axion', { m_gammaD: '1 MeV', m_a: '1 MeV' }],
    ['babar-upsilon-invisible', 'dark-axion', { m_gammaD: '10 GeV' }],
    ['g-2-electron-dark-axion', 'dark-axion', { m_gammaD: '0 eV', m_a: '0 eV' }],
  ])('says so: %s %s %j', async (search, portal, set) => {
    expect(await edges(search, portal, set)).toEqual([undefined]);
  });

  it('is also one along couplings that do not matter', async () => {
    expect(await edges('delphi', 'alp', {}, { limitOn: 'g_amu' })).toEqual([undefined]);
  });

  it('differs from a search that says nothing of the portal', async () => {
    await expect(edges('delphi', 'dark-axion', {})).rejects.toThrow('expected the portal alp');
    await expect(edges('na64e-invisible', 'dark-axion', {})).rejects.toThrow('has a shower in its target');
    // No photons without a shower, and the photon coupling alone makes no ALP.
    expect(await edges('na64e', 'alp', {})).toEqual([undefined]);
    await expect(edges('babar-upsilon-invisible', 'alp', {})).rejects.toThrow(InputError);
    await expect(edges('babar-monophoton', 'alp', {})).rejects.toThrow(InputError);
  });
});
