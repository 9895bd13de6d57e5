import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generated, root } from './places.ts';

interface PageFigure {
  readonly card: string;
  /** Fewer points than the card asks for, where it would take long. */
  readonly points?: number;
}

/** The figure at the end of a page: a card that takes seconds. */
export const pageFigures: Readonly<Record<string, PageFigure>> = {
  'docs/portals/alp.md': { card: 'cards/invisible-alp/fig-13a.yaml' },
  'docs/portals/dark-photon.md': { card: 'cards/na64/visible.yaml', points: 31 },
  'docs/portals/sterile-dipole.md': { card: 'cards/mono-photon/fig-4c.yaml', points: 21 },
  'docs/portals/b-minus-l.md': { card: 'cards/na64/b-minus-l.yaml', points: 31 },
  'docs/portals/boson.md': { card: 'cards/na64/generic-vector.yaml', points: 31 },
  'docs/portals/dark-axion.md': { card: 'cards/missing-energy/fig-4.yaml' },
  'docs/portals/dark-ksvz.md': { card: 'cards/examples/dark-ksvz.yaml' },
  'docs/portals/dipole.md': { card: 'cards/examples/dipole-relic.yaml' },
  'docs/portals/lmu-ltau.md': { card: 'cards/na64/lmu-ltau.yaml', points: 31 },
  'docs/portals/x17.md': { card: 'cards/na64/x17.yaml', points: 7 },
  'docs/searches/missing-energy.md': { card: 'cards/examples/na64e-electron-motion.yaml' },
  'docs/searches/mono-photon.md': { card: 'cards/examples/babar-bins.yaml' },
  'docs/searches/meson-decay-photon.md': { card: 'cards/examples/faser2-own-table.yaml' },
  'docs/searches/invisible-decay.md': { card: 'cards/missing-energy/fig-4.yaml' },
  'docs/searches/beam-dump-decay.md': { card: 'cards/na64/alp-photons.yaml', points: 31 },
  'docs/searches/meson-electron-recoil.md': { card: 'cards/dark-axion/fig-9.yaml' },
  'docs/sources/annihilation.md': { card: 'cards/invisible-alp/fig-2.yaml' },
  'docs/sources/lepton-bremsstrahlung.md': { card: 'cards/examples/k-factors.yaml' },
  'docs/sources/meson-decays.md': { card: 'cards/mono-photon/fig-2a.yaml', points: 21 },
  'docs/sources/meson-production.md': { card: 'cards/mono-photon/delta-0.05.yaml', points: 11 },
  'docs/sources/primakoff.md': { card: 'cards/invisible-alp/fig-11.yaml', points: 31 },
  'docs/sources/resonant-annihilation.md': { card: 'cards/invisible-alp/fig-12.yaml', points: 61 },
  'docs/sources/showers.md': { card: 'cards/invisible-alp/fig-3.yaml' },
  'docs/sources/two-to-four.md': { card: 'cards/examples/two-routes.yaml' },
  'docs/sources/vector-mesons.md': { card: 'cards/missing-energy/fig-3.yaml' },
  'docs/indirect/edm.md': { card: 'cards/missing-energy/fig-6.yaml' },
  'docs/indirect/magnetic-moments.md': { card: 'cards/invisible-alp/fig-15.yaml' },
  'docs/indirect/relic-density.md': { card: 'cards/na64/y-plane.yaml', points: 21 },
  'docs/indirect/supernova.md': { card: 'cards/invisible-alp/supernova.yaml' },
  'docs/propagation.md': { card: 'cards/examples/alp-decays.yaml' },
};

const program = join(root, 'dist', 'darkreach.js');

/** Name of a card's figure under the public folder. */
export function figureName(card: string): string {
  return card.replace(/^cards\//, '').replace(/\.yaml$/, '.svg');
}

/** Where a card's figure stands once it is drawn. */
export function figureFile(card: string): string {
  return join(root, generated, 'public', 'figures', figureName(card));
}

/** Draws every figure of a page whose card or program is newer than it. */
export function drawFigures(): void {
  for (const { card, points } of Object.values(pageFigures)) {
    const figure = figureFile(card);
    if (!isOlder(figure, join(root, card)) && !isOlder(figure, program)) continue;
    const folder = join(root, 'out', 'site-figures', card);
    const fewer = points === undefined ? [] : ['--points', String(points)];
    execFileSync(process.execPath, [program, 'run', card, '--out', folder, ...fewer], { stdio: 'ignore' });
    mkdirSync(dirname(figure), { recursive: true });
    copyFileSync(join(folder, 'figure.svg'), figure);
  }
}

/** Whether a file must be made again, since it is not there or something it is made of has changed. */
export function isOlder(file: string, than: string): boolean {
  return !existsSync(file) || statSync(file).mtimeMs < statSync(than).mtimeMs;
}
