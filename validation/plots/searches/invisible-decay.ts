import { elementaryCharge } from '../../../src/physics/constants.ts';
import { invisibleDecayLimit } from '../../../src/pipeline/invisible-decay-limit.ts';
import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import { dipolePortal } from '../../../src/portals/dipole.ts';
import type { PhotonPortal } from '../../../src/records/index.ts';
import { catalog, searchOf } from '../../catalog.ts';
import { evenly, exact, type ValidatedCurve, type Validation } from '../../validation.ts';

/** |amplitude|^2 for a vector of mass M at rest, summed over its spins and those of two particles of momentum k. */
type SquaredAmplitude = (M: number, energies: readonly [number, number], k: number) => number;

/**
 * eps(mu nu alpha beta) V^mu gamma_D^nu q^alpha k^beta at rest: transverse gamma_D alone, each helicity with one spin of the
 * meson along the flight, M k.
 */
const axionAmplitude: SquaredAmplitude = (M, _, k) => 2 * (M * k) ** 2;

/**
 * ubar(p_1) 2 sigma^(i0) M v(p_2) with two-spinors. What has no spin along the flight goes as A + B and what has as A - B,
 * A and B the products of large and of small components.
 */
function dipoleAmplitude(m1: number, m2: number): SquaredAmplitude {
  return (M, [E1, E2]) => {
    const A = Math.sqrt((E1 + m1) * (E2 + m2));
    const B = Math.sqrt((E1 - m1) * (E2 - m2));
    return 8 * M ** 2 * ((A + B) ** 2 + 2 * (A - B) ** 2);
  };
}

/** From Gamma = k |M|^2 / 8 pi M^2, the mean over three spins of the meson, with its coupling to the photon e/g_V. */
function couplingByHand(squared: SquaredAmplitude, m1: number, m2: number): number {
  const { branchingFractionLimit, meson } = upsilonSearch();
  const { mass: M, totalWidth, photonCoupling } = catalog().vectorMeson('pdg-2024', meson);
  const E1 = (M * M + m1 * m1 - m2 * m2) / (2 * M);
  const k = Math.sqrt((E1 - m1) * (E1 + m1));
  const mean = ((elementaryCharge / photonCoupling) ** 2 * squared(M, [E1, M - E1], k)) / 3;
  return Math.sqrt((branchingFractionLimit * totalWidth * 8 * Math.PI * M ** 2) / (k * mean));
}

function upsilonSearch() {
  return searchOf('babar-upsilon-invisible', 'invisible-decay');
}

function limitOf(portal: PhotonPortal) {
  const search = upsilonSearch();
  const limit = invisibleDecayLimit(search, portal, catalog().vectorMeson('pdg-2024', search.meson));
  if (limit === undefined) throw new Error(`no limit on ${portal.id}`);
  return limit;
}

function darkAxion(m_a: number): ValidatedCurve {
  const largest = 9.4 - m_a;
  return {
    id: `dark-axion-${m_a}`,
    label: `$a\\gamma_D$, $m_a=${m_a}$ GeV`,
    ours: (m_gammaD) => limitOf(darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 0 })),
    other: (m_gammaD) => exact(couplingByHand(axionAmplitude, m_gammaD, m_a)),
    points: evenly(0.1, largest, 14),
    line: evenly(0.1, largest, 90),
    // Rounding close to threshold.
    tolerance: 1e-11,
  };
}

function dipole(delta: number): ValidatedCurve {
  const lighter = (m2: number) => m2 / (1 + delta);
  const largest = (9.44 * (1 + delta)) / (2 + delta);
  return {
    id: `dipole-${delta}`,
    label: `$\\chi_1\\chi_2$, $M_2=${1 + delta}\\,M_1$`,
    ours: (m2) => limitOf(dipolePortal.build({ M1: lighter(m2), delta, d: 1 })),
    other: (m2) => exact(couplingByHand(dipoleAmplitude(lighter(m2), m2), lighter(m2), m2)),
    points: evenly(0.1, largest, 14),
    line: evenly(0.1, largest, 90),
    tolerance: 1e-11,
  };
}

export const invisibleDecay: Validation = {
  page: 'searches/invisible-decay',
  claim:
    "BaBar's limit on $\\Upsilon(1S)\\to$ invisible as a limit on couplings: by spectral densities, and with helicity amplitudes of the meson at rest.",
  other: 'helicity amplitudes',
  x: { label: 'mass of $\\gamma_D$ or $\\chi_2$ [GeV]', scale: 'linear' },
  y: { label: 'limit on $g_{a\\gamma\\gamma_D}$ or $d$ [GeV$^{-1}$]', scale: 'log' },
  curves: [darkAxion(0), darkAxion(4), dipole(0.1), dipole(1)],
};
