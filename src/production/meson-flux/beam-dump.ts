import type {
  MesonFlux,
  MesonMultiplicity,
  MesonTable,
  MultiplicityTable,
} from '../../records/meson-flux.ts';
import { addFluxes, scaleFlux } from './flux.ts';
import { perEvent, tableFlux } from './table-flux.ts';

/** What the mesons of a proton beam on a thick target are computed from. */
export interface BeamDump {
  readonly multiplicities: MultiplicityTable;
  /** Mass number of the target in A^0.29, in practice its atomic mass (paper mono-photon: Cu, Mo, Be, Fe). */
  readonly A: number;
  /** Spectra at the energy of the beam; charm and beauty may be those of the energy of the multiplicities. */
  readonly spectra: readonly MesonTable[];
  /** Spectra at the energy of the multiplicities, which the rescaling divides by. */
  readonly reference: readonly MesonTable[];
}

/**
 * Mesons per proton on target, every proton interacting once: the shape from the table, the number f_M from the
 * multiplicities (notes on paper mono-photon, section 4.1):
 *
 * - light: f_M perEvent(E) / perEvent(E_0), the same on every nucleus;
 * - hard: f_M A^0.29, at another energy times [sigma(E)/sigma_soft(E)] / [sigma(E_0)/sigma_soft(E_0)];
 * - decaying kaons: f_M as printed, with the shape at production.
 *
 * What the table does not hold (backward, outside its grid) is not in the flux: `total` is a little below f_M.
 *
 * @throws RangeError for a meson without a multiplicity or a table
 */
export function beamDumpFlux(dump: BeamDump, name: string): MesonFlux {
  const entry = dump.multiplicities.multiplicities.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const known = dump.multiplicities.multiplicities.map((candidate) => candidate.name).join(', ');
    throw new RangeError(`multiplicities ${dump.multiplicities.id}: no meson ${name}; there are ${known}`);
  }
  const table = tableWith(dump.spectra, entry, 'spectra');
  const made = entry.pdg.reduce((sum, pdg) => sum + perEvent(table, pdg), 0);
  const shape = addFluxes(
    name,
    entry.pdg.map((pdg) => tableFlux(table, pdg)),
  );
  const flux = scaleFlux(shape, multiplicity(dump, entry, table) / made);
  return { ...flux, references: [...flux.references, ...dump.multiplicities.references] };
}

/** Mean number per proton on target of every meson with a multiplicity and a table. */
function multiplicity(dump: BeamDump, entry: MesonMultiplicity, table: MesonTable): number {
  const { nuclearExponent } = dump.multiplicities;
  switch (entry.rule) {
    case 'decaying':
      return entry.value;
    case 'light': {
      const reference = tableWith(dump.reference, entry, 'reference');
      const [pdg = 0] = entry.pdg;
      return (entry.value * perEvent(table, pdg)) / perEvent(reference, pdg);
    }
    case 'hard': {
      const reference = tableWith(dump.reference, entry, 'reference');
      const onNucleus = entry.value * dump.A ** nuclearExponent;
      if (table.energy === reference.energy) return onNucleus;
      const rise = shareOfCollisions(table, dump.spectra) / shareOfCollisions(reference, dump.reference);
      return onNucleus * rise;
    }
  }
}

/** sigma(hard process) / sigma(all inelastic) at the energy of the table. */
function shareOfCollisions(table: MesonTable, tables: readonly MesonTable[]): number {
  // The table of soft collisions is the one with light mesons in it.
  const soft = tables.find(({ energy, species }) => energy === table.energy && species.some(isPion));
  const ratio = (table.crossSectionMb ?? Number.NaN) / (soft?.crossSectionMb ?? Number.NaN);
  if (!(ratio > 0)) {
    throw new RangeError(
      `table of mesons ${table.id}: no cross sections at ${table.energy} GeV to rescale with`,
    );
  }
  return ratio;
}

function isPion({ pdg }: { readonly pdg: number }): boolean {
  return pdg === 111;
}

function tableWith(
  tables: readonly MesonTable[],
  { name, pdg }: MesonMultiplicity,
  what: string,
): MesonTable {
  const table = tables.find(({ species }) => pdg.every((code) => species.some((own) => own.pdg === code)));
  if (table === undefined) throw new RangeError(`mesons of a beam dump: no table of ${name} among ${what}`);
  return table;
}
