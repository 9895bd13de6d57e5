import { depthCumulative, inverseCumulative } from './depth-integral.ts';
import { requireShower, type Shower } from './setup.ts';
import type { TrackLength, TrackPanel } from './track.ts';

/** L = ln(E0/E) from which L is the variable. */
export const steepUpTo = 1;

/** L up to which C(L) is the variable: less than that in a thin target, which has nearly all of C at L ~ 0. */
export function steepEnd(uMax: number): number {
  return uMax < 0.3 ? Math.exp(-12) : steepUpTo;
}

/**
 * T_e(E): the primary electron itself, which loses energy by bremsstrahlung (Y.-S. Tsai and V. Whitis, Phys. Rev. 149
 * (1966) 1248; paper invisible-alp (27)), integrated exactly over the depth. With L = ln(E0/E), u = 4t/3 and
 * C(L) of `depthCumulative`, T_e dE = exp(-L) dC, or dC with the intensity as printed.
 *
 * At E -> E0 T_e is singular as 1/(L ln^2 L), and in a thin target all of it sits there: C is the variable in which
 * integrals see nothing of it, exp(-L) dC with L = exp(-3/(4C)). The integral over all E is the depth.
 *
 * @throws RangeError on a shower out of range
 */
export function electronTrack(shower: Shower): TrackLength {
  requireShower(shower);
  const { beamEnergy, depth } = shower;
  const printed = shower.electronIntensity === 'as-printed';
  const uMax = (4 / 3) * depth;
  return {
    energyMax: beamEnergy,
    perGeV: (energy) => {
      if (energy >= beamEnergy) return energy > beamEnergy ? 0 : Number.POSITIVE_INFINITY;
      const L = logarithm(energy, beamEnergy);
      return depthCumulative(Math.log(L), uMax).slope / (L * (printed ? energy : beamEnergy));
    },
    panels: (energyMin) => panelsInL(shower, uMax, logarithm(energyMin, beamEnergy)),
    relativeError: 1e-11,
  };
}

/** ln(E0/E), also for E close to E0. */
function logarithm(energy: number, beamEnergy: number): number {
  const ratio = energy / beamEnergy;
  return ratio < 0.5 ? -Math.log(ratio) : -Math.log1p((energy - beamEnergy) / beamEnergy);
}

function panelsInL(shower: Shower, uMax: number, end: number): readonly TrackPanel[] {
  const first = Math.min(end, steepEnd(uMax));
  const second = Math.min(end, steepUpTo);
  const panels = [steepPanel(shower, uMax, first)];
  if (second > first) panels.push(gentlePanel(shower, uMax, first, second));
  if (end > second) panels.push(gentlePanel(shower, uMax, second, end));
  return panels;
}

function steepPanel(shower: Shower, uMax: number, end: number): TrackPanel {
  const printed = shower.electronIntensity === 'as-printed';
  return {
    lower: 0,
    upper: depthCumulative(Math.log(end), uMax).value,
    at: (C) => {
      const fraction = Math.exp(-Math.exp(inverseCumulative(C, uMax)));
      return { energy: shower.beamEnergy * fraction, weight: printed ? 1 : fraction };
    },
  };
}

/** In ln L up to L = 1 and in L beyond. */
function gentlePanel(shower: Shower, uMax: number, from: number, to: number): TrackPanel {
  const shift = shower.electronIntensity === 'as-printed' ? 0 : 1;
  const logarithmic = from < steepUpTo;
  return {
    lower: logarithmic ? Math.log(from) : from,
    upper: logarithmic ? Math.log(to) : to,
    at: (x) => {
      const L = logarithmic ? Math.exp(x) : x;
      const { slope } = depthCumulative(logarithmic ? x : Math.log(x), uMax, shift * L);
      return { energy: shower.beamEnergy * Math.exp(-L), weight: logarithmic ? slope : slope / L };
    },
  };
}
