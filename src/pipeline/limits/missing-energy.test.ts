import { expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

it.each([
  ['name: dipole, delta: 0.1', 'M1', ['decays to photons, at 2 of 2 points more than 1 % of all']],
  ['name: dark-axion', 'm_gammaD', []],
])('missing energy of { %s } says where dark particles decay to photons', async (portal, x, said) => {
  const text = `darkreach: 1
title: Test
portal: { ${portal} }
x: { parameter: ${x}, from: 10 MeV, to: 20 MeV, points: 2 }
accuracy: 0.01
searches: [{ search: na64e }]`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const { curves } = await runCard(card, context);
  expect(curves[0]!.notes).toEqual(said.map((start) => expect.stringContaining(start)));
});
