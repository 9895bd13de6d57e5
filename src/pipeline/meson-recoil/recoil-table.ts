import {
  type RecoilCuts,
  type RecoilProcess,
  recoilCrossSection,
} from '../../detection/electron-recoil/index.ts';

/** sigma(E) of struck electrons inside the cuts, GeV^-2 at unit coupling. */
export type RecoilTable = (energy: number) => number;

const nodes = 240;

/**
 * sigma between two energies (GeV) on nodes in ln E with straight lines between them: good to 1e-3 of the largest (see the
 * test). 0 below.
 *
 * @param weight of what leaves with an energy, GeV
 */
export function recoilTable(
  process: RecoilProcess,
  cuts: RecoilCuts,
  [from, to]: readonly [number, number],
  weight?: (outgoingEnergy: number) => number,
): RecoilTable {
  const start = Math.log(from);
  const scale = (nodes - 1) / (Math.log(to) - start);
  const values = Float64Array.from({ length: nodes }, (_, i) =>
    recoilCrossSection(process, Math.exp(start + i / scale), cuts, weight),
  );
  return (energy) => {
    const position = (Math.log(energy) - start) * scale;
    if (!(position >= 0)) return 0;
    const node = Math.min(nodes - 2, Math.floor(position));
    return values[node]! + (values[node + 1]! - values[node]!) * (position - node);
  };
}
