import {
  darkPhotonDecayLengthCm,
  decayPhotonAcceptance,
  decayWithinProbability,
  sampleEventsPerCrossSection,
  sampleWindows,
} from '../../detection/mono-photon/index.ts';
import type { Estimate } from '../../numerics/estimate.ts';
import {
  axionDarkPhotonCrossSection,
  darkPairAnnihilationCrossSection,
  integratedAngles,
} from '../../production/annihilation/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { DecayPhotonSearch, MonoPhotonSample } from '../../records/search.ts';
import { reachBranches } from '../../statistics/index.ts';
import type { Limits, Plane } from './plane.ts';

/** Couplings G of the vertex tried for a crossing, GeV^-1: the events rise with the coupling throughout. */
const couplingGrid = Array.from({ length: 34 }, (_, index) => 10 ** (-8 + index / 3));
/** Of acceptance and root; the cross section is closed. */
const relativeError = 1e-8;

/**
 * Limits from e+ e- -> a gamma', gamma' -> a gamma inside the detector, paper dark-axion section III. The
 * dark photon flies the further the smaller the coupling, so the events are g^2 (1 - exp(-c g^2)) and the limit
 * is solved for.
 */
export function decayPhotonLimits(search: DecayPhotonSearch, plane: Plane): Limits {
  const points: CurvePoint[] = [];
  plane.photonPortals().forEach((portal, index) => {
    const limit = decayPhotonLimit(search, portal);
    if (limit === undefined) return;
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: {},
    equations: ['dark-axion (6), (7), Table I'],
    references: [],
  };
}

/** The smallest coupling that fills a window of the search; undefined where none has reach. */
export function decayPhotonLimit(search: DecayPhotonSearch, portal: PhotonPortal): Estimate | undefined {
  const limits = search.samples.flatMap((sample) => sampleLimits(search, sample, portal));
  if (limits.length === 0) return undefined;
  const value = Math.min(...limits);
  return { value, error: value * relativeError };
}

/** The coupling at which each window of a sample is full; windows out of reach give none. */
function sampleLimits(
  search: DecayPhotonSearch,
  sample: MonoPhotonSample,
  portal: PhotonPortal,
): readonly number[] {
  const { m_gammaD: mass = 0, m_a: axionMass = 0 } = portal.parameters;
  if (mass <= axionMass || mass + axionMass >= search.energy) return [];
  const sigma = darkPairAnnihilationCrossSection(portal, search.energy).value;
  // The portal's coupling may be a scale that G is proportional to.
  const atUnitG = axionDarkPhotonCrossSection(integratedAngles(search.energy), axionMass, mass).value;
  const perG = Math.sqrt(atUnitG / sigma);
  if (!Number.isFinite(perG)) return [];
  const grid = couplingGrid.map((G) => G * perG);
  const events = { sqrtS: search.energy, mass, axionMass };
  const widthsAt = darkPhotonWidths(portal);
  return sampleWindows(sample).flatMap((window, index) => {
    const { resolution } = search;
    const accepted = decayPhotonAcceptance({ ...events, sample: window, resolution }).value;
    const atUnit = sampleEventsPerCrossSection(sample) * sigma * accepted;
    if (atUnit <= 0) return [];
    const signal = (g: number): number => {
      const { visible, total } = widthsAt(g);
      const length = darkPhotonDecayLengthCm(events, total);
      return atUnit * g * g * (visible / total) * decayWithinProbability(search.detectorLengthCm, length);
    };
    const reach = reachBranches(signal, windowLimit(sample, index), grid);
    return reach.kind === 'islands' && reach.islands[0].lower !== undefined ? [reach.islands[0].lower] : [];
  });
}

/** Signal that a window excludes: as quoted, or two standard deviations above its count (dark-axion III.A). */
function windowLimit(sample: MonoPhotonSample, index: number): number {
  const bin = sample.bins[index];
  if (bin === undefined) return sample.signalLimit ?? 0;
  const count = bin[2];
  return count + 2 * Math.sqrt(Math.max(1, count));
}

/** Widths of the dark photon as functions of the coupling: computed once, since some take a quadrature. */
function darkPhotonWidths(
  portal: PhotonPortal,
): (g: number) => { readonly visible: number; readonly total: number } {
  const rows = portal.widths().filter(({ parent }) => parent === 'gammaD');
  const sumOf = (power: 0 | 2, onlyVisible: boolean): number =>
    rows.reduce((sum, { products, width, couplingPower }) => {
      const counts = couplingPower === power && (!onlyVisible || products.join(' ') === 'a gamma');
      return counts ? sum + width : sum;
    }, 0);
  const [visible, fixed, growing] = [sumOf(2, true), sumOf(0, false), sumOf(2, false)];
  return (g) => {
    const scale = (g / (portal.parameters[portal.coupling] ?? 1)) ** 2;
    return { visible: visible * scale, total: fixed + growing * scale };
  };
}
