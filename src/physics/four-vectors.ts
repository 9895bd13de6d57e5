/** (E, px, py, pz) in GeV. */
export type FourVector = readonly [energy: number, px: number, py: number, pz: number];
export type ThreeVector = readonly [x: number, y: number, z: number];

export function sumOf(a: FourVector, b: FourVector): FourVector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

export function differenceOf(a: FourVector, b: FourVector): FourVector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];
}

/** On its mass shell. */
export function onShell(mass: number, [x, y, z]: ThreeVector): FourVector {
  return [Math.sqrt(mass * mass + x * x + y * y + z * z), x, y, z];
}

/**
 * From the rest frame of a body to where it has the momentum `frame`, by the boost without a turn. Linear, so that what adds up
 * to the body at rest adds up to it in flight.
 */
export function boosted(inside: FourVector, frame: FourVector, mass: number): FourVector {
  const [E, X, Y, Z] = frame;
  const [e, x, y, z] = inside;
  const along = X * x + Y * y + Z * z;
  const factor = (along / (E + mass) + e) / mass;
  return [(E * e + along) / mass, x + factor * X, y + factor * Y, z + factor * Z];
}

/**
 * Where a particle of momentum `size` in the rest frame of a body goes in that frame, from its direction of flight in the
 * laboratory: what is across the body's flight is the same in both, and nothing is lost of it at large energies. GeV.
 */
export function restMomentum(
  particle: FourVector,
  frame: FourVector,
  mass: number,
  size: number,
): ThreeVector {
  const [E, X, Y, Z] = frame;
  const P = Math.sqrt(X * X + Y * Y + Z * Z);
  const [e, x, y, z] = particle;
  if (!(P > 0)) return [x, y, z];
  const n: ThreeVector = [X / P, Y / P, Z / P];
  const along = x * n[0] + y * n[1] + z * n[2];
  const across: ThreeVector = [x - along * n[0], y - along * n[1], z - along * n[2]];
  const across2 = across[0] ** 2 + across[1] ** 2 + across[2] ** 2;
  const restAlong = Math.sqrt(Math.max(0, size * size - across2)) * Math.sign((along * E - e * P) / mass);
  return [across[0] + restAlong * n[0], across[1] + restAlong * n[1], across[2] + restAlong * n[2]];
}

/** A vector of length `size` at an angle to a direction of any length, `azimuth` about it. */
export function turnedFrom(
  [x, y, z]: ThreeVector,
  cosine: number,
  azimuth: number,
  size: number,
): ThreeVector {
  const length = Math.sqrt(x * x + y * y + z * z);
  const n: ThreeVector = length > 0 ? [x / length, y / length, z / length] : [0, 0, 1];
  const across = size * Math.sqrt(Math.max(0, (1 - cosine) * (1 + cosine)));
  const [u, v] = [across * Math.cos(azimuth), across * Math.sin(azimuth)];
  // Two directions across, without a special one (T. Duff et al., JCGT 6 (2017) 1).
  const sign = n[2] >= 0 ? 1 : -1;
  const a = -1 / (sign + n[2]);
  const b = n[0] * n[1] * a;
  return [
    size * cosine * n[0] + u * (1 + sign * n[0] * n[0] * a) + v * b,
    size * cosine * n[1] + u * sign * b + v * (sign + n[1] * n[1] * a),
    size * cosine * n[2] - u * sign * n[0] - v * n[1],
  ];
}
