import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../cli/load-card.ts';
import { electronTrack, photonTrack, positronTrack, tabulateTrack } from '../../physics/shower/index.ts';
import { alpPortal } from '../../portals/alp.ts';
import { formValue } from '../../records/coupling-form.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { createExecuteHere } from '../tasks.ts';
import { bosonSignals } from './boson-signal.ts';

const catalog = loadCatalog();
const context = { catalog, execute: createExecuteHere(), progress: () => {}, seed: 1, version: 'test' };
const shower = { beamEnergy: 100, depth: 40 };

function arrays(track: Parameters<typeof tabulateTrack>[0], count: number) {
  const { energiesGeV, perGeV } = tabulateTrack(track, 45, count);
  return { energiesGeV: Array.from(energiesGeV), perGeV: Array.from(perGeV) };
}

function alp(mass: number) {
  const parameters = Object.fromEntries(alpPortal.parameters.map((each) => [each.name, each.default]));
  return requireBosonPortal(alpPortal.build({ ...parameters, m_a: mass, g_ae: 1, g_agamma: 1e-3 }));
}

async function channels(search: MissingEnergySearch, mass: number) {
  const portal = alp(mass);
  const [signal] = await bosonSignals(search, [portal], 1e-3, context);
  return Object.fromEntries(
    Object.entries(signal!.channels).map(([name, form]) => [name, formValue(form, portal.parameters)]),
  );
}

describe('track lengths from a simulation', () => {
  it('that are our own give our own events back, but for the singular end of the beam', async () => {
    const search = catalog.search('na64e-invisible') as MissingEnergySearch;
    const none = { electrons: undefined, positrons: undefined, photons: undefined };
    const ours = await channels(search, 0.27);
    const photons = await channels(
      { ...search, tracks: { ...none, photons: arrays(photonTrack(shower), 400) } },
      0.27,
    );
    expect(photons['primakoff']! / ours['primakoff']!).toBeCloseTo(1, 3);
    expect(photons['bremsstrahlung']).toBe(ours['bremsstrahlung']);
    const positrons = arrays(positronTrack(shower), 100);
    const annihilation = await channels({ ...search, tracks: { ...none, positrons } }, 0.27);
    expect(annihilation['annihilation']! / ours['annihilation']!).toBeCloseTo(1, 2);
    // T_e is infinite at the beam energy, and a table is not: it loses what is left of the beam there.
    const track = electronTrack(shower);
    const energiesGeV = Array.from({ length: 400 }, (_, i) => 100 - 55 * 1e-6 ** (i / 399));
    const electrons = { energiesGeV, perGeV: energiesGeV.map((energy) => track.perGeV(energy)) };
    const bremsstrahlung = await channels({ ...search, tracks: { ...none, electrons } }, 0.27);
    const ratio = bremsstrahlung['bremsstrahlung']! / ours['bremsstrahlung']!;
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.02);
  });
});
