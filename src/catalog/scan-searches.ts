import type { SearchEntry } from '../records/card.ts';
import type { ScanOutput } from '../records/scan.ts';
import type { Search } from '../records/search.ts';

const withoutEvents: readonly Search['kind'][] = ['mono-photon-recast', 'magnetic-moment', 'invisible-decay'];
const withCounts: readonly Search['kind'][] = ['missing-energy', 'beam-dump-decay', 'meson-decay-photon'];

/** Whether a search has a part in an output: not all count events, and fewer say what they saw. */
export function hasPartIn(output: ScanOutput, { search }: SearchEntry): boolean {
  switch (output) {
    case 'events':
    case 'channels':
      return !withoutEvents.includes(search.kind);
    case 'log-likelihood':
      // A limit that is stated says nothing of what was seen.
      return (
        withCounts.includes(search.kind) && !('signalLimit' in search && search.signalLimit !== undefined)
      );
    case 'limit':
    case 'allowed':
      return true;
    default:
      return false;
  }
}
