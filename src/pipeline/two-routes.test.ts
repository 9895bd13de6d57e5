import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parsePoint } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { twoToFourCrossSection, twoToFourSetup } from '../production/two-to-four/index.ts';
import type { RunContext } from './context.ts';
import { missingEnergySearchOf, pairCrossSectionAtPoint } from './quick.ts';
import { executeHere } from './tasks.ts';

const catalog = loadCatalog();
const context: RunContext = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

/** Everything that decides sigma, in the words of the command line. */
interface Case {
  readonly search: string;
  readonly mass: string;
  readonly sets?: readonly string[];
}

function pointOf({ search, mass, sets = [] }: Case) {
  const settings = [`m_gammaD=${mass}`, 'm_a=10 keV', 'g=1 /GeV', ...sets].map((set) => {
    const at = set.indexOf('=');
    return { path: set.slice(0, at), value: set.slice(at + 1) };
  });
  const request = { portal: 'dark-axion', search, particles: 'paper-missing-energy', sets: settings };
  return parsePoint(request, catalog, portalDefinitions);
}

/**
 * The two routes share no amplitude, no phase space and no quadrature: explicit spinors sampled in seven
 * dimensions, and sigma(gamma*) times spectral density, integrated.
 */
async function compare(each: Case) {
  const point = pointOf(each);
  const factorised = await pairCrossSectionAtPoint(point, 1e-4, context);
  const { m_gammaD = 0, m_a = 0 } = point.parameters;
  const setup = twoToFourSetup(missingEnergySearchOf(point), { darkPhotonMass: m_gammaD, axionMass: m_a });
  const settings = { seed: 20260214, evaluationsPerIteration: 60_000, warmupIterations: 4, iterations: 6 };
  const sampled = twoToFourCrossSection(setup, settings);
  return {
    difference: Math.abs(sampled.value / factorised.value - 1),
    sigma: Math.hypot(sampled.error, factorised.error) / factorised.value,
    factorisedError: factorised.error / factorised.value,
  };
}

describe('the 2 -> 4 Monte Carlo and the factorised route', () => {
  it.each<Case>([
    { search: 'na64e', mass: '1 MeV' },
    { search: 'na64e', mass: '30 MeV' },
    { search: 'na64e', mass: '0.5 GeV' },
    { search: 'ldmx', mass: '1 MeV' },
    { search: 'ldmx', mass: '30 MeV' },
    { search: 'ldmx', mass: '0.5 GeV' },
    // Close to the kinematic end, where the table of virtual photons needs its extension.
    { search: 'na64e', mass: '25 GeV' },
    { search: 'ldmx', mass: '6.5 GeV' },
    // Muons, a light nucleus with inelastic scattering, and a window from no energy at all.
    {
      search: 'na64e',
      mass: '0.2 GeV',
      sets: [
        'beam={ particle: mu-, energy: 160 GeV }',
        'target={ material: C, length: 10 cm }',
        'missingEnergy={ from: 0 % }',
        'formFactor=elastic+inelastic',
      ],
    },
  ])('agree for $search at $mass ($sets)', async (each) => {
    const { difference, sigma, factorisedError } = await compare(each);
    expect(sigma).toBeLessThan(1e-3);
    expect(factorisedError).toBeLessThan(1e-4);
    expect(difference).toBeLessThan(3e-3);
    expect(difference).toBeLessThan(5 * sigma);
  });
});
