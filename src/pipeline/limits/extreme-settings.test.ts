import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePoint } from '../../catalog/index.ts';
import { ConvergenceError } from '../../numerics/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import { catalog } from '../catalog.fixture.ts';
import { reachAtPoint } from '../quick-reach.ts';
import { executeHere } from '../tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

interface Case {
  readonly search: string;
  readonly portal: string;
  readonly mass: string;
  /** Settings, with # for a number. */
  readonly settings: readonly string[];
}

const counts = ['background=#', 'observed=#', 'confidenceLevel=#', 'efficiency=#', 'exposure=#'];
const missing = [
  ...['beam.energy=# GeV', 'target.length=# cm', 'missingEnergy.from=# GeV', 'missingEnergy.from=# %'],
  ...['missingEnergy.to=# GeV', 'missingEnergy.to=# %', ...counts],
].map((setting) => `search.${setting}`);
const run = [
  ...[
    'beam.energy=# GeV',
    'exposure=#',
    'target.length=# cm',
    'detector.radius=# cm',
    'detector.distance=# cm',
  ],
  ...['from=# cm', 'to=# cm', 'energyMin=# GeV', 'energyMin=# %', 'efficiency=#'].map(
    (setting) => `regions.decays.${setting}`,
  ),
];
const recast = 'regions=[{ massMax: # GeV, cosTheta: { from: -0.4, to: 0.6 }, photonEnergyMin: 1 GeV }]';
const delphi = [
  ...['runs=[{ energy: # GeV, luminosity: 50 /pb }]', 'runs=[{ energy: 200 GeV, luminosity: # /pb }]'],
  ...['signalLimit=#', 'efficiency=#', 'search.cosTheta.from=#', 'search.cosTheta.to=#'],
  ...['search.energyFraction.from=#', 'search.energyFraction.to=#'],
  ...['search.resolution.constant=#', 'search.resolution.stochastic=#', 'm_a=# GeV'],
];
const na62 = [
  ...['decayRegion.from=# cm', 'decayRegion.to=# cm', 'disc.radius=# cm', 'disc.distance=# cm'],
  ...['photonEnergy.from=# GeV', 'photonEnergy.to=# GeV', 'energyAngleMaxGeV2=#', ...counts],
].map((setting) => `search.${setting}`);

const cases: readonly Case[] = [
  {
    search: 'na64e',
    portal: 'dark-axion',
    mass: 'm_gammaD=10 MeV',
    settings: [...missing, 'm_gammaD=# GeV'],
  },
  { search: 'na64e-invisible-2022', portal: 'alp', mass: 'm_a=10 MeV', settings: [...missing, 'm_a=# GeV'] },
  {
    ...{ search: 'e137', portal: 'alp', mass: 'm_a=10 MeV' },
    settings: [...run.map((s) => `search.runs.run-1.${s}`), 'background=#', 'invisibleRatio=#', 'm_a=# GeV'],
  },
  { search: 'babar', portal: 'alp', mass: 'm_a=10 MeV', settings: ['energy=# GeV', recast, 'm_a=# GeV'] },
  { search: 'delphi', portal: 'alp', mass: 'm_a=10 MeV', settings: delphi },
  { search: 'na62-photon', portal: 'dark-axion', mass: 'm_gammaD=100 MeV', settings: na62 },
];

/** Ends of ranges, and sizes between; most sizes that nothing in nature has. */
const numbers = fc.oneof(
  fc.integer({ min: -300, max: 300 }).map((power) => `1e${power}`),
  fc.integer({ min: -12, max: 12 }).map((power) => `1e${power}`),
  fc.constantFrom('0', '-1', '0.5', '0.999999999999', '1', '1e308', '5e-324'),
);

async function reachOf({ search, portal, mass }: Case, setting: string) {
  const sets = [mass, setting].map((text) => {
    const place = text.indexOf('=');
    return { path: text.slice(0, place), value: text.slice(place + 1) };
  });
  const request = { portal, search, particles: 'paper-missing-energy', sets, line: {} };
  const point = parsePoint(request, catalog, portalDefinitions);
  const { edges } = await reachAtPoint(point, 1e-2, context);
  return edges.flatMap(({ value }) => value ?? []);
}

it('any number of a setting gives a reach, none, or an error that names the search or the setting', async () => {
  const anyCase = fc
    .constantFrom(...cases)
    .chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...each.settings), numbers));
  const met = { reach: 0, input: 0, computation: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, async ([each, setting, number]) => {
      const text = setting.replaceAll('#', number);
      try {
        for (const { value, error } of await reachOf(each, text)) {
          expect(value).toBeGreaterThan(0);
          expect(Number.isFinite(value + error)).toBe(true);
        }
        met.reach++;
      } catch (error) {
        if (error instanceof InputError) {
          met.input++;
          expect(error.message).toMatch(/--set |data\/|decays to|a boson of 0 GeV/);
        } else if (error instanceof ConvergenceError || error instanceof ComputationError) {
          met.computation++;
          expect(error.message).toContain(catalog.search(each.search).id);
        } else {
          throw error;
        }
      }
    }),
    { seed: 20261122, numRuns: 250 },
  );
  expect(met.reach).toBeGreaterThan(50);
  expect(met.input).toBeGreaterThan(50);
});
