import { describe, expect, it } from 'vitest';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { bremsstrahlungSetup } from '../../production/bremsstrahlung/index.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { executeHere } from '../tasks.ts';
import { darkPairSample } from './dark-pair-sample.ts';
import { quickPlan, shareOf, someEvents, worstBalance, worstShell } from './events.fixture.ts';

function searchNamed(id: string): MissingEnergySearch {
  const search = catalog.search(id);
  if (search.kind !== 'missing-energy') throw new TypeError(id);
  return search;
}

const portal = darkAxionPortal.build({ m_gammaD: 0.03, m_a: 1e-5, m_chi: 0, g: 1, g_D: 0.1 });

/** sigma of the factorised route, pb: it shares no amplitude and no phase space. */
async function factorised(search: MissingEnergySearch): Promise<number> {
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
  const [pair] = await createPairCrossSections(1e-4, context)(bremsstrahlungSetup(search), [portal]);
  return pair!.value * picobarnPerInverseGeV2;
}

describe('events with a dark pair', () => {
  it.each(['na64e', 'ldmx-phase2'])('conserve four-momentum and have the cross section: %s', async (id) => {
    const search = searchNamed(id);
    const { request } = darkPairSample(search, portal, {});
    const plan = quickPlan(request, 20_000);
    const sigma = await factorised(search);
    const { value, error } = plan.integral;
    expect(error / value).toBeLessThan(0.01);
    expect(Math.abs(value - sigma)).toBeLessThan(4 * error);
    const events = someEvents(request, plan, 4000);
    for (const event of events) {
      expect(worstBalance(event)).toBeLessThan(1e-11);
      expect(worstShell(event)).toBeLessThan(1e-9);
    }

    // Missing energy: the upper part of the window as often as the factorised route says.
    const { missingEnergyMin, missingEnergyMax } = search;
    const middle = missingEnergyMin + 0.8 * (missingEnergyMax - missingEnergyMin);
    const upper = (await factorised({ ...search, missingEnergyMin: middle })) / sigma;
    const missing = (event: (typeof events)[number]) =>
      event.particles.slice(-2).reduce((sum, { momentum }) => sum + momentum[0], 0);
    const found = shareOf(events, (event) => missing(event) > middle);
    expect(upper).toBeGreaterThan(0.1);
    expect(upper).toBeLessThan(0.9);
    expect(Math.abs(found.value - upper)).toBeLessThan(4 * found.error);
    // No azimuth is special.
    const left = shareOf(events, ({ particles }) => particles.at(-1)!.momentum[1] > 0);
    expect(Math.abs(left.value - 0.5)).toBeLessThan(4 * left.error);
  });

  it('are refused without a coupling', () => {
    const off = darkAxionPortal.build({ ...portal.parameters, g: 0 });
    expect(() => darkPairSample(searchNamed('na64e'), off, {})).toThrow('g is 0');
  });
});
