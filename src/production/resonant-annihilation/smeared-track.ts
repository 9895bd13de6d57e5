import { ConvergenceError, evaluateMonotoneCubic, monotoneCubic } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import {
  integrateOnNodes,
  type TrackLength,
  type TrackNodes,
  trackNodes,
} from '../../physics/shower/index.ts';
import { type AtomicShell, comptonProfile, momentumOf } from './atomic-motion.ts';

const electronMass = constants.electronMass.value;

/** Nodes per width of the narrowest shell to begin with, and how far two orders may differ. */
const nodesPerWidth = 6;
const nodeTolerance = 2e-5;
/** Energies at which they are compared. */
const probes = 24;
/** ln E beyond the track that the table covers finely, and at all: there the profiles are down by 1e-15. */
const [near, far] = [0.5, 7];
/** Steps of the table in ln E beyond `near`; inside, and within eight widths of the ends of the track, in widths. */
const farStep = 0.01;
const [insideStep, endStep] = [0.25, 0.02];
/** Of the steps of the table, one in so many is judged by the value in its middle. */
const judged = 5;

/**
 * Positrons on moving electrons as others on electrons at rest. A positron of energy E and an electron that m(q) stands
 * for have the s of a positron of E' = E m / m_e on an electron at rest, and its flux factor m / m_e is dE'/dE. With
 *
 *   T'(E') = integral of T(E' m_e / m(q)) J(q) dq
 *
 * in place of T, every yield on electrons at rest is that on moving ones: the motion is integrated over once for all masses and
 * widths of the boson.
 */
export interface SmearedTrack {
  /** T'(E'), radiation lengths per GeV, by summation over the track. */
  perGeV(energy: number): number;
  /** The same from a table, 0 outside of it, and with its error. */
  tabulated(): Pick<SmearedTrack, 'perGeV' | 'relativeError'>;
  /** Ends of the table, and where T' is steep between them, GeV, ascending. */
  readonly edges: readonly number[];
  readonly relativeError: number;
}

/**
 * @param track of positrons; one with a singular end may be given
 * @param energyMin of the positrons themselves, GeV
 * @throws RangeError unless 0 < energyMin < the end of the track
 */
export function smearedTrack(
  track: TrackLength,
  energyMin: number,
  shells: readonly AtomicShell[],
): SmearedTrack {
  const { energyMax } = track;
  if (!(energyMin > 0 && energyMin < energyMax)) {
    throw new RangeError(`no positrons between ${energyMin} and ${energyMax} GeV`);
  }
  const width = Math.min(...shells.map(({ momentum }) => momentum)) / electronMass;
  const ends = [Math.log(energyMin), Math.log(energyMax)] as const;
  const { energies, weights } = nodesFor(track, ends, width, shells);
  const kernel = kernelOf(shells);
  const perGeV = (energy: number): number => {
    let sum = 0;
    for (let i = 0; i < energies.length; i++) {
      if (weights[i] !== 0) sum += weights[i]! * kernel(energies[i]!, energy);
    }
    return sum;
  };
  const relativeError = track.relativeError + nodeTolerance;
  let table: ReturnType<SmearedTrack['tabulated']> | undefined;
  return {
    perGeV,
    tabulated: () => {
      table ??= tableOf(perGeV, ends, width, relativeError);
      return table;
    },
    edges: [ends[0] - far, ends[0] - near, ...ends, ends[1] + near, ends[1] + far].map(Math.exp),
    relativeError,
  };
}

/** dq/dE at constant E', (m_e^2 + m^2) / (2 m E), times J(q) of all electrons of the atom together; 1/GeV. */
function kernelOf(shells: readonly AtomicShell[]): (energy: number, smeared: number) => number {
  const all = shells.reduce((sum, { electrons }) => sum + electrons, 0);
  return (energy, smeared) => {
    const mass = (electronMass * smeared) / energy;
    const q = momentumOf(mass);
    let profile = 0;
    for (const { electrons, momentum } of shells) profile += electrons * comptonProfile(q, momentum);
    return (profile * (electronMass ** 2 + mass * mass)) / (2 * mass * energy * all);
  };
}

/**
 * Nodes on the track that resolve the narrowest shell, twice as many until two orders agree.
 *
 * @throws ConvergenceError where they never do
 */
function nodesFor(
  track: TrackLength,
  [start, end]: readonly [number, number],
  width: number,
  shells: readonly AtomicShell[],
): TrackNodes {
  const kernel = kernelOf(shells);
  const first = Math.ceil((nodesPerWidth * (end - start)) / width) + 40;
  for (const factor of [1, 2, 4, 8]) {
    const nodes = trackNodes(track, Math.exp(start), factor * first);
    const isResolved = Array.from({ length: probes }, (_, i) => start + ((i + 0.5) / probes) * (end - start))
      .map((x) =>
        integrateOnNodes(
          nodes,
          nodes.energies.map((energy) => kernel(energy, Math.exp(x))),
        ),
      )
      .every(({ value, error }) => error <= nodeTolerance * value);
    if (isResolved) return nodes;
  }
  throw new ConvergenceError('track length smeared by moving electrons: its nodes do not resolve them');
}

/** ln T' over ln E', in steps that are small where the ends of the track are smeared, and only there steep. */
function tableOf(
  perGeV: (energy: number) => number,
  [start, end]: readonly [number, number],
  width: number,
  trackError: number,
): ReturnType<SmearedTrack['tabulated']> {
  const stepAt = (x: number): number => {
    const away = Math.min(Math.abs(x - start), Math.abs(x - end));
    if (away < 8 * width) return Math.min(farStep, endStep * width);
    return x > start - near && x < end + near ? Math.min(farStep, insideStep * width) : farStep;
  };
  const xs: number[] = [];
  for (let x = start - far; x < end + far; x += stepAt(x)) xs.push(x);
  xs.push(end + far);
  const logarithmAt = (x: number): number => Math.log(perGeV(Math.exp(x)));
  const curve = monotoneCubic(xs, xs.map(logarithmAt));
  let worst = 0;
  for (let i = judged; i < xs.length; i += judged) {
    const x = 0.5 * (xs[i - 1]! + xs[i]!);
    worst = Math.max(worst, Math.abs(evaluateMonotoneCubic(curve, x) - logarithmAt(x)));
  }
  return {
    perGeV: (energy) => {
      const x = Math.log(energy);
      return x >= xs[0]! && x <= xs.at(-1)! ? Math.exp(evaluateMonotoneCubic(curve, x)) : 0;
    },
    relativeError: trackError + worst,
  };
}
