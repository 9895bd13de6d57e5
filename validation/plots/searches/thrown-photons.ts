import type { Estimate } from '../../../src/numerics/index.ts';
import { alpha, constants, picobarnPerInverseGeV2 } from '../../../src/physics/constants.ts';
import type { MonoPhotonCountSearch, PositronTargetSearch } from '../../../src/records/index.ts';
import { thrownMean } from '../../thrown-mean.ts';

const electronMass = constants.electronMass.value;
const throws = { seed: 41, count: 40_000 } as const;

/** One way to e+ e- -> gamma a for massless electrons: a cosine, and d sigma / d cos (GeV^-2) over its density. */
export type PhotonLaw = (s: number, mass: number, u: number) => readonly [cosine: number, weight: number];

/** By g_agamma = 1/GeV: 1 + cos^2, thrown evenly. */
export const byPhotons: PhotonLaw = (s, mass, u) => {
  const cosine = 2 * u - 1;
  return [cosine, 2 * (alpha / 64) * (1 - mass ** 2 / s) ** 3 * (1 + cosine ** 2)];
};

/** By g_ae = 1/GeV: 1/sin^2, evenly in the pseudorapidity up to 1.5, further than any photon is seen. */
export const byElectrons: PhotonLaw = (s, mass, u) => {
  const size = (alpha * electronMass ** 2 * (s * s + mass ** 4)) / (2 * s * s * (s - mass ** 2));
  return [Math.tanh(1.5 * (2 * u - 1)), 3 * size];
};

/** Photons of all runs with a measured energy, (31) to (33) of paper invisible-alp. */
export function thrownAtCollider(search: MonoPhotonCountSearch, law: PhotonLaw, mass: number): Estimate {
  const { runs, resolution, efficiency } = search;
  return thrownMean({ ...throws, task: 4, numbers: 4 }, ([which, u, first, second]) => {
    const run = runs[Math.floor(which! * runs.length)]!;
    const [cosine, weight] = law(run.energy ** 2, mass, u!);
    if (cosine < search.cosThetaMin || cosine > search.cosThetaMax) return 0;
    const energy = (run.energy - mass ** 2 / run.energy) / 2;
    const spread = Math.sqrt((resolution.constant * energy) ** 2 + resolution.stochastic ** 2 * energy);
    const normal = Math.sqrt(-2 * Math.log(first!)) * Math.cos(2 * Math.PI * second!);
    const share = (energy + spread * normal) / (run.energy / 2);
    if (share < search.energyFractionMin || share > search.energyFractionMax) return 0;
    return weight * runs.length * run.luminosityInversePb * picobarnPerInverseGeV2 * efficiency;
  });
}

/** Photons of positrons on electrons at rest, each carried from the centre of mass to the laboratory. */
export function thrownOnTarget(search: PositronTargetSearch, law: PhotonLaw, mass: number): Estimate {
  const { beamEnergy, target, exposure, efficiency } = search;
  const total = beamEnergy + electronMass;
  const momentum = Math.sqrt(beamEnergy ** 2 - electronMass ** 2);
  const rootS = Math.sqrt(total ** 2 - momentum ** 2);
  const k = (rootS - mass ** 2 / rootS) / 2;
  const { Z, A, densityGPerCm3 } = target.material;
  const electrons = (Z * densityGPerCm3 * constants.avogadro.value * target.lengthCm) / A;
  // A picobarn is 1e-36 cm^2.
  const perSigma = exposure * electrons * picobarnPerInverseGeV2 * 1e-36 * efficiency;
  return thrownMean({ ...throws, task: 1, numbers: 1 }, ([u]) => {
    const [cosine, weight] = law(rootS ** 2, mass, u!);
    const along = (k * (total * cosine + momentum)) / rootS;
    const across = k * Math.sqrt(1 - cosine ** 2);
    const angle = Math.atan2(across, along);
    const energy = Math.hypot(across, along);
    const isSeen =
      angle > search.angleMin &&
      angle < search.angleMax &&
      energy > search.energyMin &&
      energy < search.energyMax;
    return isSeen ? weight * perSigma : 0;
  });
}
