import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';
import { darkAxionScattering } from '../../portals/dark-axion-scattering.ts';
import { recoilCrossSection, recoilDistribution } from './cross-section.ts';
import { kineticRange, recoilWindow } from './recoil-window.ts';

const me = constants.electronMass.value;
const all = { energyMin: 0, energyMax: Number.POSITIVE_INFINITY, cosThetaMin: undefined };

function processOf(axion: number, dark: number, first: 0 | 1) {
  const { spinStates, squaredAmplitude } = darkAxionScattering(axion, dark);
  const masses = [axion, dark] as const;
  return {
    incoming: masses[first],
    outgoing: masses[1 - first]!,
    spinStates: spinStates[first],
    squaredAmplitude,
  };
}

test('massless ALP: paper dark-axion (17) with the prefactor of the note, 1/(2 t^2)', () => {
  const m = 0.01;
  const { squaredAmplitude } = darkAxionScattering(0, m);
  for (const s of [0.001, 0.02]) {
    const range = kineticRange((s - me ** 2) / (2 * me), 0, m)!;
    for (const share of [0.1, 0.5, 0.9]) {
      const t = -2 * me * (range[0] + share * (range[1] - range[0]));
      const bracket =
        m ** 4 * (2 * me ** 2 + t) -
        2 * m ** 2 * t * (me ** 2 + s + t) +
        t * (2 * (me ** 2 - s) ** 2 + 2 * s * t + t ** 2);
      const printed = (-(4 * Math.PI * alpha) / (2 * t ** 2)) * bracket;
      expect(squaredAmplitude(s, t) / printed).toBeCloseTo(1, 10);
    }
  }
});

test('crossed to e+ e- -> a gamma_D it gives the cross section of the spectral function', async () => {
  const [axion, dark] = [0.3, 0.8];
  const { squaredAmplitude } = darkAxionScattering(axion, dark);
  const s = 4;
  const after = Math.sqrt(kallen(s, axion, dark)) / (2 * Math.sqrt(s));
  const before = Math.sqrt(kallen(s, me, me)) / (2 * Math.sqrt(s));
  // (p_e - p_gammaD)^2 takes the place of s, and -1/2 comes from one crossed fermion and the spins of the positron.
  const darkEnergy = Math.hypot(after, dark);
  const squared = (cosine: number) =>
    -0.5 * squaredAmplitude(me ** 2 + dark ** 2 - Math.sqrt(s) * darkEnergy + 2 * before * after * cosine, s);
  const { value } = integrate(squared, -1, 1, { relativeTolerance: 1e-10 });
  const crossSection = (value * after) / (32 * Math.PI * s * before);
  const spectral = after ** 3 / (12 * Math.PI * Math.sqrt(s));
  // 1 + 2 m_e^2/s over the velocity of the electrons: 1e-13 here.
  expect(crossSection / ((4 * Math.PI * alpha * spectral) / s)).toBeCloseTo(1, 6);
});

test('the window of kinetic energies is what a loop over the centre-of-mass angle finds', () => {
  for (const [energy, incoming, outgoing] of [
    [0.1, 0, 0.005],
    [2, 0.01, 0.001],
    [0.3, 0.002, 0.012],
  ] as const) {
    const s = incoming ** 2 + me ** 2 + 2 * energy * me;
    const p1 = Math.sqrt(kallen(s, incoming, me) / (4 * s));
    const p2 = Math.sqrt(kallen(s, outgoing, me) / (4 * s));
    const gamma = (energy + me) / Math.sqrt(s);
    const beta = Math.sqrt(energy ** 2 - incoming ** 2) / (energy + me);
    // The electron comes in with -p1 and leaves with p2 at cos(theta*) to it.
    const kinetic = (cosine: number) => gamma * (Math.hypot(p2, me) - beta * p2 * cosine) - me;
    const range = kineticRange(energy, incoming, outgoing)!;
    expect(p1).toBeGreaterThan(0);
    expect(range[1] / kinetic(-1)).toBeCloseTo(1, 9);
    expect(Math.abs(range[0] - kinetic(1))).toBeLessThan(1e-9 * me);
  }
});

test('the cut on the angle keeps the kinetic energies with a larger cosine, and no others', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -4, max: -1, noNaN: true }),
      fc.double({ min: -4, max: -1, noNaN: true }),
      fc.double({ min: 0.1, max: 0.999, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (logEnergy, logIncoming, logOutgoing, cosThetaMin, share) => {
        const energy = 10 ** logEnergy;
        const incoming = 10 ** logIncoming;
        const outgoing = 10 ** logOutgoing;
        const range = kineticRange(energy, incoming, outgoing);
        fc.pre(range !== undefined && energy > incoming);
        const T = range![0] * (range![1] / range![0]) ** share;
        const numerator = (energy + me) * T + (outgoing ** 2 - incoming ** 2) / 2;
        const cosine = numerator / Math.sqrt((energy ** 2 - incoming ** 2) * T * (T + 2 * me));
        fc.pre(Math.abs(cosine - cosThetaMin) > 1e-9);
        const kept = recoilWindow(energy, incoming, outgoing, { ...all, cosThetaMin });
        expect(kept.some(([from, to]) => T >= from && T <= to)).toBe(cosine > cosThetaMin);
      },
    ),
  );
});

test('32 points in ln T are the adaptive integral over t', () => {
  for (const [first, energy, m] of [
    [0, 0.15, 0.003],
    [0, 5, 0.02],
    [1, 0.5, 0.001],
    [1, 100, 0.05],
  ] as const) {
    const process = processOf(1e-4, m, first);
    const [from, to] = kineticRange(energy, process.incoming, process.outgoing)!;
    const density = (logT: number) => {
      const t = -2 * me * Math.exp(logT);
      return -t * recoilDistribution(process, energy, t);
    };
    const exact = integrate(density, Math.log(from), Math.log(to), { relativeTolerance: 1e-9 });
    expect(recoilCrossSection(process, energy, all) / exact.value).toBeCloseTo(1, 5);
  }
});

test('far above all masses an ALP scatters with alpha G^2 / 4 for each e-fold of t', () => {
  // |M|^2 -> e^2 G^2 s^2 / |t|, so that d sigma / d ln|t| = e^2 G^2 / (16 pi).
  const process = processOf(1e-6, 1e-6, 0);
  const energy = 10;
  const density = (T: number) => 2 * me * T * recoilDistribution(process, energy, -2 * me * T);
  expect(density(1e-3) / (alpha / 4)).toBeCloseTo(1, 3);
});
