import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { dipolePortal } from '../../portals/dipole.ts';
import { randomDecayPoints } from '../../production/decay-points.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import { sampleMesons } from '../../production/meson-flux/index.ts';
import { decayPhoton, detectorBody, energyAngleEfficiency } from '../../propagation/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { catalog } from '../catalog.fixture.ts';
import { mesonBeams } from './fluxes.ts';
import { mesonSamples, type PhotonSetup } from './photon-sample.ts';
import { photonSampler } from './photon-sampler.ts';
import { type PhotonSource, photonSource } from './photon-source.ts';

function searchNamed(id: string): MesonDecayPhotonSearch {
  const search = catalog.search(id);
  if (search.kind !== 'meson-decay-photon') throw new TypeError(id);
  return search;
}

const dipole = (M1: number, delta: number) => dipolePortal.build({ M1, delta, d: 1 });
const axion = (m_gammaD: number) => darkAxionPortal.build({ m_gammaD, m_a: 0, m_chi: 0, g: 1, g_D: 0 });

function eventsOf(
  search: MesonDecayPhotonSearch,
  setup: PhotonSetup,
  portal: PhotonPortal,
  coupling: number,
) {
  const beams = mesonBeams(search.source, catalog);
  const sampler = photonSampler(setup, photonSource(portal)!, beams, portal, mesonSamples(1));
  return sampler.signal(sampler.mesons.map(() => 1024))!.events(coupling).total;
}

describe('decays at points of their way', () => {
  it.each([
    [0.1, 0.05, 1e-6],
    [0.1, 0.05, 1e-4],
    [0.3, 0.05, 2e-5],
  ])(
    'are those in a window, where nothing depends on the photon: M1 = %d, delta = %d, d = %d',
    (M1, delta, d) => {
      const search = searchNamed('na62-photon');
      const portal = dipole(M1, delta);
      const window = eventsOf(search, search, portal, d);
      const points = eventsOf(search, { ...search, energyAngleMax: 1e9 }, portal, d);
      expect(Math.abs(points.value - window.value)).toBeLessThan(4 * Math.hypot(points.error, window.error));
      expect(points.error / points.value).toBeLessThan(0.05);
    },
  );

  it('pass a cut on E^2 theta^2 as often as its closed form says', () => {
    const search = searchNamed('na62-photon');
    const portal = dipole(0.2, 0.1);
    const source = photonSource(portal)!;
    const cut = 5e-4;
    const share = (max: number) => eventsOf(search, { ...search, energyAngleMax: max }, portal, 1e-6);
    const [passing, all] = [share(cut), share(1e9)];
    const expected = simulate(search, portal, source, 1e-6, (event) => ({
      all: event.efficiency(Number.POSITIVE_INFINITY),
      passing: event.efficiency(cut),
    }));
    const ratio = expected.passing! / expected.all!;
    expect(ratio).toBeGreaterThan(0.05);
    expect(ratio).toBeLessThan(0.95);
    const error = Math.hypot(passing.error / passing.value, all.error / all.value);
    expect(Math.abs(passing.value / all.value / ratio - 1)).toBeLessThan(4 * error + 0.03);
  });

  it('in a box are those of a simulation in the whole room, on the beam and off it (CHARM)', () => {
    for (const [id, mass, coupling] of [
      ['charm-photon', 0.01, 3e-4],
      ['charm-electron-pair', 0.01, 4e-4],
    ] as const) {
      const search = searchNamed(id);
      const portal = axion(mass);
      const ours = eventsOf(search, search, portal, coupling);
      const simulated = simulateBox(search, portal, coupling);
      expect(ours.error / ours.value).toBeLessThan(0.1);
      expect(simulated.error / simulated.value).toBeLessThan(0.2);
      expect(Math.abs(ours.value - simulated.value)).toBeLessThan(
        4 * Math.hypot(ours.error, simulated.error),
      );
    }
  });

  it('with the photon followed to the calorimeter change little at NA62 (paper mono-photon, footnote 2)', () => {
    const search = searchNamed('na62-photon');
    const { geometry } = search;
    if (geometry.kind !== 'along-beam') throw new TypeError('along the beam');
    const portal = dipole(0.1, 0.05);
    const collinear = eventsOf(search, search, portal, 1e-5);
    const followed = eventsOf(
      search,
      { ...search, geometry: { ...geometry, photonFlight: 'followed' } },
      portal,
      1e-5,
    );
    expect(followed.error / followed.value).toBeLessThan(0.05);
    expect(followed.value / collinear.value).toBeGreaterThan(0.8);
    expect(followed.value / collinear.value).toBeLessThan(1.25);
    expect(Math.abs(followed.value - collinear.value)).toBeGreaterThan(0);
  });
});

interface SimulatedEvent {
  readonly efficiency: (cut: number) => number;
}

