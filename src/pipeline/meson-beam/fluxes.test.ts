import { expect, it } from 'vitest';
import { parsePoint } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import type { MesonSource } from '../../records/meson-source.ts';
import { catalog } from '../catalog.fixture.ts';
import { mesonBeams } from './fluxes.ts';

function sourceOf(sets: Readonly<Record<string, string>>): MesonSource {
  const request = {
    portal: 'dipole',
    search: 'ship-photon',
    particles: 'paper-missing-energy',
    sets: Object.entries(sets).map(([path, value]) => ({ path, value })),
  };
  const search = parsePoint(request, catalog, portalDefinitions).entry!.search;
  if (search.kind !== 'meson-decay-photon') throw new TypeError(search.kind);
  return search.source;
}

it('multiplies the number of one meson of a dump, and of no other', () => {
  const totals = (source: MesonSource) =>
    Object.fromEntries(mesonBeams(source, catalog).map(({ name, flux }) => [name, flux.total.value]));
  const printed = totals(sourceOf({}));
  const scaled = totals(sourceOf({ 'search.beamDump.scale.eta': '2', 'search.beamDump.scale.rho0': '1' }));
  expect(scaled).toEqual({ ...printed, eta: 2 * printed['eta']! });
  expect(sourceOf({ 'search.beamDump.scale.rho0': '1' })).toEqual(sourceOf({}));
});
