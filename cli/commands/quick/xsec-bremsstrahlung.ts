import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createNodePool } from '../../../src/engine/node-pool.ts';
import { parseVegasState, serializeVegasState, type VegasState } from '../../../src/numerics/index.ts';
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
import type { QuickAnswer, QuickRow } from '../../quick-output.ts';
import { wholeNumber, workerCount } from '../run.ts';
import { pointInputs, pointReferences, quickSetting } from './options.ts';
import { bosonAnswer } from './xsec-boson.ts';
import { angleOf, energyOf, inPicobarn, type XsecOptions } from './xsec-options.ts';

export const methods = ['factorised', 'monte-carlo'];

/** sigma(l N -> l N + dark) and its differential forms, for beam, target and window of a search. */
export async function bremsstrahlungAnswer(options: XsecOptions): Promise<QuickAnswer> {
  if (options.search === undefined) {
    throw new InputError([
      {
        message: 'bremsstrahlung needs the beam, target and window of a search',
        expected: '--search, e.g. --search na64e',
      },
    ]);
  }
  const setting = quickSetting(options);
  const { point } = setting;
  const portal = point.definition.build(point.parameters);
  refuseAngle(options, portal.kind === 'boson-portal');
  if (portal.kind === 'boson-portal') {
    if (options.state !== undefined) throw refusal('--state is for --method monte-carlo', 'no --state');
    return bosonAnswer(setting, portal, options);
  }
  const { method = 'factorised', seed, evaluations, iterations } = options;
  if (!methods.includes(method)) throw refusal(`unknown method "${method}"`, methods.join(' or '));
  refuseContradictions({ ...options, method });
  const rows =
    options.mass === undefined
      ? await pairRows(setting, { ...options, method })
      : photonRows(setting, options);
  const sampling = method === 'monte-carlo' ? { seed, evaluations, iterations } : {};
  return { rows, inputs: { ...pointInputs(point), method, ...sampling }, references: pointReferences(point) };
}

/** @throws InputError for options that would be ignored */
function refuseContradictions(options: XsecOptions): void {
  if (options.method === 'monte-carlo') {
    if (options.mass !== undefined) throw refusal('--mass has no Monte Carlo', '--method factorised');
    if (options.energy !== undefined) throw refusal('--energy has no Monte Carlo', '--method factorised');
    if (options.portal !== 'dark-axion') {
      throw refusal(`no Monte Carlo of ${options.portal}`, '--portal dark-axion');
    }
  } else if (options.state !== undefined) throw refusal('--state is for --method monte-carlo', 'no --state');
}

function refuseAngle({ angle, mass, energy }: XsecOptions, isBoson: boolean): void {
  if (angle === undefined || (energy !== undefined && (isBoson || mass !== undefined))) return;
  throw isBoson
    ? refusal('--angle needs --energy', 'the differential cross section at an energy and an angle')
    : refusal('--angle needs --mass and --energy', 'the differential cross section of a bare virtual photon');
}

function refusal(message: string, expected: string): InputError {
  return new InputError([{ message, expected }]);
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
  const angle = angleOf(options.angle);
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
  const workers = workerCount(options.workers);
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
