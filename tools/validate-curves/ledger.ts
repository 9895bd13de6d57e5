import type { Catalog } from '../../src/index.ts';
import { compare, type Distance } from '../../src/pipeline/reproduce/compare-curves.ts';
import { bosonPairs } from './boson-pairs.ts';

import { charmPairs } from './charm-pairs.ts';
import { decayPhotonPairs } from './decay-photon-pairs.ts';
import { dipolePairs } from './dipole-pairs.ts';
import { magneticMomentPairs } from './magnetic-moment-pairs.ts';
import { missingEnergyPairs } from './missing-energy-pairs.ts';
import type { Pair } from './pair.ts';
import { epsilonOfY, readPublished } from './published.ts';

export const pairs: readonly Pair[] = [
  ...decayPhotonPairs,
  ...charmPairs,
  ...dipolePairs,
  ...bosonPairs,
  ...missingEnergyPairs,
  ...magneticMomentPairs,
];

/** One pair compared; it passes when both distances are within the tolerances of its entry. */
export interface Entry extends Distance {
  readonly pair: Pair;
  readonly passes: boolean;
}

export async function entryOf(pair: Pair, folder: string, catalog: Catalog): Promise<Entry> {
  const ours = await pair.ours(catalog);
  const points = readPublished(folder, pair.published, { branch: pair.branch });
  const published = pair.asY === undefined ? points : epsilonOfY(points, pair.asY);
  const found = compare(ours, published, pair.range, pair.factor);
  return { pair, ...found, passes: found.median <= pair.median && found.worst <= pair.worst };
}
