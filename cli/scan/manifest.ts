import type { Scan } from '../../src/pipeline/scan/compute-part.ts';
import { packageVersion } from '../package-files.ts';
import type { PartHead } from './part-file.ts';
import type { PartStore } from './part-store.ts';
import type { ScanSetup } from './setup.ts';

export const manifestName = 'manifest.json';

/** What makes a scan what it is, and how its parts are counted. */
export interface ScanPlan {
  readonly setup: ScanSetup;
  readonly scan: Scan;
  readonly hash: string;
  readonly parts: number;
}

/** The parts that are done as `[first, last]` of each run of them. */
export function rangesOf(parts: Iterable<number>): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const part of [...parts].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === part - 1) last[1] = part;
    else ranges.push([part, part]);
  }
  return ranges;
}

/**
 * Writes the manifest, again and again until it says what is there: of several processes on one folder the last to write has
 * then seen the parts of all.
 */
export async function writeManifest(
  store: PartStore,
  plan: ScanPlan,
): Promise<ReadonlyMap<number, PartHead>> {
  for (;;) {
    const done = await store.done();
    store.write(manifestName, manifestText(plan, done));
    if ((await store.done()).size === done.size) return done;
  }
}

function manifestText({ setup, scan, hash, parts }: ScanPlan, done: ReadonlyMap<number, PartHead>): string {
  const { card, size, columns } = scan;
  const manifest = {
    schema: 1,
    darkreach: packageVersion(),
    scan: hash,
    title: card.title,
    cardFile: setup.card.file,
    card: setup.card.text,
    includes: Object.fromEntries(setup.card.includes),
    sets: setup.sets,
    seed: setup.seed,
    points: size,
    pointsPerPart: card.pointsPerPart,
    parts,
    done: rangesOf(done.keys()),
    complete: done.size === parts,
    problems: [...done.values()].reduce((sum, { problems }) => sum + problems, 0),
    columns,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
