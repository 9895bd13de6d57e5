import { requireShower, type Shower } from './setup.ts';
import type { TrackLength, TrackPanel } from './track.ts';

/** Absorption of photons by pairs, per radiation length. */
const absorption = 7 / 9;

/**
 * T_gamma(E): the photons that the primary radiates, until they convert (Y.-S. Tsai and V. Whitis, Phys. Rev. 149 (1966)
 * 1248; paper invisible-alp (27)), integrated over the depth in closed form. Photons of later generations are not in it:
 * at E > E0/2 there are hardly any.
 *
 * @throws RangeError on a shower out of range
 */
export function photonTrack(shower: Shower): TrackLength {
  requireShower(shower);
  const { beamEnergy, depth } = shower;
  return {
    energyMax: beamEnergy,
    perGeV: (energy) => {
      if (energy >= beamEnergy) return 0;
      return photonShape(Math.log1p(-energy / beamEnergy), depth) / energy;
    },
    panels: (energyMin) => photonPanels(beamEnergy, energyMin, (logRest) => photonShape(logRest, depth)),
    relativeError: 1e-13,
  };
}

/**
 * E T_gamma(E) at ln(1 - E/E0) = logRest. With b = -(4/3) logRest and c = 7/9 it is
 * [(1 - exp(-bt))/b - (1 - exp(-ct))/c] / (c - b), written without the 0/0 at b = c, E/E0 = 1 - exp(-7/12) = 0.442,
 * and without cancellation at either end or for thin targets.
 */
export function photonShape(logRest: number, depth: number): number {
  const b = -(4 / 3) * logRest * depth;
  const c = absorption * depth;
  return depth * depth * minusDividedDifference(Math.min(b, c), Math.max(b, c));
}

/** -(g(y) - g(x)) / (y - x) for g(x) = (1 - exp(-x)) / x and 0 <= x <= y: [g(x) - exp(-x) g(y - x)] / y. */
function minusDividedDifference(x: number, y: number): number {
  if (y === Number.POSITIVE_INFINITY) return 0;
  return y < 1 ? series(x, y) : (decay(x) - Math.exp(-x) * decay(y - x)) / y;
}

function decay(x: number): number {
  return x === 0 ? 1 : -Math.expm1(-x) / x;
}

/** The same as the sum over k >= 1 of (-1)^(k+1) (x^(k-1) + x^(k-2) y + ... + y^(k-1)) / (k+1)!. */
function series(x: number, y: number): number {
  let sum = 0;
  let homogeneous = 1;
  let power = 1;
  let factor = 0.5;
  for (let k = 1; k < 20; k++) {
    sum += factor * homogeneous;
    power *= y;
    homogeneous = x * homogeneous + power;
    factor /= -(k + 2);
  }
  return sum;
}

/**
 * Panels for integrals over shape(ln(1 - E/E0)) dE / E, for a shape that goes as 1 / |ln(1 - E/E0)| at E -> E0. Below E0/2
 * the variable is ln E; above it is x in 1 - E/E0 = w x^3, which leaves x^2 / ln x at the end.
 */
export function photonPanels(
  beamEnergy: number,
  energyMin: number,
  shape: (logRest: number) => number,
): TrackPanel[] {
  const split = Math.max(energyMin, 0.5 * beamEnergy);
  const width = (beamEnergy - split) / beamEnergy;
  const panels: TrackPanel[] = [
    {
      lower: 0,
      upper: 1,
      at: (x) => {
        const rest = width * x * x * x;
        const energy = beamEnergy * (1 - rest);
        return { energy, weight: (3 * width * x * x * shape(Math.log(rest))) / (1 - rest) };
      },
    },
  ];
  if (energyMin < split) {
    panels.push({
      lower: Math.log(energyMin),
      upper: Math.log(split),
      at: (logEnergy) => {
        const energy = Math.exp(logEnergy);
        return { energy, weight: shape(Math.log1p(-energy / beamEnergy)) };
      },
    });
  }
  return panels;
}
