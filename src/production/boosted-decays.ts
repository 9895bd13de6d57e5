import { fillUniform, type RandomStream } from '../numerics/index.ts';
import type { DecaySample } from '../records/meson.ts';
import type { MesonSample } from '../records/meson-flux.ts';

/** Particles in the laboratory, beam along z. */
export interface BoostedParticles {
  /** p / m. */
  readonly betaGamma: Float64Array;
  /** p_x / p_z and p_y / p_z; Infinity for those that do not go forward. */
  readonly slopeX: Float64Array;
  readonly slopeY: Float64Array;
  /** Mean number at unit coupling that each stands for. */
  readonly weight: Float64Array;
}

/**
 * One decay of each meson of the sample, in a random direction of its rest frame, boosted to the laboratory. Meson i
 * decays as the sample's decay i, modulo their number.
 *
 * @param mesonMass GeV
 */
export function boostDecays(
  mesons: MesonSample,
  mesonMass: number,
  decays: DecaySample,
  stream: RandomStream,
): BoostedParticles {
  const { count, px, py, pz } = mesons;
  const { mass, momenta, weights } = decays;
  const betaGamma = new Float64Array(count);
  const slopeX = new Float64Array(count);
  const slopeY = new Float64Array(count);
  const weight = new Float64Array(count);
  const uniform = new Float64Array(2);
  const kinds = momenta.length;
  for (let i = 0; i < count; i++) {
    const k = momenta[i % kinds]!;
    weight[i] = mesons.weight[i]! * weights[i % kinds]! * kinds;
    fillUniform(stream, i, uniform, 2);
    const cosine = 2 * uniform[0]! - 1;
    const across = k * Math.sqrt(1 - cosine * cosine);
    const azimuth = 2 * Math.PI * uniform[1]!;
    const kx = across * Math.cos(azimuth);
    const ky = across * Math.sin(azimuth);
    const kz = k * cosine;
    const [Px, Py, Pz] = [px[i]!, py[i]!, pz[i]!];
    const energy = Math.sqrt(Px * Px + Py * Py + Pz * Pz + mesonMass * mesonMass);
    const along = (Px * kx + Py * ky + Pz * kz) / (mesonMass * (energy + mesonMass));
    const factor = along + Math.sqrt(k * k + mass * mass) / mesonMass;
    const x = kx + Px * factor;
    const y = ky + Py * factor;
    const z = kz + Pz * factor;
    betaGamma[i] = Math.sqrt(x * x + y * y + z * z) / mass;
    slopeX[i] = z > 0 ? x / z : Number.POSITIVE_INFINITY;
    slopeY[i] = z > 0 ? y / z : Number.POSITIVE_INFINITY;
  }
  return { betaGamma, slopeX, slopeY, weight };
}
