import { type Estimate, evaluateChebyshev, scaledBesselK2, solveStiff } from '../../numerics/index.ts';
import { pairFraction } from './annihilation.ts';
import type { AverageTable } from './average-table.ts';
import { entropyOverHubble } from './cosmology.ts';
import { annihilatingMasses, type DarkMatter, totalStates } from './dark-matter.ts';
import { type Plasma, plasmaState } from './plasma.ts';

/** ln Y of the total density on equilibrium, Y = n/s, at x = m_1/T. */
export function logEquilibriumYield(darkMatter: DarkMatter, plasma: Plasma, x: number): number {
  const [m1, m2] = annihilatingMasses(darkMatter);
  const states = totalStates(darkMatter.kind);
  const { entropyDegrees } = plasmaState(plasma, m1 / x);
  // n = g m^2 T K_2(m/T) / 2 pi^2, half of the states at each mass.
  const ratio = m2 / m1;
  const heavy = ratio === 1 ? 1 : heavyOverLight(ratio, x);
  const density = 0.25 * states * (1 + heavy) * x * x * scaledBesselK2(x);
  return Math.log((45 / (2 * Math.PI ** 4 * entropyDegrees)) * density) - x;
}

/** Equilibrium density of the state of mass ratio m_1 over that of m_1. */
function heavyOverLight(ratio: number, x: number): number {
  return (ratio * ratio * scaledBesselK2(ratio * x) * Math.exp((1 - ratio) * x)) / scaledBesselK2(x);
}

/** One freeze-out, ready to be solved for any coupling. */
export interface FreezeOut {
  readonly darkMatter: DarkMatter;
  readonly plasma: Plasma;
  /** <sigma v> / epsilon^2 from `xFrom` to `xTo`. */
  readonly table: AverageTable;
}

/** ln Y today with its error (of the integration in time alone), and the number of steps. */
export interface FrozenYield extends Estimate {
  readonly steps: number;
}

/**
 * ln Y long after freeze-out, for the portal coupling epsilon: the Boltzmann equation of the total density in
 * W = ln Y against t = ln x over the range of the table,
 *   dW/dt = -(s/H) kappa <sigma v> (1 + (1/3) d ln h/d ln T) (Y - Y_eq^2/Y),
 * started on equilibrium, with Radau IIA. kappa = 1 for Majorana, 1/2 for other pairs of one mass, and
 * 2 n_1 n_2 / n^2 on equilibrium for two masses (coannihilation with the heavier state in equilibrium with the
 * lighter). The temperature of dark matter is that of photons throughout.
 *
 * @throws ConvergenceError as `solveStiff`.
 */
export function frozenLogYield(
  freezeOut: FreezeOut,
  epsilon: number,
  options: { readonly tolerance?: number; readonly onStep?: (lnX: number, logYield: number) => void } = {},
): FrozenYield {
  const { series } = freezeOut.table;
  const rates = cachedRates(freezeOut, 2 * Math.log(epsilon));
  const ode = {
    // Y - Y_eq^2/Y = Y (1 - exp(-2 (W - W_eq))).
    slope: (t: number, W: number): number => {
      const { logRate, equilibrium } = rates(t);
      return Math.exp(logRate + W) * Math.expm1(Math.min(2 * (equilibrium - W), 600));
    },
    slopeByY: (t: number, W: number): number => {
      const { logRate, equilibrium } = rates(t);
      return -Math.exp(logRate + W) * (1 + Math.exp(Math.min(2 * (equilibrium - W), 600)));
    },
  };
  const tolerance = options.tolerance ?? 1e-7;
  return solveStiff(ode, series.lower, rates(series.lower).equilibrium, series.upper, {
    absoluteTolerance: tolerance,
    relativeTolerance: 0,
    firstStep: 0.01,
    label: `freeze-out of ${freezeOut.darkMatter.mass} GeV at epsilon = ${epsilon}`,
    ...(options.onStep === undefined ? {} : { onStep: options.onStep }),
  });
}

interface Rates {
  /** ln[(s/H) kappa <sigma v> (1 + slope/3)]. */
  readonly logRate: number;
  /** ln Y_eq. */
  readonly equilibrium: number;
}

/** The rates at t, remembered for the last four t: a step asks for each of its points several times. */
function cachedRates(freezeOut: FreezeOut, logEpsilonSquared: number): (t: number) => Rates {
  const times = new Float64Array(4).fill(Number.NaN);
  const known: Rates[] = [];
  let next = 0;
  return (t) => {
    for (let i = 0; i < 4; i++) if (times[i] === t) return known[i]!;
    const rates = ratesAt(freezeOut, t, logEpsilonSquared);
    times[next] = t;
    known[next] = rates;
    next = (next + 1) % 4;
    return rates;
  };
}

function ratesAt({ darkMatter, plasma, table }: FreezeOut, t: number, logEpsilonSquared: number): Rates {
  const x = Math.exp(t);
  const [m1, m2] = annihilatingMasses(darkMatter);
  const temperature = m1 / x;
  const { energyDegrees, entropyDegrees, entropySlope } = plasmaState(plasma, temperature);
  const expansion = entropyOverHubble(temperature, energyDegrees, entropyDegrees) * (1 + entropySlope / 3);
  let logKappa = Math.log(pairFraction(darkMatter));
  if (m2 > m1) {
    const heavy = heavyOverLight(m2 / m1, x);
    // 2 r / (1 + r)^2, with the exponential that may underflow kept apart.
    const scaled = heavy > 0 ? Math.log(heavy) : (1 - m2 / m1) * x + 1.5 * Math.log(m2 / m1);
    logKappa = Math.log(2) + scaled - 2 * Math.log1p(heavy);
  }
  const lnX = Math.min(Math.max(t, table.series.lower), table.series.upper);
  const logRate = Math.log(expansion) + logKappa + evaluateChebyshev(table.series, lnX) + logEpsilonSquared;
  return { logRate, equilibrium: logEquilibriumYield(darkMatter, plasma, x) };
}
