import { createStream, type Estimate, fillUniform } from '../numerics/index.ts';
import { alpha, constants, picobarnPerInverseGeV2 } from '../physics/constants.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { RadiativeDecaySearch } from '../records/search.ts';

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scale = (a: Vector, k: number): Vector => [k * a[0], k * a[1], k * a[2]];
const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector) => scale(a, 1 / Math.sqrt(dot(a, a)));
const direction = (cos: number, phi: number): Vector => {
  const sin = Math.sqrt(1 - cos * cos);
  return [sin * Math.cos(phi), sin * Math.sin(phi), cos];
};
/** A momentum of energy E from the frame that flies with `flight` / `mass` to the one where it does. */
function boosted(E: number, p: Vector, flight: Vector, mass: number) {
  const own = Math.sqrt(mass * mass + dot(flight, flight));
  const along = dot(p, flight);
  return {
    energy: (own * E + along) / mass,
    momentum: add(p, scale(flight, (E + along / (own + mass)) / mass)),
  };
}

/**
 * Events by throwing pair mass, photon, both decays, with massless electrons: the ISR formula for the cross section; a virtual
 * photon transverse to one beam or the other in its rest frame with weights (p . q)^2; polarisations j, j x K and the
 * amplitude (j x K) x k for ALPs; 1/2 + ... P_2 to the beam and isotropic decays for the dipole.
 */
export function thrownRadiativeDecays(
  search: RadiativeDecaySearch,
  portal: PhotonPortal,
  coupling: number,
  masses: readonly [other: number, decaying: number],
  count: number,
): Estimate {
  const { energy } = search;
  const [other, mass] = masses;
  const isDipole = portal.id === 'dipole';
  const s = energy ** 2;
  const [low, high] = [portal.thresholdMass ** 2, energy * (energy - 2 * search.photonEnergyMin)];
  const { cosThetaMin, cosThetaMax } = search;
  const rows = portal.widths().filter(({ parent }) => parent === portal.pair!.names[1]);
  const total = rows.reduce((sum, { width }) => sum + width, 0) * coupling ** 2;
  const branching = rows.find(({ products }) => products.includes('gamma'))!.width / (total / coupling ** 2);
  const stream = createStream(11, 0, 0);
  const u = new Float64Array(10);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 10);
    const q2 = low + (high - low) * u[0]!;
    const q = Math.sqrt(q2);
    const c = cosThetaMin + (cosThetaMax - cosThetaMin) * u[1]!;
    const x = 1 - q2 / s;
    // sigma(e+ e- -> pair) is 4 pi^2 alpha times the spectral density.
    const hat = 4 * Math.PI ** 2 * alpha * portal.spectralDensity(q2);
    const isr = (alpha / (Math.PI * x)) * ((2 - 2 * x + x * x) / (1 - c * c) - (x * x) / 2);
    let weight = (hat * isr * (high - low) * (cosThetaMax - cosThetaMin)) / s;
    // The photon along direction(c, 0); the pair flies the other way.
    const k = scale(direction(c, 0), (energy * x) / 2);
    const beams = [1, -1].map((sign) => boosted(energy / 2, [0, 0, (sign * energy) / 2], k, q));
    const [first, second] = beams.map((beam) => beam.energy ** 2) as [number, number];
    const axis = unit(beams[u[2]! < first / (first + second) ? 0 : 1]!.momentum);
    const flight = direction(2 * u[3]! - 1, 2 * Math.PI * u[4]!);
    const photon = direction(2 * u[5]! - 1, 2 * Math.PI * u[6]!);
    if (isDipole) {
      const L = portal.pair!.longitudinalShare(q2);
      const cos = dot(axis, flight);
      weight *= 1.5 * ((1 - L) / 2) * (1 + cos * cos) + 1.5 * L * (1 - cos * cos);
    } else {
      const side = unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
      const up = cross(axis, side);
      const j = add(scale(side, Math.cos(2 * Math.PI * u[7]!)), scale(up, Math.sin(2 * Math.PI * u[7]!)));
      const amplitude = cross(cross(j, flight), photon);
      // Mean over both directions: of |j x K|^2 2/3, of a transverse rest 2/3 again.
      weight *= dot(amplitude, amplitude) * (9 / 4);
    }
    const own = Math.sqrt((q2 - (mass + other) ** 2) * (q2 - (mass - other) ** 2)) / (2 * q);
    const decaying = scale(flight, own);
    const restEnergy = (mass ** 2 - other ** 2) / (2 * mass);
    const inPair = boosted(restEnergy, scale(photon, restEnergy), decaying, mass);
    const seen = boosted(inPair.energy, inPair.momentum, scale(k, -1), q);
    const parent = boosted(Math.hypot(own, mass), decaying, scale(k, -1), q);
    const p = Math.sqrt(dot(parent.momentum, parent.momentum));
    const length = ((p / mass) * constants.hbarCInGeVCm.value) / total;
    if (seen.energy < search.decayPhotonEnergyMin) continue;
    weight *= 1 - Math.exp(-search.detectorLengthCm / length);
    sum += weight;
    squares += weight * weight;
  }
  const factor =
    (coupling ** 2 * branching * 1e3 * search.luminosityInverseFb * picobarnPerInverseGeV2) / count;
  return { value: sum * factor, error: Math.sqrt(squares) * factor };
}
