import { alpha } from '../../physics/constants.ts';
import { pionPairRatio } from './pion-form-factor.ts';
import { jpsi, omega, openBottom, openCharm, phi, resonanceRatio, upsilon } from './resonances.ts';
import { quarkCorrection } from './strong-coupling.ts';

/**
 * The parts of R(s) that do not interfere where mesons are pure in flavour: u and d quarks in their isovector (rho) and
 * isoscalar (omega) combinations, s (phi), c and b. As numbers: how many times the rate through a photon.
 */
export interface QuarkWeights {
  readonly isovector: number;
  readonly isoscalar: number;
  readonly strange: number;
  readonly charm: number;
  readonly bottom: number;
}

/** A boson that couples to electric charge. */
export const electricCharges: QuarkWeights = { isovector: 1, isoscalar: 1, strange: 1, charm: 1, bottom: 1 };

/** A boson that couples to a third of the baryon number: the squares of 1/3 over Q, and no rho. */
export const baryonNumbers: QuarkWeights = {
  isovector: 0,
  isoscalar: 4,
  strange: 1,
  charm: 1 / 4,
  bottom: 1,
};

/** 1.8 GeV squared: the quarks alone from here on. GeV^2. */
const dualFrom = 1.8 ** 2;

/**
 * Hadrons beyond one resonance begin at 1 GeV^2 and rise linearly in s until they are as many as the quarks: up to
 * these s (GeV^2), which make the integral of each part up to 1.8 GeV that of its quarks. A test computes them.
 */
const continuumFrom = 1;
const continuumFull = { isovector: 1.956, isoscalar: 1.641, strange: 2.464 };

/**
 * R(s) = sigma(e+ e- -> boson* -> hadrons) / sigma(e+ e- -> photon* -> mu+ mu-, massless), s in GeV^2; exactly 0 at and
 * below the threshold of two pions.
 *
 * Below 1.8 GeV the rho, omega and phi (vector meson dominance) and a continuum that follows from them by duality, sum
 * rules of Shifman, Vainshtein and Zakharov (doi:10.1016/0550-3213(79)90022-1); above it quarks with alpha_s^3, steps at
 * open charm and bottom, and the J/psi and the Upsilon(1S). A model without measured points; its accuracy by our estimate:
 * 10 % below 1 GeV (20 % where rho and omega interfere), 50 % from point to point between 1 and 2 GeV, 5 % above but for
 * 30 % between 3.7 and 5 GeV. psi(2S), the higher Upsilons, pi0 gamma and eta gamma are left out. The integral that makes the muon's
 * magnetic moment is within 2 % of the measured one (test).
 */
export function hadronicRatio(s: number, weights: QuarkWeights = electricCharges): number {
  const light = lightRatio(s, weights);
  const charm = heavyRatio(s, openCharm, 4 / 3) + resonanceRatio(s, jpsi, alpha);
  const bottom = heavyRatio(s, openBottom, 1 / 3) + resonanceRatio(s, upsilon, alpha);
  return light + weights.charm * charm + weights.bottom * bottom;
}

function lightRatio(s: number, weights: QuarkWeights): number {
  const { isovector, isoscalar, strange } = weights;
  if (s >= dualFrom) return quarks(s) * (1.5 * isovector + isoscalar / 6 + strange / 3);
  const mesons =
    (isovector === 0 ? 0 : isovector * pionPairRatio(s)) +
    isoscalar * resonanceRatio(s, omega, alpha) +
    strange * resonanceRatio(s, phi, alpha);
  if (s <= continuumFrom) return mesons;
  const continuum =
    1.5 * isovector * risen(s, continuumFull.isovector) +
    (isoscalar / 6) * risen(s, continuumFull.isoscalar) +
    (strange / 3) * risen(s, continuumFull.strange);
  return mesons + quarks(dualFrom) * continuum;
}

function risen(s: number, full: number): number {
  return Math.min(1, (s - continuumFrom) / (full - continuumFrom));
}

/** A step: open charm and bottom fill up within a few tenths of a GeV, resonance by resonance. */
function heavyRatio(s: number, threshold: number, charges: number): number {
  return s < threshold ** 2 ? 0 : charges * quarks(s);
}

function quarks(s: number): number {
  const flavours = s >= openBottom ** 2 ? 5 : s >= openCharm ** 2 ? 4 : 3;
  return quarkCorrection(s, flavours);
}
