import { describe, expect, it } from 'vitest';
import { parseCard } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { CouplingPlaneCard, LimitsCard } from '../records/card.ts';
import { catalog } from './catalog.fixture.ts';
import { pointedEvents } from './pointed-events.ts';
import { runCard } from './run-card.ts';
import { executeHere } from './tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

const parse = (lines: string) =>
  parseCard(`darkreach: 1\ntitle: Test\naccuracy: 0.01\n${lines}`, 'card.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  }) as LimitsCard | CouplingPlaneCard;

const axis = (name: string, from: string, to: string) =>
  `x: { parameter: ${name}, from: ${from}, to: ${to}, points: 2 }\n`;

/** At the limit there are as many events as the limit allows: what is drawn and what is counted are two routes. */
describe('pointedEvents', () => {
  it.each([
    [
      'a boson in a coordinate with a tie',
      `portal: { name: dark-photon, alpha_D: 0.5 }\ntie: { m_A: 3 m_chi }\n${axis('m_chi', '10 MeV', '30 MeV')}coordinate: y\nsearches: [{ search: na64e-invisible-2016-2022 }]`,
    ],
    [
      'a direction of couplings',
      `portal: { name: alp }\ndirection: { g_agamma: 1, g_ae: 100 }\n${axis('m_a', '10 MeV', '50 MeV')}searches: [{ search: delphi }, { search: padme, set: { efficiency: 0.5 } }]`,
    ],
    [
      'decays in flight in a dump',
      `portal: { name: dark-photon }\n${axis('m_A', '5 MeV', '8 MeV')}searches: [{ search: na64-visible-2018 }]`,
    ],
    [
      'decays in flight of mesons',
      `portal: { name: dipole, delta: 0.1 }\n${axis('M1', '0.1 GeV', '0.2 GeV')}searches: [{ search: ship-photon }, { search: babar-two-photon }]`,
    ],
    [
      'the fuller of two samples',
      `portal: { name: dark-axion, m_a: 10 keV }\n${axis('m_gammaD', '0.1 GeV', '1 GeV')}searches: [{ search: babar-monophoton }]`,
    ],
    [
      'a plane of two couplings',
      `kind: coupling-plane\nportal: { name: alp, m_a: 10 MeV, g_achi: 1 /GeV }\n${axis('g_ae', '1e-3 /GeV', '1e-2 /GeV')}y: { parameter: g_agamma, from: 1e-6 /GeV, to: 1e-2 /GeV }\nsearches: [{ search: delphi }]`,
    ],
  ])('finds the limit on the curve, %s', async (_, lines) => {
    const card = parse(lines);
    const { curves } = await runCard(card, context);
    expect(curves.length).toBeGreaterThan(0);
    for (const curve of curves) {
      for (const { x, y } of curve.points) {
        const found = await pointedEvents(card, curve.id, { x, y, limit: undefined }, context);
        const { events, limit } = found!;
        // Of flying particles the count is steep in the coupling, and both carry the accuracy of a sample.
        expect(Math.abs(events.value / limit - 1), `${curve.search} at ${x}`).toBeLessThan(0.1);
      }
    }
  });

  it('goes from the limit by the square of the coupling and the share of decays, as a computation does', async () => {
    const card = parse(
      `portal: { name: alp, g_achi: 0.01 /GeV, m_chi: 100 keV }\ndirection: { g_ae: 1 }\n${axis('m_a', '20 MeV', '50 MeV')}searches: [{ search: delphi }]`,
    );
    const [curve] = (await runCard(card, context)).curves;
    const { x, y: limit } = curve!.points[0]!;
    for (const factor of [0.01, 0.3, 5]) {
      const place = { x, y: factor * limit };
      const scaled = await pointedEvents(card, curve!.id, { ...place, limit }, context);
      const counted = await pointedEvents(card, curve!.id, { ...place, limit: undefined }, context);
      expect(scaled!.events.value / counted!.events.value).toBeCloseTo(1, 2);
    }
  });

  it('has no events of moments, of ratios to other limits, and of what is drawn beside', async () => {
    const card = parse(
      `portal: { name: dark-axion, m_a: 10 keV }\n${axis('m_gammaD', '1 MeV', '1 GeV')}searches: [{ search: g-2-electron-dark-axion }]\npublished: [{ curve: sn1987a-dark-axion }]`,
    );
    for (const curve of ['g-2-electron-dark-axion', 'sn1987a-dark-axion', 'nothing']) {
      expect(
        await pointedEvents(card, curve, { x: 0.01, y: 1e-3, limit: undefined }, context),
      ).toBeUndefined();
    }
  });
});
