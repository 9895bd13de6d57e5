import type { Command } from 'commander';
import { nearestName } from '../../../src/catalog/nearest.ts';
import { picobarnPerInverseGeV2 } from '../../../src/physics/constants.ts';
import { searchInputs, searchReferences } from '../../../src/pipeline/provenance.ts';
import { missingEnergySearchOf } from '../../../src/pipeline/quick.ts';
import {
  type BosonSpin,
  bosonSpins,
  bremsstrahlungSetup,
  type KFactorRow,
  kFactorTable,
} from '../../../src/production/bremsstrahlung/index.ts';
import { InputError } from '../../../src/records/index.ts';
import { readable, textTable } from '../../text-table.ts';
import { addQuickOptions, type QuickOptions, quickSetting } from './options.ts';
import { energyOf } from './xsec-options.ts';

interface KFactorOptions extends Omit<QuickOptions, 'portal'> {
  readonly search: string;
  readonly spin: string;
  readonly masses: string;
}

export function addKFactorsCommand(program: Command): void {
  addQuickOptions(
    program
      .command('kfactors')
      .description('approximate cross sections of lepton bremsstrahlung over the exact one')
      .requiredOption('--search <id>', 'beam, target and window, e.g. na64e')
      .option('--spin <name>', bosonSpins.join(', '), 'vector')
      .option('--masses <list>', 'masses of the boson', '1 MeV,10 MeV,100 MeV,1 GeV'),
  )
    .addHelpText(
      'after',
      `
K = sigma(approximation) / sigma(exact tree level), in the window of the search and at the energy of its beam.

Examples:
  darkreach kfactors --search na64e --spin pseudoscalar
  darkreach kfactors --search na64mu --masses '10 MeV,100 MeV,500 MeV,1 GeV'`,
    )
    .action((options: KFactorOptions) => {
      const { point, accuracy } = quickSetting({ ...options, portal: 'boson' });
      const search = missingEnergySearchOf(point);
      const spin = spinOf(options.spin);
      const masses = options.masses.split(',').map(massOf);
      const setup = bremsstrahlungSetup(search);
      const rows = kFactorTable(spin, setup, [setup.beamEnergy], masses, accuracy);
      const inputs = { search: search.id, ...searchInputs(search), spin };
      const text = options.json
        ? `${JSON.stringify({ rows: rows.map(asRecord), inputs, references: searchReferences(search) })}\n`
        : tableOf(masses, rows);
      process.stdout.write(text);
    });
}

function spinOf(name: string): BosonSpin {
  const found = bosonSpins.find((spin) => spin === name);
  if (found !== undefined) return found;
  throw new InputError([
    {
      message: `unknown spin "${name}"`,
      expected: bosonSpins.join(', '),
      suggestion: nearestName(name, bosonSpins),
    },
  ]);
}

function massOf(text: string): number {
  const mass = energyOf(text.trim());
  if (mass > 0) return mass;
  throw new InputError([{ message: `a boson of ${text}`, expected: 'a mass above 0' }]);
}

function asRecord({ mass, exact, ww, iww, analyticIww }: KFactorRow) {
  const picobarn = {
    value: exact.value * picobarnPerInverseGeV2,
    error: exact.error * picobarnPerInverseGeV2,
    unit: 'pb',
  };
  return { massGeV: mass, exact: picobarn, ww, iww, ...(analyticIww && { analyticIww }) };
}

/** A line for each mass; "-" where nothing is made, or where an approximation has no number. */
function tableOf(masses: readonly number[], rows: readonly KFactorRow[]): string {
  const cells = masses.map((mass) => {
    const row = rows.find((each) => each.mass === mass);
    if (row === undefined) return [readable(mass), '-', '-', '-', '-'];
    const factors = [row.ww, row.iww, row.analyticIww].map((factor) =>
      factor === undefined ? '-' : readable(factor.value),
    );
    return [readable(mass), readable(row.exact.value * picobarnPerInverseGeV2), ...factors];
  });
  return textTable(['mass [GeV]', 'sigma at g = 1 [pb]', 'K WW', 'K IWW', 'K analytic IWW'], cells);
}
