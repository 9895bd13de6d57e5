import { evaluateMonotoneCubic, type MonotoneCubic, monotoneCubic } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { type TrackLength, trackNodes } from '../../physics/shower/index.ts';
import { type AtomicShell, comptonProfile, momentumOf } from './atomic-motion.ts';

const electronMass = constants.electronMass.value;

/** Nodes per width of the narrowest shell; at six the rule is good to 1e-6. */
const nodesPerWidth = 6;
/** ln E beyond the track that the table covers finely, and at all: there the profiles are down by 1e-15. */
const [near, far] = [0.3, 7];
/** Steps of the table in ln E beyond `near`. */
const farStep = 0.02;
/** Of the table. */
const tableError = 1e-4;

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
  exactPerGeV(energy: number): number;
  /** The same from a table, 0 outside of it. */
  perGeV(energy: number): number;
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
  const order = Math.ceil((nodesPerWidth * Math.log(energyMax / energyMin)) / width) + 40;
  const { energies, weights } = trackNodes(track, energyMin, order);
  const profile = averageProfile(shells);
  // dq at constant E' is (m_e^2 + m^2) / (2 m E) dE.
  const exactPerGeV = (energy: number): number => {
    let sum = 0;
    for (let i = 0; i < energies.length; i++) {
      if (weights[i] === 0) continue;
      const mass = (electronMass * energy) / energies[i]!;
      const perEnergy = (electronMass ** 2 + mass * mass) / (2 * mass * energies[i]!);
      sum += weights[i]! * perEnergy * profile(momentumOf(mass));
    }
    return sum;
  };
  let table: MonotoneCubic | undefined;
  const ends = [Math.log(energyMin), Math.log(energyMax)] as const;
  return {
    exactPerGeV,
    perGeV: (energy) => {
      table ??= tabulated(exactPerGeV, ends, width);
      const x = Math.log(energy);
      const inside = x >= table.xs[0]! && x <= table.xs[table.xs.length - 1]!;
      return inside ? Math.exp(evaluateMonotoneCubic(table, x)) : 0;
    },
    edges: [ends[0] - far, ends[0] - near, ...ends, ends[1] + near, ends[1] + far].map(Math.exp),
    relativeError: track.relativeError + tableError,
  };
}

/** J(q) of all electrons of the atom together, 1/GeV. */
function averageProfile(shells: readonly AtomicShell[]): (q: number) => number {
  const all = shells.reduce((sum, { electrons }) => sum + electrons, 0);
  return (q) => {
    let sum = 0;
    for (const { electrons, momentum } of shells) sum += electrons * comptonProfile(q, momentum);
    return sum / all;
  };
}

/** ln T' over ln E', in steps of a fourth of the width where it is steep. */
function tabulated(
  perGeV: (energy: number) => number,
  [start, end]: readonly [number, number],
  width: number,
): MonotoneCubic {
  const steps = (from: number, to: number, step: number): number[] => {
    const count = Math.ceil((to - from) / step);
    return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / count);
  };
  const fine = Math.min(farStep, width / 4);
  const xs = [
    ...steps(start - far, start - near, farStep),
    ...steps(start - near, end + near, fine),
    ...steps(end + near, end + far, farStep),
    end + far,
  ];
  return monotoneCubic(
    xs,
    xs.map((x) => Math.log(perGeV(Math.exp(x)))),
  );
}
