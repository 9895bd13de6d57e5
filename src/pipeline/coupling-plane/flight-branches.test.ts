import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import type { CurvePoint, RunResult } from '../../records/result.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

async function run(text: string): Promise<RunResult> {
  const card = parseCard(`darkreach: 1\ntitle: Test\n${text}`, 'card.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });
  return runCard(card, { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' });
}

function plane(search: string, x: string, y: string): Promise<RunResult> {
  return run(`kind: coupling-plane
portal: { name: alp, m_a: 10 MeV }
x: { parameter: g_ae, ${x}, scale: log }
y: { parameter: g_agamma, ${y} }
searches: [${search}]
`);
}

const e137 = '{ search: e137-invisible-1e-4, curve: e137 }';
const wide = ['from: 1e-7 /GeV, to: 1e-3 /GeV, points: 9', 'from: 1e-8 /GeV, to: 1e-2 /GeV'] as const;

const branch = ({ curves }: RunResult, id: string, side: string): readonly CurvePoint[] =>
  curves.find((curve) => curve.id === id && curve.branch === side)?.points ?? [];

describe('decays in flight in a plane of couplings', () => {
  it('end where the limits along the line through the edge do, which follow no table', async () => {
    const result = await plane(e137, ...wide);
    for (const side of ['lower', 'upper']) {
      const inside = branch(result, 'e137', side).filter(({ yError }) => yError! > 0);
      for (const point of [inside[0]!, inside[3]!]) {
        const { curves } = await run(`portal: { name: alp, g_achi: 0 /GeV, m_chi: 1 GeV }
direction: { g_ae: ${point.x}, g_agamma: ${point.y} }
limitOn: g_agamma
x: { parameter: m_a, from: 10 MeV, to: 20 MeV, points: 2 }
searches: [${e137}]
`);
        const edge = curves.find((curve) => curve.branch === side)!.points[0]!;
        // A line meets the edge at an angle, so that errors along it and along y may differ, but not by much here.
        expect(Math.abs(point.y / edge.y - 1)).toBeLessThan((4 * (point.yError! + edge.yError!)) / edge.y);
      }
    }
  });

  it('close at the tip, and are there on neither side of it', async () => {
    const result = await plane(e137, ...wide);
    const [lower, upper] = ['lower', 'upper'].map((side) => branch(result, 'e137', side));
    const [first, last] = [lower!.at(-1)!, upper!.at(-1)!];
    expect(last.x).toBe(first.x);
    // Paper invisible-alp, section 4.2: "stops around g_ae ~ 10^-4".
    expect(last.x).toBeGreaterThan(3e-5);
    expect(last.x).toBeLessThan(3e-4);
    expect(last.y / first.y).toBeLessThan(1.2);
  });

  it('may be cut by the plane, whose ends do not move', async () => {
    const [x] = wide;
    const result = await plane(e137, x, 'from: 2e-6 /GeV, to: 5e-6 /GeV');
    expect(branch(result, 'e137', 'lower')[0]).toMatchObject({ y: 2e-6, yError: 0 });
    expect(branch(result, 'e137', 'upper')[0]).toMatchObject({ y: 5e-6, yError: 0 });
  });

  it('leave the plane where they do with the axes exchanged', async () => {
    // Made by electrons alone along the bottom: there the couplings to photons no longer count.
    const range = 'from: 1e-10 /GeV, to: 1e-2 /GeV';
    const text = (x: string, y: string) => `kind: coupling-plane
portal: { name: alp, m_a: 10 MeV, g_achi: 0 /GeV }
x: { parameter: ${x}, ${range}, points: 9, scale: log }
y: { parameter: ${y}, ${range} }
searches: [{ search: e137, curve: e137 }]
`;
    const bottom = branch(await run(text('g_ae', 'g_agamma')), 'e137', 'lower').filter(
      ({ y }) => y === 1e-10,
    );
    const swapped = await run(text('g_agamma', 'g_ae'));
    expect(bottom[0]!.x / branch(swapped, 'e137', 'lower')[0]!.y).toBeCloseTo(1, 2);
    // Up to where the bottom of the plane ends; couplings go no further.
    expect(branch(swapped, 'e137', 'upper')[0]!.y / bottom.at(-1)!.x).toBeCloseTo(1, 2);
  });

  it('refuse a recast and an axis from 0', async () => {
    const recast = '{ search: e137-invisible-1e-4, set: { invisibleMethod: recast } }';
    await expect(plane(recast, ...wide)).rejects.toThrow(/recast along one line/);
    const linear = 'from: -1e-3 /GeV, to: 1e-3 /GeV, points: 9, scale: linear';
    const both = `kind: coupling-plane
portal: { name: alp, m_a: 10 MeV }
x: { parameter: g_ae, ${linear} }
y: { parameter: g_agamma, from: 1e-6 /GeV, to: 1e-3 /GeV }
searches: [${e137}]
`;
    await expect(run(both)).rejects.toThrow(/above 0 on both axes/);
  });
});
