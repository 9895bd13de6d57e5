import type { ScanCard } from '../../src/records/index.ts';
import type { ScanPlan } from './manifest.ts';

/** Columns of a scan with nothing to compute. */
export const emptyColumns = [
  { name: 'point', type: 'index', unit: '', description: '' },
  { name: 'problem', type: 'text', unit: '', description: '' },
] as const;

/** A scan of that many points in parts of 10, with nothing to compute. */
export function emptyPlan(size: number): ScanPlan {
  return {
    setup: { card: { file: 'x.yaml', text: '', includes: new Map() }, sets: [], seed: 1, cache: undefined },
    scan: {
      card: { title: 'Test', pointsPerPart: 10 } as ScanCard,
      ...{ size, columns: emptyColumns, part: async () => new Map() },
    },
    hash: 'abc',
    parts: Math.ceil(size / 10),
  };
}
