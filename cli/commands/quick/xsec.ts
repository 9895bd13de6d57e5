import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { createNodePool } from '../../../src/engine/node-pool.ts';
import { parseVegasState, serializeVegasState, type VegasState } from '../../../src/numerics/index.ts';
import { picobarnPerInverseGeV2 } from '../../../src/physics/constants.ts';
import { parseQuantity } from '../../../src/physics/units.ts';
import {
  missingEnergySearchOf,
  pairCrossSectionAtPoint,
  pairEnergySpectrum,
} from '../../../src/pipeline/quick.ts';
import { runTwoToFour } from '../../../src/pipeline/two-to-four-monte-carlo.ts';
import {
  virtualPhotonCrossSection,
  virtualPhotonEnergyAngleSpectrum,
  virtualPhotonEnergySpectrum,
} from '../../../src/production/bremsstrahlung/cross-section.ts';
import { bremsstrahlungSetup } from '../../../src/production/bremsstrahlung/setup.ts';
import { twoToFourSetup } from '../../../src/production/two-to-four/index.ts';
import { InputError } from '../../../src/records/index.ts';
import { writeFilesAtomically } from '../../atomic-write.ts';
import { createProgress } from '../../progress.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { wholeNumber } from '../run.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

interface XsecOptions extends QuickOptions {
  readonly search: string;
  readonly method: string;
  readonly mass?: string;
  readonly energy?: string;
  readonly angle?: string;
  readonly evaluations: string;
  readonly iterations: string;
  readonly seed: string;
  readonly workers: string;
  readonly state?: string;
}

const methods = ['factorised', 'monte-carlo'];

export function addXsecCommand(program: Command): void {
  addQuickOptions(
    program
      .command('xsec')
      .argument('<process>', 'bremsstrahlung')
      .description('cross section of a production process for the beam, target and cuts of a search')
      .requiredOption('--search <id>', 'beam, target and window to use')
      .option('--portal <id>', 'a portal', 'dark-axion')
      .option('--method <name>', methods.join(' or '), 'factorised')
      .option('--mass <quantity>', 'a bare virtual photon of this mass instead of the dark pair')
      .option('--energy <quantity>', 'differential in the missing energy, at this value')
      .option('--angle <radian>', 'with --mass and --energy: differential in the angle too')
      .option('--evaluations <n>', 'Monte Carlo: evaluations per iteration', '200000')
      .option('--iterations <n>', 'Monte Carlo: iterations that count', '10')
      .option('--seed <n>', 'Monte Carlo: seed', '1')
      .option('--workers <n>', 'Monte Carlo: worker threads; the result does not depend on it', '1')
      .option('--state <file>', 'Monte Carlo: keep the state here after each iteration, and go on from it'),
  )
    .addHelpText(
      'after',
      `
Examples:
  darkreach xsec bremsstrahlung --portal dark-axion --search na64e --set m_gammaD='10 MeV' --set g='1 /GeV'
  darkreach xsec bremsstrahlung --search na64e --set m_gammaD='10 MeV' --method monte-carlo --workers 2
  darkreach xsec bremsstrahlung --search ldmx --mass '100 MeV' --energy '7 GeV' --angle 0.02`,
    )
    .action((process: string, options: XsecOptions) => xsec(process, options));
}

async function xsec(name: string, options: XsecOptions): Promise<void> {
  if (name !== 'bremsstrahlung') {
    throw new InputError([{ message: `unknown process "${name}"`, expected: 'bremsstrahlung' }]);
  }
  if (!methods.includes(options.method)) {
    throw new InputError([{ message: `unknown method "${options.method}"`, expected: methods.join(' or ') }]);
  }
  refuseContradictions(options);
  const setting = quickSetting(options);
  const rows = options.mass === undefined ? await pairRows(setting, options) : photonRows(setting, options);
  const references = pointReferences(setting.point);
  const { method, seed, evaluations, iterations } = options;
  const sampling = method === 'monte-carlo' ? { seed, evaluations, iterations } : {};
  const inputs = { ...pointInputs(setting.point), method, ...sampling };
  process.stdout.write(formatAnswer({ rows, inputs, references }, options.json === true));
}

/** @throws InputError for options that would be ignored */
function refuseContradictions(options: XsecOptions): void {
  const refuse = (message: string, expected: string): never => {
    throw new InputError([{ message, expected }]);
  };
  if (options.method === 'monte-carlo') {
    if (options.mass !== undefined) refuse('--mass has no Monte Carlo', '--method factorised');
    if (options.energy !== undefined) refuse('--energy has no Monte Carlo', '--method factorised');
    if (options.portal !== 'dark-axion') refuse(`no Monte Carlo of ${options.portal}`, '--portal dark-axion');
  } else if (options.state !== undefined) refuse('--state is for --method monte-carlo', 'no --state');
  if (options.angle !== undefined && (options.mass === undefined || options.energy === undefined)) {
    refuse('--angle needs --mass and --energy', 'the differential cross section of a bare virtual photon');
  }
}

type Setting = ReturnType<typeof quickSetting>;

