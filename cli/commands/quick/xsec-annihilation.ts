import type { Point } from '../../../src/catalog/index.ts';
import { nearestName } from '../../../src/catalog/nearest.ts';
import { constants } from '../../../src/physics/constants.ts';
import { formatQuantity } from '../../../src/physics/units.ts';
import {
  type AnnihilationCuts,
  annihilationAngularDensity,
  annihilationCrossSection,
  annihilationProcesses,
} from '../../../src/pipeline/annihilation.ts';
import { annihilationEnergies, sqrtSOnElectronAtRest } from '../../../src/pipeline/annihilation-energy.ts';
import {
  type AnnihilationProcess,
  type BosonPortal,
  InputError,
  type Portal,
} from '../../../src/records/index.ts';
import type { QuickAnswer } from '../../quick-output.ts';
import { pointInputs, pointReferences, quickSetting } from './options.ts';
import { energyOf, inPicobarn, type XsecOptions } from './xsec-options.ts';

/** sigma of an e+ e- annihilation inside the cuts, or d sigma / d cos(theta*) at `--angle`, at the portal's couplings. */
export function annihilationAnswer(options: XsecOptions): QuickAnswer {
  const { point } = quickSetting(options);
  const built = point.definition.build(point.parameters);
  const process = processOf(options.process, built);
  refuseDarkPhotonOptions(process, options);
  const energy = energyIn(options, point);
  const photonEnergies = options.photonEnergy === undefined ? undefined : photonWindow(options.photonEnergy);
  const range = options.cosTheta === undefined ? undefined : cosThetaRange(options.cosTheta);
  const bare = process === 'photon-dark-photon' ? darkPhoton(built, options) : undefined;
  const portal = bare?.portal ?? built;
  const what = `${processName(process, portal)}${bare === undefined ? '' : `, ${bare.remark}`}`;

  const inputs = {
    ...(options.mass === undefined ? pointInputs(point) : {}),
    process,
    sqrtSGeV: energy,
    ...(bare === undefined
      ? {}
      : { darkPhotonMassGeV: bare.portal.mass, epsilon: bare.portal.parameters['eps']! }),
    ...cutInputs({ energy, range, photonEnergies }),
  };
  const references = options.mass === undefined ? pointReferences(point) : [];
  if (options.angle === undefined) {
    const sigma = annihilationCrossSection(process, portal, { energy, range, photonEnergies });
    return { rows: [inPicobarn(`sigma(${what})`, sigma, 'pb')], inputs, references };
  }
  if (range !== undefined) throw refusal('--angle is one of the angles of --cos-theta', 'one of the two');
  const cosTheta = numberIn(options.angle, '--angle', -1, 1);
  const density = annihilationAngularDensity(process, portal, cosTheta, { energy, photonEnergies });
  const rows = [inPicobarn(`d sigma / d cos(theta*) (${what})`, density, 'pb')];
  return { rows, inputs: { ...inputs, cosTheta }, references };
}

/** With the boson of the portal where it is not an ALP. */
function processName(process: AnnihilationProcess, portal: Portal): string {
  if (process !== 'photon-axion' || portal.kind !== 'boson-portal') return annihilationProcesses[process];
  return `e+ e- -> gamma ${portal.boson}`;
}

/** As named, or that in which the portal's own coupling makes its particles. */
function processOf(name: string | undefined, portal: Portal): AnnihilationProcess {
  if (name === undefined) return portal.kind === 'boson-portal' ? 'photon-axion' : 'axion-dark-photon';
  const known = Object.keys(annihilationProcesses);
  if (known.includes(name)) return name as AnnihilationProcess;
  throw new InputError([
    {
      message: `there is no annihilation "${name}"`,
      expected: `one of ${known.join(', ')}`,
      suggestion: nearestName(name, known),
    },
  ]);
}

/** sqrt(s) in GeV, from the one option that gives it. */
function energyIn({ sqrtS, positronEnergy, search }: XsecOptions, point: Point): number {
  const given = [sqrtS, positronEnergy, search].filter((option) => option !== undefined);
  if (given.length !== 1) {
    const message = given.length === 0 ? 'no energy is given' : `${given.length} options give the energy`;
    throw refusal(message, 'one of --sqrt-s, --positron-energy and --search');
  }
  if (sqrtS !== undefined) return energyBetween(sqrtS, '--sqrt-s', 1e-6, 1e9);
  if (positronEnergy !== undefined) {
    const total = energyBetween(positronEnergy, '--positron-energy', constants.electronMass.value, 1e12);
    return sqrtSOnElectronAtRest(total);
  }
  return searchEnergy(point);
}

