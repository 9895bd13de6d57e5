import { expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../../src/catalog/index.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import type { LimitsCard } from '../../src/records/index.ts';
import { withValue, withWhole } from '../state/edit-card.ts';
import type { Control } from './control.ts';
import { describeCard } from './describe-card.ts';
import { createSettingSchemas } from './setting-schemas.ts';

const catalog = loadCatalog();
const schemas = createSettingSchemas();

function cardWith(search: string, portal = '{ name: dark-axion, m_a: 10 keV }', x = 'm_gammaD'): string {
  return [
    'darkreach: 1',
    'title: One search',
    `portal: ${portal}`,
    `x: { parameter: ${x}, from: 1 MeV, to: 1 GeV }`,
    `searches: [{ search: ${search} }]`,
    '',
  ].join('\n');
}

function controlOf(text: string, label: string): Control {
  const { groups } = describeCard(text, 'a.yaml', catalog, schemas);
  const found = groups.flatMap(({ controls }) => controls).find((control) => control.label === label);
  if (found === undefined) throw new Error(`no control called ${label}`);
  return found;
}

function searchIn(text: string) {
  const card = parseCard(text, 'a.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  }) as LimitsCard;
  const [entry] = card.entries;
  if (entry?.type !== 'search') throw new Error('no search');
  return entry.search;
}

it('changes the method of meson yields, filled from a search of the same experiment', () => {
  const text = cardWith('na64e-2016-2022');
  const method = controlOf(text, 'vector mesons method');
  expect(method).toMatchObject({ value: 'quoted', options: ['none', 'quoted', 'photoproduction'] });
  const off = withValue(text, method, 'none');
  expect(searchIn(off)).toHaveProperty('vectorMesons', undefined);
  expect(controlOf(off, 'vector mesons method').value).toBe('none');
  const made = withValue(off, controlOf(off, 'vector mesons method'), 'photoproduction');
  expect(searchIn(made)).toMatchObject({ vectorMesons: { method: 'photoproduction' } });
  expect(controlOf(made, 'vector mesons hard photon fraction').slider).toMatchObject({ from: 0, to: 1 });
});

it('has a slider for a window in shares of the beam energy, and for one in energies', () => {
  const text = cardWith('na64e-2016-2022');
  const from = controlOf(text, 'missing energy from');
  expect(from).toMatchObject({ value: '50 %', suffix: '%', slider: { from: 0, to: 100 } });
  const inEnergy = withValue(text, from, '60 GeV');
  expect(controlOf(inEnergy, 'missing energy from')).toMatchObject({ dimension: 'energy' });
  expect(searchIn(inEnergy)).toMatchObject({ missingEnergyMin: 60 });
});

it('shows which mesons come from a dump as names, and takes fewer', () => {
  const text = cardWith('ship-photon', '{ name: dipole, delta: 0.1 }', 'M1');
  const mesons = controlOf(text, 'beam dump mesons');
  expect(mesons.kind).toBe('words');
  expect(mesons.value).toContain('eta');
  const fewer = withValue(text, mesons, 'eta, eta_prime');
  expect(searchIn(fewer)).toMatchObject({ source: { mesons: ['eta', 'eta_prime'] } });
  const number = controlOf(text, 'beam dump scale eta');
  expect(number).toMatchObject({ value: '1', written: false, slider: { scale: 'log' } });
  expect(searchIn(withValue(text, number, '2'))).toMatchObject({ source: { scale: { eta: 2 } } });
  const wrong = withValue(fewer, { ...number, path: [...number.path.slice(0, -1), 'rho0'] }, '2');
  expect(() => searchIn(wrong)).toThrow('rho0 is not among the mesons of this search');
});

it('shows long lists and rows of numbers as tables, and writes one cell or row', () => {
  const alp = (search: string) => cardWith(search, '{ name: alp }', 'm_a');
  const runs = controlOf(alp('delphi'), 'runs');
  expect(runs.table?.columns.map(({ name }) => name)).toEqual(['energy', 'luminosity']);
  const cell: Control = {
    ...runs,
    kind: 'quantity',
    list: { value: runs.list!.value, path: [0, 'luminosity'] },
  };
  const changed = withValue(alp('delphi'), cell, '1 /fb');
  expect(searchIn(changed)).toHaveProperty('runs.0.luminosityInversePb', 1000);
  expect(searchIn(changed)).toHaveProperty('runs.9.luminosityInversePb', 8.3);
  const limit = controlOf(alp('belle2-50ab'), 'epsilon limit points');
  expect(limit.table?.rows[0]).toEqual(['0.0001', '4.3e-5']);
  const rows = limit.list!.value as readonly unknown[];
  const shorter = withWhole(alp('belle2-50ab'), limit, rows.slice(0, 2));
  expect(controlOf(shorter, 'epsilon limit points').table?.rows).toHaveLength(2);
  expect(() => searchIn(shorter)).not.toThrow();
});

it('offers materials by name, and dark matter of a line of theory', () => {
  expect(controlOf(cardWith('ldmx-phase2'), 'target material').options).toContain('Pb-missing-energy');
  const text = `${cardWith('na64e', '{ name: dark-photon, m_chi: 1 MeV }', 'm_A')}theory: [{ line: thermal-target, darkMatter: dirac }]\n`;
  expect(controlOf(text, 'dark matter')).toMatchObject({ kind: 'choice', value: 'dirac' });
  expect(controlOf(text, 'abundance')).toMatchObject({ value: '0.12', slider: { scale: 'log' } });
});
