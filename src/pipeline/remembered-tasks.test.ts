import { describe, expect, it } from 'vitest';
import { rememberTasks } from './remembered-tasks.ts';
import { type Execute, executeHere, type Task, type VirtualPhotonTask } from './tasks.ts';

const task: VirtualPhotonTask = {
  kind: 'virtual-photon-cross-section',
  setup: {
    ...{ leptonMass: 0.000511, beamEnergy: 100, Z: 82, A: 207.2, nucleusMass: 193, formFactor: 'elastic' },
    ...{ energyMin: 50, energyMax: 100, angleMax: Math.PI },
  },
  mass: 0.1,
  relativeTolerance: 1e-2,
};
const heavier = { ...task, mass: 0.2 };

/** An execute that remembers what it was asked. */
function counted(fails = false): { readonly execute: Execute; readonly asked: Task[] } {
  const asked: Task[] = [];
  const execute: Execute = (tasks) => {
    asked.push(...tasks);
    return fails ? Promise.reject(new Error('no')) : executeHere(tasks);
  };
  return { execute, asked };
}

describe('rememberTasks', () => {
  it('does each task once, in a batch, in a later one and while it is being done', async () => {
    const { execute, asked } = counted();
    const remembering = rememberTasks(execute);
    const [together, beside] = await Promise.all([
      remembering([task, heavier, { ...task }]),
      remembering([{ ...heavier }]),
    ]);
    const later = await remembering([heavier, task]);
    expect(asked).toEqual([task, heavier]);
    const [light, heavy] = await executeHere([task, heavier]);
    expect(together).toEqual([light, heavy, light]);
    expect(beside).toEqual([heavy]);
    expect(later).toEqual([heavy, light]);
  });

  it('tells tasks apart whose numbers JSON would not', async () => {
    const { execute, asked } = counted();
    const open = { ...task, setup: { ...task.setup, energyMax: Number.POSITIVE_INFINITY } };
    await rememberTasks(execute)([open, { ...open, setup: { ...open.setup, energyMax: 100 } }]);
    expect(asked).toHaveLength(2);
  });

  it('hands failures to everyone who asked', async () => {
    const remembering = rememberTasks(counted(true).execute);
    await expect(Promise.all([remembering([task]), remembering([task])])).rejects.toThrow('no');
    await expect(remembering([task])).rejects.toThrow('no');
  });
});
