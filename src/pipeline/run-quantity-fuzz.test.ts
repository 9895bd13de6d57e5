import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { ConvergenceError } from '../numerics/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { ComputationError, InputError } from '../records/errors.ts';
import type { RunResult } from '../records/result.ts';
import { runCard } from './run-card.ts';

const catalog = loadCatalog();

const share = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((n) => n / 1e6);
const logarithmic = (low: number, high: number) => share.map((part) => low * (high / low) ** part);
const mass = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: logarithmic(1e-7, 1e3) },
);
const coupling = fc
  .tuple(fc.constantFrom(-1, 0, 1), logarithmic(1e-9, 1e3))
  .map(([sign, size]) => sign * size);

/** What each kind of curve asks of its portal and axis. */
const lines = {
  alp: [
    ['width', 'parent: a'],
    ['branching-fraction', 'products: e- e+'],
    ['decay-length', 'momentum: 3 GeV'],
    ['photon-loop-coupling', 'lepton: e'],
    ['photon-loop-coupling', 'lepton: mu'],
    ['cross-section', 'process: photon-axion, energy: 10.58 GeV'],
    [
      'cross-section',
      'process: photon-dark-photon, positronEnergy: 550 MeV, photonEnergy: { from: 1 MeV, to: 1 GeV }',
    ],
    ['accepted-cross-section', 'search: padme'],
    ['accepted-cross-section', 'search: babar-2017-invisible, process: photon-dark-photon'],
    ['efficiency', 'search: delphi'],
    ['efficiency', 'search: poseydon'],
    ['efficiency', 'search: belle2-50ab, process: photon-dark-photon'],
    ['events', 'search: delphi'],
    ['events', 'search: padme'],
    ['missing-mass-resolution', 'search: padme'],
  ],
  'dark-axion': [
    ['width', 'products: a e- e+'],
    ['branching-fraction', 'products: a mu- mu+'],
    ['decay-length', 'parent: gammaD'],
    ['cross-section', 'process: axion-dark-photon, energy: 91 GeV'],
    ['cross-section', 'process: photon-dark-pair, energy: 10 GeV, photonEnergy: { from: 1 MeV, to: 5 GeV }'],
    ['efficiency', 'search: belle2-monophoton-20fb'],
    ['events', 'search: babar-monophoton, sample: high'],
  ],
} as const;

const settings = fc.record({
  curve: fc.oneof(
    fc.constantFrom(...lines.alp).map((line) => ({ portal: 'alp' as const, line })),
    fc.constantFrom(...lines['dark-axion']).map((line) => ({ portal: 'dark-axion' as const, line })),
  ),
  ends: fc
    .tuple(logarithmic(1e-7, 1e3), logarithmic(1e-7, 1e3))
    .map((ends) => ends.toSorted((a, b) => a - b)),
  other: mass,
  couplings: fc.tuple(coupling, coupling, coupling),
});
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

function cardText({ curve: { portal, line }, ends, other, couplings }: Settings): string {
  const [first, second, third] = couplings;
  const fixed =
    portal === 'alp'
      ? `m_chi: ${other} GeV, g_agamma: ${first} /GeV, g_ae: ${second} /GeV, g_amu: ${third} /GeV, g_achi: 0 /GeV`
      : `m_a: ${other} GeV, g: ${Math.abs(first)} /GeV, g_D: 0`;
  return `darkreach: 1
kind: quantity
title: Extreme
quantity: ${line[0]}
portal: { name: ${portal}, ${fixed} }
x: { parameter: ${portal === 'alp' ? 'm_a' : 'm_gammaD'}, from: ${ends[0]} GeV, to: ${ends[1]} GeV, points: 3 }
curves: [{ label: curve, ${line[1]} }]
`;
}

async function outcome(text: string): Promise<RunResult | Error> {
  try {
    const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
    const execute = () => Promise.reject(new Error('no tasks here'));
    return await runCard(card, { catalog, execute, progress: () => {}, seed: 1, version: 'test' });
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

describe('extreme quantities', { timeout: 60_000 }, () => {
  it('are finite, not negative and accurate, or an error that says what is wrong', async () => {
    const count = { numbers: 0, noValue: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(settings, async (extreme) => {
        const result = await outcome(cardText(extreme));
        if (result instanceof Error) {
          const known = [InputError, ComputationError, ConvergenceError].some(
            (kind) => result instanceof kind,
          );
          if (!known) throw result;
          count.refused += 1;
          return;
        }
        const points = result.curves.flatMap((curve) => curve.points);
        for (const { x, y, yError } of points) {
          expect([x, y, yError].every(Number.isFinite)).toBe(true);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(yError).toBeLessThanOrEqual(1e-3 * y);
        }
        count[points.length > 0 ? 'numbers' : 'noValue'] += 1;
      }),
      { seed: 20261121, numRuns: 400 },
    );
    expect(count.numbers).toBeGreaterThan(150);
    expect(count.noValue).toBeGreaterThan(20);
    expect(count.refused).toBeLessThan(80);
  });
});