async function pairRows({ point, context, accuracy }: Setting, options: XsecOptions): Promise<QuickRow[]> {
  if (options.method === 'monte-carlo')
    return monteCarloRows({ point, context, accuracy } as Setting, options);
  if (options.energy !== undefined) {
    const spectrum = pairEnergySpectrum(point, energyOf(options.energy), accuracy);
    return [inPicobarn('d sigma / dE_miss', spectrum, 'pb/GeV')];
  }
  const sigma = await pairCrossSectionAtPoint(point, accuracy, context);
  return [inPicobarn('sigma', sigma, 'pb')];
}

function photonRows({ point, accuracy }: Setting, options: XsecOptions): QuickRow[] {
  const setup = bremsstrahlungSetup(missingEnergySearchOf(point));
  const mass = energyOf(options.mass!);
  if (options.energy === undefined) {
    return [
      inPicobarn(
        'sigma(virtual photon, epsilon = 1)',
        virtualPhotonCrossSection(setup, mass, accuracy),
        'pb',
      ),
    ];
  }
  const energy = energyOf(options.energy);
  if (options.angle === undefined) {
    const spectrum = virtualPhotonEnergySpectrum(setup, mass, energy, accuracy);
    return [inPicobarn('d sigma / dE', spectrum, 'pb/GeV')];
  }
  const angle = Number(options.angle);
  if (!(angle > 0 && angle <= Math.PI)) {
    throw new InputError([{ message: `--angle ${options.angle}`, expected: 'radian, above 0 and up to pi' }]);
  }
  const spectrum = virtualPhotonEnergyAngleSpectrum(setup, mass, energy, angle, accuracy);
  return [inPicobarn('d2 sigma / dE dtheta', spectrum, 'pb/GeV/rad')];
}

async function monteCarloRows({ point }: Setting, options: XsecOptions): Promise<QuickRow[]> {
  const { m_gammaD = 0, m_a = 0, g = 1 } = point.parameters;
  if (m_gammaD + m_a === 0) {
    throw new InputError([
      {
        message: 'the Monte Carlo needs a mass',
        expected: 'm_gammaD or m_a above 0, or --method factorised',
      },
    ]);
  }
  const setup = twoToFourSetup(missingEnergySearchOf(point), { darkPhotonMass: m_gammaD, axionMass: m_a });
  const settings = {
    seed: wholeNumber(options.seed, '--seed', 0),
    evaluationsPerIteration: wholeNumber(options.evaluations, '--evaluations', 1000),
    warmupIterations: 3,
    iterations: wholeNumber(options.iterations, '--iterations', 1),
  };
  const workers = wholeNumber(options.workers, '--workers', 1);
  const key = JSON.stringify({ setup, ...settings, iterations: undefined });
  const state = options.state === undefined ? undefined : loadState(options.state, key);
  const pool = createNodePool(workers, new URL('./worker.js', import.meta.url).href);
  const progress = createProgress();
  try {
    const onIteration = (done: number, total: number, current: VegasState): void => {
      progress.report(done, total, 'iterations');
      if (options.state !== undefined) saveState(options.state, key, current);
    };
    const result = await runTwoToFour({ setup, settings, state, onIteration }, pool.execute);
    const scaled = { value: result.value * g * g, error: result.error * g * g };
    return [
      inPicobarn('sigma', scaled, 'pb'),
      { name: 'chi2 per degree of freedom', value: result.chi2PerDof, unit: '1' },
      { name: 'evaluations', value: result.evaluations, unit: '1' },
    ];
  } finally {
    progress.stop();
    await pool.close();
  }
}

/** The state of an interrupted run, if the file is there. @throws InputError when it is another run's */
function loadState(file: string, key: string): VegasState | undefined {
  if (!existsSync(file)) return undefined;
  const wrong = (message: string): InputError =>
    new InputError([{ message: `${file}: ${message}`, expected: 'the state of a run with these settings' }]);
  let saved: { readonly key?: unknown; readonly sha256?: unknown; readonly state?: unknown };
  try {
    saved = (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as typeof saved;
  } catch {
    throw wrong('not a saved state');
  }
  if (typeof saved.key !== 'string' || typeof saved.state !== 'string') throw wrong('not a saved state');
  if (saved.key !== key) throw wrong('made with other settings');
  if (saved.sha256 !== sha256(saved.state)) throw wrong('damaged');
  try {
    return parseVegasState(saved.state);
  } catch {
    throw wrong('damaged');
  }
}

function saveState(file: string, key: string, state: VegasState): void {
  const text = serializeVegasState(state);
  const content = JSON.stringify({ key, sha256: sha256(text), state: text });
  writeFilesAtomically(dirname(file), new Map([[basename(file), content]]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function energyOf(text: string): number {
  const refuse = (message: string): never => {
    throw new InputError([{ message, expected: 'e.g. "10 MeV"' }]);
  };
  try {
    const energy = parseQuantity(text, 'energy');
    return energy >= 0 ? energy : refuse(`"${text}" is negative`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function inPicobarn(name: string, estimate: { value: number; error: number }, unit: string): QuickRow {
  return {
    name,
    value: estimate.value * picobarnPerInverseGeV2,
    error: estimate.error * picobarnPerInverseGeV2,
    unit,
  };
}
