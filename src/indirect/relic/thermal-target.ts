import { ConvergenceError, type Estimate, findRoot, scaleEstimate } from '../../numerics/index.ts';
import { type FreezeOut, frozenLogYield } from './abundance.ts';
import { darkWidth, visibleWidthOverEpsilonSquared } from './annihilation.ts';
import { type AverageTable, averageTable } from './average-table.ts';
import { omegaH2, targetOmegaH2 } from './cosmology.ts';
import { annihilatingMasses, checkDarkMatter, type DarkMatter } from './dark-matter.ts';
import { darkPhotonLeptons, type VisibleCouplings } from './final-states.ts';
import { createPlasma, type Plasma } from './plasma.ts';
import { freezeOutRefusal, usualStart } from './refusal.ts';

/** A point of a thermal target. */
export interface ThermalTargetRequest {
  readonly darkMatter: DarkMatter;
  /** m_A / m_chi; the mediator must be heavier than the pair that annihilates. */
  readonly massRatio: number;
  /** g_D^2 / 4 pi. */
  readonly alphaD: number;
  /** What the vector couples to; default a dark photon to charged leptons, no hadrons. */
  readonly visible?: VisibleCouplings;
  /** Total width of the vector, GeV; default to dark matter plus, at the epsilon found, to visible matter. */
  readonly width?: number;
  /** Default 0.12. */
  readonly omegaH2?: number;
  /** Default `createPlasma()`; to be shared by the points of a line. */
  readonly plasma?: Plasma;
  /** x = m_chi/T at the start, on equilibrium, and at the end; default 5 and 1e6. */
  readonly xRange?: readonly [number, number];
  /** Of epsilon, default 1e-5. */
  readonly relativeTolerance?: number;
}

/**
 * y = epsilon^2 alpha_D (m_chi/m_A)^4 at which dark matter that annihilates through a vector freezes out with the
 * abundance asked for. Assumptions and equations: `docs/indirect/relic-density.md`.
 *
 * The error is a bound on that of thermal average, integration in time and root; not in it are those of the
 * degrees of freedom (y goes with sqrt(g)/h at freeze-out, a few per cent) and of R(s).
 *
 * @throws RangeError on masses, couplings or ranges that mean nothing, a mediator below the threshold of the
 *   pair (where annihilation into two mediators, which is not computed, may deplete dark matter even if it is
 *   forbidden at rest), no channel open at threshold, or a temperature above 100 GeV at the start.
 * @throws ConvergenceError when a quadrature, the integration in time or the width does not converge, or where
 *   the coupling would have to make the mediator wider than its mass.
 */
export function thermalTarget(request: ThermalTargetRequest): Estimate {
  const epsilon = thermalCoupling(request);
  const factor = request.alphaD / request.massRatio ** 4;
  // d(epsilon^2) = 2 epsilon d(epsilon)
  return scaleEstimate({ value: epsilon.value ** 2, error: 2 * epsilon.value * epsilon.error }, factor);
}

/** The same as the portal coupling in units of e: epsilon of a dark photon, g / e of a gauge boson. */
export function thermalCoupling(request: ThermalTargetRequest): Estimate {
  check(request);
  const { darkMatter, massRatio, alphaD, visible = { leptons: darkPhotonLeptons } } = request;
  const relativeTolerance = request.relativeTolerance ?? 1e-5;
  const mass = massRatio * darkMatter.mass;
  const plasma = request.plasma ?? createPlasma();
  const [xFrom, xTo] = request.xRange ?? [usualStart, 1e6];
  const dark = darkWidth(darkMatter, mass, alphaD);
  const perEpsilonSquared = request.width === undefined ? visibleWidthOverEpsilonSquared(visible, mass) : 0;
  const tableOf = (width: number): AverageTable =>
    averageTable(darkMatter, { mass, width, alphaD, visible }, xFrom, xTo, 0.1 * relativeTolerance);
  let width = request.width ?? dark;
  let epsilon: Estimate = { value: 1e-4, error: 0 };
  for (let round = 0; round < 30; round++) {
    const freezeOut = { darkMatter, plasma, table: tableOf(width) };
    epsilon = couplingFor(freezeOut, request.omegaH2 ?? targetOmegaH2, epsilon.value, relativeTolerance);
    const consistent = request.width ?? dark + perEpsilonSquared * epsilon.value ** 2;
    // <sigma v> falls at most as 1/width, so epsilon rises at most as its root.
    const shift = Math.abs(Math.log(consistent / width));
    if (shift <= relativeTolerance) {
      return { value: epsilon.value, error: epsilon.error + 0.5 * shift * epsilon.value };
    }
    if (consistent > mass) {
      throw new ConvergenceError(
        `thermal target of ${darkMatter.mass} GeV: epsilon = ${epsilon.value} makes the mediator wider than its mass`,
        epsilon,
      );
    }
    width = consistent;
  }
  throw new ConvergenceError(`thermal target of ${darkMatter.mass} GeV: the width does not settle`, epsilon);
}

