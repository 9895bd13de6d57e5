import { describe, expect, it } from 'vitest';
import { parseCard } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { LimitsCard } from '../records/card.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { catalog } from './catalog.fixture.ts';
import { runCard } from './run-card.ts';
import { limitsPanels, runLimits } from './run-limits.ts';
import { executeHere } from './tasks.ts';

const execute = () => Promise.reject(new Error('no bremsstrahlung here'));
const context = { catalog, execute, progress: () => {}, seed: 1, version: 'test' };

/** y = eps^2 alpha_D (m_chi / m_A)^4, whatever the portal has itself. */
const darkPhoton: PortalDefinition = {
  ...portalDefinitions.find(({ id }) => id === 'dark-photon')!,
  coordinates: [
    {
      name: 'stub',
      symbol: 'y',
      dimension: 'dimensionless',
      of: 'eps',
      power: 2,
      value: ({ eps, alpha_D, m_chi, m_A }) => eps! ** 2 * alpha_D! * (m_chi! / m_A!) ** 4,
    },
  ],
};

const parse = (lines: string, portals: readonly PortalDefinition[] = [darkPhoton]) =>
  parseCard(`darkreach: 1\ntitle: Test\n${lines}`, 'card.yaml', catalog, portals, {
    sets: [],
    includes: new Map(),
  });

const card = (lines: string) =>
  parse(`portal: { name: dark-photon, alpha_D: 0.5 }
x: { parameter: m_chi, from: 10 MeV, to: 1 GeV, points: 5 }
tie: { m_A: 3 m_chi }
searches: [{ search: babar-2017-invisible }]
${lines}`) as LimitsCard;

describe('a tie', () => {
  it('makes the portal at each point: BaBar at three times the mass of the axis', async () => {
    const [curve] = await runLimits(card(''), darkPhoton, context);
    expect(curve!.xName).toBe('m_chi');
    for (const { x, y } of curve!.points) {
      // The limit on epsilon in the data, of which the light decays are nearly all invisible.
      expect(y / (3 * x < 5.5 ? 1e-3 : 1.6e-3)).toBeCloseTo(1, 4);
    }
    expect(curve!.points).toHaveLength(5);
  });

  it('is followed by yields', async () => {
    const yields = async (lines: string) => {
      const found = parse(
        `kind: yields
x: { parameter: m_gammaD, from: 10 MeV, to: 1 GeV, points: 2 }
coupling: 1e-3 /GeV
accuracy: 1e-2
${lines}
searches: [{ search: na64e-2016 }]`,
        portalDefinitions,
      );
      const { curves } = await runCard(found, { ...context, execute: executeHere });
      return curves.find(({ label }) => label === 'total')!.points.map(({ y }) => y);
    };
    const [, tied] = await yields('portal: { name: dark-axion }\ntie: { m_a: 0.5 m_gammaD }');
    const [, fixed] = await yields('portal: { name: dark-axion, m_a: 500 MeV }');
    const [, light] = await yields('portal: { name: dark-axion }');
    expect(Math.abs(tied! / fixed! - 1)).toBeLessThan(2e-2);
    expect(light! / tied!).toBeGreaterThan(1.05);
  });
});

describe('a coordinate', () => {
  it('is drawn with the power of its error, and names the axis', async () => {
    const [plain] = await runLimits(card(''), darkPhoton, context);
    const [drawn] = await runLimits(card('coordinate: stub'), darkPhoton, context);
    expect([drawn!.yName, drawn!.yUnit]).toEqual(['stub', '1']);
    expect(limitsPanels(card('coordinate: stub'), darkPhoton)[0]!.yLabel).toContain('y');
    plain!.points.forEach(({ x, y, yError }, i) => {
      const point = drawn!.points[i]!;
      expect(point.x).toBe(x);
      expect(point.y / ((y ** 2 * 0.5) / 81)).toBeCloseTo(1, 12);
      expect(point.yError / point.y).toBeCloseTo((2 * yError) / y, 12);
    });
  });
});