function energyBetween(text: string, option: string, minimum: number, maximum: number): number {
  const energy = energyOf(text);
  if (energy >= minimum && energy <= maximum) return energy;
  throw refusal(
    `${option} ${text} is out of range`,
    `${formatQuantity(minimum, 'energy')} to ${formatQuantity(maximum, 'energy')}`,
  );
}

function searchEnergy({ entry }: Point): number {
  const { id, kind } = entry!.search;
  const energies = annihilationEnergies(entry!.search);
  const [energy, ...others] = energies;
  if (energy === undefined)
    throw refusal(`${id} (${kind}) has no e+ e- collisions`, '--sqrt-s or another search');
  if (others.length === 0) return energy;
  throw refusal(
    `${id} has ${energies.length} energies`,
    `--sqrt-s with one of ${energies.map((each) => `${each} GeV`).join(', ')}`,
  );
}

/** The dark photon that stands for the boson of a portal, or has the mass given. */
function darkPhoton(
  portal: Portal,
  { mass, epsilon }: XsecOptions,
): { readonly portal: BosonPortal; readonly remark: string } {
  if (mass === undefined && portal.kind !== 'boson-portal') {
    throw refusal('photon-dark-photon needs a mass', '--mass, or --portal alp for its m_a');
  }
  const eps = epsilon === undefined ? 1 : numberIn(epsilon, '--epsilon', 0, 1);
  const boson: BosonPortal = {
    kind: 'boson-portal',
    id: 'dark-photon',
    spin: 'vector',
    parameters: { eps },
    mass: mass === undefined ? (portal as BosonPortal).mass : energyOf(mass),
    boson: 'Aprime',
    vertices: { leptons: { e: {}, mu: {}, tau: {} }, photon: {} },
    invisible: [],
    widths: () => [],
    equations: [],
    references: [],
  };
  return { portal: boson, remark: `${mass === undefined ? 'mass m_a, ' : ''}epsilon = ${eps}` };
}

function refuseDarkPhotonOptions(process: AnnihilationProcess, { mass, epsilon }: XsecOptions): void {
  if (process === 'photon-dark-photon') return;
  const given = mass !== undefined ? '--mass' : epsilon !== undefined ? '--epsilon' : undefined;
  if (given !== undefined) throw refusal(`${given} is for a dark photon`, '--process photon-dark-photon');
}

function cutInputs({ range, photonEnergies }: AnnihilationCuts): Readonly<Record<string, number>> {
  return {
    ...(range && { cosThetaMin: range.cosThetaMin, cosThetaMax: range.cosThetaMax }),
    ...(photonEnergies && {
      photonEnergyMinGeV: photonEnergies.energyMin,
      photonEnergyMaxGeV: photonEnergies.energyMax,
    }),
  };
}

function cosThetaRange(text: string): NonNullable<AnnihilationCuts['range']> {
  const [from, to] = pairOf(text, '--cos-theta', '-0.4,0.6');
  const cosThetaMin = numberIn(from, '--cos-theta', -1, 1);
  const cosThetaMax = numberIn(to, '--cos-theta', -1, 1);
  if (cosThetaMin < cosThetaMax) return { cosThetaMin, cosThetaMax };
  throw refusal(`--cos-theta ${text} is empty`, 'the smaller one first');
}

function photonWindow(text: string): NonNullable<AnnihilationCuts['photonEnergies']> {
  const [from, to] = pairOf(text, '--photon-energy', '"2.2 GeV,5.5 GeV"');
  const [energyMin, energyMax] = [energyOf(from), energyOf(to)];
  if (energyMin < energyMax) return { energyMin, energyMax };
  throw refusal(`--photon-energy ${text} is empty`, 'the smaller one first');
}

function pairOf(text: string, option: string, example: string): readonly [string, string] {
  const [from, to, ...rest] = text.split(',').map((part) => part.trim());
  if (from && to && rest.length === 0) return [from, to];
  throw refusal(`${option} ${text}`, `two values with a comma between, e.g. ${example}`);
}

function numberIn(text: string, option: string, minimum: number, maximum: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= minimum && value <= maximum) return value;
  throw refusal(`${option} ${text}`, `a number from ${minimum} to ${maximum}`);
}

function refusal(message: string, expected: string): InputError {
  return new InputError([{ message, expected }]);
}
