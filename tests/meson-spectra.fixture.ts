import { readdirSync, readFileSync } from 'node:fs';
import { createCatalog } from '../src/catalog/index.ts';
import type { BeamDump } from '../src/production/meson-flux/beam-dump.ts';
import type { MesonFlux } from '../src/records/meson-flux.ts';

const folder = 'data/meson-spectra';

/** The catalog of data/meson-spectra alone. */
export const spectra = createCatalog(
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
  ),
);

const at = (energy: number) => spectra.mesonTables().filter((table) => table.energy === energy);

/** A dump of protons of this energy (GeV) on nuclei A, with charm and beauty as at 400 GeV. */
export function beamDump(energy: number, A: number): BeamDump {
  const reference = at(400);
  const hard = ['pp400-charm', 'pp400-bottom'].map((id) => spectra.mesonTable(id));
  return {
    multiplicities: spectra.multiplicityTable('mono-photon'),
    A,
    spectra: energy === 400 ? reference : [...at(energy), ...hard],
    reference,
  };
}

/** Sum over cells of weight times a function of mean log momentum and mid transverse. */
export function sumOver(flux: MesonFlux, of: (p: number, transverse: number) => number): number {
  return flux.weight.reduce((sum, weight, cell) => {
    const p = Math.exp((flux.logMomentumMin[cell]! + flux.logMomentumMax[cell]!) / 2);
    return sum + weight * of(p, (flux.transverseMin[cell]! + flux.transverseMax[cell]!) / 2);
  }, 0);
}
