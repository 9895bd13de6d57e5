import { describe, expect, it } from 'vitest';
import { ldmxSetup as setup } from '../production/beam-on-nucleus.fixture.ts';
import { virtualPhotonCrossSection } from '../production/bremsstrahlung/cross-section.ts';
import { createExecuteHere, runTask, type VirtualPhotonTask } from './tasks.ts';

const task = (mass: number, relativeTolerance = 1e-4): VirtualPhotonTask => ({
  kind: 'virtual-photon-cross-section',
  setup,
  mass,
  relativeTolerance,
});

describe('tasks in this thread', () => {
  it('are answered in their order, as by the function they stand for', async () => {
    const masses = [0.3, 0.01, 1];
    const answers = await createExecuteHere()(masses.map((mass) => task(mass)));
    expect(answers).toEqual(masses.map((mass) => virtualPhotonCrossSection(setup, mass, 1e-4)));
  });

  it('leave the event loop its turns, however they are handed over', async () => {
    const execute = createExecuteHere();
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 0);
    const one = performance.now();
    runTask(task(0.01, 1e-8));
    const cost = performance.now() - one;
    // A second of work, or 200 tasks, in calls of one task each.
    const count = Math.min(200, Math.ceil(1000 / cost));
    await Promise.all(Array.from({ length: count }, () => execute([task(0.01, 1e-8)])));
    clearInterval(clock);
    expect(turns).toBeGreaterThan((count * cost) / 200);
  });

  it('fail for whoever asked, and for no one else', async () => {
    const execute = createExecuteHere();
    const bad = execute([task(0.01, 0)]);
    const good = execute([task(0.01)]);
    await expect(bad).rejects.toThrow(/tolerance/);
    expect((await good)[0]!.value).toBeGreaterThan(0);
  });
});
