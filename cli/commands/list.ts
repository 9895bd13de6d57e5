import type { Command } from 'commander';
import { type Catalog, quantityRules } from '../../src/catalog/index.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import { InputError } from '../../src/records/index.ts';
import { loadCatalog } from '../load-card.ts';
import { readPackageYaml } from '../package-files.ts';
import { textTable } from '../text-table.ts';

interface Listing {
  readonly header: readonly string[];
  rows(catalog: Catalog): readonly (readonly (string | number)[])[];
}

const listings: Readonly<Record<string, Listing>> = {
  portals: {
    header: ['portal', 'title', 'parameters'],
    rows: () =>
      portalDefinitions.map((portal) => [
        portal.id,
        portal.title,
        portal.parameters.map((parameter) => parameter.name).join(', '),
      ]),
  },
  searches: {
    header: ['search', 'also', 'status', 'title'],
    rows: (catalog) =>
      catalog.searches().map((search) => [search.id, search.aliases.join(', '), search.status, search.title]),
  },
  cards: {
    header: ['card'],
    rows: () =>
      [...readPackageYaml('cards').keys()]
        .filter((file) => !file.includes('.experiment.'))
        .map((file) => [file]),
  },
  particles: {
    header: ['set', 'meson', 'mass [GeV]', 'width [GeV]', 'g_V'],
    rows: (catalog) =>
      catalog
        .vectorMesonSets()
        .flatMap((set) =>
          catalog
            .vectorMesons(set.id)
            .map((meson) => [
              set.id,
              meson.id,
              meson.mass,
              meson.totalWidth,
              Number(meson.photonCoupling.toPrecision(4)),
            ]),
        ),
  },
  materials: {
    header: ['material', 'name', 'Z', 'A [g/mol]', 'density [g/cm3]', 'X0 [cm]'],
    rows: (catalog) =>
      catalog
        .materials()
        .map((material) => [
          material.id,
          material.name,
          material.Z,
          material.A,
          material.densityGPerCm3,
          material.radiationLengthCm,
        ]),
  },
  quantities: {
    header: ['quantity', 'x axis', 'what it is'],
    rows: () =>
      Object.entries(quantityRules).map(([name, { variables, description }]) => [
        name,
        variables.length === 0 ? 'a parameter of the portal' : variables.join(', '),
        description,
      ]),
  },
  curves: {
    header: ['published curve', 'origin', 'title'],
    rows: (catalog) => catalog.publishedCurves().map((curve) => [curve.id, curve.origin, curve.title]),
  },
};

export function addListCommand(program: Command): void {
  const kinds = Object.keys(listings).join('|');
  program
    .command('list')
    .argument('<what>', kinds)
    .description(`list ${kinds.replaceAll('|', ', ')}`)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  darkreach list searches')
    .action((what: string, options: { readonly json?: boolean }) => {
      const listing = Object.hasOwn(listings, what) ? listings[what] : undefined;
      if (listing === undefined) {
        throw new InputError([{ message: `cannot list "${what}"`, expected: kinds.replaceAll('|', ', ') }]);
      }
      const rows = listing.rows(loadCatalog());
      const named = rows.map((row) =>
        Object.fromEntries(listing.header.map((name, index) => [name, row[index]])),
      );
      process.stdout.write(
        options.json ? `${JSON.stringify({ rows: named })}\n` : textTable(listing.header, rows),
      );
    });
}
