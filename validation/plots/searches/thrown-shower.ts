import type { Estimate } from '../../../src/numerics/index.ts';
import { logGamma } from '../../../src/numerics/special/log-gamma.ts';
import { thrownMean } from '../../thrown-mean.ts';

/** Energy of the electrons, smallest energy that counts, GeV, and the depth of the target, X0. */
export interface Shower {
  readonly beamEnergy: number;
  readonly energyMin: number;
  readonly depth: number;
}

/** An exponential depth of this mean, and one over its density. */
function drawDepth(u: number, meanDepth: number): readonly [depth: number, weight: number] {
  return [-meanDepth * Math.log(u), meanDepth / u];
}

/**
 * An electron loses ln(E_0/E) by a gamma distribution of 4t/3, I_e of paper invisible-alp (27). Thrown below `largest`, as a
 * power that takes its singularity; the second number is the share of electrons that it stands for.
 */
function drawLoss(u: number, depth: number, largest: number): readonly [loss: number, weight: number] {
  const shape = (4 / 3) * depth;
  const loss = largest * u ** (1 / shape);
  return [loss, largest ** shape * Math.exp(-logGamma(shape + 1))];
}

/** I_gamma of paper invisible-alp (27) times the energy. */
function photonIntensity(share: number, depth: number): number {
  const slope = Math.log1p(-share);
  return (Math.exp((4 / 3) * depth * slope) - Math.exp((-7 / 9) * depth)) / (7 / 9 + (4 / 3) * slope);
}

/** Way of electrons in X0 times a cross section. */
export function throwElectrons(
  { beamEnergy, energyMin, depth }: Shower,
  sigma: (energy: number) => number,
): Estimate {
  const largest = Math.log(beamEnergy / energyMin);
  return thrownMean({ seed: 31, task: 1, count: 30_000, numbers: 2 }, ([u, v]) => {
    const [t, weight] = drawDepth(u!, 1);
    if (t > depth) return 0;
    const [loss, electrons] = drawLoss(v!, t, largest);
    return weight * electrons * Math.exp(-loss) * sigma(beamEnergy * Math.exp(-loss));
  });
}

/** The same of photons. */
export function throwPhotons(
  { beamEnergy, energyMin, depth }: Shower,
  sigma: (energy: number) => number,
): Estimate {
  const range = Math.log(beamEnergy / energyMin);
  return thrownMean({ seed: 31, task: 2, count: 20_000, numbers: 2 }, ([u, v]) => {
    const [t, weight] = drawDepth(u!, 2);
    if (t > depth) return 0;
    const energy = energyMin * Math.exp(range * v!);
    return weight * range * photonIntensity(energy / beamEnergy, t) * sigma(energy);
  });
}

/**
 * The same of positrons of pairs that photons make, whose energy is drawn by the caller: one over its density is the second
 * number. The photon flies and makes a pair, the positron loses energy from there on.
 */
export function throwPositrons(
  { beamEnergy, depth }: Shower,
  sigma: (energy: number) => number,
  drawEnergy: (u: number) => readonly [energy: number, weight: number],
): Estimate {
  return thrownMean({ seed: 31, task: 3, count: 50_000, numbers: 5 }, (u) => {
    const [energy, weight] = drawEnergy(u[0]!);
    const [birth, births] = drawDepth(u[1]!, 2);
    const [way, ways] = drawDepth(u[2]!, 0.7);
    if (birth + way > depth || energy >= beamEnergy) return 0;
    const [loss, positrons] = drawLoss(u[3]!, way, Math.log(beamEnergy / energy));
    const born = energy * Math.exp(loss);
    const range = Math.log(beamEnergy / born);
    const photon = born * Math.exp(range * u[4]!);
    const x = born / photon;
    const pair = 1 - (4 / 3) * x * (1 - x);
    const photons = (range * photonIntensity(photon / beamEnergy, birth)) / photon;
    return weight * births * ways * positrons * pair * photons * sigma(energy);
  });
}
