import type { MesonFlux, MesonTable } from '../../records/meson-flux.ts';
import { scaleFlux } from './flux.ts';
import { tableFlux } from './table-flux.ts';

const pbPerMb = 1e9;

/**
 * Mesons in one beam direction per inelastic collision of a collider, to be multiplied by sigma_inel times luminosity:
 * paper mono-photon (4.2).
 *
 * A table of soft collisions gives its mean numbers as they are, one of a hard process its share sigma / sigma_inel of the
 * collisions, times `scale`: leading-order onia want a factor from data. A table in pb is divided by sigma_inel.
 *
 * @param inelasticCrossSectionMb 79.5 mb at 13 TeV in paper mono-photon
 * @throws RangeError for a table without the species, or of a hard process without a cross section
 */
export function colliderFlux(
  table: MesonTable,
  pdg: number,
  inelasticCrossSectionMb: number,
  { hardProcess = false, scale = 1 }: { readonly hardProcess?: boolean; readonly scale?: number } = {},
): MesonFlux {
  const flux = tableFlux(table, pdg);
  if (table.unit === 'pb') return scaleFlux(flux, scale / (inelasticCrossSectionMb * pbPerMb));
  if (!hardProcess) return scaleFlux(flux, scale);
  if (table.crossSectionMb === undefined) {
    throw new RangeError(`table of mesons ${table.id}: a hard process needs a cross section`);
  }
  return scaleFlux(flux, (scale * table.crossSectionMb) / inelasticCrossSectionMb);
}
