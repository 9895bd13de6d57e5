import type { Estimate } from '../../numerics/estimate.ts';
import { integrate, sumEstimates } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { type AtomicShell, comptonProfile, effectiveMass, momentumOf } from './atomic-motion.ts';
import { type BreitWigner, breitWigner, type LineShape, type Resonance } from './resonance.ts';

const electronMass = constants.electronMass.value;
/** Of p0; the profile beyond holds 1e-10 of the electrons. */
const farthest = 100;

/**
 * `resonantCrossSection` per atom, with its electrons in motion: the sum over shells of the cross section at
 * s = 2 m_e^2 + 2 E m(q), weighted with the Compton profile in q and the flux m(q) / m_e. The variable is z of
 * s - m^2 = m Gamma sinh z, so that narrow lines cost no more than wide ones.
 *
 * @returns GeV^-2
 * @throws RangeError on a resonance without width or an energy that is not positive
 */
export function resonantCrossSectionPerAtom(
  resonance: Resonance,
  positronEnergy: number,
  shells: readonly AtomicShell[],
  lineShape?: LineShape,
  relativeTolerance = 1e-7,
): Estimate {
  if (!(positronEnergy > 0)) throw new RangeError(`positron energy ${positronEnergy} GeV`);
  const shape = breitWigner(resonance, lineShape);
  return sumEstimates(shells.map((shell) => ofShell(shape, positronEnergy, shell, relativeTolerance)));
}

function ofShell(
  shape: BreitWigner,
  energy: number,
  { electrons, momentum }: AtomicShell,
  relativeTolerance: number,
): Estimate {
  const { poleSquared, halfWidth } = shape;
  const at = (q: number): number => 2 * electronMass ** 2 + 2 * energy * effectiveMass(q);
  const lineVariable = (s: number): number => Math.asinh((s - poleSquared) / halfWidth);
  const integrand = (z: number): number => {
    const s = poleSquared + halfWidth * Math.sinh(z);
    const mass = (s - 2 * electronMass ** 2) / (2 * energy);
    if (mass <= 0) return 0;
    const perMass = (electronMass ** 2 + mass * mass) / (2 * mass * mass);
    const density = comptonProfile(momentumOf(mass), momentum) * perMass * (mass / electronMass);
    return (density * shape.strength(s)) / (2 * energy * halfWidth * Math.cosh(z));
  };
  const [low, rest, high] = [at(farthest * momentum), at(0), at(-farthest * momentum)].map(lineVariable);
  const limits = [low!, rest!, high!, 0].filter((z) => z >= low! && z <= high!).sort((a, b) => a - b);
  const label = `resonance on moving electrons at ${energy} GeV`;
  const pieces: Estimate[] = [];
  let sum = 0;
  for (let i = 1; i < limits.length; i++) {
    const absoluteTolerance = relativeTolerance * sum;
    pieces.push(
      integrate(integrand, limits[i - 1]!, limits[i]!, { relativeTolerance, absoluteTolerance, label }),
    );
    sum += pieces.at(-1)!.value;
  }
  const { value, error } = sumEstimates(pieces);
  return { value: electrons * value, error: electrons * error };
}
