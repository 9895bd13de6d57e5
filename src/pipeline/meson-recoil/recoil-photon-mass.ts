import { recoilPhotonMassRange } from '../../detection/electron-recoil/index.ts';
import type { Estimate } from '../../numerics/estimate.ts';
import { properDecayLengthM } from '../../propagation/index.ts';
import { followDecays } from './decayed-particles.ts';
import { cutsOf, type RecoilSignal } from './recoil-signal.ts';
import { recoilTable } from './recoil-table.ts';

/**
 * Scatterings of lighter particles inside the cuts of a search by the squared mass of the electron and the photon that the
 * heavier particle decays to, wherever it does: flat between two ends for each. GeV^2.
 */
export interface RecoilPhotonMasses {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
}

/** Of lighter particles straight from the target, and of those that decays on the way leave at this coupling. */
export function recoilPhotonMasses(signal: RecoilSignal, coupling: number): RecoilPhotonMasses {
  const { search, view, lighterProcess, energyMax, unitWidth } = signal;
  const { incoming, outgoing } = lighterProcess;
  const table = recoilTable(lighterProcess, cutsOf(search), [1e-4 * energyMax, energyMax]);
  const masses = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  const add = (energy: number, pathM: number, weight: number) => {
    const events = weight * pathM * table(energy);
    const range = events > 0 ? recoilPhotonMassRange(energy, incoming, outgoing) : undefined;
    if (range === undefined) return;
    masses.from.push(range[0]);
    masses.to.push(range[1]);
    masses.weight.push(events);
  };
  const properM = properDecayLengthM(coupling ** 2 * unitWidth);
  for (const { lighter, decaying } of signal.mesons) {
    lighter.weight.forEach((weight, i) => {
      add(lighter.energy[i]!, lighter.pathM[i]!, weight);
    });
    if (decaying !== undefined) followDecays(decaying, properM, view, add);
  }
  return masses;
}

/** Density in the mass, 1/GeV, of all scatterings together; undefined without any. */
export function recoilPhotonMassDensity(masses: RecoilPhotonMasses, mass: number): Estimate | undefined {
  const square = mass * mass;
  return meanOf(masses, (from, to) => (square >= from && square <= to ? (2 * mass) / (to - from) : 0));
}

/** Share of scatterings above a mass, GeV. */
export function recoilPhotonMassShare(masses: RecoilPhotonMasses, mass: number): Estimate | undefined {
  const square = mass * mass;
  return meanOf(masses, (from, to) => Math.min(1, Math.max(0, (to - square) / (to - from))));
}

/** Weighted mean with the error of a ratio of two sums over the same sample. */
function meanOf(
  { from, to, weight }: RecoilPhotonMasses,
  value: (from: number, to: number) => number,
): Estimate | undefined {
  const values = weight.map((_, i) => value(from[i]!, to[i]!));
  let all = 0;
  let sum = 0;
  weight.forEach((each, i) => {
    all += each;
    sum += each * values[i]!;
  });
  if (!(all > 0)) return undefined;
  const mean = sum / all;
  const variance = weight.reduce((total, each, i) => total + (each * (values[i]! - mean)) ** 2, 0);
  return { value: mean, error: Math.sqrt(variance) / all };
}
