import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard, parsePoint } from '../catalog/index.ts';
import { photonPortalMagneticMoment } from '../indirect/magnetic-moment/index.ts';
import { alpha, constants } from '../physics/constants.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { Search } from '../records/search.ts';
import { annihilationCrossSection } from './annihilation.ts';
import type { RunContext } from './context.ts';
import { invisibleDecayLimit } from './invisible-decay-limit.ts';
import { decayPhotonLimit } from './limits/decay-photon.ts';
import { missingEnergySignals } from './missing-energy-signal.ts';
import { createPairCrossSections } from './pair-cross-sections.ts';
import { requirePhotonPortal } from './portal-definition.ts';
import { reachAtPoint } from './quick-reach.ts';
import { runCard } from './run-card.ts';
import { executeHere } from './tasks.ts';

/*
 * Everything that is made through one photon is that of the dark axion portal at g = G: a limit on the inverse
 * scale times |G| at unit inverse scale is the limit on g.
 */

const catalog = loadCatalog();
const context: RunContext = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

const charge = fc.oneof(
  fc.double({ min: -3, max: -0.01, noNaN: true }),
  fc.double({ min: 0.01, max: 3, noNaN: true }),
);
const model = fc.record({
  e_dark: fc.double({ min: 1e-3, max: 1, noNaN: true }),
  D_psi: charge,
  Q_psi: charge,
  eps: fc.double({ min: -1e-2, max: 1e-2, noNaN: true }),
  m_gammaD: fc.double({ min: 2e-3, max: 2, noNaN: true }),
  g_D: fc.constantFrom(0, 0.01),
});
type Model = Readonly<Record<string, number>>;

function pointOf(portal: string, values: Model, search?: string) {
  const sets = Object.entries(values).map(([path, value]) => {
    const unit = path.startsWith('m_') ? ' GeV' : '';
    return { path, value: `${value}${unit}` };
  });
  const line = search === undefined ? undefined : {};
  const request = { portal, search, particles: 'paper-missing-energy', sets, line };
  return parsePoint(request, catalog, portalDefinitions);
}

/** The portal at unit inverse scale, its |G|, and the dark axion portal at the same masses and g = 1. */
function pairOf({ m_gammaD = 0, g_D = 0, ...charges }: Model) {
  const { definition, parameters } = pointOf('dark-ksvz', { m_gammaD, g_D, ...charges });
  const ksvz = requirePhotonPortal(definition.build({ ...parameters, inv_fa: 1 }));
  const G = Math.abs(ksvz.derived!().find(({ name }) => name === 'G_agammagammaD')!.value);
  const { m_a = 0, m_chi = 0 } = parameters;
  return { ksvz, G, axion: darkAxionPortal.build({ m_gammaD, m_a, m_chi, g_D, g: 1 }) };
}

function searchOf<Kind extends Search['kind']>(id: string, kind: Kind) {
  const { search } = pointOf('dark-axion', {}, id).entry!;
  if (search.kind !== kind) throw new Error(`${id} is no ${kind} search`);
  return search as Extract<Search, { kind: Kind }>;
}

function agree(
  limitOf: (portal: PhotonPortal) => number | undefined,
  models: fc.Arbitrary<Model>,
  runs = 50,
) {
  let reached = 0;
  fc.assert(
    fc.property(models, (values) => {
      const { ksvz, G, axion } = pairOf(values);
      const [ours, expected] = [limitOf(ksvz), limitOf(axion)];
      expect(ours === undefined).toBe(expected === undefined);
      if (ours === undefined || expected === undefined) return;
      reached++;
      expect(Math.abs((ours * G) / expected - 1)).toBeLessThan(1e-8);
    }),
    { seed: 12, numRuns: runs },
  );
  expect(reached).toBeGreaterThan(runs / 2);
}

