import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { parseCard } from '../catalog/index.ts';
import { ConvergenceError } from '../numerics/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { ComputationError, InputError } from '../records/errors.ts';
import type { RunResult } from '../records/result.ts';
import { runCard } from './run-card.ts';
import { executeHere } from './tasks.ts';

const catalog = loadCatalog();

/** Evenly spread, ends included: fast-check's own numbers crowd at 0. */
const share = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((n) => n / 1e6);

function logarithmic(low: number, high: number): fc.Arbitrary<number> {
  return share.map((part) => (part === 1 ? high : low * (high / low) ** part));
}

function orZero(numbers: fc.Arbitrary<number>): fc.Arbitrary<number> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: numbers });
}

const mass = logarithmic(1e-9, 1e4);

/** Settings that are all allowed, and mostly absurd. */
const extremeSettings = fc.record({
  kind: fc.constantFrom('limits', 'yields'),
  axis: fc.constantFrom('m_gammaD', 'm_a'),
  fixedMass: orZero(mass),
  ends: fc.tuple(mass, mass).map((ends) => ends.toSorted((a, b) => a - b)),
  points: fc.constantFrom(2, 3),
  scale: fc.constantFrom('log', 'linear'),
  accuracy: fc.constantFrom(1e-3, 1e-2, 0.1),
  particle: fc.constantFrom('e-', 'e+', 'mu-', 'mu+'),
  energy: logarithmic(0.11, 1000),
  material: fc.constantFrom(...catalog.materials().map(({ id }) => id)),
  length: logarithmic(1e-3, 1e3),
  window: fc
    .tuple(orZero(share), fc.oneof(fc.constant(1), share))
    .map((window) => window.toSorted((a, b) => a - b)),
  formFactor: fc.constantFrom('elastic', 'elastic+inelastic', 'elastic+inelastic-squared'),
  exposure: logarithmic(1, 1e20),
  background: orZero(logarithmic(1e-4, 1e4)),
  observed: fc.option(fc.integer({ min: 0, max: 10_000 })),
  statistics: fc.constantFrom('classical', 'cls', 'feldman-cousins', 'expected'),
  confidenceLevel: share.map((part) => 0.5 + 0.499 * part),
  mesons: fc.boolean(),
});

type ExtremeSettings = typeof extremeSettings extends fc.Arbitrary<infer T> ? T : never;

function cardText(card: ExtremeSettings): string {
  const fixed = card.axis === 'm_a' ? 'm_gammaD' : 'm_a';
  return `darkreach: 1
title: Extreme
kind: ${card.kind}
${card.kind === 'yields' ? 'coupling: 1 /GeV' : ''}
portal: { name: dark-axion, ${fixed}: ${card.fixedMass} GeV }
x: { parameter: ${card.axis}, from: ${card.ends[0]} GeV, to: ${card.ends[1]} GeV, points: ${card.points}, scale: ${card.scale} }
accuracy: ${card.accuracy}
searches:
  - search: ${card.observed === null ? 'na64e-1e13' : 'na64e'}
    statistics: ${card.statistics}
    set:
      beam: { particle: ${card.particle}, energy: ${card.energy} GeV }
      target: { material: ${card.material}, length: ${card.length} cm }
      missingEnergy: { from: ${card.window[0]! * 100} %, to: ${card.window[1]! * 100} % }
      formFactor: ${card.formFactor}
      exposure: ${card.exposure}
      background: ${card.background}
      confidenceLevel: ${card.confidenceLevel}
${card.observed === null ? '' : `      observed: ${card.observed}`}
${card.mesons ? '' : '      vectorMesons: { method: none }'}
`;
}

async function outcome(text: string): Promise<RunResult | Error> {
  try {
    const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
    return await runCard(card, {
      catalog,
      execute: executeHere,
      progress: () => {},
      seed: 1,
      version: 'test',
    });
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function expectSense(result: RunResult, accuracy: number): number {
  let points = 0;
  for (const curve of result.curves) {
    for (const { x, y, yError } of curve.points) {
      points += 1;
      expect([x, y, yError].every(Number.isFinite)).toBe(true);
      expect(y).toBeGreaterThan(0);
      expect(yError).toBeGreaterThanOrEqual(0);
      if (result.kind === 'limits') expect(yError).toBeLessThanOrEqual(accuracy * y);
    }
  }
  return points;
}

describe('extreme cards', { timeout: 120_000 }, () => {
  it('give finite positive numbers with errors, or an error that says what is wrong', async () => {
    const count = { numbers: 0, noReach: 0, input: 0, computation: 0 };
    await fc.assert(
      fc.asyncProperty(extremeSettings, async (settings) => {
        const text = cardText(settings);
        const result = await outcome(text);
        if (!(result instanceof Error)) {
          count[expectSense(result, settings.accuracy) > 0 ? 'numbers' : 'noReach'] += 1;
        } else if (result instanceof InputError) {
          expect(result.message).toMatch(/^card\.yaml:\d+:\d+: /);
          count.input += 1;
        } else {
          // Anything else is a fault of the program; say which one, and show the card.
          if (!(result instanceof ComputationError || result instanceof ConvergenceError)) throw result;
          count.computation += 1;
        }
      }),
      { seed: 20260214, numRuns: 60 },
    );
    expect(count.numbers).toBeGreaterThan(40);
    expect(count.noReach).toBeGreaterThan(10);
    // Mostly classical limits with far less seen than expected, which exclude even no signal at all.
    expect(count.computation).toBeLessThan(15);
    expect(count.input).toBeLessThan(15);
  });
});
