import { fillUniform, type RandomStream } from '../numerics/index.ts';
import type { DecaySample } from '../records/meson.ts';
import type { MesonSample } from '../records/meson-flux.ts';
import type { DirectionCone } from './direction-cone.ts';

/** Closer to the axis than this, rad, a parent is on it: its azimuth would be rounding. */
const onAxis = 1e-10;

/** GeV: below, squares of momenta lose digits. */
const atRest = 1e-150;

/**
 * A decay at rest to a particle of momentum `momentum` in a uniform direction, drawn among the directions that the flight
 * of the parent turns into the cone. Momentum of the particle in the laboratory, GeV, goes to out[0 .. 2]; returned is the
 * probability to be in the cone, divided by the density drawn from: its mean over `u` and `v` is the part of all decays that
 * hit. 0 where none can.
 *
 * cos(theta*) is uniform where some azimuth about the parent hits, and that azimuth where it does, both in closed form.
 *
 * @param px momentum of the parent and its mass, GeV
 * @param momentum of the particle in the rest frame and its mass, GeV
 * @param u uniform in (0, 1), for cos(theta*)
 * @param v uniform in (0, 1), for the azimuth
 * @param out seven numbers of room at least
 */
export function aimDecay(
  px: number,
  py: number,
  pz: number,
  mass: number,
  momentum: number,
  particleMass: number,
  cone: DirectionCone,
  u: number,
  v: number,
  out: Float64Array,
): number {
  const [ax, ay, az] = cone.axis;
  const p = Math.sqrt(px * px + py * py + pz * pz);
  // A parent at rest has no direction of its own: the axis serves.
  const moves = p > atRest;
  const nx = moves ? px / p : ax;
  const ny = moves ? py / p : ay;
  const nz = moves ? pz / p : az;
  const sine = axisAcross(nx, ny, nz, cone, out);
  const e2x = out[4]!;
  const e2y = out[5]!;
  const e2z = out[6]!;
  const dot = nx * ax + ny * ay + nz * az;
  const cosine = sine > 0 ? dot : Math.sign(dot);

  const energy = Math.sqrt(p * p + mass * mass);
  const restEnergy = Math.sqrt(momentum * momentum + particleMass * particleMass);
  const share = hitShare(p, energy, mass, momentum, restEnergy, particleMass, sine, cosine, cone, out);
  if (!(share > 0)) return 0;
  // The two pieces [out[0], out[1]] and [out[2], out[3]] as one.
  const first = out[1]! - out[0]!;
  const position = u * share;
  const half = position < first ? out[0]! + position : Math.min(out[3]!, out[2]! + (position - first));
  const across = 2 * momentum * Math.sqrt(half * Math.max(0, 1 - half));
  const along = (energy * momentum * (1 - 2 * half) + p * restEnergy) / mass;

  const largest = largestAzimuth(across, along, sine, cosine, cone);
  const azimuth = largest * (2 * v - 1);
  const one = across * Math.cos(azimuth);
  const two = across * Math.sin(azimuth);
  out[0] = along * nx + one * (e2y * nz - e2z * ny) + two * e2x;
  out[1] = along * ny + one * (e2z * nx - e2x * nz) + two * e2y;
  out[2] = along * nz + one * (e2x * ny - e2y * nx) + two * e2z;
  return (share * largest) / Math.PI;
}

/**
 * The direction n x axis, of length 1, to out[4 .. 6]; returned is the sine of the angle between the two, 0 for a parent on
 * the axis.
 */
function axisAcross(nx: number, ny: number, nz: number, { axis }: DirectionCone, out: Float64Array): number {
  const [ax, ay, az] = axis;
  const x = ny * az - nz * ay;
  const y = nz * ax - nx * az;
  const z = nx * ay - ny * ax;
  const sine = Math.sqrt(x * x + y * y + z * z);
  if (sine > onAxis) {
    // Close to the axis rounding leaves a part along n.
    const lost = (x * nx + y * ny + z * nz) / sine;
    out[4] = x / sine - lost * nx;
    out[5] = y / sine - lost * ny;
    out[6] = z / sine - lost * nz;
    return sine;
  }
  // A direction across without a special one (T. Duff et al., JCGT 6 (2017) 1).
  const sign = nz >= 0 ? 1 : -1;
  const a = -1 / (sign + nz);
  out[4] = nx * ny * a;
  out[5] = sign + ny * ny * a;
  out[6] = -ny;
  return 0;
}

/**
 * The part of cos(theta*) for which some azimuth hits: angles between particle and parent from Theta - eta to Theta + eta,
 * Theta the angle between parent and axis and eta the half angle of the cone. Written to out[0 .. 3] as two ranges of
 * (1 - cos theta*)/2: one forward, and one backward for particles that their parent overtakes.
 */
function hitShare(
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
function haversine(sine: number, cosine: number): number {
  return cosine > 0 ? (sine * sine) / (2 * (1 + cosine)) : 0.5 * (1 - cosine);
}

/** Azimuths about the parent, from that of the axis to this on both sides, at which a particle is in the cone. */
function largestAzimuth(
  across: number,
  along: number,
  sine: number,
  cosine: number,
  cone: DirectionCone,
): number {
  if (cone.halfAngle === Math.PI) return Math.PI;
  const q = Math.sqrt(across * across + along * along);
  // Left at rest, it never arrives.
  if (!(q > 0)) return 0;
  const ownSine = across / q;
  const ownCosine = along / q;
  const closest = haversine(sine * ownCosine - cosine * ownSine, cosine * ownCosine + sine * ownSine);
  const room = cone.haversine - closest;
  const most = sine * ownSine;
  if (room >= most) return Math.PI;
  return room > 0 ? 2 * Math.asin(Math.sqrt(room / most)) : 0;
}

/** Particles in the laboratory, all in one cone; momenta in GeV. */
export interface AimedParticles {
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly pz: Float64Array;
  /** Mean number at unit coupling that each stands for; 0, without a momentum, for decays that cannot hit. */
  readonly weight: Float64Array;
}

/**
 * One decay of each meson of the sample, aimed at the cone; the sum of weights estimates how many are in it. Meson i decays
 * as the sample's decay i, modulo their number.
 *
 * @param mesonMass GeV
 */
export function aimDecays(
  mesons: MesonSample,
  mesonMass: number,
  { mass, momenta, weights }: DecaySample,
  cone: DirectionCone,
  stream: RandomStream,
): AimedParticles {
  const { count } = mesons;
  const kinds = momenta.length;
  const px = new Float64Array(count);
  const py = new Float64Array(count);
  const pz = new Float64Array(count);
  const weight = new Float64Array(count);
  const uniform = new Float64Array(2);
  const out = new Float64Array(7);
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, uniform, 2);
    const share = aimDecay(
      mesons.px[i]!,
      mesons.py[i]!,
      mesons.pz[i]!,
      mesonMass,
      momenta[i % kinds]!,
      mass,
      cone,
      uniform[0]!,
      uniform[1]!,
      out,
    );
    if (!(share > 0)) continue;
    weight[i] = share * mesons.weight[i]! * weights[i % kinds]! * kinds;
    px[i] = out[0]!;
    py[i] = out[1]!;
    pz[i] = out[2]!;
  }
  return { px, py, pz, weight };
}
