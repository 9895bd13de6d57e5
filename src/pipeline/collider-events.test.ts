import { describe, expect, it } from 'vitest';
import { alpPortal } from '../portals/alp.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { InputError } from '../records/errors.ts';
import type { ParameterValues, Portal, PortalDefinition } from '../records/portal.ts';
import type { Search } from '../records/search.ts';
import { catalog } from './catalog.fixture.ts';
import { colliderEvents, colliderEventsForm } from './collider-events.ts';

function portal(definition: PortalDefinition, values: ParameterValues): Portal {
  const defaults = definition.parameters.map(({ name, default: value }) => [name, value] as const);
  return definition.build({ ...Object.fromEntries(defaults), ...values });
}

const alp = (values: ParameterValues) => portal(alpPortal, values);
const darkAxion = (values: ParameterValues) => portal(darkAxionPortal, { m_a: 0, g_D: 0, ...values });

function search<Kind extends Search['kind']>(id: string, kind: Kind): Extract<Search, { kind: Kind }> {
  const found = catalog.search(id);
  if (found.kind !== kind) throw new Error(`${id} is ${found.kind}`);
  return found as Extract<Search, { kind: Kind }>;
}

const total = (of: Search, at: Portal) => colliderEvents(of, at).total!.value;

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
/** pb per GeV^-2. */
const picobarn = 3.893793721e8;

describe('a counting search', () => {
  const delphi = search('delphi', 'mono-photon-count');

  it('without cuts has the events of alpha g^2 / 24 (1 - M^2/s)^3', () => {
    const open = {
      ...delphi,
      runs: [{ energy: 200, luminosityInversePb: 100 }],
      cosThetaMin: -1,
      cosThetaMax: 1,
      energyFractionMin: 0,
      energyFractionMax: 10,
      efficiency: 1,
    };
    for (const mass of [1e-6, 1, 60]) {
      const sigma = (alpha / 24) * (1 - (mass / 200) ** 2) ** 3;
      const events = colliderEvents(open, alp({ m_a: mass, g_agamma: 0.01, g_ae: 0 }));
      expect(events.total!.value / (sigma * 1e-4 * picobarn * 100)).toBeCloseTo(1, 8);
      expect(events.parts).toEqual({ 'sqrt(s) = 200 GeV': events.total });
    }
  });

  it('adds up its runs, each with its own energy', () => {
    const { parts, total: all } = colliderEvents(delphi, alp({ m_a: 1, g_agamma: 1e-3 }));
    expect(Object.keys(parts)).toHaveLength(delphi.runs.length);
    expect(Object.keys(parts)[0]).toBe('sqrt(s) = 182.7 GeV');
    const sum = Object.values(parts).reduce((events, { value }) => events + value, 0);
    expect(sum / all!.value).toBeCloseTo(1, 14);
    const alone = { ...delphi, runs: delphi.runs.slice(3, 4) };
    const named = `sqrt(s) = ${delphi.runs[3]!.energy} GeV`;
    expect(colliderEvents(alone, alp({ m_a: 1, g_agamma: 1e-3 })).parts).toEqual({ [named]: parts[named] });
  });

  it('adds up runs of one energy under its name', () => {
    const twice = { ...delphi, runs: [...delphi.runs.slice(0, 1), ...delphi.runs.slice(0, 1)] };
    const once = { ...delphi, runs: delphi.runs.slice(0, 1) };
    const point = alp({ m_a: 1, g_agamma: 1e-3 });
    expect(Object.keys(colliderEvents(twice, point).parts)).toHaveLength(1);
    expect(total(twice, point) / total(once, point)).toBeCloseTo(2, 14);
  });

  it('interferes constructively for couplings of one sign, (18)', () => {
    const at = (g_agamma: number, g_ae: number) => total(delphi, alp({ m_a: 1, g_agamma, g_ae }));
    const [same, opposite] = [at(1e-5, 1), at(1e-5, -1)];
    expect(same).toBeGreaterThan(opposite);
    // alpha m_e^2 / (2 s) (1 - M^2/s)^2 [w], massless electrons, by run; twice for the difference.
    const { parts } = colliderEvents(delphi, alp({ m_a: 1, g_agamma: 1, g_ae: 0 }));
    const c = Math.SQRT1_2;
    const expected = delphi.runs.reduce((sum, { energy }) => {
      const s = energy ** 2;
      const angles = (3 / 8) * 2 * (c + c ** 3 / 3);
      const photon = (alpha / 24) * (1 - 1 / s) ** 3 * angles;
      const mixed = ((alpha * electron ** 2) / (2 * s)) * (1 - 1 / s) ** 2 * 2 * Math.atanh(c);
      return sum + parts[`sqrt(s) = ${energy} GeV`]!.value * (mixed / photon);
    }, 0);
    const scale = at(0, 1);
    expect((same - opposite) / (2 * 1e-5 * expected)).toBeCloseTo(1, 5);
    expect((same + opposite - 2 * at(1e-5, 0) - 2 * scale) / scale).toBeCloseTo(0, 12);
  });

  it('has no events of a heavier particle', () => {
    for (const mass of [208.2, 300]) {
      expect(colliderEvents(delphi, alp({ m_a: mass })).total).toEqual({ value: 0, error: 0 });
    }
    // Above the energy of some runs, and below that of others: the photon is too soft for all.
    const { parts } = colliderEvents(delphi, alp({ m_a: 100, g_agamma: 1 }));
    expect(parts['sqrt(s) = 182.7 GeV']!.value).toBe(0);
  });
});

