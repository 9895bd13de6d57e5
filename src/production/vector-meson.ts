import { alpha, constants, elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import type { DecaySample, LeptonicVectorMeson } from '../records/meson.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { Material, VectorMeson, VectorMesonProduction } from '../records/search.ts';

/**
 * Gamma(V -> dark) at unit portal coupling by vector meson dominance, GeV: the photon of mass m_V
 * couples with e/g_V, so Gamma = pi e^2 m_V^3 rho(m_V^2) / g_V^2. For the dark axion portal this is
 * paper missing-energy (16) with the ALP mass kept.
 */
export function darkWidthAtUnitCoupling(portal: PhotonPortal, meson: VectorMeson): number {
  const chargeRatio = elementaryCharge / meson.photonCoupling;
  return Math.PI * chargeRatio ** 2 * meson.mass ** 3 * portal.spectralDensity(meson.mass ** 2);
}

/** Branching fraction V -> dark at unit portal coupling, paper missing-energy (13). */
export function darkBranchingFractionAtUnitCoupling(portal: PhotonPortal, meson: VectorMeson): number {
  return darkWidthAtUnitCoupling(portal, meson) / meson.totalWidth;
}

/**
 * The same from the branching fraction to e+ e-, which needs neither g_V nor the total width: 3 pi m_V^2 rho(m_V^2) / alpha
 * times BR(e+ e-), for m_V >> m_e (physics note on proton beams, section 2).
 */
export function darkFractionFromElectrons(
  portal: PhotonPortal,
  meson: Pick<LeptonicVectorMeson, 'mass' | 'electronFraction'>,
): number {
  const square = meson.mass ** 2;
  return (meson.electronFraction * 3 * Math.PI * square * portal.spectralDensity(square)) / alpha;
}

/**
 * V -> pair at unit coupling with one particle followed: of a meson that is not polarised all decays are alike, one
 * momentum in a direction that is uniform. The weight is `darkFractionFromElectrons`.
 *
 * @throws RangeError for a portal that has no pair, or a name that is not in it.
 */
export function vectorMesonDecays(
  portal: PhotonPortal,
  meson: Pick<LeptonicVectorMeson, 'mass' | 'electronFraction'>,
  particle: string,
): DecaySample {
  const { pair } = portal;
  const mass = pair?.masses[pair.names.indexOf(particle)];
  if (pair === undefined || mass === undefined) throw new RangeError(`${portal.id} makes no ${particle}`);
  return {
    particle,
    mass,
    momenta: Float64Array.of(twoBodyMomentum(meson.mass, ...pair.masses)),
    weights: Float64Array.of(darkFractionFromElectrons(portal, meson)),
  };
}

const squareCentimetresPerMicrobarn = 1e-30;
const protonMassGram = constants.protonMass.value / constants.atomicMassUnit.value / constants.avogadro.value;

/**
 * Probability that one hard photon makes the meson exclusively in a thick target,
 * P_V = (9/7) sigma_0 X_0 f_nuc / m_p (paper missing-energy section III.B, with X_0 in g/cm^2).
 */
export function photoproductionProbability(
  crossSectionMicrobarn: number,
  nuclearFactor: number,
  material: Material,
): number {
  const radiationLengthGPerCm2 = material.radiationLengthCm * material.densityGPerCm3;
  const nucleonsPerCm2 = radiationLengthGPerCm2 / protonMassGram;
  return (9 / 7) * crossSectionMicrobarn * squareCentimetresPerMicrobarn * nucleonsPerCm2 * nuclearFactor;
}

/** Number of each vector meson made by `exposure` beam particles. */
export function vectorMesonCounts(
  production: VectorMesonProduction,
  exposure: number,
  material: Material,
): Readonly<Record<string, number>> {
  if (production.method === 'quoted') {
    const scale = exposure / production.atExposure;
    return mapValues(production.counts, (count) => count * scale);
  }
  const photons = exposure * production.hardPhotonFraction;
  return mapValues(production.crossSectionsMicrobarn, (crossSection, meson) => {
    const nuclearFactor = production.nuclearFactors[meson] ?? 1;
    const absorber = production.absorber ?? material;
    return photons * photoproductionProbability(crossSection, nuclearFactor, absorber);
  });
}

function mapValues(
  record: Readonly<Record<string, number>>,
  change: (value: number, key: string) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
