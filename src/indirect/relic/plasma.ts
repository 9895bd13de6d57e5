import { evaluateMonotoneCubic, type MonotoneCubic, monotoneCubic } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { type GasSpecies, gasDegrees } from './ideal-gas.ts';
import { latticeDegrees, latticeStart } from './lattice-degrees.ts';
import { evaluateUniformTable, type UniformTable, uniformTable } from './uniform-table.ts';

/**
 * What strongly interacting matter adds: `pion-gas`, pions as an ideal gas at any temperature (physics note;
 * good to a few per cent below 60 MeV, far too few degrees of freedom above 150 MeV); `lattice`, the same
 * up to 40 MeV and above it the table of `lattice-degrees.ts`, which includes all quarks, gluons and the tau.
 */
export type StrongMatter = 'lattice' | 'pion-gas';

/** The Standard Model plasma as tables; made once, used for any number of masses. */
export interface Plasma {
  readonly strongMatter: StrongMatter;
  /** Degrees of freedom without neutrinos against ln T: energy, and the logarithm of entropy. */
  readonly energy: UniformTable;
  readonly logEntropy: UniformTable;
  /** Entropy degrees without neutrinos where these decouple. */
  readonly entropyAtDecoupling: number;
}

/** State of the plasma at one photon temperature. */
export interface PlasmaState {
  /** g_*: rho = (pi^2/30) g T^4. */
  readonly energyDegrees: number;
  /** h: s = (2 pi^2/45) h T^3. */
  readonly entropyDegrees: number;
  /** d ln h / d ln T. */
  readonly entropySlope: number;
}

/** Photon temperature at which neutrinos decouple, all at once; GeV (physics note, section 9). */
export const neutrinoDecouplingTemperature = 2.3e-3;

/** The highest temperature of the tables, 100 GeV. */
export const highestPlasmaTemperature = 100;

const neutrinoDegrees = 5.25;
const lowest = Math.log(1e-5);
const step = 0.04;

/**
 * Tables of the plasma: photon, electron, muon and pion as ideal gases, three neutrinos that decouple at
 * 2.3 MeV with their entropy conserved afterwards, and strong matter as asked. Between 1 keV and the
 * transition it is good to about one per cent; chemical potentials and plasma masses are left out.
 */
export function createPlasma(strongMatter: StrongMatter = 'lattice'): Plasma {
  const count = Math.ceil((Math.log(highestPlasmaTemperature) - lowest) / step) + 4;
  const energy = new Float64Array(count);
  const logEntropy = new Float64Array(count);
  const joined = strongMatter === 'lattice' ? joinedToLattice() : undefined;
  for (let i = 0; i < count; i++) {
    const lnT = lowest + i * step;
    const degrees = joined !== undefined && lnT > joined.start ? joined.at(lnT) : gas(Math.exp(lnT));
    energy[i] = degrees.energy;
    logEntropy[i] = Math.log(degrees.entropy);
  }
  return {
    strongMatter,
    energy: uniformTable(lowest, step, energy),
    logEntropy: uniformTable(lowest, step, logEntropy),
    entropyAtDecoupling: gas(neutrinoDecouplingTemperature).entropy,
  };
}

/**
 * The plasma at a photon temperature in GeV, at or below 100 GeV.
 *
 * @throws RangeError on a temperature that is not positive, or above the table.
 */
export function plasmaState(plasma: Plasma, temperature: number): PlasmaState {
  if (!(temperature > 0 && temperature <= highestPlasmaTemperature)) {
    throw new RangeError(`plasma temperature ${temperature} GeV is not in (0, ${highestPlasmaTemperature}]`);
  }
  const lnT = Math.max(Math.log(temperature), lowest);
  const energy = evaluateUniformTable(plasma.energy, lnT);
  const logEntropy = evaluateUniformTable(plasma.logEntropy, lnT);
  const entropy = Math.exp(logEntropy.value);
  if (temperature >= neutrinoDecouplingTemperature) {
    const entropyDegrees = entropy + neutrinoDegrees;
    return {
      energyDegrees: energy.value + neutrinoDegrees,
      entropyDegrees,
      entropySlope: (logEntropy.slope * entropy) / entropyDegrees,
    };
  }
  // (T_nu / T)^3 after decoupling.
  const cooling = entropy / plasma.entropyAtDecoupling;
  return {
    energyDegrees: energy.value + neutrinoDegrees * cooling ** (4 / 3),
    entropyDegrees: entropy + neutrinoDegrees * cooling,
    entropySlope: logEntropy.slope,
  };
}

interface Degrees {
  readonly energy: number;
  readonly entropy: number;
}

const species: readonly GasSpecies[] = [
  { mass: constants.electronMass.value, states: 4, statistics: 'fermi' },
  { mass: constants.muonMass.value, states: 4, statistics: 'fermi' },
  // Charged and neutral pion, Review of Particle Physics 2024.
  { mass: 0.13957039, states: 2, statistics: 'bose' },
  { mass: 0.1349768, states: 1, statistics: 'bose' },
];

/** Photon, electron, muon and pions. */
function gas(temperature: number): Degrees {
  let energy = 2;
  let entropy = 2;
  for (const one of species) {
    const degrees = gasDegrees(one, temperature);
    energy += degrees.energy;
    entropy += degrees.entropy;
  }
  return { energy, entropy };
}

/** The lattice table without neutrinos, continued by the ideal gas below its start. */
function joinedToLattice(): { readonly start: number; readonly at: (lnT: number) => Degrees } {
  const below = [-0.6, -0.45, -0.3, -0.15].map((shift) => Math.log(latticeStart) + shift);
  const points = [
    ...below.map((lnT) => ({ lnT, ...gas(Math.exp(lnT)) })),
    ...latticeDegrees().map(({ temperature, energy, entropy }) => ({
      lnT: Math.log(temperature),
      energy: energy - neutrinoDegrees,
      entropy: entropy - neutrinoDegrees,
    })),
  ];
  const lnT = points.map((point) => point.lnT);
  const energy: MonotoneCubic = monotoneCubic(
    lnT,
    points.map((point) => point.energy),
  );
  const entropy: MonotoneCubic = monotoneCubic(
    lnT,
    points.map((point) => point.entropy),
  );
  return {
    start: lnT[below.length - 1]!,
    at: (x) => ({ energy: evaluateMonotoneCubic(energy, x), entropy: evaluateMonotoneCubic(entropy, x) }),
  };
}