function annihilationThreshold(darkMatter: DarkMatter): number {
  const [m1, m2] = annihilatingMasses(darkMatter);
  return m1 + m2;
}

/**
 * The coupling (epsilon, or whatever the square of which the table is divided by) at which a freeze-out leaves the
 * abundance, searched from a guess.
 *
 * @throws ConvergenceError when no coupling is found.
 */
export function couplingFor(
  freezeOut: FreezeOut,
  omega: number,
  guess: number,
  relativeTolerance: number,
): Estimate {
  const logTarget = Math.log(omega / omegaH2(freezeOut.darkMatter.mass, 1));
  // In L = ln epsilon^2, W - W_target falls with a slope near -1.
  let error = 0;
  const known = new Map<number, number>();
  const deviation = (L: number): number => {
    const before = known.get(L);
    if (before !== undefined) return before;
    const frozen = frozenLogYield(freezeOut, Math.exp(0.5 * L), { tolerance: 0.01 * relativeTolerance });
    error = Math.max(error, frozen.error);
    known.set(L, frozen.value - logTarget);
    return frozen.value - logTarget;
  };
  let lower = 2 * Math.log(guess);
  let atLower = deviation(lower);
  let upper = lower;
  let atUpper = atLower;
  for (let tries = 0; tries < 40 && atLower * atUpper > 0; tries++) {
    // Overshoot the step of slope -1 so that the root is enclosed.
    const from = Math.abs(atLower) < Math.abs(atUpper) ? [lower, atLower] : [upper, atUpper];
    const next = from[0]! + 1.1 * from[1]! + Math.sign(from[1]!) * 0.01;
    const value = deviation(next);
    lower = from[0]!;
    atLower = from[1]!;
    upper = next;
    atUpper = value;
  }
  if (atLower * atUpper > 0) {
    throw new ConvergenceError(
      `thermal target of ${freezeOut.darkMatter.mass} GeV: no coupling found near ${guess}`,
    );
  }
  const slope = Math.abs((atUpper - atLower) / (upper - lower));
  const tolerance = 0.1 * relativeTolerance;
  const L = findRoot(deviation, lower, upper, { absoluteTolerance: tolerance, relativeTolerance: 0 });
  const value = Math.exp(0.5 * L);
  const inL = tolerance + (error + freezeOut.table.relativeError) / Math.min(slope, 1);
  return { value, error: 0.5 * inL * value };
}

function check({
  darkMatter,
  massRatio,
  alphaD,
  visible,
  width,
  xRange,
  ...rest
}: ThermalTargetRequest): void {
  checkDarkMatter(darkMatter);
  const [xFrom, xTo] = xRange ?? [usualStart, 1e6];
  if (!(massRatio * darkMatter.mass > annihilationThreshold(darkMatter) && massRatio < 1e6)) {
    throw new RangeError(`thermal target: m_A/m_chi = ${massRatio}, must be above threshold and below 1e6`);
  }
  if (
    !(alphaD > 0 && alphaD < Number.POSITIVE_INFINITY) ||
    !((width ?? 1) > 0) ||
    !((rest.omegaH2 ?? 1) > 0)
  ) {
    throw new RangeError('thermal target: alpha_D, width and Omega h^2 must be positive and finite');
  }
  if (!(xFrom > 0 && xTo > 100 * xFrom)) throw new RangeError(`thermal target: x from ${xFrom} to ${xTo}`);
  const channels = visible ?? { leptons: darkPhotonLeptons };
  const refusal = freezeOutRefusal(annihilatingMasses(darkMatter), channels, xFrom);
  if (refusal !== undefined) {
    throw new RangeError(`thermal target: m_chi = ${darkMatter.mass} GeV is ${refusal}`);
  }
}
