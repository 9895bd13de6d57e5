import { loadCard, loadCatalog } from '../cli/load-card.ts';
import { lheEvent } from '../src/interchange/lhe.ts';
import { prepareSample } from '../src/pipeline/events/sample.ts';
import { runEvents } from '../src/pipeline/events/task.ts';
import { executeHere } from '../src/pipeline/tasks.ts';

/** One process each: a chain of meson decays, 2 -> 3 and 2 -> 4. */
const samples = [
  ['mono-photon/fig-2a', { search: 'na62-photon', at: '100 MeV', coupling: '1e-5 /GeV' }],
  ['na64/dark-photon', { search: 'na64e-invisible-2016-2022', at: '100 MeV', coupling: '1e-5' }],
  ['missing-energy/fig-4', { search: 'na64e-1e13', at: '10 MeV', coupling: '1e-3 /GeV' }],
] as const;

const count = 20_000;
const roundsEach = 3;

/** Prints unweighted events per second on one core: kinematics alone, and as the text of a Les Houches file. */
export async function benchEvents(): Promise<void> {
  const catalog = loadCatalog();
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'bench' };
  for (const [card, place] of samples) {
    const start = performance.now();
    const loaded = loadCard(`cards/${card}.yaml`, catalog, []);
    const { request, plan } = await prepareSample(loaded, { ...place, events: count, numbers: {} }, context);
    const warmup = (performance.now() - start) / 1000;
    let events = Number.POSITIVE_INFINITY;
    let text = Number.POSITIVE_INFINITY;
    for (let round = 0; round < roundsEach; round++) {
      const before = performance.now();
      const made = runEvents({ kind: 'events', request, plan, seed: 1, first: 0, count });
      events = Math.min(events, performance.now() - before);
      const length = made.reduce((sum, event) => sum + lheEvent(event).length, 0);
      if (!(length > 0)) throw new Error('events: no text');
      text = Math.min(text, performance.now() - before);
    }
    const perSecond = (milliseconds: number) => Math.round((1000 * count) / milliseconds);
    console.log(
      `events of ${place.search}: ${perSecond(events)}/s, as text ${perSecond(text)}/s, warm-up ${warmup.toFixed(1)} s, ` +
        `accepted ${plan.efficiency.toFixed(2)}, weight > 1 in ${plan.overweightShare.toExponential(1)}`,
    );
  }
}
