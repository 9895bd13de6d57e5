import { hadronicRatio } from '../src/portals/hadrons/hadronic-ratio.ts';
import { jpsi, omega, openBottom, openCharm, phi, rho, upsilon } from '../src/portals/hadrons/resonances.ts';

/*
 * Prints the points of data/hadronic-ratio/mesons-and-quarks.yaml: the model of R(s) on a grid that straight lines can
 * join, four digits each, energies in MeV.
 *
 *   tabulate-hadronic-ratio
 */

const narrow = [omega, phi, jpsi, upsilon];
/** Distances from a peak in its widths, a fifth apart: straight lines are then within 5 % of 1/x^2. */
const offsets = [0, 0.2, ...Array.from({ length: 48 }, (_, i) => 0.3 * 1.2 ** i)];

function energies(): readonly number[] {
  const steps = [
    ...range(0.28, 0.6, 0.02),
    ...range(0.61, 1.1, 0.01),
    ...range(1.12, 2, 0.04),
    ...range(2.2, 12, 0.2),
  ];
  const high = [13, 15, 20, 25, 30, 40, 50];
  const peaks = narrow.flatMap(({ mass, width }) =>
    offsets
      .filter((offset) => offset * width < 0.1)
      .flatMap((offset) => [mass - offset * width, mass + offset * width]),
  );
  const edges = [openCharm, openBottom].flatMap((edge) => [edge * (1 - 1e-6), edge * (1 + 1e-6)]);
  const all = [...steps, ...high, ...peaks, ...edges, rho.mass].filter((energy) => energy > 0.28 - 1e-9);
  return [...new Set(all.map((energy) => Number((1000 * energy).toPrecision(9))))].sort((a, b) => a - b);
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

const lines = energies().map(
  (energy) => `  - [${energy}, ${Number(hadronicRatio((energy / 1000) ** 2).toPrecision(4))}]\n`,
);
process.stdout.write(lines.join(''));
