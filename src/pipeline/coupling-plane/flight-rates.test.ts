import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpPortal } from '../../portals/alp.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import { flyingSignals } from '../lepton-beam/flying-bosons.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { executeHere } from '../tasks.ts';
import { flightRates } from './flight-rates.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
const mass = 0.02;

function alp(g_ae: number, g_agamma: number, g_achi: number) {
  const values = { m_a: mass, m_chi: 1e-3, g_ae, g_agamma, g_amu: 0, g_achi, loopPhotonCoupling: 1 };
  return requireBosonPortal(alpPortal.build(values));
}

describe('events at any couplings', () => {
  it.each(['na64-alp-photons', 'e137'])('%s: tables agree with sums over the spectra', async (id) => {
    const search = catalog.search(id) as BeamDumpDecaySearch;
    const [signal] = await flyingSignals(search, [alp(1, 1, 0)], 1e-3, context);
    const rates = flightRates(search, signal!);
    const logCoupling = fc.double({ min: -9, max: -3, noNaN: true });
    let compared = 0;
    fc.assert(
      fc.property(logCoupling, logCoupling, logCoupling, (e, photon, dark) => {
        const portal = alp(10 ** e, 10 ** photon, 10 ** dark);
        const { value } = rates.exact(portal);
        // Far below one event the exponential is steeper than the tables are made for.
        if (value < 1e-3) return;
        compared++;
        expect(rates.approximate(portal) / value).toBeCloseTo(1, 3);
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(5);
  });
});
