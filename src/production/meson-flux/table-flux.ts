import type { MesonFlux, MesonTable } from '../../records/meson-flux.ts';
import { createFlux } from './flux.ts';

/**
 * The flux of one species of a table in one beam direction: mesons per collision of the table's process for a table of
 * counts (error: root of the count) or of weights, pb for a table in pb. Multiplied by the number of collisions, or by
 * the luminosity in 1/pb, it is the number of mesons.
 *
 * @throws RangeError where the table does not have the species
 */
export function tableFlux(table: MesonTable, pdg: number): MesonFlux {
  const spectrum = table.species.find((candidate) => candidate.pdg === pdg);
  if (spectrum === undefined) {
    const known = table.species.map((species) => species.pdg).join(', ');
    throw new RangeError(`table of mesons ${table.id}: no species ${pdg}; it has ${known}`);
  }
  const { momentumEdges, transverseEdges, transverse } = table.grid;
  const { momentumBin, transverseBin, content } = spectrum;
  const scale = 1 / ((table.events ?? 1) * table.hemispheres);
  const counted = table.unit === 'count';
  return createFlux({
    name: spectrum.name,
    pdg: [pdg],
    transverse,
    logMomentumMin: Float64Array.from(momentumBin, (bin) => Math.log(momentumEdges[bin]!)),
    logMomentumMax: Float64Array.from(momentumBin, (bin) => Math.log(momentumEdges[bin + 1]!)),
    transverseMin: Float64Array.from(transverseBin, (bin) => transverseEdges[bin]!),
    transverseMax: Float64Array.from(transverseBin, (bin) => transverseEdges[bin + 1]!),
    weight: content.map((value) => value * scale),
    error: content.map((value) => (counted ? Math.sqrt(value) * scale : 0)),
    references: table.references,
  });
}

/** Mean number of a species per event of the process of a table. @throws RangeError where it is not stated */
export function perEvent(table: MesonTable, pdg: number): number {
  const value = table.species.find((candidate) => candidate.pdg === pdg)?.perEvent;
  if (value === undefined) throw new RangeError(`table of mesons ${table.id}: no number per event of ${pdg}`);
  return value;
}
