import { describe, expect, it } from 'vitest';
import { parsePoint } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import { type Execute, executeHere, runTask } from '../tasks.ts';
import { sharedEdges } from './shared-edges.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
const masses = Array.from({ length: 12 }, (_, i) => 0.02 * 1.4 ** i);
const portals = masses.map((M1) =>
  requirePhotonPortal(portalDefinition('dipole').build({ M1, delta: 0.05, d: 1 })),
);

function entryOf(search: string) {
  const request = { portal: 'dipole', search, particles: 'paper-missing-energy', sets: [], line: {} };
  return parsePoint(request, catalog, portalDefinitions).entry!;
}

const [na62, hike] = ['na62-photon', 'hike-photon'].map(entryOf) as [
  ReturnType<typeof entryOf>,
  ReturnType<typeof entryOf>,
];

/** Tasks as workers get them, copied, and the last one first. */
const elsewhere: Execute = async (tasks) => {
  await new Promise((resume) => setTimeout(resume, 5 * Math.random()));
  return tasks.map((task) => structuredClone(runTask(structuredClone(task))));
};

describe('edges of several searches', () => {
  it('are the same, bit for bit, alone and together, here and in workers', async () => {
    let runs = 0;
    const counted: Execute = (tasks) => {
      runs += tasks.length;
      return executeHere(tasks);
    };
    const together = sharedEdges([na62, hike], 0.02, { ...context, execute: counted });
    const first = await together(na62, masses, portals);
    const own = runs;
    const second = await together(hike, masses, portals);
    // Searches that differ in exposure alone share the samples.
    expect(runs).toBe(own);
    const alone = sharedEdges([hike], 0.02, { ...context, execute: elsewhere });
    expect((await alone(hike, masses, portals)).answers).toEqual(second.answers);
    expect(second.answers).not.toEqual(first.answers);
    const lower = first.answers.filter((answer) => answer && 'lower' in answer && answer.lower);
    expect(lower.length).toBeGreaterThan(8);
  });

  it('have the errors that they quote: the spread over 20 seeds', async () => {
    const few = [0.1, 0.5];
    const some = few.map((M1) =>
      requirePhotonPortal(portalDefinition('dipole').build({ M1, delta: 0.02, d: 1 })),
    );
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, seed) =>
        sharedEdges([hike], 0.02, { ...context, seed })(hike, few, some),
      ),
    );
    for (const point of [0, 1]) {
      for (const branch of ['lower', 'upper'] as const) {
        const edges = found.map(({ answers }) => {
          const answer = answers[point];
          return answer && 'lower' in answer ? answer[branch]! : expect.fail('no edge');
        });
        const mean = edges.reduce((sum, { value }) => sum + value, 0) / 20;
        const spread = edges.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / 19;
        const quoted = edges.reduce((sum, { error }) => sum + error ** 2, 0) / 20;
        // The ratio of the errors is known to 1/sqrt(2 * 19) = 16 %.
        expect(Math.sqrt(spread / quoted)).toBeGreaterThan(0.45);
        expect(Math.sqrt(spread / quoted)).toBeLessThan(1.5);
        expect(Math.sqrt(quoted) / mean).toBeLessThan(0.025);
      }
    }
  });
});
