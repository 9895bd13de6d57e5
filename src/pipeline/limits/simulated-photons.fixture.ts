import { createStream, type Estimate, fillUniform } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { sampleMesons } from '../../production/meson-flux/index.ts';
import { darkFractionFromElectrons } from '../../production/vector-meson.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';

/**
 * Photons of chi_2 of the dipole that a search sees of one vector meson, by following every decay, wherever it points: chi_2 by
 * a boost of four-vectors along the meson, a place in the decay region that is drawn evenly, a photon in a random direction.
 * Shared are fluxes, the branching fraction of the meson and the small one of chi_2 to lepton pairs.
 *
 * @returns for each coupling, from the same decays
 */
export function simulatedPhotons(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  { meson, flux }: MesonBeam,
  couplings: readonly number[],
  count: number,
): readonly Estimate[] {
  const { geometry } = search;
  if (geometry.kind !== 'along-beam' || geometry.acceptance.shape !== 'disc') throw new TypeError('disc');
  if (meson.kind !== 'vector') throw new TypeError(meson.kind);
  const slope = geometry.acceptance.radiusCm / geometry.acceptance.distanceCm;
  const [from, to] = [geometry.fromCm / 100, geometry.toCm / 100];
  const { M1, delta } = portal.parameters as { M1: number; delta: number };
  const M2 = M1 * (1 + delta);
  const M = meson.mass;
  // The energy of chi_2 at rest, and by it the momentum.
  const inside = (M * M + M2 * M2 - M1 * M1) / (2 * M);
  const k = Math.sqrt((inside - M2) * (inside + M2));
  const rest = (M2 ** 2 - M1 ** 2) / (2 * M2);
  const rows = portal.widths().filter(({ parent }) => parent === 'chi2');
  const share = rows[0]!.width / rows.reduce((sum, { width }) => sum + width, 0);
  const unitWidth = (M2 ** 2 - M1 ** 2) ** 3 / (2 * Math.PI * M2 ** 3) / share;
  const properM = constants.hbarCInGeVCm.value / 100 / unitWidth;
  const sample = sampleMesons(flux, { count, seed: 77 });
  const stream = createStream(5, 9, 1);
  const u = new Float64Array(4);
  const sums = couplings.map(() => ({ sum: 0, squares: 0 }));
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 4);
    const P = Math.hypot(sample.px[i]!, sample.py[i]!, sample.pz[i]!);
    const cosine = 2 * u[0]! - 1;
    const parallel = (Math.hypot(P, M) * k * cosine + P * inside) / M;
    const across = k * Math.sqrt(1 - cosine ** 2);
    // Axes: the meson's direction n, e1 in the plane of n and the beam, e2 = n x e1.
    const [nx, ny, nz] = [sample.px[i]! / P, sample.py[i]! / P, sample.pz[i]! / P];
    const pT = Math.hypot(nx, ny);
    const [cx, cy] = [nx / pT, ny / pT];
    const azimuth = 2 * Math.PI * u[1]!;
    const [a, b] = [across * Math.cos(azimuth), across * Math.sin(azimuth)];
    const x = parallel * nx + a * nz * cx - b * cy;
    const y = parallel * ny + a * nz * cy + b * cx;
    const z = parallel * nz - a * pT;
    if (z <= 0 || Math.hypot(x, y) / z > slope) continue;
    const p = Math.hypot(x, y, z);
    const photon = (rest * (Math.hypot(p, M2) + p * (2 * u[3]! - 1))) / M2;
    if (photon < search.photonEnergyMin) continue;
    const flown = from + (to - from) * u[2]!;
    couplings.forEach((coupling, at) => {
      const length = (properM * p) / (M2 * coupling ** 2);
      const w = (sample.weight[i]! * (to - from) * Math.exp(-flown / length)) / length;
      sums[at]!.sum += w;
      sums[at]!.squares += w * w;
    });
  }
  const made = darkFractionFromElectrons(portal, meson) * search.exposure * search.efficiency * share;
  return couplings.map((coupling, at) => {
    const { sum, squares } = sums[at]!;
    return { value: coupling ** 2 * made * sum, error: coupling ** 2 * made * Math.sqrt(squares) };
  });
}
