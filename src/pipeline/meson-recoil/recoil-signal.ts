import { type RecoilProcess, recoilProcess } from '../../detection/electron-recoil/index.ts';
import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { properDecayLengthM } from '../../propagation/index.ts';
import { InputError } from '../../records/errors.ts';
import type { DarkPair, PhotonPortal } from '../../records/portal.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import { photonSource } from '../meson-beam/photon-source.ts';
import { aimedMesons } from './aimed-mesons.ts';
import { type DecayingParticles, decayingParticles, followDecays } from './decayed-particles.ts';
import { type DetectorView, detectorView } from './detector-view.ts';
import { type RecoilTable, recoilTable } from './recoil-table.ts';
import { type StraightParticles, straightParticles } from './straight-particles.ts';

/** What a detector sees of one portal at unit coupling, for every coupling. */
export interface RecoilSignal {
  readonly search: MesonElectronRecoilSearch;
  readonly view: DetectorView;
  /** Width of the heavier particle at unit coupling, GeV; 0 where it does not decay. */
  readonly unitWidth: number;
  readonly heavierMass: number;
  readonly lighterProcess: RecoilProcess;
  /** Largest energy of any particle, GeV. */
  readonly energyMax: number;
  readonly heavierTable: RecoilTable;
  readonly mesons: readonly MesonParticles[];
}

interface MesonParticles {
  readonly name: string;
  readonly lighter: StraightParticles;
  readonly heavier: StraightParticles;
  readonly decaying: DecayingParticles | undefined;
}

/** Events at one coupling by where they come from, e.g. "pi0: a". */
export interface RecoilEvents {
  readonly parts: Readonly<Record<string, Estimate>>;
  readonly total: Estimate;
}

/** Decays on the way are followed anew at each coupling, and make a few events only: for so many times fewer mesons. */
const chainShare = 4;

/**
 * Samples for `count` decays of each kind of meson; undefined where no meson can make the pair.
 *
 * @throws InputError for a portal whose pair does not scatter on electrons in our formulas
 */
export function recoilSignal(
  search: MesonElectronRecoilSearch,
  beams: readonly MesonBeam[],
  portal: PhotonPortal,
  count: number,
  seed: number,
): RecoilSignal | undefined {
  const pair = requireScattering(portal);
  const source = photonSource(portal);
  const heavierPlace = pair.masses[1] >= pair.masses[0] ? 1 : 0;
  const lighterPlace = heavierPlace === 1 ? 0 : 1;
  const heavierMass = pair.masses[heavierPlace];
  const lighterMass = pair.masses[lighterPlace];
  const view = detectorView(search.detector);
  const mesons = beams.map((beam, index) => {
    const { flux, meson } = beam;
    const sampleOf = (number: number, task: number) =>
      aimedMesons(flux, meson.mass, view, number, seed, 4 * index + task);
    const sample = sampleOf(count, 0);
    const follow = (place: 0 | 1) =>
      straightParticles(portal, pair.names[place], beam, index, sample, view, seed);
    const heavier = { particle: pair.names[heavierPlace], mass: heavierMass, lighterMass };
    return {
      name: beam.name,
      lighter: follow(lighterPlace),
      heavier: follow(heavierPlace),
      decaying:
        source &&
        decayingParticles(portal, heavier, beam, index, sampleOf(count / chainShare, 3), view, seed),
    };
  });
  if (mesons.every(({ lighter, heavier }) => lighter.weight.length + heavier.weight.length === 0)) {
    return undefined;
  }
  const energies = mesons.flatMap(({ lighter, heavier, decaying }) => [
    largest(lighter.energy),
    largest(heavier.energy),
    decaying === undefined ? 0 : largestEnergy(decaying),
  ]);
  const energyMax = 1.001 * Math.max(...energies);
  const cuts = cutsOf(search);
  const heavierProcess = recoilProcess(pair, heavierPlace)!;
  return {
    search,
    view,
    unitWidth: source?.unitWidth ?? 0,
    heavierMass,
    lighterProcess: recoilProcess(pair, lighterPlace)!,
    energyMax,
    heavierTable: recoilTable(heavierProcess, cuts, [1e-4 * energyMax, energyMax]),
    mesons,
  };
}

