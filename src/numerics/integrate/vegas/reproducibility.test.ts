import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runVegasChunk } from './chunk.ts';
import { diagonalPeaks } from './integrands.fixture.ts';
import { finishVegasIteration } from './iteration.ts';
import { vegasResult } from './result.ts';
import { continueVegas, continueVegasWith, integrateVegas, integrateVegasWith } from './run.ts';
import { parseVegasState, serializeVegasState } from './serialize.ts';
import { createVegasState } from './state.ts';
import type { VegasSettings, VegasState } from './types.ts';

const { f, dimensions } = diagonalPeaks(3, 0.02);
const SETTINGS: VegasSettings = {
  dimensions,
  seed: 7,
  task: 3,
  evaluationsPerIteration: 5000,
  warmupIterations: 2,
  iterations: 4,
};

/** Runs an iteration's chunks in the order given, through a structured clone as if by a worker. */
function iterate(state: VegasState, order: readonly number[]): VegasState {
  const chunks = order.map((chunk) => structuredClone(runVegasChunk(f, structuredClone(state), chunk)));
  return finishVegasIteration(state, chunks);
}

describe('VEGAS+ reproducibility', () => {
  const serial = integrateVegas(f, SETTINGS);

  it('does not depend on the order of the chunks, bit for bit', () => {
    const orders = fc.shuffledSubarray(
      Array.from({ length: 32 }, (_, chunk) => chunk),
      { minLength: 32 },
    );
    fc.assert(
      fc.property(orders, (order) => {
        let state = createVegasState(SETTINGS);
        while (state.iteration < 6) state = iterate(state, order);
        expect(vegasResult(state)).toEqual({ ...serial, state: undefined });
        expect(state).toEqual(serial.state);
      }),
      { numRuns: 5, seed: 1 },
    );
  });

  it('is the same when chunks finish late and out of order', async () => {
    const progress: number[] = [];
    const run = await integrateVegasWith(
      async (state, chunk) => {
        await new Promise((resolve) => setTimeout(resolve, (chunk * 7) % 5));
        return runVegasChunk(f, state, chunk);
      },
      SETTINGS,
      ({ iteration, iterations }) => progress.push(iteration / iterations),
    );
    expect(run).toEqual(serial);
    expect(progress).toEqual([1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]);
  });

  it('resumes bit for bit, also through text', async () => {
    const begun = integrateVegas(f, { ...SETTINGS, iterations: 1 });
    const text = serializeVegasState(begun.state);
    expect(parseVegasState(text)).toEqual(begun.state);
    expect(continueVegas(f, begun.state, 3)).toEqual(serial);
    expect(continueVegas(f, parseVegasState(text), 3)).toEqual(serial);
    const late = continueVegasWith(async (state, chunk) => runVegasChunk(f, state, chunk), begun.state, 3);
    expect(await late).toEqual(serial);
  });

  it('resumes from within the warm-up', () => {
    const order = Array.from({ length: 32 }, (_, chunk) => chunk);
    expect(continueVegas(f, iterate(createVegasState(SETTINGS), order), 4)).toEqual(serial);
  });

  it('gives other numbers for another seed, task or number of chunks', () => {
    for (const change of [{ seed: 8 }, { task: 4 }, { chunks: 16 }]) {
      const other = integrateVegas(f, { ...SETTINGS, ...change });
      expect(other.value).not.toBe(serial.value);
      expect(Math.abs(other.value - serial.value)).toBeLessThan(5 * Math.hypot(other.error, serial.error));
    }
  });

  it('passes a failing chunk on', async () => {
    const failing = async () => Promise.reject(new Error('worker lost'));
    await expect(integrateVegasWith(failing, SETTINGS)).rejects.toThrow('worker lost');
  });

  it('refuses chunks that are missing, doubled, or of another iteration', () => {
    const state = createVegasState(SETTINGS);
    const chunks = Array.from({ length: 32 }, (_, chunk) => runVegasChunk(f, state, chunk));
    const next = finishVegasIteration(state, chunks);
    expect(() => finishVegasIteration(state, chunks.slice(1))).toThrow(RangeError);
    expect(() => finishVegasIteration(state, [...chunks.slice(1), chunks[1]!])).toThrow(RangeError);
    expect(() => finishVegasIteration(next, chunks)).toThrow(RangeError);
    expect(() => vegasResult(next)).toThrow(RangeError);
    expect(() => continueVegas(f, next, -1)).toThrow(RangeError);
  });

  it('refuses text that is not a state', () => {
    const text = serializeVegasState(serial.state);
    expect(() => parseVegasState('{}')).toThrow(RangeError);
    expect(() => parseVegasState('nonsense')).toThrow(SyntaxError);
    expect(() => parseVegasState(text.replace('"chunks":32', '"chunks":31'))).toThrow(RangeError);
    expect(() => parseVegasState(text.replace('"iteration":6', '"iteration":5'))).toThrow(RangeError);
  });
});
