import type { Estimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import { type DecayPoints, latticeDecayPoints } from '../../production/decay-points.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import {
  type BoostHistogram,
  type BoostSample,
  boostHistogram,
  type DecayWindow,
  decayYield,
  logDecayYield,
} from '../../propagation/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonBeam } from './fluxes.ts';
import {
  canBeSeen,
  decayDimension,
  type MesonSamples,
  type PhotonSetup,
  photonSample,
} from './photon-sample.ts';
import type { PhotonSource } from './photon-source.ts';

/** Accepted particles per proton or collision at unit coupling, which serve every coupling: by meson, and all together. */
export interface PhotonSignal {
  readonly source: PhotonSource;
  readonly window: DecayWindow;
  readonly mesons: Readonly<Record<string, BoostSample>>;
  readonly all: BoostHistogram;
}

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
  const sampleOf = remember((place: number, count: number) => {
    const beam = contributing[place]!;
    const { index, meson } = beam;
    const at = samples(beam, index, count);
    const points = latticeDecayPoints(at.points, decayDimension);
    const decays = mesonDecays(portal, meson, source.particle, at.mesons.count, points);
    return photonSample(setup, source, meson.mass, at, decays);
  });
  const window = { fromM: setup.fromCm / 100, toM: setup.toCm / 100 };
  const signal = (counts: readonly number[]): PhotonSignal | undefined => {
    const mesons = contributing
      .map(({ name }, place) => [name, sampleOf(place, counts[place]!)] as const)
      .filter(([, { weight }]) => weight.length > 0);
    if (mesons.length === 0) return undefined;
    const all = boostHistogram(
      joined(mesons.map(([, { betaGamma }]) => betaGamma)),
      joined(mesons.map(([, { weight }]) => weight)),
    );
    return { source, window, mesons: Object.fromEntries(mesons), all };
  };
  return { mesons: contributing.map(({ name }) => name), signal };
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

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    all.set(part, start);
    start += part.length;
  }
  return all;
}

/** ln of the events at a coupling. */
export function logPhotonEvents({ all, source, window }: PhotonSignal, logCoupling: number): number {
  return logDecayYield(all, source.unitWidth, window, logCoupling);
}

/** Events at one coupling; the errors are one standard deviation of the samples, which are independent. */
export interface PhotonEvents {
  /** By meson. */
  readonly parts: Readonly<Record<string, Estimate>>;
  readonly total: Estimate;
}

export function photonEvents({ mesons, source, window }: PhotonSignal, coupling: number): PhotonEvents {
  const parts = Object.fromEntries(
    Object.entries(mesons).map(([name, sample]) => [
      name,
      decayYield(sample, source.unitWidth, window, Math.log(coupling)),
    ]),
  );
  const all = Object.values(parts);
  const value = all.reduce((sum, part) => sum + part.value, 0);
  return { parts, total: { value, error: Math.hypot(...all.map(({ error }) => error)) } };
}

/**
 * Couplings between which all solutions of N = events lie: N is at most g^2 W and g^4 k, and at most
 * g^2 W exp(-g^2 kappa) of the fastest particle. Undefined where no coupling makes so many.
 */
export function couplingSpan(
  { all, source, window }: PhotonSignal,
  events: number,
): { readonly from: number; readonly to: number } | undefined {
  const perMetre = (source.unitWidth * 100) / constants.hbarCInGeVCm.value;
  let made = 0;
  let decaying = 0;
  all.weight.forEach((weight, bin) => {
    made += weight;
    decaying += weight * perMetre * all.inverseBoost[bin]! * (window.toM - window.fromM);
  });
  const from = Math.max(Math.sqrt(events / made), (events / decaying) ** 0.25);
  const kappa = perMetre * all.inverseBoost.at(-1)! * window.fromM;
  if (made / (kappa * Math.E) < events) return undefined;
  let square = 10 / kappa;
  for (let step = 0; step < 100; step++) square = Math.max(1, Math.log((made * square) / events)) / kappa;
  const to = Math.sqrt(square);
  return to > from ? { from: 0.99 * from, to: 1.01 * to } : undefined;
}

/**
 * Couplings between which the number of events is largest: of particles of one boost that is where the length before the
 * window is one to two decay lengths.
 */
export function peakSpan({ all, source, window }: PhotonSignal): {
  readonly from: number;
  readonly to: number;
} {
  const kappa = (source.unitWidth * 100 * window.fromM) / constants.hbarCInGeVCm.value;
  return {
    from: Math.sqrt(0.5 / (kappa * all.inverseBoost[0]!)),
    to: Math.sqrt(3 / (kappa * all.inverseBoost.at(-1)!)),
  };
}