describe('positrons on a target', () => {
  const padme = search('padme', 'positron-target');

  it('have events in proportion to the positrons, and none above threshold', () => {
    const point = alp({ m_a: 0.01, g_agamma: 1e-3, g_ae: 1 });
    const more = { ...padme, exposure: 3 * padme.exposure };
    expect(total(more, point) / total(padme, point)).toBeCloseTo(3, 12);
    const threshold = Math.sqrt(2 * electron ** 2 + 2 * electron * 0.55);
    for (const mass of [threshold, 2 * threshold, 10]) {
      expect(total(padme, alp({ m_a: mass, g_agamma: 1 }))).toBe(0);
    }
  });

  it('are the form at the couplings', () => {
    const { coefficients } = colliderEventsForm(padme, alp({ m_a: 0.01 }))!;
    const [g, h] = [2e-3, -0.7];
    const [[photon, mixed], [, lepton]] = coefficients as [[number, number], [number, number]];
    const expected = photon * g * g + 2 * mixed * g * h + lepton * h * h;
    expect(total(padme, alp({ m_a: 0.01, g_agamma: g, g_ae: h })) / expected).toBeCloseTo(1, 14);
    expect(mixed).toBeGreaterThan(0);
    expect(colliderEventsForm(search('babar-monophoton', 'decay-photon'), darkAxion({}))).toBeUndefined();
  });
});

describe('photons of dark photon decays', () => {
  const babar = search('babar-monophoton', 'decay-photon');

  it('without cuts are alpha g^2 / 24 (lambda^(1/2)/s)^3, when all decay', () => {
    const s = 10.355 ** 2;
    const sample = babar.samples[0]!;
    const open = {
      ...babar,
      resolution: undefined,
      detectorLengthCm: 1e30,
      samples: [{ ...sample, cosThetaMin: -1, cosThetaMax: 1, energyMin: 0, energyMax: 10, efficiency: 1 }],
    };
    // Below 2 m_e nothing competes with a photon.
    const [mass, m_a] = [1e-3, 2e-4];
    const root = Math.sqrt((s - (mass + m_a) ** 2) * (s - (mass - m_a) ** 2));
    const sigma = (alpha / 24) * (root / s) ** 3 * 1e-6;
    const { parts, total: all } = colliderEvents(open, darkAxion({ m_gammaD: mass, m_a, g: 1e-3 }));
    expect(all!.value / (sigma * picobarn * 1e3 * sample.luminosityInverseFb)).toBeCloseTo(1, 7);
    expect(parts).toEqual({ low: all });
    expect(all!.error / all!.value).toBeLessThan(1e-7);
  });

  it('go as g^2 where they are prompt and as g^4 where most fly out', () => {
    const low = (m_gammaD: number, g: number) =>
      colliderEvents(babar, darkAxion({ m_gammaD, g })).parts['low']!.value;
    expect(low(1, 2e-3) / low(1, 1e-3)).toBeCloseTo(4, 6);
    expect(low(1e-3, 2e-6) / low(1e-3, 1e-6)).toBeCloseTo(16, 4);
    expect(low(1, 0)).toBe(0);
  });

  it('share events between samples, which have no total; bins of one sample add up', () => {
    const point = darkAxion({ m_gammaD: 0.1, g: 1e-3 });
    const both = colliderEvents(babar, point);
    expect(Object.keys(both.parts)).toEqual(['low', 'high']);
    expect(both.total).toBeUndefined();
    const [sample] = babar.samples;
    const bins = [
      [2.2, 3, 4],
      [3, 3.7, 0],
    ] as const;
    const binned = colliderEvents(
      { ...babar, samples: [{ ...sample!, signalLimit: undefined, bins }] },
      point,
    );
    expect(Object.keys(binned.parts)).toEqual(['low, 2.2 to 3 GeV', 'low, 3 to 3.7 GeV']);
    expect(binned.total!.value / both.parts['low']!.value).toBeCloseTo(1, 8);
  });

  it.each([10.355, 11, 1e3])(
    'has none of a dark photon of %d GeV, or of one that cannot decay',
    (m_gammaD) => {
      for (const m_a of [0, m_gammaD, 2 * m_gammaD]) {
        const { parts } = colliderEvents(babar, darkAxion({ m_gammaD, m_a, g: 1 }));
        expect(Object.values(parts).map(({ value }) => value)).toEqual([0, 0]);
      }
      const closed = colliderEvents(babar, darkAxion({ m_gammaD: 0.1, m_a: 0.1, g: 1 }));
      expect(closed.parts['low']).toEqual({ value: 0, error: 0 });
    },
  );
});

describe('what counts no events', () => {
  it.each([
    [
      'babar',
      'babar-2017-invisible (mono-photon-recast) counts no events: it is a ratio to a published limit',
    ],
    ['g-2-electron-rb', 'it is a shift of a magnetic moment'],
    ['babar-upsilon-invisible', 'it is a limit on a branching fraction'],
    ['na64e', 'it is no search at an e+ e- collider'],
  ])('is refused: %s', (id, message) => {
    const found = catalog.search(id);
    for (const portal of [alp({}), darkAxion({})]) {
      expect(() => colliderEvents(found, portal)).toThrow(InputError);
      expect(() => colliderEvents(found, portal)).toThrow(message);
      expect(() => colliderEventsForm(found, portal)).toThrow(message);
    }
  });

  it('names the portal that has them', () => {
    const delphi = catalog.search('delphi');
    expect(() => colliderEvents(delphi, darkAxion({}))).toThrow(
      'delphi (mono-photon-count) counts no events of the portal dark-axion; expected the portal of a single boson, e.g. alp',
    );
    const babar = catalog.search('babar-monophoton');
    expect(() => colliderEvents(babar, alp({}))).toThrow('expected the portal dark-axion');
  });
});
