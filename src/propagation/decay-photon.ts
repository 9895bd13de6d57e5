/**
 * A photon of a two-body decay in flight, written to out[0 .. 3]: energy and direction of length 1, in the frame of the
 * parent's momentum. `cosine` and `azimuth` are its angles in the rest frame, about the direction of the parent.
 *
 * @param restEnergy photon energy at rest, GeV
 * @param px momentum of the parent and its mass, GeV
 */
export function decayPhoton(
  restEnergy: number,
  px: number,
  py: number,
  pz: number,
  mass: number,
  cosine: number,
  azimuth: number,
  out: Float64Array,
): void {
  const p = Math.sqrt(px * px + py * py + pz * pz);
  const energy = Math.sqrt(p * p + mass * mass);
  const sine = Math.sqrt(Math.max(0, (1 - cosine) * (1 + cosine)));
  const transverse = restEnergy * sine;
  // gamma (beta + cosine) and gamma (1 + beta cosine), times the energy at rest.
  const along = (restEnergy * (p + energy * cosine)) / mass;
  const total = (restEnergy * (energy + p * cosine)) / mass;
  const nx = p > 0 ? px / p : 0;
  const ny = p > 0 ? py / p : 0;
  const nz = p > 0 ? pz / p : 1;
  // Two directions across the parent's, without a special one (T. Duff et al., JCGT 6 (2017) 1).
  const sign = nz >= 0 ? 1 : -1;
  const a = -1 / (sign + nz);
  const b = nx * ny * a;
  const u = transverse * Math.cos(azimuth);
  const v = transverse * Math.sin(azimuth);
  const x = along * nx + u * (1 + sign * nx * nx * a) + v * b;
  const y = along * ny + u * sign * b + v * (sign + ny * ny * a);
  const z = along * nz - u * sign * nx - v * ny;
  const norm = 1 / Math.sqrt(x * x + y * y + z * z);
  out[0] = total;
  out[1] = x * norm;
  out[2] = y * norm;
  out[3] = z * norm;
}
