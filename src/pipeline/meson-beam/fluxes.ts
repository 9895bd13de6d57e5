import { type Catalog, decayingName } from '../../catalog/index.ts';
import { beamDumpFlux, colliderFlux, parametrisedFlux } from '../../production/meson-flux/index.ts';
import { InputError } from '../../records/errors.ts';
import type { DecayingMeson } from '../../records/meson.ts';
import type { MesonFlux } from '../../records/meson-flux.ts';
import type { MesonSource } from '../../records/meson-source.ts';

/** Mesons of one kind per proton on target or inelastic collision, and how they decay. */
export interface MesonBeam {
  readonly name: string;
  readonly flux: MesonFlux;
  readonly meson: DecayingMeson;
}

/**
 * The mesons of a search.
 *
 * @throws InputError for tables and mesons that the data do not have
 */
export function mesonBeams(source: MesonSource, catalog: Catalog): readonly MesonBeam[] {
  const beam = (name: string, flux: () => MesonFlux): MesonBeam => ({
    name,
    flux: orInputError(flux),
    meson: catalog.decayingMeson(decayingName(name)),
  });
  if (source.kind === 'collider') {
    return source.mesons.map(({ meson, table, hardProcess, scale }) => {
      const { pdg } = catalog.decayingMeson(meson);
      const { inelasticCrossSectionMb } = source;
      const made = catalog.mesonTable(table);
      return beam(meson, () => colliderFlux(made, pdg, inelasticCrossSectionMb, { hardProcess, scale }));
    });
  }
  if (source.kind === 'parametrisation') {
    return source.mesons.map((entry) => beam(entry.meson, () => parametrisedFlux(source.model, entry)));
  }
  const printed = catalog.multiplicityTable(source.multiplicities);
  const multiplicities = printed.multiplicities.map((each) => ({
    ...each,
    value: each.value * (source.scale?.[each.name] ?? 1),
  }));
  const dump = {
    multiplicities: {
      ...printed,
      multiplicities,
      nuclearExponent: source.nuclearExponent ?? printed.nuclearExponent,
    },
    A: source.atomicMass,
    spectra: source.spectra.map((id) => catalog.mesonTable(id)),
    reference: source.reference.map((id) => catalog.mesonTable(id)),
  };
  return source.mesons.map((name) => beam(name, () => beamDumpFlux(dump, name)));
}

function orInputError(flux: () => MesonFlux): MesonFlux {
  try {
    return flux();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([{ message: error.message }]);
    throw error;
  }
}
