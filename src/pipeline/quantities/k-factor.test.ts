import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

async function run(curves: string) {
  const text = `darkreach: 1
kind: quantity
title: Test
quantity: k-factor
portal: { name: dark-photon }
x: { parameter: m_A, from: 10 MeV, to: 100 MeV, points: 2 }
curves: [${curves}]
`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  return runCard(card, { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' });
}

describe('K-factors along an axis', () => {
  it('are those of docs/sources/lepton-bremsstrahlung.md where the window is open', async () => {
    const page = readFileSync(
      new URL('../../../docs/sources/lepton-bremsstrahlung.md', import.meta.url),
      'utf8',
    );
    const printed = ['10', '100'].map((mass) => {
      const row = page.split('\n').find((line) => line.startsWith(`| e, 100 GeV, Pb | vector | ${mass} |`))!;
      return row.split('|').slice(5, 7).map(Number);
    });
    const open = 'search: na64e-invisible-2016-2018, set: { missingEnergy: { from: 1 MeV } }';
    const { curves } = await run(`{ label: ww, method: ww, ${open} }, { label: iww, method: iww, ${open} }`);
    curves.forEach(({ points }, method) => {
      expect(points.map(({ y }) => y.toFixed(2))).toEqual(printed.map((row) => row[method]!.toFixed(2)));
    });
  });

  it('are of missing-energy searches alone', async () => {
    await expect(run('{ label: a, search: padme }')).rejects.toThrow('has no k-factor');
  });
});
