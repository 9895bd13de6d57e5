import { integrateBox } from '../numerics/index.ts';
import { elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import { leviCivita } from './field-strengths.fixture.ts';

const metric = [1, -1, -1, -1] as const;

/**
 * Spin-summed |M|^2 of gamma'(P) -> a gamma*(q), gamma* -> l(k1) l(k2), with explicit tensors: unit portal
 * coupling, lepton trace 4 [k1 k2 + k2 k1 - g (k1.k2 + m^2)].
 */
function amplitudeSquared(
  parent: readonly number[],
  photon: readonly number[],
  k1: readonly number[],
  k2: readonly number[],
  lepton: number,
): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    metric.reduce((sum, sign, i) => sum + sign * a[i]! * b[i]!, 0);
  const indices = [0, 1, 2, 3] as const;
  const vertex = indices.map((s) =>
    indices.map((m) => {
      let sum = 0;
      for (const i of indices)
        for (const j of indices) sum += leviCivita(s, m, i, j) * parent[i]! * photon[j]!;
      return sum;
    }),
  );
  const scalar = dot(k1, k2) + lepton ** 2;
  const lower = (k: readonly number[], i: number) => metric[i]! * k[i]!;
  let sum = 0;
  for (const s of indices) {
    for (const m of indices) {
      for (const n of indices) {
        const trace =
          4 *
          (lower(k1, m) * lower(k2, n) + lower(k2, m) * lower(k1, n) - (m === n ? metric[m]! * scalar : 0));
        // The vertex carries upper indices here in place of lower ones; s and both lepton indices are contracted.
        sum += -metric[s]! * vertex[s]![m]! * vertex[s]![n]! * trace;
      }
    }
  }
  const q2 = dot(photon, photon);
  return (elementaryCharge ** 2 * sum) / (q2 * q2);
}

/** gamma' -> a l+ l- at unit coupling over phase space, with nothing integrated by hand but the azimuths; masses and width in GeV. */
export function widthByPhaseSpace(parent: number, axion: number, lepton: number): number {
  const [low, high] = [Math.log(4 * lepton ** 2), Math.log((parent - axion) ** 2)];
  const { value } = integrateBox(
    (x) => {
      const q2 = Math.exp(x[0]!);
      const q = Math.sqrt(q2);
      const p = twoBodyMomentum(parent, q, axion);
      const k = twoBodyMomentum(q, lepton, lepton);
      const [gamma, betaGamma] = [Math.sqrt(1 + (p / q) ** 2), p / q];
      const along = k * x[1]!;
      const across = k * Math.sqrt(1 - x[1]! ** 2);
      const leg = (sign: 1 | -1) => [
        gamma * (q / 2) + sign * betaGamma * along,
        sign * across,
        0,
        betaGamma * (q / 2) + sign * gamma * along,
      ];
      const squared = amplitudeSquared([parent, 0, 0, 0], [gamma * q, 0, 0, p], leg(1), leg(-1), lepton);
      const phaseSpace = (p / (4 * Math.PI * parent)) * (k / (8 * Math.PI * q));
      return ((squared / 3) * phaseSpace * q2) / (2 * Math.PI * 2 * parent);
    },
    [low, -1],
    [high, 1],
    { relativeTolerance: 1e-6 },
  );
  return value;
}
