import type { Command } from 'commander';
import type { Point } from '../../../src/catalog/index.ts';
import { portalWidths } from '../../../src/pipeline/quick.ts';
import {
  darkBranchingFractionAtUnitCoupling,
  darkWidthAtUnitCoupling,
} from '../../../src/production/vector-meson.ts';
import type { VectorMeson } from '../../../src/records/index.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

export function addWidthsCommand(program: Command): void {
  addQuickOptions(
    program
      .command('widths')
      .argument('<portal>', 'a portal, e.g. dark-axion')
      .description('decay widths, branching fractions and lifetimes of a portal'),
  )
    .addHelpText(
      'after',
      "\nExample:\n  darkreach widths dark-axion --set m_gammaD='100 MeV' --set g='1e-3 /GeV'",
    )
    .action((portal: string, options: QuickOptions) => {
      const { point, catalog } = quickSetting({ ...options, portal });
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
        inputs: pointInputs(point),
        references: [...new Set([...pointReferences(point), ...decays.flatMap((decay) => decay.references)])],
      };
      process.stdout.write(formatAnswer(answer, options.json === true));
    });
}

/** What the portal derives from its parameters, such as couplings from charges. */
function derivedRows(point: Point): QuickRow[] {
  const derived = point.definition.build(point.parameters).derived?.() ?? [];
  return derived.map(({ name, value, unit }) => ({ name, value, unit }));
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
