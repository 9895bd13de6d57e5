import { describe, expect, it } from 'vitest';
import { loadCard, loadCatalog } from '../../cli/load-card.ts';
import { runCard } from '../../src/pipeline/run-card.ts';
import { executeHere, type Task } from '../../src/pipeline/tasks.ts';
import { createCardRunner } from './remember-curves.ts';
import { rememberTasks } from './remember-tasks.ts';

const catalog = loadCatalog();
const set = (path: string, value: string) => ({ path, value });

/** Counts what is really computed. */
function counting() {
  const done: Task[] = [];
  const execute = rememberTasks((tasks) => {
    done.push(...tasks);
    return executeHere(tasks);
  });
  return { done, context: { catalog, execute, progress: () => {}, seed: 1, version: 'test' } };
}

describe('what the worker remembers', () => {
  it('gives the same result as a run from scratch', async () => {
    for (const file of ['cards/missing-energy/fig-4.yaml', 'cards/missing-energy/fig-3.yaml']) {
      const { context } = counting();
      const run = createCardRunner();
      const sets = [set('x.points', '7')];
      const card = loadCard(file, catalog, sets);
      await run(loadCard(file, catalog, [...sets, set('search.exposure', '1e13')]), context);
      const expected = await runCard(card, { ...context, execute: executeHere });
      expect(await run(card, context)).toEqual(expected);
      expect(await run(card, context)).toEqual(expected);
    }
  });

  it('computes only the curve that changed, and no cross section twice', async () => {
    const { done, context } = counting();
    const run = createCardRunner();
    const file = 'cards/missing-energy/fig-4.yaml';
    const points = set('x.points', '7');
    const first = await run(loadCard(file, catalog, [points]), context);
    const cold = done.length;
    const sets = [points, set('ldmx-phase2.exposure', '1e15')];
    const second = await run(loadCard(file, catalog, sets), context);
    expect(done.length).toBe(cold);
    second.curves.forEach((curve, index) => {
      // The very same object: it was not computed again.
      expect(curve === first.curves[index]).toBe(curve.id !== 'ldmx-phase2');
    });
  });

  it('finds the table of virtual photons again when a mass moves', async () => {
    const { done, context } = counting();
    const run = createCardRunner();
    const at = (mass: string) =>
      loadCard('cards/missing-energy/fig-4.yaml', catalog, [set('x.points', '7'), set('m_a', mass)]);
    await run(at('10 keV'), { ...context, reuseTables: true });
    const cold = done.length;
    await run(at('30 MeV'), { ...context, reuseTables: true });
    expect(done.length).toBe(cold);
  });
});