/** @throws InputError for a portal whose pair does not scatter on electrons in our formulas */
export function requireScattering({ id, pair }: PhotonPortal): DarkPair {
  if (pair?.electronScattering !== undefined) return pair;
  throw new InputError([
    {
      message: `scattering of the particles of ${id} on electrons is not known`,
      expected: 'the portal dark-axion',
    },
  ]);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function largestEnergy({ px, py, pz, mass }: DecayingParticles): number {
  return px.reduce((most, x, i) => Math.max(most, Math.hypot(x, py[i]!, pz[i]!, mass)), 0);
}

/** What the struck electron must pass. */
export function cutsOf({ electronEnergyMin, electronEnergyMax, cosThetaMin }: MesonElectronRecoilSearch) {
  return { energyMin: electronEnergyMin, energyMax: electronEnergyMax, cosThetaMin };
}

/**
 * Events at a coupling g: lighter particles straight from the target and from decays on the way, and heavier ones that come
 * so far; all times g^2 of production and g^2 of scattering.
 */
export function recoilEvents(signal: RecoilSignal, coupling: number): RecoilEvents {
  const { search, view, unitWidth, mesons } = signal;
  const square = coupling * coupling;
  const properM = properDecayLengthM(square * unitWidth);
  const table = recoilTable(
    signal.lighterProcess,
    cutsOf(search),
    [1e-4 * signal.energyMax, signal.energyMax],
    escapeOf(signal, properM),
  );
  const perMetre = search.detector.electronsPerCm3 * 100 * squareCentimetresPerInverseGeV2;
  const factor = search.exposure * search.efficiency * perMetre * square * square;
  const parts: Record<string, Estimate> = {};
  for (const { name, lighter, heavier, decaying } of mesons) {
    parts[`${name}: lighter`] = scaled(factor, (add) => {
      for (let i = 0; i < lighter.weight.length; i++) {
        add(lighter.weight[i]! * lighter.pathM[i]! * table(lighter.energy[i]!));
      }
    });
    parts[`${name}: heavier`] = scaled(factor, (add) => {
      for (let i = 0; i < heavier.weight.length; i++) {
        const length = properM * heavier.betaGamma[i]!;
        const seen = pathBeforeDecay(heavier.distanceM[i]!, heavier.pathM[i]!, length);
        add(heavier.weight[i]! * seen * signal.heavierTable(heavier.energy[i]!));
      }
    });
    if (decaying === undefined) continue;
    parts[`${name}: lighter of decays`] = scaled(factor, (add) =>
      followDecays(decaying, properM, view, (energy, pathM, weight) => add(weight * pathM * table(energy))),
    );
  }
  return { parts, total: sumEstimates(Object.values(parts)) };
}

/** Sum of independent terms with its statistical error. */
function scaled(factor: number, fill: (add: (term: number) => void) => void): Estimate {
  let sum = 0;
  let squares = 0;
  fill((term) => {
    sum += term;
    squares += term * term;
  });
  return { value: factor * sum, error: factor * Math.sqrt(squares) };
}

/** Mean way in the detector of particles that decay, m: the integral of e^(-x/length) over it. */
function pathBeforeDecay(distanceM: number, pathM: number, length: number): number {
  if (length === Number.POSITIVE_INFINITY) return pathM;
  return -length * Math.exp(-distanceM / length) * Math.expm1(-pathM / length);
}

/**
 * Chance that what leaves the electron does not decay before it is out, over a range of distances that are equally likely:
 * lambda / (L2 - L1) (e^(-L1/lambda) - e^(-L2/lambda)), paper dark-axion section V.
 */
function escapeOf(
  { search: { escapeCm }, heavierMass }: RecoilSignal,
  properM: number,
): ((energy: number) => number) | undefined {
  if (escapeCm === undefined || properM === Number.POSITIVE_INFINITY) return undefined;
  const fromM = escapeCm.from / 100;
  const rangeM = (escapeCm.to - escapeCm.from) / 100;
  return (energy) => {
    const momentum = Math.sqrt(Math.max(0, (energy - heavierMass) * (energy + heavierMass)));
    const length = (properM * momentum) / heavierMass;
    return pathBeforeDecay(fromM, rangeM, length) / rangeM;
  };
}
