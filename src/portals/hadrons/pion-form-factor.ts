import { alpha } from '../../physics/constants.ts';
import { pionMass, rho } from './resonances.ts';

/**
 * R(s) of e+ e- -> pi+ pi-: beta^3 |F(s)|^2 / 4, exactly 0 at and below threshold. s in GeV^2.
 *
 * F is the rho of Gounaris and Sakurai (doi:10.1103/PhysRevLett.21.244), F(0) = 1, times 1 + c s/m_rho^2. The real
 * factor stands for all that is heavier; c = 0.099 makes the height at the peak that of Gamma(rho -> e+ e-). Mixing with
 * the omega is left out: some 20 % between 770 and 790 MeV, of both signs.
 */
export function pionPairRatio(s: number): number {
  const threshold = 2 * pionMass;
  const energy = Math.sqrt(s);
  if (!(energy > threshold)) return 0;
  const beta = Math.sqrt((1 - threshold / energy) * (1 + threshold / energy));
  const heavier = 1 + heavierStates * (energy / rho.mass) ** 2;
  return (beta ** 3 / 4) * heavier ** 2 * gounarisSakuraiSquared(energy);
}

/** Momentum of a pion in a pair of this energy. */
function pionMomentum(energy: number): number {
  return Math.sqrt(Math.max(0, (energy - 2 * pionMass) * (energy + 2 * pionMass))) / 2;
}

/** The dispersive part of the self-energy, h(s). */
function h(energy: number): number {
  const k = pionMomentum(energy);
  return (2 / Math.PI) * (k / energy) * Math.log((energy + 2 * k) / (2 * pionMass));
}

/** |F|^2 of the rho alone. */
function gounarisSakuraiSquared(energy: number): number {
  const { mass: m, width } = rho;
  const [k, onShell] = [pionMomentum(energy), pionMomentum(m)];
  const slope = h(m) * (1 / (8 * onShell ** 2) - 1 / (2 * m * m)) + 1 / (2 * Math.PI * m * m);
  const offShell = (m - energy) * (m + energy);
  const shift =
    ((width * m * m) / onShell ** 3) * (k * k * (h(energy) - h(m)) + offShell * onShell ** 2 * slope);
  const running = width * (k / onShell) ** 3 * (m / energy);
  const numerator = m * m + massRatio() * m * width;
  return numerator ** 2 / ((offShell + shift) ** 2 + (m * running) ** 2);
}

/** d of Gounaris and Sakurai, for which F(0) = 1. */
function massRatio(): number {
  const m = rho.mass;
  const k = pionMomentum(m);
  const logarithm = Math.log((m + 2 * k) / (2 * pionMass));
  return (
    (3 / Math.PI) * (pionMass / k) ** 2 * logarithm +
    m / (2 * Math.PI * k) -
    (pionMass ** 2 * m) / (Math.PI * k ** 3)
  );
}

/** c: 9 Gamma_ee / (alpha^2 Gamma) is R at the peak. */
const heavierStates = (() => {
  const beta = (2 * pionMomentum(rho.mass)) / rho.mass;
  const peak = (9 * rho.electronWidth) / (alpha ** 2 * rho.width);
  return Math.sqrt((4 * peak) / (beta ** 3 * gounarisSakuraiSquared(rho.mass))) - 1;
})();
