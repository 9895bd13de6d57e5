import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { constants } from '../physics/constants.ts';
import { dipolePortal } from '../portals/dipole.ts';
import type { DecayingMeson } from '../records/meson.ts';
import { sterileDecayFraction } from './charged-meson/index.ts';
import { pseudoscalarDarkFraction } from './pseudoscalar-meson/index.ts';
import { darkFractionFromElectrons } from './vector-meson.ts';

const leptons = [constants.electronMass, constants.muonMass, constants.tauMass];
const portal = dipolePortal.build({ M1: 0.05, delta: 0.05, d: 1 });

/** The cells of a row of the table in docs/sources/meson-decays.md. */
function fractions(meson: DecayingMeson): (number | undefined)[] {
  switch (meson.kind) {
    case 'pseudoscalar':
      return [pseudoscalarDarkFraction(portal, meson).value, undefined, undefined, undefined];
    case 'vector':
      return [darkFractionFromElectrons(portal, meson), undefined, undefined, undefined];
    case 'charged':
      return [
        undefined,
        ...leptons.map(
          ({ value }) => sterileDecayFraction({ meson, leptonMass: value, sterileMass: 0.1 }).value,
        ),
      ];
  }
}

describe('decays of the mesons of data/mesons', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/sources/meson-decays.md'), 'utf8');

  it.each(loadCatalog().decayingMesons())('are those of the document: $id', (meson) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${meson.id} |`))!;
    const shown = row
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim());
    const ours = fractions(meson).map((value) =>
      value === undefined ? '' : value === 0 ? '0' : value.toExponential(3),
    );
    expect(ours).toEqual(shown);
  });
});
