import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { createStream, fillUniform } from '../numerics/index.ts';
import { alpha, constants, picobarnPerInverseGeV2 } from '../physics/constants.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { dipolePortal } from '../portals/dipole.ts';
import { sterileDipolePortal } from '../portals/sterile-dipole.ts';
import {
  angleAt,
  integratedAngles,
  longitudinalVectorShare,
  photonDarkPairCrossSection,
} from '../production/annihilation/index.ts';
import type { PhotonPortal } from '../records/portal.ts';
import { radiativeDecaySignal } from './radiative-decay-signal.ts';

const search = loadCatalog().search('babar-two-photon');
if (search.kind !== 'radiative-decay-photon') throw new Error(search.kind);
const babar = search;
const { energy } = babar;

const dipole = (M1: number, delta: number) => dipolePortal.build({ M1, delta, d: 1 });
const darkAxion = (m_gammaD: number, m_a: number) =>
  darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 0 });

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
function thrown(portal: PhotonPortal, coupling: number, masses: readonly [number, number], count: number) {
  const [other, mass] = masses;
  const isDipole = portal.id === 'dipole';
  const s = energy ** 2;
  const [low, high] = [portal.thresholdMass ** 2, energy * (energy - 2 * babar.photonEnergyMin)];
  const { cosThetaMin, cosThetaMax } = babar;
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
    if (seen.energy < babar.decayPhotonEnergyMin) continue;
    weight *= 1 - Math.exp(-babar.detectorLengthCm / length);
    sum += weight;
    squares += weight * weight;
  }
  const factor =
    (coupling ** 2 * branching * 1e3 * babar.luminosityInverseFb * picobarnPerInverseGeV2) / count;
  return { value: sum * factor, error: Math.sqrt(squares) * factor };
}

describe('a photon of the beams beside one of a decay', () => {
  it.each([
    ['light', dipole(0.03, 0.1), [0.03, 0.033], 3e-3],
    ['soft photons', dipole(0.5, 0.02), [0.5, 0.51], 1e-2],
    ['slow', dipole(3, 0.1), [3, 3.3], 1e-3],
    ['ALP', darkAxion(0.05, 0.001), [0.001, 0.05], 1e-3],
    ['ALP and soft photons', darkAxion(0.5, 0.497), [0.497, 0.5], 1e-1],
    ['ALP and slow', darkAxion(3, 2.9), [2.9, 3], 1e-3],
  ] as const)('%s: events are those of a simulation', (_, portal, masses, coupling) => {
    const { value, error } = thrown(portal, coupling, masses, 200_000);
    const ours = radiativeDecaySignal(babar, portal).events(coupling);
    expect(Math.abs(ours.value - value)).toBeLessThan(3.5 * error + 1e-3 * value);
    expect(error).toBeLessThan(0.02 * value);
    expect(ours.error).toBeLessThan(1e-3 * ours.value);
  });

  it('are luminosity times the whole cross section where decays are prompt and all photons count', () => {
    const all = { ...babar, decayPhotonEnergyMin: 0 };
    for (const portal of [dipole(0.5, 0.1), dipole(3.5, 0.1), darkAxion(1, 0.01)]) {
      const window = { energyMin: babar.photonEnergyMin, energyMax: energy / 2 };
      const sigma = photonDarkPairCrossSection(portal, integratedAngles(energy, babar), window).value;
      const d = 1e3;
      const rows = portal.widths().filter(({ parent }) => parent === portal.pair!.names[1]);
      const toPhoton = rows[0]!.width / rows.reduce((sum, { width }) => sum + width, 0);
      const expected = 1e3 * babar.luminosityInverseFb * picobarnPerInverseGeV2 * sigma * d * d * toPhoton;
      expect(radiativeDecaySignal(all, portal).events(d).value / expected).toBeCloseTo(1, 5);
    }
  });

  it('go as the fourth power of the coupling and as the radius where decays are late', () => {
    const signal = radiativeDecaySignal(babar, dipole(1e-3, 0.1));
    expect(signal.events(2e-4).value / signal.events(1e-4).value).toBeCloseTo(16, 4);
    const twice = radiativeDecaySignal({ ...babar, detectorLengthCm: 200 }, dipole(1e-3, 0.1));
    expect(twice.events(1e-4).value / signal.events(1e-4).value).toBeCloseTo(2, 4);
  });

  it('are as many at the limit as asked for, and none where masses are closed', () => {
    for (const portal of [dipole(1e-3, 0.1), dipole(0.3, 0.01), dipole(3, 0.1), darkAxion(1, 0)]) {
      const signal = radiativeDecaySignal(babar, portal);
      const { value, error } = signal.couplingAt(10)!;
      expect(signal.events(value).value).toBeCloseTo(10, 6);
      expect(error).toBeLessThan(1e-3 * value);
    }
    const heaviest = Math.sqrt(energy * (energy - 2 * babar.photonEnergyMin)) / 2.1;
    expect(radiativeDecaySignal(babar, dipole(1.001 * heaviest, 0.1)).couplingAt(10)).toBeUndefined();
    expect(radiativeDecaySignal(babar, dipole(0.95 * heaviest, 0.1)).couplingAt(10)).toBeDefined();
    expect(radiativeDecaySignal(babar, dipole(1, 0)).couplingAt(10)).toBeUndefined();
    expect(radiativeDecaySignal(babar, dipole(1, 0.1)).events(0).value).toBe(0);
  });

  it('of a sterile neutrino are refused', () => {
    const sterile = sterileDipolePortal.build({ M_N: 0.1, d_e: 1, d_mu: 0, d_tau: 0, d: 1 });
    expect(() => radiativeDecaySignal(babar, sterile)).toThrow(/not computed for the portal sterile-dipole/);
  });
});

describe('initial-state radiation', () => {
  it('is the formula of the literature away from the beams', () => {
    const portal = dipole(0.5, 0.1);
    const s = energy ** 2;
    const [from, to] = [2, 4];
    let sum = 0;
    const steps = 2000;
    for (let i = 0; i < steps; i++) {
      const x = (2 * (from + ((to - from) * (i + 0.5)) / steps)) / energy;
      const q2 = s * (1 - x);
      const angular = (c: number) => (2 - 2 * x + x * x) * Math.atanh(c) - (x * x * c) / 2;
      const isr = (alpha / (Math.PI * x)) * (angular(babar.cosThetaMax) - angular(babar.cosThetaMin));
      sum +=
        (4 * Math.PI ** 2 * alpha * portal.spectralDensity(q2) * isr * 2 * (to - from)) / (energy * steps);
    }
    const exact = photonDarkPairCrossSection(portal, integratedAngles(energy, babar), {
      energyMin: from,
      energyMax: to,
    });
    expect(sum / exact.value).toBeCloseTo(1, 5);
  });

  it('leaves a vector without spin along its flight as often as the closed form at one angle says', () => {
    for (const [mass, cos] of [
      [1, 0.3],
      [8, -0.6],
      [10.3, 0.1],
    ] as const) {
      const [s, m2, sin2] = [energy ** 2, mass ** 2, 1 - cos * cos];
      const expected = (s * m2 * sin2) / (s * s + m2 * m2 - ((s - m2) ** 2 * sin2) / 2);
      expect(longitudinalVectorShare(angleAt(energy, cos), mass)).toBeCloseTo(expected, 6);
    }
  });
});
