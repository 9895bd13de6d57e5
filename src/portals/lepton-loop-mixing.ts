import { elementaryCharge } from '../physics/constants.ts';
import type { Complex } from './alp-loop.ts';

/**
 * integral_0^1 dx 6 x (1 - x) ln[1 - x (1 - x) z - i 0]: the vacuum polarisation of a lepton of mass m at z = q^2 / m^2.
 * Real up to z = 4, then with the imaginary part -pi beta (3 - beta^2) / 2. Closed form with beta = sqrt(1 - 4/z); its
 * power series for |z| < 1, where the closed form cancels.
 *
 * @throws RangeError on a NaN or negative z: a boson on its mass shell has none.
 */
export function vacuumPolarisationIntegral(z: number): Complex {
  if (!(z >= 0)) throw new RangeError(`vacuum polarisation: q^2 / m^2 is ${z}, must be 0 or more`);
  if (z < 1) return { re: smallMomentumSeries(z), im: 0 };
  const y = 4 / z;
  const constant = -5 / 3 - y;
  if (y >= 1) {
    const root = Math.sqrt(y - 1);
    return { re: constant + (2 + y) * root * Math.atan2(1, root), im: 0 };
  }
  const beta = Math.sqrt(1 - y);
  const logarithm = 2 * Math.log((1 + beta) / Math.sqrt(y));
  const factor = (1 + y / 2) * beta;
  return { re: constant + factor * logarithm, im: -Math.PI * factor };
}

/** -sum_n 6 z^n / n * n+1! n+1! / (2n+3)!: z/5 at first. */
function smallMomentumSeries(z: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 60; n++) {
    // B(n+2, n+2) / B(n+1, n+1) = (n + 1) / (2 (2n + 3)); six times the first, B(2, 2), is 1.
    term *= (z * (n + 1)) / (2 * (2 * n + 3));
    sum -= term / n;
  }
  return sum;
}

/**
 * Mixing eps with the photon, per unit of gauge coupling, of a boson that couples to two leptons with charges +1 (mass
 * `light`) and -1 (mass `heavy`), at q^2 in GeV^2: electric charge feels it with eps e.
 *   eps / g = -(e / 2 pi^2) integral_0^1 dx x (1 - x) ln[(m_heavy^2 - x (1 - x) q^2) / (m_light^2 - x (1 - x) q^2)].
 * Finite since the charges add up to 0. Masses in GeV.
 */
export function leptonLoopMixing(q2: number, light: number, heavy: number): Complex {
  const [one, other] = [
    vacuumPolarisationIntegral(q2 / light ** 2),
    vacuumPolarisationIntegral(q2 / heavy ** 2),
  ];
  const scale = -elementaryCharge / (12 * Math.PI ** 2);
  return {
    re: scale * (2 * Math.log(heavy / light) + other.re - one.re),
    im: scale * (other.im - one.im),
  };
}
