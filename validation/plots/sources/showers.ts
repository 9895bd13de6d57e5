import gammainc from '@stdlib/math-base-special-gammainc';
import { type Estimate, gaussLegendre, integrate } from '../../../src/numerics/index.ts';
import {
  integrateOverElectrons,
  integrateOverPhotons,
  integrateOverPositrons,
} from '../../../src/physics/shower/index.ts';
import { latticeMean } from '../../lattice-mean.ts';
import { exact, logarithmic, type Validation } from '../../validation.ts';

/** In units of the beam energy, down to half of it. */
const cut = 0.5;
const rule = gaussLegendre(32);

/** ln(E0/E) of an electron is gamma-distributed with shape 4t/3: the chance to be above a share of the energy. */
const survives = (depth: number, share: number) => gammainc(-Math.log(share), (4 / 3) * depth);

function electronsAbove(depth: number): number {
  // From depth x^2: at once with all electrons, then e^(-t ...) of them.
  return rule.nodes.reduce(
    (sum, x, i) => sum + rule.weights[i]! * 2 * x * depth * survives(depth * x * x, cut),
    0,
  );
}

/** I_gamma as printed, per share of the beam energy; its 0/0 is at a share of 0.44. */
function photonIntensity(depth: number, share: number): number {
  const [b, c] = [(-4 / 3) * Math.log1p(-share), 7 / 9];
  return (Math.exp(-b * depth) - Math.exp(-c * depth)) / (c - b) / share;
}

/** One depth at a time; 1 - share = y^2 / 2. */
function photonsAbove(depth: number): number {
  const at = (t: number) =>
    integrate((y) => y * photonIntensity(t, 1 - cut * y * y), 0, 1, { relativeTolerance: 1e-7 });
  return integrate((t) => at(t).value, 0, depth, { relativeTolerance: 1e-6 }).value;
}

/**
 * Histories: a photon that is born with a share of the energy at some depth, converts at once (its absorption is in the
 * intensity) to a positron, and the depth that this has flown. Depths are drawn as exp(-t/scale).
 */
function positronsAbove(depth: number): Estimate {
  const draw = (u: number, end: number, scale: number) => {
    const all = -Math.expm1(-end / scale);
    const t = -scale * Math.log1p(-u * all);
    return { t, weight: scale * all * Math.exp(t / scale) };
  };
  const history = ([u, v, w, z]: readonly number[]) => {
    const birth = draw(u!, depth, 2);
    const flown = draw(z!, depth - birth.t, 0.4);
    const photon = 1 - (1 - cut) * v! * v!;
    const share = cut + (photon - cut) * w!;
    const x = share / photon;
    const pairs = (1 - (4 / 3) * x * (1 - x)) / photon;
    const volume = birth.weight * flown.weight * 2 * (1 - cut) * v! * (photon - cut);
    return volume * photonIntensity(birth.t, photon) * pairs * survives(flown.t, cut / share);
  };
  return latticeMean(history, 4, { perBatch: 512, batches: 16, seed: 11 });
}

const above = (f: typeof integrateOverPhotons, depth: number, relativeTolerance: number) =>
  f(() => 1, 100 * cut, 100, depth, { relativeTolerance });

export const showers: Validation = {
  page: 'sources/showers',
  claim:
    'Track lengths in a target as thick as the axis says, per primary electron of 100 GeV: integrals over tracks, and the energy of the electron in closed form, the gamma distribution of $\\ln(E_0/E)$, photons one depth at a time, and positrons by a Monte Carlo of histories.',
  other: 'other order, or Monte Carlo',
  x: { label: 'thickness [$X_0$]', scale: 'log' },
  y: { label: 'track length [$X_0$]', scale: 'log' },
  curves: [
    {
      id: 'energy',
      label: '$e^-$ weighted by $E/E_0$',
      ours: (t) => integrateOverElectrons((E) => E / 100, 1e-30, 100, t),
      other: (t) => exact(-Math.expm1((-4 / 3) * Math.LN2 * t) / ((4 / 3) * Math.LN2)),
      points: logarithmic(0.1, 30, 12),
      line: logarithmic(0.1, 30, 50),
      // Below the promised error of the quadrature.
      tolerance: 1e-10,
    },
    {
      id: 'electrons',
      label: '$e^-$ above $E_0/2$',
      ours: (t) => above(integrateOverElectrons, t, 1e-8),
      other: (t) => exact(electronsAbove(t)),
      points: logarithmic(0.1, 30, 12),
      line: logarithmic(0.1, 30, 50),
      // Of a rule of 32 nodes.
      tolerance: 1e-9,
    },
    {
      id: 'photons',
      label: '$\\gamma$ above $E_0/2$',
      ours: (t) => above(integrateOverPhotons, t, 1e-8),
      other: (t) => exact(photonsAbove(t)),
      points: logarithmic(0.1, 30, 12),
      line: logarithmic(0.1, 30, 50),
      // Asked of the double integral.
      tolerance: 1e-7,
    },
    {
      id: 'positrons',
      label: '$e^+$ above $E_0/2$',
      ours: (t) => above(integrateOverPositrons, t, 1e-3),
      other: positronsAbove,
      points: logarithmic(0.1, 30, 9),
      // Below the statistical error of the other.
      tolerance: 1e-4,
    },
  ],
};
