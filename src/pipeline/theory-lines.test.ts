import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { thermalTarget } from '../indirect/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { Curve } from '../records/result.ts';
import { runCard } from './run-card.ts';

const catalog = loadCatalog();

async function curves(lines: string): Promise<readonly Curve[]> {
  const text = `darkreach: 1\ntitle: Test\n${lines}\n`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const execute = () => Promise.reject(new Error('no tasks here'));
  return (await runCard(card, { catalog, execute, progress: () => {}, seed: 1, version: 'test' })).curves;
}

const plane = (portal: string, more = '') => `portal: { name: ${portal} }
tie: { m_${portal.startsWith('dark-photon') ? 'A' : 'Zprime'}: 3 m_chi }
x: { parameter: m_chi, from: 2 MeV, to: 20 MeV, points: 2 }
theory: [{ line: thermal-target, darkMatter: complex-scalar }, { line: thermal-target, darkMatter: majorana }]
${more}`;

describe('thermal targets in cards', () => {
  it('are those of the freeze-out, in eps and in y', async () => {
    const [scalar, majorana] = await curves(plane('dark-photon, alpha_D: 0.1', 'coordinate: y'));
    const direct = thermalTarget({
      darkMatter: { kind: 'complex-scalar', mass: 2e-3 },
      massRatio: 3,
      alphaD: 0.1,
    });
    expect(scalar!.points[0]!.y / direct.value).toBeCloseTo(1, 3);
    // Equal cross sections, but a Majorana particle meets itself: physics note on e+ e-, section 9.
    expect(majorana!.points[1]!.y / scalar!.points[1]!.y).toBeCloseTo(0.5, 2);
    const [inEps] = await curves(plane('dark-photon, alpha_D: 0.1'));
    const { x, y, yError } = inEps!.points[0]!;
    expect((y ** 2 * 0.1) / 81 / scalar!.points[0]!.y).toBeCloseTo(1, 9);
    expect(yError).toBeLessThan(1e-3 * y);
    expect(x).toBe(2e-3);
  });

  it('have no point where the boson is lighter than the pair, or has no dark matter', async () => {
    const light = plane('dark-photon').replace('3 m_chi', '1.9 m_chi');
    for (const curve of await curves(light)) expect(curve.points).toEqual([]);
    for (const curve of await curves(plane('lmu-ltau'))) expect(curve.points).toEqual([]);
    const [coupled] = await curves(plane('lmu-ltau, g_chi: 0.5'));
    expect(coupled!.points).toHaveLength(2);
  });
});