describe('limits on the inverse scale of the dark KSVZ axion, times |G|', () => {
  it('are those of the dark axion portal from missing energy', async () => {
    const pairs = fc.sample(model, { seed: 5, numRuns: 12 }).map(pairOf);
    const portals = pairs.flatMap(({ ksvz, axion }) => [ksvz, axion]);
    const signals = await missingEnergySignals(
      searchOf('na64e', 'missing-energy'),
      portals,
      'paper-missing-energy',
      createPairCrossSections(1e-3, context),
      context,
    );
    pairs.forEach(({ G }, index) => {
      const [ours, expected] = [signals[2 * index]!, signals[2 * index + 1]!];
      expect(ours.total.value / expected.total.value / G ** 2).toBeCloseTo(1, 9);
      for (const [channel, { value }] of Object.entries(expected.channels)) {
        expect(ours.channels[channel]!.value).toBeCloseTo(value * G ** 2, 9);
      }
    });
  });

  it('are those from single photons of decays in flight, prompt or not', () => {
    // Mixing opens decays to leptons, which the dark axion portal does not have.
    const unmixed = model.map((values) => ({ ...values, eps: 0 }));
    const search = searchOf('belle2-monophoton-20fb', 'decay-photon');
    agree((portal) => decayPhotonLimit(search, portal)?.value, unmixed);
  });

  it('are weaker from single photons where mixing lets the dark photon decay to leptons', () => {
    const search = searchOf('belle2-monophoton-20fb', 'decay-photon');
    const at = (eps: number) => pairOf({ e_dark: 0.3, D_psi: 1, Q_psi: -0.57, m_gammaD: 1, eps });
    const limit = (eps: number) => decayPhotonLimit(search, at(eps).ksvz)!.value;
    expect(limit(1e-9) / limit(0)).toBeCloseTo(1, 6);
    // Prompt decays with g^2 share(g) = g_0^2: share = T g^2 / (T g^2 + F), F from e and mu, T the rest.
    const fixed = (2 * alpha * 1e-3 ** 2) / 3;
    const growing = at(0).G ** 2 / (96 * Math.PI);
    const before = limit(0) ** 2;
    const squared = before / 2 + Math.sqrt(before ** 2 / 4 + (before * fixed) / growing);
    expect(Math.abs(limit(1e-3) ** 2 / squared - 1)).toBeLessThan(0.02);
    expect(limit(1e-3)).toBeGreaterThan(2 * limit(0));
  });

  it('are those from invisible decays of mesons', () => {
    const meson = catalog.vectorMeson('paper-missing-energy', 'Upsilon(1S)');
    const search = searchOf('babar-upsilon-invisible', 'invisible-decay');
    agree((portal) => invisibleDecayLimit(search, portal, meson)?.value, model);
  });

  it('are those from magnetic moments', () => {
    agree((portal) => {
      const shift = photonPortalMagneticMoment(portal, constants.muonMass.value, { subtractions: 2 });
      return Math.sqrt(-1e-9 / shift.value);
    }, model);
  });

  it("make the same e+ e- -> a gamma' and gamma with a dark pair at g = G", () => {
    fc.assert(
      fc.property(model, fc.double({ min: 1e-3, max: 1, noNaN: true }), (values, inverseScale) => {
        const { parameters, definition } = pointOf('dark-ksvz', values);
        const ours = definition.build({ ...parameters, inv_fa: inverseScale });
        const { G, axion } = pairOf(values);
        const theirs = darkAxionPortal.build({ ...axion.parameters, g: G * inverseScale });
        const range = { cosThetaMin: -0.3, cosThetaMax: 0.8 };
        const photonEnergies = { energyMin: 1, energyMax: 4 };
        const both = (process: 'axion-dark-photon' | 'photon-dark-pair', cuts: object) =>
          [ours, theirs].map(
            (portal) => annihilationCrossSection(process, portal, { energy: 10.58, range, ...cuts }).value,
          );
        for (const [a, b] of [both('axion-dark-photon', {}), both('photon-dark-pair', { photonEnergies })]) {
          expect(a! / b!).toBeCloseTo(1, 9);
        }
      }),
      { seed: 6, numRuns: 20 },
    );
  });
});

async function curvesOf(portal: string, points: string, searches: readonly string[]) {
  const text = `darkreach: 1\ntitle: Test\nportal: ${portal}\nx: ${points}\nsearches: [${searches
    .map((search) => `{ search: ${search} }`)
    .join(', ')}]\n`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  return (await runCard(card, context)).curves;
}

const everyKind = [
  'ldmx-phase2',
  'belle2-monophoton-50ab',
  'g-2-muon-dark-axion',
  'g-2-electron-dark-axion',
  'babar-upsilon-invisible',
];

describe('cards of the dark KSVZ axion', () => {
  it('set on 1/f_a what those of the dark axion portal set on g, with every kind of search', async () => {
    const axis = '{ parameter: m_gammaD, from: 20 MeV, to: 2 GeV, points: 3, scale: log }';
    const charges = 'e_dark: 0.3, D_psi: -2, Q_psi: 0.5, eps: 0';
    const ours = await curvesOf(`{ name: dark-ksvz, m_a: 1 MeV, g_D: 0, ${charges} }`, axis, everyKind);
    const expected = await curvesOf('{ name: dark-axion, m_a: 1 MeV, g_D: 0 }', axis, everyKind);
    const { G } = pairOf({ e_dark: 0.3, D_psi: -2, Q_psi: 0.5, eps: 0, m_gammaD: 0.02 });
    expect(ours.map(({ yName, yUnit }) => [yName, yUnit])).toEqual(everyKind.map(() => ['inv_fa', 'GeV^-1']));
    ours.forEach(({ points }, index) => {
      expect(points.length).toBeGreaterThan(1);
      expect(points).toHaveLength(expected[index]!.points.length);
      points.forEach(({ x, y, yError }, place) => {
        const theirs = expected[index]!.points[place]!;
        expect(x).toBe(theirs.x);
        expect((y * G) / theirs.y).toBeCloseTo(1, 8);
        expect(yError / y).toBeCloseTo(theirs.yError / theirs.y, 8);
      });
    });
  });

  it('have no reach where the charges cancel, along an axis of charges too, and no error', async () => {
    const none = await curvesOf(
      '{ name: dark-ksvz, Q_psi: 0 }',
      '{ parameter: m_gammaD, from: 20 MeV, to: 2 GeV, points: 3, scale: log }',
      everyKind,
    );
    for (const { points, notes } of none) {
      expect(points).toEqual([]);
      expect(notes).toEqual(['no reach at 3 of 3 points']);
    }
    const along = await curvesOf(
      '{ name: dark-ksvz, m_gammaD: 0.1 GeV, g_D: 0 }',
      '{ parameter: Q_psi, from: -1, to: 1, points: 3, scale: linear }',
      everyKind,
    );
    for (const { points } of along) {
      expect(points.map(({ x }) => x)).toEqual([-1, 1]);
      expect(points[0]!.y / points[1]!.y).toBeCloseTo(1, 9);
    }
    const point = pointOf('dark-ksvz', { Q_psi: 0 }, 'na64e');
    const { edges } = await reachAtPoint(point, 1e-3, context);
    expect(edges.map(({ value }) => value)).toEqual([undefined]);
  });
});
