import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { coannihilationCoupling, createPlasma, darkPhotonLeptons } from '../indirect/index.ts';
import { alpha } from '../physics/constants.ts';
import { dipolePortal } from '../portals/dipole.ts';
import { hadronicRatio } from '../portals/hadrons/hadronic-ratio.ts';
import { pionMass } from '../portals/hadrons/resonances.ts';
import { hadronicStructure } from '../portals/hadrons/structure.ts';
import { portalDefinitions } from '../portals/index.ts';
import type { Curve } from '../records/result.ts';
import { runCard } from './run-card.ts';

const root = join(import.meta.dirname, '../..');
const catalog = loadCatalog();
const noTasks = () => Promise.reject(new Error('no tasks here'));

async function run(text: string): Promise<readonly Curve[]> {
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  const context = { catalog, execute: noTasks, progress: () => {}, seed: 1, version: 'test' };
  return (await runCard(card, context)).curves;
}

const card = (portal: string, x: string, more = '') => `darkreach: 1
title: Test
portal: { name: dipole, ${portal} }
x: { ${x} }
theory: [{ line: thermal-target${more} }]
`;

const masses = 'parameter: M1, from: 10 MeV, to: 1 GeV, points: 5';

describe('relic lines of the dipole in cards', () => {
  it('are those of the library, with hadrons, within both errors', async () => {
    const [curve] = await run(card('delta: 0.05', masses));
    const plasma = createPlasma();
    const hadrons = { ratio: hadronicRatio, threshold: 2 * pionMass, breaks: hadronicStructure };
    expect(curve!.points).toHaveLength(5);
    for (const { x: M1, y, yError } of curve!.points) {
      const { pair, ...portal } = dipolePortal.build({ M1, delta: 0.05, d: 1 });
      const visible = { leptons: darkPhotonLeptons, hadrons };
      const direct = coannihilationCoupling({ portal: { ...portal, pair: pair! }, visible, plasma });
      expect(Math.abs(y - direct.value)).toBeLessThan(yError + direct.error);
      expect(yError).toBeGreaterThan(0);
      expect(yError).toBeLessThan(1e-3 * y);
    }
    expect(curve!.references).toContain('paper:mono-photon');
    expect(curve!.equations).toEqual([
      'Gondolo-Gelmini freeze-out by coannihilation, docs/indirect/relic-density.md',
    ]);
    expect(curve!.inputs).toMatchObject({ delta: 0.05, abundance: 0.12 });
    expect(curve!.yUnit).toBe('GeV^-1');
  });

  it('lie where the s wave and the usual freeze-out put them, within a factor of two', async () => {
    const [curve] = await run(card('delta: 0', 'parameter: M1, from: 10 MeV, to: 60 MeV, points: 3'));
    // <sigma v> of the sum of both states, half of sigma v = 4 alpha d^2 (electrons alone), is 2.2e-26 cm^3/s for 0.12,
    // a number for heavy dark matter: at MeV masses x and g of freeze-out are other ones, by less than two in sigma v.
    const needed = 2.2e-26 / 1.16733e-17;
    const estimate = Math.sqrt((2 * needed) / (4 * alpha));
    for (const { y } of curve!.points) {
      expect(y / estimate).toBeGreaterThan(0.5);
      expect(y / estimate).toBeLessThan(2);
    }
  });

  it('run along the splitting too, and end with a reason', async () => {
    const [curve] = await run(
      card('M1: 50 MeV', 'parameter: delta, from: 0, to: 1.2, points: 7, scale: linear'),
    );
    const values = curve!.points.map(({ y }) => y);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(curve!.notes).toEqual(['no target at 2 of 7 points: the mass is split by its own size or more']);
  });

  it('have no point below all thresholds or above what the plasma knows', async () => {
    const [curve] = await run(
      card('delta: 0.05', 'parameter: M1, from: 0.1 MeV, to: 1 TeV, points: 3', ', abundance: 0.06'),
    );
    expect(curve!.points).toHaveLength(1);
    expect(curve!.notes).toEqual([
      'no target at 2 of 3 points: the mass is below every threshold, the mass is too heavy for a start at x = 5',
    ]);
    expect(curve!.inputs['abundance']).toBe(0.06);
  });
});

// For reading only (no licence stated for the folder); beside the repository.
const published = join(
  root,
  '../shared/published-curves/inelastic-dipole-dm-delta0.05/MDM-relic-density_2301.05252.csv',
);

describe.skipIf(!existsSync(published))('published relic line, arXiv:2301.05252', () => {
  it('lies a tenth above that of the example card', async () => {
    const example = readFileSync(join(root, 'cards/examples/dipole-relic.yaml'), 'utf8');
    const alone = example.replace(/searches:[\s\S]*(?=theory:)/, '');
    const rows = readFileSync(published, 'utf8')
      .split('\n')
      .filter((row) => /^\d/.test(row))
      .map((row) => row.split(',').map(Number) as [number, number]);
    // At their masses, two to a run: between the points of the card itself the dip of the phi may be lost.
    const runs = rows.slice(1).map(async ([mass, d], i) => {
      const [from] = rows[i]!;
      const ends = alone.replace(/from: .*points: \d+/, `from: ${from} GeV, to: ${mass} GeV, points: 2`);
      const [line] = await run(ends);
      return line!.points[1]!.y / d;
    });
    const ratios = (await Promise.all(runs)).sort((a, b) => a - b);
    // As in coannihilation.test.ts.
    expect(ratios[13]).toBeGreaterThan(0.88);
    expect(ratios[13]).toBeLessThan(0.94);
    expect(ratios[1]).toBeGreaterThan(0.8);
    expect(ratios.at(-2)).toBeLessThan(1.1);
  });
});
