import type { MissingEnergySearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import type { RunContext } from '../context.ts';
import { executeHere, type Task } from '../tasks.ts';

/** A missing-energy search of the catalog, with what a test changes in it. */
export function beamSearch(id: string, changes: Partial<MissingEnergySearch> = {}): MissingEnergySearch {
  const search = catalog.search(id);
  if (search.kind !== 'missing-energy') throw new Error(`${id} is a search of kind ${search.kind}`);
  return { ...search, ...changes };
}

/** With a target of that many radiation lengths. */
export function ofThickness(search: MissingEnergySearch, radiationLengths: number): MissingEnergySearch {
  const { material } = search.target;
  return { ...search, target: { material, lengthCm: radiationLengths * material.radiationLengthCm } };
}

export const context: RunContext = {
  catalog,
  execute: executeHere,
  progress: () => {},
  seed: 1,
  version: 'test',
};

/** A context in which cross sections (GeV^-2) are a function of beam energy and mass, with a relative error. */
export function contextWith(
  crossSection: (energy: number, mass: number) => number,
  relativeError = 0,
): RunContext & { readonly asked: () => number } {
  let asked = 0;
  const execute = (tasks: readonly Task[]) => {
    asked += tasks.length;
    return Promise.resolve(
      tasks.map((task) => {
        if (task.kind !== 'boson-cross-section') throw new Error(task.kind);
        const value = crossSection(task.setup.beamEnergy, task.mass);
        return { value, error: relativeError * value };
      }),
    );
  };
  return { ...context, execute: execute as RunContext['execute'], asked: () => asked };
}
