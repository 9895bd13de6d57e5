import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../numerics/index.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import {
  bosonBremsstrahlungEnergySpectrum,
  bremsstrahlungSetup,
  virtualPhotonCrossSection,
} from '../../production/bremsstrahlung/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { beamVertex, bosonBremsstrahlung } from '../boson-bremsstrahlung.ts';
import { catalog } from '../catalog.fixture.ts';
import { portalDefinition, requireBosonPortal } from '../portal-definition.ts';
import { quickPlan, someEvents, worstBalance, worstShell } from './events.fixture.ts';
import { bosonSample, virtualPhotonSample } from './lepton-samples.ts';

function searchNamed(id: string): MissingEnergySearch {
  const search = catalog.search(id);
  if (search.kind !== 'missing-energy') throw new TypeError(id);
  return search;
}

function portalAt(id: string, values: Readonly<Record<string, number>>): BosonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map(({ name, default: value }) => [name, value]));
  return requireBosonPortal(definition.build({ ...defaults, ...values }));
}

const na64e = searchNamed('na64e-invisible-2016-2022');
const darkPhoton = portalAt('dark-photon', { m_A: 0.1, eps: 1e-5 });

describe('events of bremsstrahlung', () => {
  it('have the cross section and the energy spectrum of the quadrature', () => {
    const { request } = bosonSample(na64e, darkPhoton, {});
    const plan = quickPlan(request, 8000);
    const setup = bremsstrahlungSetup(na64e);
    const coupling = beamVertex(darkPhoton, na64e);
    const exact = bosonBremsstrahlung(darkPhoton, coupling, setup, 'exact', {}, 1e-5).value;
    const { value, error } = plan.integral;
    expect(error / value).toBeLessThan(0.005);
    expect(Math.abs(value - exact * picobarnPerInverseGeV2)).toBeLessThan(4 * error);

    const count = 5000;
    const events = someEvents(request, plan, count);
    const total = events.reduce((sum, { weight }) => sum + weight, 0);
    // Edges closer where the boson takes all of the energy.
    const edges = [50, 60, 70, 80, 86, 90, 93, 95.5, 97.5, 98.8, 99.5, 100];
    const rule = gaussLegendre(8);
    let chi2 = 0;
    edges.slice(1).forEach((to, bin) => {
      const from = edges[bin]!;
      const expected = rule.nodes.reduce((sum, node, i) => {
        const energy = from + (to - from) * node;
        const spectrum = bosonBremsstrahlungEnergySpectrum('vector', setup, 0.1, energy, 1e-4).value;
        return sum + rule.weights[i]! * (to - from) * spectrum * coupling ** 2;
      }, 0);
      const inBin = events.filter(({ particles }) => {
        const [energy] = particles.at(-1)!.momentum;
        return energy >= from && energy < to;
      });
      const found = inBin.reduce((sum, { weight }) => sum + weight, 0) / total;
      const share = expected / exact;
      chi2 += (found - share) ** 2 / ((share * (1 - share)) / count);
    });
    // 11 bins: 24.7 is exceeded once in a hundred samples.
    expect(chi2).toBeLessThan(24.7);
    expect(chi2).toBeGreaterThan(2);
  });

  it.each([
    ['na64e-invisible-2016-2022', darkPhoton],
    ['ldmx-phase2', portalAt('alp', { m_a: 0.5, g_ae: 1e-3 })],
    ['na64mu-1e12', portalAt('lmu-ltau', { m_Zprime: 0.3, g: 1e-4 })],
  ])('conserve four-momentum, on shell, with lifetimes: %s', (id, portal) => {
    const { request, head } = bosonSample(searchNamed(id), portal, {});
    const events = someEvents(request, quickPlan(request), 2000);
    for (const event of events) {
      expect(worstBalance(event)).toBeLessThan(1e-11);
      expect(worstShell(event)).toBeLessThan(1e-9);
    }
    const times = events.map(({ particles }) => particles.at(-1)!.properTimeMm);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const [expected] = Object.values(head.meanLifetimesMm);
    // One standard deviation of the mean is 2.2 %.
    expect(Math.abs(mean / expected! - 1)).toBeLessThan(0.09);
  });

  it('are those of a bare virtual photon where its mass is given', () => {
    const search = searchNamed('ldmx-phase2');
    const { request, head } = virtualPhotonSample(search, 0.1, { 'gamma*': '1023' });
    expect(head.numbers).toEqual({ 'gamma*': 1023 });
    const { value, error } = quickPlan(request, 8000).integral;
    const exact = virtualPhotonCrossSection(bremsstrahlungSetup(search), 0.1, 1e-5).value;
    expect(Math.abs(value - exact * picobarnPerInverseGeV2)).toBeLessThan(4 * error);
  });

  it('are refused of a beam that emits none', () => {
    const muons = portalAt('alp', { m_a: 0.5, g_ae: 0, g_amu: 1e-3 });
    expect(() => bosonSample(searchNamed('ldmx-phase2'), muons, {})).toThrow('e- of ldmx-phase2 emits no');
  });
});
