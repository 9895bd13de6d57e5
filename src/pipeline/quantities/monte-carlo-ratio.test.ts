import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

async function run(portal: string, search: string) {
  const text = `darkreach: 1
kind: quantity
title: Test
quantity: monte-carlo-ratio
portal: { name: ${portal} }
x: { parameter: m_a, from: 1 MeV, to: 100 MeV, points: 3 }
accuracy: 0.02
curves: [{ label: a, search: ${search}, evaluations: 5000 }]
`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  return runCard(card, { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' });
}

describe('the ratio of two routes to a cross section', () => {
  it('is 1 within its error, at points that have random numbers of their own', async () => {
    const { curves } = await run('dark-axion, m_gammaD: 30 MeV', 'ldmx-phase2');
    const points = curves[0]!.points;
    for (const { y, yError } of points) {
      expect(yError).toBeLessThan(0.02);
      expect(Math.abs(y - 1)).toBeLessThan(5 * yError);
    }
    expect(new Set(points.map(({ y }) => y)).size).toBe(3);
  });

  it('is of the dark axion portal and of missing energy', async () => {
    await expect(run('alp', 'na64e')).rejects.toThrow(/2 -> 4 process is not that of the portal alp/);
    await expect(run('dark-axion', 'padme')).rejects.toThrow('has no monte-carlo-ratio');
  });
});
