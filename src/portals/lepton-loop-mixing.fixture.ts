import { integrate } from '../numerics/index.ts';
import { elementaryCharge } from '../physics/constants.ts';
import type { Complex } from './alp-loop.ts';

/** integral_0^1 dx x (1 - x) ln[m^2 - x (1 - x) q^2 - i 0] over the Feynman parameter, cut where the logarithm turns. */
export function feynmanLogarithm(q2: number, mass: number): Complex {
  const integrand = (x: number) => x * (1 - x) * Math.log(Math.abs(mass * mass - x * (1 - x) * q2));
  const root = q2 > 4 * mass * mass ? Math.sqrt(1 - (4 * mass * mass) / q2) : 0;
  const [from, to] = [(1 - root) / 2, (1 + root) / 2];
  const cuts = [0, from, to, 1].filter((x, i, all) => i === 0 || x > all[i - 1]!);
  let re = 0;
  for (let i = 1; i < cuts.length; i++) {
    re += integrate(integrand, cuts[i - 1]!, cuts[i]!, { absoluteTolerance: 1e-13 }).value;
  }
  // The phase is -pi where the logarithm is of a negative number.
  const primitive = (x: number) => x ** 2 / 2 - x ** 3 / 3;
  return { re, im: -Math.PI * (primitive(to) - primitive(from)) };
}

/** Mixing with the photon per unit of gauge coupling by a lepton of charge +1 and one of charge -1, by quadrature. */
export function loopMixingByQuadrature(q2: number, light: number, heavy: number): Complex {
  const [one, other] = [feynmanLogarithm(q2, light), feynmanLogarithm(q2, heavy)];
  const factor = -elementaryCharge / (2 * Math.PI ** 2);
  return { re: factor * (other.re - one.re), im: factor * (other.im - one.im) };
}