/** Accepted decays in the limit of long lifetimes with closed-form efficiencies of the photon, all mesons. */
function simulate(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  source: PhotonSource,
  coupling: number,
  seen: (event: SimulatedEvent) => Record<string, number>,
): Record<string, number> {
  const { geometry } = search;
  if (geometry.kind !== 'along-beam' || geometry.acceptance.shape !== 'disc') throw new TypeError('disc');
  const largest = geometry.acceptance.radiusCm / geometry.acceptance.distanceCm;
  const window = { min: search.photonEnergyMin, max: search.photonEnergyMax };
  const sums: Record<string, number> = {};
  forEachParticle(search, portal, source.particle, 30_000, (p, weight) => {
    const momentum = Math.hypot(...p);
    if (p[2] <= 0 || Math.hypot(p[0], p[1]) / p[2] > largest) return;
    const angle = Math.atan2(Math.hypot(p[0], p[1]), p[2]);
    const betaGamma = momentum / source.mass;
    const found = seen({
      efficiency: (cut) =>
        cut === Number.POSITIVE_INFINITY
          ? energyAngleEfficiency(source.photonEnergy, betaGamma, angle, window, 1e9)
          : energyAngleEfficiency(source.photonEnergy, betaGamma, angle, window, cut),
    });
    // Far away a decay anywhere in the window is equally likely.
    for (const [name, value] of Object.entries(found)) {
      sums[name] = (sums[name] ?? 0) + (coupling ** 4 * weight * value) / betaGamma;
    }
  });
  return sums;
}

/** Decays one by one in the box of a search, from isotropic decays in flight. */
function simulateBox(search: MesonDecayPhotonSearch, portal: PhotonPortal, coupling: number) {
  const source = photonSource(portal)!;
  const { geometry } = search;
  if (geometry.kind !== 'volume') throw new TypeError('volume');
  const body = detectorBody(geometry.volume);
  const properM = constants.hbarCInGeVCm.value / 100 / (coupling ** 2 * source.unitWidth);
  const chord = new Float64Array(2);
  const photon = new Float64Array(4);
  const stream = createStream(11, 9, 0);
  const u = new Float64Array(2);
  let index = 0;
  let sum = 0;
  let squares = 0;
  forEachParticle(search, portal, source.particle, 600_000, (p, weight) => {
    fillUniform(stream, index++, u, 2);
    const momentum = Math.hypot(...p);
    const direction = p.map((each) => each / momentum) as [number, number, number];
    if (!body.chord(0, 0, 0, ...direction, chord)) return;
    const length = (properM * momentum) / source.mass;
    const decays = Math.exp(-chord[0]! / length) - Math.exp(-chord[1]! / length);
    if (search.signal === 'electron-pair') {
      if (Math.hypot(momentum, source.mass) < search.photonEnergyMin) return;
    } else {
      decayPhoton(source.photonEnergy, ...p, source.mass, 2 * u[0]! - 1, 2 * Math.PI * u[1]!, photon);
      const energy = photon[0]!;
      const angle = Math.atan2(Math.hypot(photon[1]!, photon[2]!), photon[3]!);
      if (energy < search.photonEnergyMin || energy > search.photonEnergyMax) return;
      if ((energy * angle) ** 2 > search.energyAngleMax!) return;
    }
    const share = search.signal === 'photon' ? source.photonShare : source.electronPairShare;
    const term = coupling ** 2 * weight * share * decays;
    sum += term;
    squares += term * term;
  });
  return { value: sum, error: Math.sqrt(squares) };
}

/** Particles from isotropic decays of all mesons of a search, per proton at unit coupling. */
function forEachParticle(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  particle: string,
  count: number,
  use: (p: readonly [number, number, number], weight: number) => void,
): void {
  mesonBeams(search.source, catalog).forEach(({ flux, meson }, task) => {
    const sample = sampleMesons(flux, { count, seed: 5, task });
    const points = randomDecayPoints(createStream(5, task, 1));
    const stream = createStream(5, task, 2);
    const u = new Float64Array(2);
    for (const { mass, momenta, weights } of mesonDecays(portal, meson, particle, count, points)) {
      const kinds = momenta.length;
      for (let i = 0; i < count; i++) {
        fillUniform(stream, i, u, 2);
        const k = momenta[i % kinds]!;
        const cosine = 2 * u[0]! - 1;
        const sine = Math.sqrt(1 - cosine * cosine);
        const rest = [
          k * sine * Math.cos(2 * Math.PI * u[1]!),
          k * sine * Math.sin(2 * Math.PI * u[1]!),
          k * cosine,
        ] as const;
        const P = [sample.px[i]!, sample.py[i]!, sample.pz[i]!] as const;
        const energy = Math.hypot(...P, meson.mass);
        const dot = P[0] * rest[0] + P[1] * rest[1] + P[2] * rest[2];
        const along = dot / (meson.mass * (energy + meson.mass)) + Math.hypot(k, mass) / meson.mass;
        const weight = sample.weight[i]! * weights[i % kinds]! * kinds;
        use([rest[0] + P[0] * along, rest[1] + P[1] * along, rest[2] + P[2] * along], weight);
      }
    }
  });
}
