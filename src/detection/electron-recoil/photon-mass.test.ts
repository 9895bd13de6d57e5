import { expect, test } from 'vitest';
import { createStream, fillUniform } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { recoilPhotonMassRange } from './photon-mass.ts';
import { kineticRange } from './recoil-window.ts';

const me = constants.electronMass.value;
type Vector = readonly [energy: number, x: number, y: number, z: number];

const product = (a: Vector, b: Vector) => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];

/** A photon in a direction of the rest frame of P, by the general boost. */
function photonFrom(P: Vector, mass: number, energy: number, cosine: number, azimuth: number): Vector {
  const sine = Math.sqrt(1 - cosine ** 2);
  const k = [energy * sine * Math.cos(azimuth), energy * sine * Math.sin(azimuth), energy * cosine] as const;
  const along = (P[1] * k[0] + P[2] * k[1] + P[3] * k[2]) / (mass * (P[0] + mass)) + energy / mass;
  const momentum = [k[0] + P[1] * along, k[1] + P[2] * along, k[2] + P[3] * along] as const;
  return [Math.hypot(...momentum), ...momentum];
}

test.each([
  [0.05, 0, 0.003],
  [1.2, 0, 0.003],
  [0.8, 0.004, 0.01],
])(
  'at E = %f, %f -> %f GeV masses of a Monte Carlo are flat in the square, whatever t',
  (energy, incoming, outgoing) => {
    const [from, to] = recoilPhotonMassRange(energy, incoming, outgoing)!;
    const [low, high] = kineticRange(energy, incoming, outgoing)!;
    const momentum = Math.sqrt(energy ** 2 - incoming ** 2);
    const stream = createStream(3, 1, 0);
    const uniform = new Float64Array(3);
    const count = 20_000;
    for (const share of [0.1, 0.6, 0.95]) {
      const T = low * (high / low) ** share;
      const p = Math.sqrt(T * (T + 2 * me));
      const cosine = ((energy + me) * T + (outgoing ** 2 - incoming ** 2) / 2) / (momentum * p);
      const across = p * Math.sqrt(1 - cosine ** 2);
      const electron: Vector = [me + T, across, 0, p * cosine];
      const dark: Vector = [energy - T, -across, 0, momentum - p * cosine];
      const bins = new Array<number>(10).fill(0);
      for (let i = 0; i < count; i++) {
        fillUniform(stream, i, uniform, 3);
        const rest = (outgoing ** 2 - incoming ** 2) / (2 * outgoing);
        const azimuth = 2 * Math.PI * uniform[1]!;
        const photon = photonFrom(dark, outgoing, rest, 2 * uniform[0]! - 1, azimuth);
        const square = me ** 2 + 2 * product(electron, photon);
        const bin = Math.floor((10 * (square - from)) / (to - from));
        expect(bin >= 0 && bin < 10).toBe(true);
        bins[bin]!++;
      }
      // 9 degrees of freedom: 33 is a chance of 1e-4.
      const chi2 = bins.reduce((sum, n) => sum + (n - count / 10) ** 2 / (count / 10), 0);
      expect(chi2).toBeLessThan(33);
    }
  },
);

test('without a mass of the incoming particle the largest is below sqrt(s), and nothing is made below threshold', () => {
  const m = 0.003;
  const threshold = m + m ** 2 / (2 * me);
  expect(recoilPhotonMassRange(0.999 * threshold, 0, m)).toBeUndefined();
  for (const energy of [1.001 * threshold, 1, 100]) {
    const s = me ** 2 + 2 * me * energy;
    const [from, to] = recoilPhotonMassRange(energy, 0, m)!;
    expect(from).toBeGreaterThan(me ** 2);
    expect(to).toBeLessThan(s);
  }
  // Nothing is left but the electron and photon at large s.
  expect(recoilPhotonMassRange(100, 0, m)![1] / (2 * me * 100)).toBeCloseTo(1, 3);
});
