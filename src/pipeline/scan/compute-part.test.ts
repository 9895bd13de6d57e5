import { describe, expect, it } from 'vitest';
import { parsePoint, parseScanCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { eventsAtPoint } from '../quick-events.ts';
import { reachAtPoint } from '../quick-reach.ts';
import { executeHere } from '../tasks.ts';
import type { ScanCell } from './batch.ts';
import { createScan } from './compute-part.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

function scanOf(body: string) {
  const text = `darkreach: 1\nkind: scan\ntitle: Test\n${body}`;
  const card = parseScanCard(text, 'scan.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });
  return createScan(card, context);
}

type Table = ReadonlyMap<string, readonly ScanCell[]>;
const row = (table: Table, index: number) =>
  Object.fromEntries([...table].map(([name, cells]) => [name, cells[index] ?? null]));

function pointOf(portal: string, search: string, set: Readonly<Record<string, number>>, line = false) {
  const sets = Object.entries(set).map(([path, value]) => ({ path, value: `${value}${units[path] ?? ''}` }));
  const request = { portal, search, particles: 'paper-missing-energy', sets, line: line ? {} : undefined };
  return parsePoint(request, catalog, portalDefinitions);
}
const units: Readonly<Record<string, string>> = {
  m_gammaD: ' GeV',
  m_A: ' GeV',
  m_a: ' GeV',
  g: ' /GeV',
  g_agamma: ' /GeV',
  g_ae: ' /GeV',
  g_achi: ' /GeV',
};

const darkAxion = `portal: { name: dark-axion, m_a: 10 keV }
axes:
  m_gammaD: { from: 1 MeV, to: 0.5 GeV, points: 3 }
  g: { from: 1e-4 /GeV, to: 0.1 /GeV, points: 4 }
outputs: [events, channels, limit, allowed, widths]
searches: [{ search: na64e }, { search: babar-upsilon-invisible, curve: babar }]
`;

describe('a scan of a photon portal', () => {
  const scan = scanOf(darkAxion);

  it('says at every point what yield and reach say there', async () => {
    const table = await scan.part(0, 12);
    for (const index of [1, 11]) {
      const at = row(table, index) as Record<string, number>;
      const m_gammaD = at['m_gammaD']!;
      const { total, parts } = await eventsAtPoint(
        pointOf('dark-axion', 'na64e', { m_gammaD, m_a: 1e-5, g: at['g']! }),
        1e-3,
        context,
      );
      expect(at['events_na64e_2016_2022']! / total!.value).toBeCloseTo(1, 3);
      expect(Object.keys(JSON.parse(String(at['channels_na64e_2016_2022'])))).toEqual(Object.keys(parts));
      for (const [search, column] of [
        ['na64e', 'limit_na64e_2016_2022'],
        ['babar-upsilon-invisible', 'limit_babar'],
      ] as const) {
        const { edges } = await reachAtPoint(
          pointOf('dark-axion', search, { m_gammaD, m_a: 1e-5 }, true),
          1e-3,
          context,
        );
        expect(at[column]! / edges[0]!.value!.value).toBeCloseTo(1, 3);
        expect(at[column.replace('limit', 'allowed')]).toBe(at['g']! < at[column]!);
      }
      expect(at['allowed']).toBe(at['allowed_na64e_2016_2022'] && at['allowed_babar']);
    }
  });

  it('has the same bits whichever parts it is made in', async () => {
    const whole = await scan.part(0, 12);
    const other = scanOf(darkAxion);
    const last = await other.part(7, 12);
    const first = await other.part(0, 7);
    for (const [name, cells] of whole) expect([...first.get(name)!, ...last.get(name)!]).toEqual(cells);
  });
});

describe('a scan of a boson', () => {
  it('tells bosons of different spin apart, which share no table', async () => {
    const kinds = ['S', 'V'];
    const scanOver = (some: readonly string[]) =>
      scanOf(`portal: { name: boson, g_chi: 1e-8, m_chi: 1 MeV, g_e: 1e-4 }
axes: { kind: [${some}], m_X: [10 MeV, 20 MeV] }
outputs: [events, limit]
direction: { g_e: 1 }
searches: [{ search: na64e-invisible, curve: n }, { search: e137, curve: e }]
`);
    const table = await scanOver(kinds).part(0, 4);
    for (const [index, kind] of kinds.entries()) {
      const alone = row(await scanOver([kind]).part(0, 2), 0);
      const together = row(table, 2 * index);
      for (const column of ['events_n', 'limit_e']) {
        expect(alone[column], `${kind} ${column}`).toBeGreaterThan(0);
        expect(Number(together[column]) / Number(alone[column]), `${kind} ${column}`).toBeCloseTo(1, 3);
      }
    }
    const scalar = Number(row(table, 0)['events_n']);
    expect(Number(row(table, 2)['events_n']) / scalar).toBeGreaterThan(2);
  });

  it('agrees with yield where bosons decay in flight, at couplings that share spectra', async () => {
    const scan = scanOf(`portal: { name: alp, g_achi: 0 /GeV }
axes:
  m_a: [5 MeV, 20 MeV]
  g_agamma: [0 /GeV, 1e-6 /GeV, 3e-4 /GeV]
  g_ae: [0 /GeV, -1e-5 /GeV]
outputs: [events, channels]
searches: [{ search: e137 }]
`);
    const table = await scan.part(0, scan.size);
    expect(table.get('problem')!.every((cell) => cell === null)).toBe(true);
    for (let index = 0; index < scan.size; index++) {
      const at = row(table, index) as Record<string, number>;
      const set = { m_a: at['m_a']!, g_agamma: at['g_agamma']!, g_ae: at['g_ae']!, g_achi: 0 };
      const { total, parts } = await eventsAtPoint(pointOf('alp', 'e137', set), 1e-3, context);
      const share = JSON.parse(String(at['channels_e137']));
      expect(Object.keys(share).sort()).toEqual(Object.keys(parts).sort());
      const allowed = total!.error + at['events_e137_error']!;
      expect(Math.abs(at['events_e137']! - total!.value)).toBeLessThanOrEqual(allowed);
    }
    expect(new Set(table.get('events_e137')).size).toBeGreaterThan(8);
  });

  it('agrees with yield and reach along the couplings of each point', async () => {
    const scan = scanOf(`portal: { name: alp }
axes:
  m_a: [1 MeV, 20 MeV]
  g_agamma: [0 /GeV, 1e-4 /GeV, 1e-2 /GeV]
  g_ae: [-1e-2 /GeV, 1e-6 /GeV]
outputs: [events, allowed]
searches: [{ search: delphi }, { search: na64e-invisible, curve: na64e }, { search: g-2-muon-2025, curve: moment }]
`);
    const table = await scan.part(0, scan.size);
    expect(table.get('problem')!.every((cell) => cell === null)).toBe(true);
    for (let index = 0; index < scan.size; index++) {
      const at = row(table, index) as Record<string, number>;
      const set = { m_a: at['m_a']!, g_agamma: at['g_agamma']!, g_ae: at['g_ae']! };
      const delphi = await eventsAtPoint(pointOf('alp', 'delphi', set), 1e-3, context);
      expect(at['events_delphi']).toBeCloseTo(delphi.total!.value, 6);
      expect(at['allowed_delphi']).toBe(delphi.total!.value <= 25.5);
      expect(Number.isFinite(at['events_na64e'])).toBe(true);
    }
    expect(new Set(table.get('allowed'))).toEqual(new Set([true, false]));
  });

  it('finds the abundance that the thermal target asks for, and falls as the square of the coupling', async () => {
    const body = (
      eps: string,
    ) => `portal: { name: dark-photon, m_chi: 30 MeV, m_A: 90 MeV, alpha_D: 0.1, dark_matter: majorana }
axes: { eps: ${eps} }
outputs: [relic-density]
relic: { darkMatter: majorana }
`;
    const pair = scanOf(body('[1e-4, 2e-4]'));
    const [first, second] = (await pair.part(0, 2)).get('omega_h2') as number[];
    // Freeze-out comes later by a logarithm, which counts twice for the p wave of Majorana fermions.
    expect(first! / second!).toBeGreaterThan(3);
    expect(first! / second!).toBeLessThan(4);
    const { thermalCoupling, createPlasma } = await import('../../indirect/index.ts');
    const { charged } = await import('../limits/thermal-target.ts');
    const target = thermalCoupling({
      darkMatter: { kind: 'majorana', mass: 0.03 },
      ...{ massRatio: 3, alphaD: 0.1, visible: charged, plasma: createPlasma(), relativeTolerance: 1e-4 },
    });
    const [omega] = (await scanOf(body(`[${target.value}]`)).part(0, 1)).get('omega_h2') as number[];
    expect(omega).toBeCloseTo(0.12, 4);
  });
});

describe('points that cannot be computed', () => {
  it('say why in their row, and leave the others alone', async () => {
    const scan =
      scanOf(`portal: { name: dark-photon, m_A: 90 MeV, alpha_D: 0.1, dark_matter: majorana, eps: 1e-4 }
axes: { m_chi: [0.1 MeV, 30 MeV, 80 MeV] }
outputs: [widths, relic-density]
relic: { darkMatter: majorana }
`);
    const table = await scan.part(0, 3);
    expect(table.get('problem')).toEqual([
      expect.stringContaining('below every threshold'),
      null,
      expect.stringContaining('lighter than the pair'),
    ]);
    expect(table.get('omega_h2')).toEqual([null, expect.any(Number), null]);
    expect(table.get('width_Aprime')!.every((cell) => typeof cell === 'number')).toBe(true);
  });

  it('stops at once where a search says nothing of the portal', async () => {
    const scan = scanOf(`portal: { name: dark-photon }
axes: { m_A: [1 MeV] }
outputs: [limit]
searches: [{ search: na62-photon }]
`);
    await expect(scan.part(0, 1)).rejects.toThrow(/na62-photon/);
  });
});
