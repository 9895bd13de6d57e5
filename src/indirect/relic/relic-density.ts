import type { Estimate } from '../../numerics/index.ts';
import { frozenLogYield } from './abundance.ts';
import { darkWidth, visibleWidthOverEpsilonSquared } from './annihilation.ts';
import { averageTable, tabulatedAverage } from './average-table.ts';
import { coannihilationAverage, type PairPortal } from './coannihilation-average.ts';
import { omegaH2 } from './cosmology.ts';
import { annihilatingMasses, checkDarkMatter, type DarkMatter } from './dark-matter.ts';
import type { VisibleCouplings } from './final-states.ts';
import type { Plasma } from './plasma.ts';
import { freezeOutRefusal, usualStart } from './refusal.ts';

/** Dark matter that annihilates through a vector whose couplings are known. */
export interface RelicDensityRequest {
  readonly darkMatter: DarkMatter;
  /** Mass of the vector, GeV; above the threshold of the pair. */
  readonly mass: number;
  /** g_D^2 / 4 pi. */
  readonly alphaD: number;
  readonly visible: VisibleCouplings;
  /** Coupling to visible matter in units of e. */
  readonly epsilon: number;
  readonly plasma: Plasma;
  /** Of Omega h^2. */
  readonly relativeTolerance: number;
}

const end = 1e6;

/**
 * Omega h^2 that a freeze-out leaves at given couplings: the question of `thermalCoupling` the other way round, with the same
 * equations and the same assumptions (docs/indirect/relic-density.md).
 *
 * @throws RangeError as `thermalTarget`; ConvergenceError when a quadrature or the integration in time does not converge
 */
export function relicDensity(request: RelicDensityRequest): Estimate {
  const { darkMatter, mass, alphaD, visible, epsilon, plasma, relativeTolerance } = request;
  checkDarkMatter(darkMatter);
  const masses = annihilatingMasses(darkMatter);
  refuse(masses, visible);
  if (!(mass > masses[0] + masses[1]))
    throw new RangeError(`relic density: the boson of ${mass} GeV is lighter than the pair`);
  if (!(alphaD > 0 && epsilon > 0)) throw new RangeError('relic density: the couplings must be above 0');
  const width =
    darkWidth(darkMatter, mass, alphaD) + visibleWidthOverEpsilonSquared(visible, mass) * epsilon ** 2;
  const table = averageTable(
    darkMatter,
    { mass, width, alphaD, visible },
    usualStart,
    end,
    0.1 * relativeTolerance,
  );
  return frozenDensity({ darkMatter, plasma, table }, epsilon, relativeTolerance);
}

/**
 * The same for the two states of a portal that annihilate with each other through a virtual photon, at a coupling.
 *
 * @throws as `coannihilationCoupling`
 */
export function coannihilationDensity(request: {
  readonly portal: PairPortal;
  readonly visible: VisibleCouplings;
  /** In the unit of the portal's coupling. */
  readonly coupling: number;
  readonly plasma: Plasma;
  readonly relativeTolerance: number;
}): Estimate {
  const { portal, visible, coupling, plasma, relativeTolerance } = request;
  const [m1, m2] = portal.pair.masses;
  const darkMatter = { kind: 'pseudo-dirac', mass: m1, splitting: (m2 - m1) / m1 } as const;
  checkDarkMatter(darkMatter);
  refuse(portal.pair.masses, visible);
  if (!(coupling > 0)) throw new RangeError('relic density: the coupling must be above 0');
  const average = (x: number, tolerance: number) => coannihilationAverage(portal, visible, x, tolerance);
  const table = tabulatedAverage(average, m1, usualStart, end, 0.1 * relativeTolerance);
  return frozenDensity({ darkMatter, plasma, table }, coupling, relativeTolerance);
}

function frozenDensity(
  freezeOut: Parameters<typeof frozenLogYield>[0],
  coupling: number,
  relativeTolerance: number,
): Estimate {
  const frozen = frozenLogYield(freezeOut, coupling, { tolerance: 0.01 * relativeTolerance });
  const value = omegaH2(freezeOut.darkMatter.mass, Math.exp(frozen.value));
  // The abundance falls at most as 1 / <sigma v>.
  return { value, error: value * (frozen.error + freezeOut.table.relativeError) };
}

function refuse(masses: readonly [number, number], visible: VisibleCouplings): void {
  const refusal = freezeOutRefusal(masses, visible);
  if (refusal !== undefined) throw new RangeError(`relic density: ${masses[0]} GeV is ${refusal}`);
}
