import { gaussLegendre } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { type TemperatureProfile, temperatureAt } from './profile.ts';
import type { TrappingRequest } from './trapping.ts';

const count = 400;
const goldenRatio = (1 + Math.sqrt(5)) / 2;
const perKm = 1e5 / constants.hbarCInGeVCm.value;
/** Of neutrinos, 3e52 erg/s, in GeV^2: 1 erg is 624.150907 GeV. */
const luminosity = 3e52 * 624.150907 * constants.hbarInGeVSeconds.value;

const fermi = (energy: number, temperature: number) => 1 / (Math.exp(energy / temperature) + 1);

/** Midpoints in energy, GeV, denser where the distributions are: E - m = width t^2. */
function energiesOf(mass: number, width: number) {
  const energies = Float64Array.from({ length: count }, (_, i) => mass + width * ((i + 0.5) / count) ** 2);
  const steps = Float64Array.from({ length: count }, (_, i) => (2 * width * (i + 0.5)) / count ** 2);
  return { energies, steps };
}

/** Where pi R^2 (g/4) n v E, summed over energies with g = 4, is the luminosity allowed; km, by bisection. */
function sphereKm(mass: number, star: TemperatureProfile): number {
  let [inside, outside] = [star.innerRadiusKm, star.outerRadiusKm];
  for (let i = 0; i < 50; i++) {
    const radius = 0.5 * (inside + outside);
    const temperature = temperatureAt(star, radius);
    const { energies, steps } = energiesOf(mass, 40 * temperature);
    let emitted = 0;
    energies.forEach((E, k) => {
      const states = (4 * (E * E - mass * mass)) / (2 * Math.PI ** 2);
      // A quarter of density times speed through each of 4 pi R^2; p^2 dp v = p^2 dE.
      emitted += (steps[k]! * E * states * fermi(E, temperature) * 4 * Math.PI * (radius * perKm) ** 2) / 4;
    });
    if (emitted > luminosity) inside = radius;
    else outside = radius;
  }
  return inside;
}

/**
 * Interactions of a fermion on its way out at unit coupling, invisible-alp (13) to (16), in GeV by midpoints in both
 * energies, with Theta read off the cosine at s = m_a^2 and the flux from four-momenta. The step function of Theta leaves it
 * good to some 1e-3.
 */
export function interactionsBySums({
  mass,
  massRatio = 3,
  profile,
  option = 'moller',
}: TrappingRequest): number {
  const radius = sphereKm(mass, profile);
  const emission = temperatureAt(profile, radius);
  const radii = gaussLegendre(16);
  const ma2 = (massRatio * mass) ** 2;
  const sigma = Math.PI / (2 * Math.sqrt(1 - 4 / massRatio ** 2));
  const width = 30 * emission;
  const { energies, steps } = energiesOf(mass, width);
  let density = 0;
  energies.forEach((E, i) => {
    const p = Math.sqrt(E * E - mass * mass);
    density += (steps[i]! * fermi(E, emission) * p * E) / (2 * Math.PI ** 2);
  });
  const weights = new Float64Array(count);
  let total = 0;
  const [from, to] = [Math.log(radius), Math.log(profile.outerRadiusKm)];
  // The target at all radii together, which Theta and the flux do not know.
  for (let j = 0; j < radii.nodes.length; j++) {
    const r = Math.exp(from + (to - from) * radii.nodes[j]!);
    const dr = radii.weights[j]! * (to - from) * r * perKm;
    for (let k = 0; k < count; k++)
      weights[k] = weights[k]! + dr * steps[k]! * fermi(energies[k]!, temperatureAt(profile, r));
  }
  for (let k = 0; k < count; k++) {
    const E2 = energies[k]!;
    const p2 = Math.sqrt(E2 * E2 - mass * mass);
    // Every row has its own offset: the steps of Theta average out.
    const offset = (k * goldenRatio) % 1;
    for (let i = 0; i < count; i++) {
      const t = (i + offset) / count;
      const E1 = mass + width * t * t;
      const p1 = Math.sqrt(E1 * E1 - mass * mass);
      const cosine = (2 * mass * mass + 2 * E1 * E2 - ma2) / (2 * p1 * p2);
      if (!(Math.abs(cosine) <= 1)) continue;
      // Flux from the four-momenta: F^2 = (p_1 . p_2)^2 - m^4.
      const flux = Math.sqrt((E1 * E2 - p1 * p2 * cosine) ** 2 - mass ** 4);
      const weight = option === 'literal' ? E1 * E2 : (2 * flux * E1) / p1;
      total += ((2 * width * t) / count) * fermi(E1, emission) * weights[k]! * weight;
    }
  }
  return (total * sigma) / (16 * Math.PI ** 4 * density);
}
