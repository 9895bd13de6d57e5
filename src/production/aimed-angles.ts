import type { DirectionCone } from './direction-cone.ts';

/**
 * The part of cos(theta*) for which some azimuth hits: angles between particle and parent from Theta - eta to Theta + eta,
 * Theta the angle between parent and axis and eta the half angle of the cone. Written to out[0 .. 3] as two ranges of
 * (1 - cos theta*)/2: one forward, and one backward for particles that their parent overtakes.
 */
export function hitShare(
  p: number,
  energy: number,
  mass: number,
  momentum: number,
  restEnergy: number,
  particleMass: number,
  sine: number,
  cosine: number,
  cone: DirectionCone,
  out: Float64Array,
): number {
  out[0] = 0;
  out[1] = 1;
  out[2] = 1;
  out[3] = 1;
  if (cone.halfAngle === Math.PI) return 1;
  const nearSine = sine * cone.cosine - cosine * cone.sine;
  if (nearSine > 0) {
    const nearCosine = cosine * cone.cosine + sine * cone.sine;
    beyond(nearSine, nearCosine, p, energy, mass, momentum, restEnergy, particleMass, out, 1, 2);
    // Nothing is so far from the parent.
    if (!(out[2]! > out[1]!)) return 0;
    out[0] = out[1]!;
    out[3] = out[2]!;
  }
  const farSine = sine * cone.cosine + cosine * cone.sine;
  // Theta + eta above pi: nothing is too far.
  if (farSine > 0) {
    const farCosine = cosine * cone.cosine - sine * cone.sine;
    beyond(farSine, farCosine, p, energy, mass, momentum, restEnergy, particleMass, out, 1, 2);
  } else out[2] = out[1]!;
  if (!(out[2]! > out[1]!)) {
    out[1] = out[3]!;
    out[2] = out[3]!;
    return out[1]! - out[0]!;
  }
  // One range is inside the other; rounding may not say so.
  out[1] = Math.max(out[0]!, out[1]!);
  out[2] = Math.min(out[3]!, out[2]!);
  return out[1]! - out[0]! + out[3]! - out[2]!;
}

/**
 * The decays whose particle is further than A (sine and cosine given) from its parent: one range of (1 - cos theta*)/2, to
 * out[low] and out[high]; both 1 where there are none. With s = sin(A) and
 * S^2 = M^2 k^2 - m^2 p^2 s^2 its ends are cos(theta*) = (+-M cos(A) S - E p s^2 E*) / (k (M^2 + p^2 s^2)), the two
 * solutions of E* = (E e - p q cos(A)) / M for the laboratory momentum q and energy e of the particle. Without real
 * solutions all particles are closer; a particle faster than its parent in the rest frame has one end at pi.
 */
function beyond(
  sine: number,
  cosine: number,
  p: number,
  energy: number,
  mass: number,
  momentum: number,
  restEnergy: number,
  particleMass: number,
  out: Float64Array,
  low: number,
  high: number,
): void {
  out[low] = 1;
  out[high] = 1;
  const transverse = p * sine;
  const k = mass * momentum;
  const across = particleMass * transverse;
  const square = (k - across) * (k + across);
  if (!(square > 0)) return;
  const root = Math.sqrt(square);
  const scale = 1 / (momentum * (mass * mass + transverse * transverse));
  const parallel = mass * cosine * root * scale;
  const shift = energy * transverse * sine * restEnergy * scale;
  const pull = mass * p * restEnergy * cosine;
  const lowSine = sine * (energy * root + pull) * scale;
  if (lowSine <= 0) return;
  out[low] = haversine(lowSine, parallel - shift);
  const highSine = sine * (pull - energy * root) * scale;
  if (highSine > 0) out[high] = haversine(highSine, -parallel - shift);
}

/** sin^2(x/2) = (1 - cos x)/2 without cancellation. */
export function haversine(sine: number, cosine: number): number {
  return cosine > 0 ? (sine * sine) / (2 * (1 + cosine)) : 0.5 * (1 - cosine);
}
