import { type Estimate, findRoot, gaussLegendre, integrate, integrateBox } from '../../numerics/index.ts';
import { fermionLuminosity } from './luminosity.ts';
import {
  checkProfile,
  geV2PerErgPerSecond,
  inverseGeVPerKm,
  neutrinoLuminosityErgPerSecond,
  type TemperatureProfile,
  temperatureAt,
} from './profile.ts';

/**
 * `literal`: paper invisible-alp (16) as printed, flux 4 E_1 E_2 and one spin state of the target. `moller`: the
 * invariant flux 4 F, F = m_a^2 beta/2, two spin states of the target, and the time 1/v that a particle takes per length.
 */
export type TrappingOption = 'literal' | 'moller';

/** A Dirac fermion that meets its antiparticle to become an axion-like particle. */
export interface TrappingRequest {
  /** m_chi, GeV. */
  readonly mass: number;
  /** m_a / m_chi, above 2; default 3. */
  readonly massRatio?: number;
  readonly profile: TemperatureProfile;
  readonly option?: TrappingOption;
  /** erg/s that the dark sector may carry; default 3e52, that of neutrinos. */
  readonly luminosity?: number;
}

/**
 * R_chi in km, where black-body emission (11) equals the luminosity allowed: the sphere inside which the fermion
 * must be trapped.
 *
 * @throws RangeError when the profile has no such radius.
 */
export function trappingRadiusKm(request: Omit<TrappingRequest, 'option'>): number {
  const { mass, profile, luminosity = neutrinoLuminosityErgPerSecond } = request;
  checkProfile(profile);
  const target = Math.log(luminosity * geV2PerErgPerSecond);
  const deviation = (radiusKm: number): number => {
    const emitted = fermionLuminosity(
      mass,
      radiusKm * inverseGeVPerKm,
      temperatureAt(profile, radiusKm),
    ).value;
    return Math.log(emitted) - target;
  };
  return findRoot(deviation, profile.innerRadiusKm, profile.outerRadiusKm, { label: `R_chi at ${mass} GeV` });
}

/**
 * Number of inverse decays chi chibar -> a, paper invisible-alp (16), of a fermion on its way from R_chi to the end of the
 * profile, averaged over the thermal distribution at R_chi, for g_{a chi} m_chi = 1 (it goes with its square):
 *   N = integral dr (1/n_1) integral dE_1 dE_2 W f(E_1, T(R_chi)) f(E_2, T(r)) Theta sigma~/16 pi^4,
 *   sigma~ = pi (g m)^2 / 2 beta (12),  n_1 = n_chi/g_chi,  W = E_1 E_2 or (`moller`) 2 F E_1/p_1.
 * Theta keeps E_2 between (k E_1 -+ p_1 sqrt(k^2 - m^4)) / m^2, k = m_a^2/2 - m^2.
 *
 * @throws RangeError on a mass that is not positive or m_a <= 2 m_chi, and as `trappingRadiusKm`.
 * @throws ConvergenceError when a quadrature fails.
 */
export function interactionsAtUnitCoupling(request: TrappingRequest): Estimate {
  const { mass, massRatio = 3, profile, option = 'moller' } = request;
  if (!(mass > 0 && massRatio > 2 && Number.isFinite(mass * massRatio))) {
    throw new RangeError(
      `trapping: m_chi = ${mass} GeV, m_a/m_chi = ${massRatio}, must be positive and above 2`,
    );
  }
  const radius = trappingRadiusKm(request);
  const emission = temperatureAt(profile, radius);
  const span = Math.log(profile.outerRadiusKm / radius);
  const beta = Math.sqrt(1 - 4 / massRatio ** 2);
  // Energies in units of the temperature of emission.
  const z = mass / emission;
  const k = 0.5 * massRatio ** 2 - 1;
  const root = Math.sqrt((k - 1) * (k + 1));
  const kinetic = 45;
  const integrand = (point: Float64Array): number => {
    const q = kinetic * point[0]! ** 2;
    const energy = z + q;
    const momentum = Math.sqrt(q * (q + 2 * z));
    const r = radius * Math.exp(span * point[1]!);
    const target = temperatureAt(profile, r) / emission;
    const upper = k * energy + momentum * root;
    // The product of the limits is k^2 m^2 + p_1^2: no difference of large numbers.
    const lower = ((k * z) ** 2 + momentum ** 2) / upper;
    const emitted = (2 * kinetic * point[0]! * span * r) / (Math.exp(energy - z) + Math.exp(-z));
    if (option === 'literal') {
      return emitted * energy * (energyIntegral(lower, target) - energyIntegral(upper, target));
    }
    const flux = 0.5 * (massRatio * z) ** 2 * beta;
    const count = target * (Math.log1p(Math.exp(-lower / target)) - Math.log1p(Math.exp(-upper / target)));
    return (2 * emitted * flux * energy * count) / momentum;
  };
  const label = `interactions at ${mass} GeV`;
  const integral = integrateBox(integrand, [0, 0], [1, 1], { relativeTolerance: 1e-6, label });
  const density = integrate(
    (q) => ((z + q) * Math.sqrt(q * (q + 2 * z))) / (Math.exp(q) + Math.exp(-z)),
    0,
    60,
    {
      label,
    },
  );
  // n_1 = T^3/2 pi^2 x density; both carry the factor exp(-z) that was taken out.
  const factor = (inverseGeVPerKm * emission * (2 * Math.PI ** 2) * Math.PI) / (2 * beta * 16 * Math.PI ** 4);
  const value = (factor * integral.value) / density.value;
  return { value, error: value * (integral.error / integral.value + density.error / density.value) };
}

/**
 * The g_{a chi} m_chi above which a fermion meets its antiparticle at least once, N_int = 1, and stays trapped. An
 * order of magnitude: see `docs/indirect/supernova.md`. Errors thrown as by `interactionsAtUnitCoupling`.
 */
export function trappingCoupling(request: TrappingRequest): Estimate {
  const { value, error } = interactionsAtUnitCoupling(request);
  const coupling = 1 / Math.sqrt(value);
  return { value: coupling, error: (0.5 * coupling * error) / value };
}

/** Integral from E of dE' E' / (exp(E'/T) + 1) = T E ln(1 + x) - T^2 Li_2(-x), x = exp(-E/T). */
function energyIntegral(energy: number, temperature: number): number {
  const x = Math.exp(-energy / temperature);
  // -Li_2(-x) = integral from 0 to x of ln(1 + t)/t, analytic up to t = -1.
  let dilogarithm = 0;
  for (let i = 0; i < rule.nodes.length; i++) {
    dilogarithm += (rule.weights[i]! * Math.log1p(x * rule.nodes[i]!)) / rule.nodes[i]!;
  }
  return temperature * (energy * Math.log1p(x) + temperature * dilogarithm);
}

const rule = gaussLegendre(16);
