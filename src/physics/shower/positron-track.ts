import { gaussLegendre } from '../../numerics/index.ts';
import { depthAverage, depthCumulative, inverseCumulative } from './depth-integral.ts';
import { electronTrack, steepEnd, steepUpTo } from './electron-track.ts';
import { pairSource } from './pair-source.ts';
import { requireShower, type Shower } from './setup.ts';
import { sumOfTracks, type TrackLength, type TrackPanel } from './track.ts';

export interface PositronShower extends Shower {
  /** Default 'e-'; the track of a positron includes its own T_e. */
  readonly primary?: 'e-' | 'e+';
  /**
   * What is left of the target for a positron that is born inside. 'exact' (default) is T less the depth of its birth;
   * 'full' gives it the whole of T again, which is the product T_gamma T_e of physics note lepton-beams, section 5:
   * the same in thick targets, three times too much in thin ones.
   */
  readonly remainingDepth?: 'exact' | 'full';
}

/**
 * T_+(E): positrons of the first generation, from pairs of photons that the primary radiates, which then lose energy as
 * the primary does; and the primary itself, if it is a positron. Analytic, 20 to 30 % off a simulation (the positrons
 * of later generations are soft).
 *
 * @throws RangeError on a shower out of range
 */
export function positronTrack(shower: PositronShower): TrackLength {
  requireShower(shower);
  const { beamEnergy } = shower;
  const perGeV = (energy: number): number => (energy < beamEnergy ? secondaries(energy, shower) : 0);
  const secondary: TrackLength = {
    energyMax: beamEnergy,
    perGeV,
    panels: (energyMin) => secondaryPanels(beamEnergy, energyMin, perGeV),
    relativeError: 5e-5,
  };
  return shower.primary === 'e+' ? sumOfTracks([electronTrack(shower), secondary]) : secondary;
}

const rule = gaussLegendre(14);

/**
 * The integral over the energy E' of birth, from E up: of dC S(E exp(L)) with L = ln(E'/E), S the source averaged over
 * the depths at which positrons pass E.
 */
function secondaries(energy: number, shower: PositronShower): number {
  const { beamEnergy, depth } = shower;
  const uMax = (4 / 3) * depth;
  const printed = shower.electronIntensity === 'as-printed';
  const full = shower.remainingDepth === 'full';
  let sum = 0;
  for (const { lower, upper, at } of losses(Math.log(beamEnergy / energy), uMax)) {
    for (let i = 0; i < rule.nodes.length; i++) {
      const { logL, weight } = at(lower + (upper - lower) * rule.nodes[i]!);
      const L = Math.exp(logL);
      const birth = energy * Math.exp(L);
      const source = full
        ? pairSource(birth, beamEnergy, depth)
        : depthAverage(logL, uMax, (u) => pairSource(birth, beamEnergy, depth - 0.75 * u));
      sum += (upper - lower) * rule.weights[i]! * weight * (printed ? Math.exp(L) : 1) * source;
    }
  }
  return sum;
}

interface LossPiece {
  readonly lower: number;
  readonly upper: number;
  /** ln L, and dC / dx. */
  at(x: number): { readonly logL: number; readonly weight: number };
}

/**
 * The range 0 < L < end: as `electronTrack` in C up to some L, in a thin target then in ln L, and the rest in y of
 * L = end - width y^3, since the source vanishes as w / ln w at w = 1 - E'/E0 -> 0.
 */
function losses(end: number, uMax: number): readonly LossPiece[] {
  const last = Math.min(0.5 * end, steepUpTo);
  const first = Math.min(last, steepEnd(uMax));
  const width = end - last;
  const slope = (logL: number): number => depthCumulative(logL, uMax).slope;
  const pieces: LossPiece[] = [
    {
      lower: 0,
      upper: depthCumulative(Math.log(first), uMax).value,
      at: (C) => ({ logL: inverseCumulative(C, uMax), weight: 1 }),
    },
    {
      lower: 0,
      upper: 1,
      at: (y) => {
        const L = end - width * y * y * y;
        const logL = Math.log(L);
        return { logL, weight: (3 * width * y * y * slope(logL)) / L };
      },
    },
  ];
  if (first < last) {
    const at = (logL: number) => ({ logL, weight: slope(logL) });
    pieces.push({ lower: Math.log(first), upper: Math.log(last), at });
  }
  return pieces;
}

/** As for photons: ln E below E0/2, and x of 1 - E/E0 = w x^3 above. */
function secondaryPanels(
  beamEnergy: number,
  energyMin: number,
  perGeV: (energy: number) => number,
): readonly TrackPanel[] {
  const split = Math.max(energyMin, 0.5 * beamEnergy);
  const width = beamEnergy - split;
  const panels: TrackPanel[] = [
    {
      lower: 0,
      upper: 1,
      at: (x) => {
        const energy = beamEnergy - width * x * x * x;
        return { energy, weight: 3 * width * x * x * perGeV(energy) };
      },
    },
  ];
  if (energyMin < split) {
    panels.push({
      lower: Math.log(energyMin),
      upper: Math.log(split),
      at: (logEnergy) => {
        const energy = Math.exp(logEnergy);
        return { energy, weight: energy * perGeV(energy) };
      },
    });
  }
  return panels;
}
