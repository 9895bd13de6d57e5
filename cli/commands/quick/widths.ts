import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { type Catalog, catalogOf, type Point } from '../../../src/catalog/index.ts';
import { portalWidths } from '../../../src/pipeline/quick.ts';
import { hadronicRatioFromTable } from '../../../src/portals/hadrons/ratio-from-table.ts';
import {
  darkBranchingFractionAtUnitCoupling,
  darkWidthAtUnitCoupling,
} from '../../../src/production/vector-meson.ts';
import {
  type HadronicRatioTable,
  InputError,
  type PortalDefinition,
  type VectorMeson,
} from '../../../src/records/index.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

export function addWidthsCommand(program: Command): void {
  addQuickOptions(
    program
      .command('widths')
      .argument('<portal>', 'a portal, e.g. dark-axion')
      .description('decay widths, branching fractions and lifetimes of a portal')
      .option(
        '--hadrons <table>',
        'R(s) from a file or a name of data/hadronic-ratio, for widths to hadrons',
      ),
  )
    .addHelpText(
      'after',
      "\nExample:\n  darkreach widths dark-axion --set m_gammaD='100 MeV' --set g='1e-3 /GeV'",
    )
    .action((portal: string, options: QuickOptions & { readonly hadrons?: string }) => {
      const setting = quickSetting({ ...options, portal });
      const { catalog } = setting;
      const table = options.hadrons === undefined ? undefined : hadronicTable(options.hadrons, catalog);
      const definition = table ? withTable(setting.point.definition, table) : setting.point.definition;
      const point = { ...setting.point, definition };
      const decays = portalWidths(point);
      const rows: QuickRow[] = decays.flatMap((decay) => {
        const name = `${decay.parent} -> ${decay.products.join(' ')}`;
        return [
          { name: `width(${name})`, value: decay.width, unit: 'GeV' },
          { name: `branching fraction(${name})`, value: decay.branchingFraction, unit: '1' },
        ];
      });
      rows.unshift(...derivedRows(point));
      for (const parent of new Set(decays.map((decay) => decay.parent))) {
        const { lifetimeCm } = decays.find((decay) => decay.parent === parent)!;
        const stable = !Number.isFinite(lifetimeCm);
        rows.push({ name: `c tau(${parent})`, value: stable ? 'stable' : lifetimeCm, unit: 'cm' });
      }
      const mesons = catalog.vectorMesons(point.particleSet);
      rows.push(...mesonRows(point, mesons));
      const answer = {
        rows,
        inputs: { ...pointInputs(point), ...(table === undefined ? {} : { hadrons: table.id }) },
        references: [
          ...new Set([
            ...pointReferences(point),
            ...decays.flatMap((decay) => decay.references),
            ...(table?.references ?? []),
          ]),
        ],
      };
      process.stdout.write(formatAnswer(answer, options.json === true));
    });
}

/** What the portal derives from its parameters, such as couplings from charges. */
function derivedRows(point: Point): QuickRow[] {
  const derived = point.definition.build(point.parameters).derived?.() ?? [];
  return derived.map(({ name, value, unit }) => ({ name, value, unit }));
}

/** A table of R(s) from a file, or by its name in data/. */
function hadronicTable(name: string, catalog: Catalog): HadronicRatioTable {
  if (!statSync(name, { throwIfNoEntry: false })?.isFile()) return catalog.hadronicRatio(name);
  const file = { kind: 'hadronic-ratio', file: name, text: readFileSync(name, 'utf8') } as const;
  return catalogOf([file]).hadronicRatios()[0]!;
}

/** @throws InputError for a portal that has no use for the table */
function withTable(definition: PortalDefinition, table: HadronicRatioTable): PortalDefinition {
  if (definition.takesHadronicRatio === undefined) {
    const message = `the widths of ${definition.id} do not follow from R(s)`;
    throw new InputError([{ message, expected: 'a portal that couples to electric charge for --hadrons' }]);
  }
  const tables = { hadronicRatio: hadronicRatioFromTable(table) };
  return { ...definition, build: (values) => definition.build(values, tables) };
}

function mesonRows(point: Point, mesons: readonly VectorMeson[]): QuickRow[] {
  const portal = point.definition.build(point.parameters);
  if (portal.kind !== 'photon-portal') return [];
  const scale = point.parameters[point.definition.coupling]! ** 2;
  return mesons.flatMap((meson) => [
    {
      name: `width(${meson.id} -> dark)`,
      value: scale * darkWidthAtUnitCoupling(portal, meson),
      unit: 'GeV',
    },
    {
      name: `branching fraction(${meson.id} -> dark)`,
      value: scale * darkBranchingFractionAtUnitCoupling(portal, meson),
      unit: '1',
    },
  ]);
}
