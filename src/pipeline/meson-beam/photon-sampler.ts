import { type DecayPoints, latticeDecayPoints } from '../../production/decay-points.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonBeam } from './fluxes.ts';
import {
  canBeSeen,
  type DrawnDecays,
  decayDimension,
  type MesonSamples,
  type PhotonSetup,
  photonSample,
} from './photon-sample.ts';
import type { PhotonSignal } from './photon-signal.ts';
import type { PhotonSource } from './photon-source.ts';
import { pointSample } from './point-sample.ts';
import { pointSignal } from './point-signal.ts';
import { windowSignal } from './window-signal.ts';

/** Sees of one portal what a search does; `counts`: decays of each kind of meson, per batch. */
export interface PhotonSampler {
  /** Names of the mesons that can be seen at all. */
  readonly mesons: readonly string[];
  /** Undefined where nothing is accepted. */
  readonly signal: (counts: readonly number[]) => PhotonSignal | undefined;
}

/** What a search sees of a portal, each kind of meson sampled once for each number of decays. */
export function photonSampler(
  setup: PhotonSetup,
  source: PhotonSource,
  beams: readonly MesonBeam[],
  portal: PhotonPortal,
  samples: MesonSamples,
): PhotonSampler {
  const contributing = beams
    .map((beam, index) => ({ ...beam, index }))
    .filter(
      ({ meson, flux }) =>
        canBeSeen(setup, source, meson, flux, recoilOf(portal, source, meson.kind)) &&
        mesonDecays(portal, meson, source.particle, 1, centre).length > 0,
    );
  const drawn = (place: number, count: number): DrawnDecays => {
    const beam = contributing[place]!;
    const at = samples(beam, beam.index, count);
    const points = latticeDecayPoints(at.points, decayDimension);
    const decays = mesonDecays(portal, beam.meson, source.particle, at.mesons.count, points);
    return { at, decays, mesonMass: beam.meson.mass };
  };
  const names = contributing.map(({ name }) => name);
  const { geometry } = setup;
  if (isCollinear(setup) && geometry.kind === 'along-beam') {
    const window = { fromM: geometry.fromCm / 100, toM: geometry.toCm / 100 };
    const sampleOf = remember((place, count) => {
      const { at, decays, mesonMass } = drawn(place, count);
      return photonSample(setup, geometry.acceptance, source, mesonMass, at, decays);
    });
    return {
      mesons: names,
      signal: (counts) => {
        const found = named(names, counts, sampleOf).filter(([, { weight }]) => weight.length > 0);
        return found.length > 0 ? windowSignal(found, source.unitWidth, window) : undefined;
      },
    };
  }
  const sampleOf = remember((place, count) => pointSample(setup, source, drawn(place, count)));
  return {
    mesons: names,
    signal: (counts) => {
      const found = named(names, counts, sampleOf).filter(([, { rate }]) => rate.length > 0);
      return found.length > 0 ? pointSignal(found) : undefined;
    },
  };
}

/** A search whose accepted particles are known before they decay. */
function isCollinear({ geometry, signal, energyAngleMax }: PhotonSetup): boolean {
  return (
    geometry.kind === 'along-beam' &&
    geometry.photonFlight === 'collinear' &&
    signal === 'photon' &&
    energyAngleMax === undefined
  );
}

function named<T>(
  names: readonly string[],
  counts: readonly number[],
  sampleOf: (place: number, count: number) => T,
): readonly (readonly [name: string, sample: T])[] {
  return names.map((name, place) => [name, sampleOf(place, counts[place]!)] as const);
}

const centre: DecayPoints = (_, out) => out.fill(0.5);

/** Smallest mass of what a meson makes the particle with: the other one of the pair, or the massless of a W decay. */
function recoilOf(portal: PhotonPortal, source: PhotonSource, kind: MesonBeam['meson']['kind']): number {
  const { pair } = portal;
  if (kind === 'charged' || pair === undefined) return 0;
  return pair.masses[1 - pair.names.indexOf(source.particle)]!;
}

function remember<T>(compute: (place: number, count: number) => T): (place: number, count: number) => T {
  const known = new Map<string, T>();
  return (place, count) => {
    const key = `${place} ${count}`;
    const value = known.get(key) ?? compute(place, count);
    known.set(key, value);
    return value;
  };
}
