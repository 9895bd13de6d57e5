import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import type { Curve } from '../../records/result.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
const picobarn = 3.893793721e8;
const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

async function curves(masses: string, ...lines: string[]): Promise<readonly Curve[]> {
  const text = `darkreach: 1
kind: quantity
title: Test
quantity: effective-cross-section
portal: { name: alp }
x: { parameter: m_a, ${masses} }
curves:
${lines.map((line, i) => `  - { label: curve ${i}, ${line} }`).join('\n')}
`;
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  return (await runCard(card, context)).curves;
}

/** The track length of photons, invisible-alp (27), by the trapezoidal rule in depth and energy. */
function photonTrack(beam: number, cut: number, depth: number): number {
  const intensity = (energy: number, t: number): number => {
    const log = Math.log(1 - energy / beam);
    const pole = 7 / 9 + (4 / 3) * log;
    return (Math.exp((4 / 3) * t * log) - Math.exp((-7 / 9) * t)) / (energy * pole);
  };
  const steps = 2000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const energy = cut + ((beam - cut) * (i + 0.5)) / steps;
    for (let j = 0; j < 800; j++) sum += intensity(energy, (depth * (j + 0.5)) / 800);
  }
  return (sum * (beam - cut) * depth) / steps / 800;
}

describe('the effective cross section', () => {
  it('of light ALPs is the Primakoff one at high energy times the track of photons', async () => {
    const search = 'search: na64e-invisible-2016-2018, channel: primakoff, portal: { g_agamma: 2 /GeV }';
    const [curve] = await curves('from: 0.01 MeV, to: 0.1 MeV, points: 2', search);
    const [Z, A] = [82, 207.2];
    const screening = ((electron * Math.cbrt(Z)) / 111) ** 2;
    const size = 0.164 / A ** (2 / 3);
    const sigma = (1 / 8) * alpha * 2 ** 2 * Z * Z * (Math.log(size / screening) - 2) * picobarn;
    expect(curve!.yUnit).toBe('pb');
    expect(curve!.points[0]!.y / (sigma * photonTrack(100, 50, 40))).toBeCloseTo(1, 2);
  });

  it('adds up over its channels and goes with the square of the coupling', async () => {
    const search = 'search: na64e-invisible-2016-2018';
    const [all, both, once, photons] = await curves(
      'from: 10 MeV, to: 100 MeV, points: 2',
      `${search}, portal: { g_ae: 1 /GeV, g_agamma: 1 /GeV }`,
      `${search}, portal: { g_ae: 2 /GeV }`,
      `${search}, channel: bremsstrahlung, portal: { g_ae: 1 /GeV }`,
      `${search}, channel: primakoff, portal: { g_agamma: 1 /GeV }`,
    );
    expect(both!.points[0]!.y / once!.points[0]!.y).toBeCloseTo(4, 6);
    expect(all!.points[0]!.y / (once!.points[0]!.y + photons!.points[0]!.y)).toBeCloseTo(1, 9);
  });

  it('has no Primakoff effect without a shower', async () => {
    const [curve] = await curves(
      'from: 10 MeV, to: 20 MeV, points: 2',
      'search: na64e-2016-2018, channel: primakoff, portal: { g_agamma: 1 /GeV }',
    );
    expect(curve!.points).toEqual([]);
  });

  it('is of missing-energy searches alone', async () => {
    await expect(curves('from: 10 MeV, to: 20 MeV, points: 2', 'search: padme')).rejects.toThrow(
      'has no effective-cross-section',
    );
  });
});
