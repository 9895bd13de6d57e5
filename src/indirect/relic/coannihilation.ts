import type { Estimate } from '../../numerics/index.ts';
import { tabulatedAverage } from './average-table.ts';
import { coannihilationAverage, type PairPortal } from './coannihilation-average.ts';
import { targetOmegaH2 } from './cosmology.ts';
import { checkDarkMatter, type DarkMatter } from './dark-matter.ts';
import { darkPhotonLeptons, type VisibleCouplings } from './final-states.ts';
import { createPlasma, type Plasma } from './plasma.ts';
import { freezeOutRefusal, usualStart } from './refusal.ts';
import { couplingFor } from './thermal-target.ts';

/** A point of the relic line of two Majorana fermions that annihilate with each other through a photon. */
export interface CoannihilationRequest {
  /** At any coupling: `dipole`, or another with two states of spin 1/2. The lighter particle comes first. */
  readonly portal: PairPortal;
  /** Default charged leptons alone. */
  readonly visible?: VisibleCouplings;
  /** Default 0.12. */
  readonly omegaH2?: number;
  /** Default `createPlasma()`; to be shared by the points of a line. */
  readonly plasma?: Plasma;
  /** x = m_1/T at the start, on equilibrium, and at the end; default 5 and 1e6. */
  readonly xRange?: readonly [number, number];
  /** Of the coupling, default 1e-5. */
  readonly relativeTolerance?: number;
}

/**
 * The coupling at which chi_1, with chi_2 in equilibrium with it, freezes out by chi_1 chi_2 -> gamma* -> leptons and hadrons
 * with the abundance asked for (physics note on proton beams, section 5). Pairs of equal particles go to two photons in the
 * fourth power of the coupling, which is left out. Chi_2 decays to chi_1 later: both count.
 *
 * The error bounds thermal average, integration in time and root, not degrees of freedom and R(s).
 *
 * @throws RangeError on masses that mean nothing, no channel open at threshold, or more than 100 GeV at the start.
 * @throws ConvergenceError when a quadrature, the integration in time or the root does not converge.
 */
export function coannihilationCoupling(request: CoannihilationRequest): Estimate {
  const { portal, visible = { leptons: darkPhotonLeptons }, relativeTolerance = 1e-5 } = request;
  const [xFrom, xTo] = request.xRange ?? [usualStart, 1e6];
  const darkMatter = check(portal, visible, xFrom, xTo);
  const table = tabulatedAverage(
    (x, tolerance) => coannihilationAverage(portal, visible, x, tolerance),
    darkMatter.mass,
    xFrom,
    xTo,
    0.1 * relativeTolerance,
  );
  const freezeOut = { darkMatter, plasma: request.plasma ?? createPlasma(), table };
  return couplingFor(freezeOut, request.omegaH2 ?? targetOmegaH2, 1e-3, relativeTolerance);
}

/** The two states as those of pseudo-Dirac dark matter: the same numbers of states and the same kappa. */
function check({ pair }: PairPortal, visible: VisibleCouplings, xFrom: number, xTo: number): DarkMatter {
  const [m1, m2] = pair.masses;
  const darkMatter = { kind: 'pseudo-dirac', mass: m1, splitting: (m2 - m1) / m1 } as const;
  checkDarkMatter(darkMatter);
  if (!(xFrom > 0 && xTo > 100 * xFrom)) throw new RangeError(`coannihilation: x from ${xFrom} to ${xTo}`);
  const refusal = freezeOutRefusal(pair.masses, visible, xFrom);
  if (refusal !== undefined) throw new RangeError(`coannihilation: ${m1} GeV is ${refusal}`);
  return darkMatter;
}
