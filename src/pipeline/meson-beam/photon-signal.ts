import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { createStream } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { boostDecays } from '../../production/boosted-decays.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import { sampleMesons } from '../../production/meson-flux/index.ts';
import {
  type BoostHistogram,
  boostHistogram,
  type DecayWindow,
  decayYield,
  logDecayYield,
  photonEnergyEfficiency,
} from '../../propagation/index.ts';
import type { MesonSample } from '../../records/meson-flux.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { Acceptance, MesonDecayPhotonSearch } from '../../records/search.ts';
import type { MesonBeam } from './fluxes.ts';
import { type PhotonSource, photonSource } from './photon-source.ts';

/** Accepted particles at unit coupling, which serve every coupling: those of each meson, and all together. */
export interface PhotonSignal {
  readonly source: PhotonSource;
  readonly window: DecayWindow;
  readonly mesons: Readonly<Record<string, BoostHistogram>>;
  readonly all: BoostHistogram;
}

/** Meson samples by kind and size: they depend on nothing of the portal. */
export type MesonSamples = (beam: MesonBeam, index: number, count: number) => MesonSample;

/** Random streams of meson i and those of its decays have tasks 3 i, 3 i + 1, 3 i + 2 with one seed for all masses. */
export function mesonSamples(seed: number): MesonSamples {
  const kept = new Map<string, MesonSample>();
  return ({ flux }, index, count) => {
    const key = `${index} ${count}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const sample = sampleMesons(flux, { count, seed, task: 3 * index });
    kept.set(key, sample);
    return sample;
  };
}

/** Accepted particles of one kind of meson at unit coupling. */
interface Accepted {
  readonly count: number;
  readonly boost: readonly number[];
  readonly weight: readonly number[];
}

/** Sees of one portal what a search does, from as many decays of each kind of meson as asked. */
export type PhotonSampler = (counts: readonly number[]) => PhotonSignal | undefined;

/**
 * What a search sees of a portal; the sampler gives undefined where nothing is accepted. Kinds of mesons whose count did not
 * change since the last time are not sampled again. Undefined where nothing decays to photons, or no meson to the pair.
 */
export function photonSampler(
  search: MesonDecayPhotonSearch,
  beams: readonly MesonBeam[],
  portal: PhotonPortal,
  samples: MesonSamples,
  seed: number,
): PhotonSampler | undefined {
  const source = photonSource(portal);
  if (source === undefined) return undefined;
  const decaysOf = ({ meson }: MesonBeam, index: number, count: number) =>
    mesonDecays(portal, meson, source.particle, count, createStream(seed, 3 * index + 1, 0));
  if (beams.every((beam, index) => decaysOf(beam, index, 1).length === 0)) return undefined;
  const kept: (Accepted | undefined)[] = beams.map(() => undefined);
  const accepted = (beam: MesonBeam, index: number, count: number): Accepted => {
    const known = kept[index];
    if (known?.count === count) return known;
    const boost: number[] = [];
    const weight: number[] = [];
    decaysOf(beam, index, count).forEach((sample, kind) => {
      const stream = createStream(seed, 3 * index + 2, kind);
      const seen = boostDecays(samples(beam, index, count), beam.meson.mass, sample, stream);
      for (let i = 0; i < count; i++) {
        if (!isAccepted(search.acceptance, seen.slopeX[i]!, seen.slopeY[i]!)) continue;
        const found = seen.weight[i]! * photonEfficiency(search, source, seen.betaGamma[i]!);
        if (!(found > 0)) continue;
        boost.push(seen.betaGamma[i]!);
        weight.push(found);
      }
    });
    const result = { count, boost, weight };
    kept[index] = result;
    return result;
  };
  const window = { fromM: search.fromCm / 100, toM: search.toCm / 100 };
  return (counts) => {
    const all = beams.map((beam, index) => ({ name: beam.name, ...accepted(beam, index, counts[index]!) }));
    const filled = all.filter(({ weight }) => weight.length > 0);
    if (filled.length === 0) return undefined;
    const mesons = filled.map(({ name, boost, weight }) => [name, boostHistogram(boost, weight)] as const);
    const together = boostHistogram(
      filled.flatMap(({ boost }) => boost),
      filled.flatMap(({ weight }) => weight),
    );
    return { source, window, mesons: Object.fromEntries(mesons), all: together };
  };
}

function photonEfficiency(search: MesonDecayPhotonSearch, source: PhotonSource, betaGamma: number): number {
  const { exposure, efficiency, photonEnergyMin: min, photonEnergyMax: max } = search;
  const seen = photonEnergyEfficiency(source.photonEnergy, betaGamma, { min, max });
  return exposure * efficiency * source.photonShare * seen;
}

function isAccepted(acceptance: Acceptance, slopeX: number, slopeY: number): boolean {
  if (acceptance.shape === 'disc') {
    return Math.hypot(slopeX, slopeY) * acceptance.distanceCm < acceptance.radiusCm;
  }
  const { widthCm, heightCm, distanceCm } = acceptance;
  return Math.abs(slopeX) * distanceCm < widthCm / 2 && Math.abs(slopeY) * distanceCm < heightCm / 2;
}

/** ln of the events at a coupling. */
export function logPhotonEvents({ all, source, window }: PhotonSignal, logCoupling: number): number {
  return logDecayYield(all, source.unitWidth, window, logCoupling);
}

/** Events at one coupling; the errors are those of the samples. */
export interface PhotonEvents {
  /** By meson. */
  readonly parts: Readonly<Record<string, Estimate>>;
  readonly total: Estimate;
}

export function photonEvents({ mesons, source, window }: PhotonSignal, coupling: number): PhotonEvents {
  const parts = Object.fromEntries(
    Object.entries(mesons).map(([name, histogram]) => [
      name,
      decayYield(histogram, source.unitWidth, window, Math.log(coupling)),
    ]),
  );
  return { parts, total: sumEstimates(Object.values(parts)) };
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
  const kappa = perMetre * Math.min(...all.inverseBoost) * window.fromM;
  if (made / (kappa * Math.E) < events) return undefined;
  let square = 10 / kappa;
  for (let step = 0; step < 100; step++) square = Math.max(1, Math.log((made * square) / events)) / kappa;
  const to = Math.sqrt(square);
  return to > from ? { from: 0.99 * from, to: 1.01 * to } : undefined;
}
