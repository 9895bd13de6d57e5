import { constants } from '../../physics/constants.ts';
import { photonTrackNodes, type TrackNodes } from '../../physics/shower/index.ts';
import type { BosonEnergyNodes } from '../../production/bremsstrahlung/boson-energy-nodes.ts';
import {
  type BremsstrahlungSetup,
  bremsstrahlungSetup,
  smallestBeamEnergy,
} from '../../production/bremsstrahlung/setup.ts';
import { primakoffCrossSection } from '../../production/primakoff/index.ts';
import {
  narrowResonanceYieldPerElectron,
  resonantEnergy,
} from '../../production/resonant-annihilation/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { beamTracks, radiationLengths, trackOrderFor } from './beam-tracks.ts';
import { atBeamEnergy, eventsPerCm } from './bremsstrahlung-yield.ts';
import { positronsOf } from './positrons.ts';

/** A beam in a dump with the window on the energy of the boson and the largest angle of it, radian. */
export interface BosonBeam
  extends Pick<
    MissingEnergySearch,
    | 'id'
    | 'beam'
    | 'target'
    | 'shower'
    | 'tracks'
    | 'exposure'
    | 'efficiency'
    | 'formFactor'
    | 'missingEnergyMin'
    | 'missingEnergyMax'
  > {
  readonly angleMax: number;
}

/** How many bosons are made with which energy, at unit coupling: a sum over nodes in place of an integral. */
export interface BosonSpectrum {
  /** GeV. */
  readonly energies: Float64Array;
  /** Bosons; 0 at nodes of the coarse rule alone. */
  readonly weights: Float64Array;
  /** The same by a rule of lower order, which judges the first. */
  readonly coarseWeights: Float64Array;
  /** Of the weights themselves, beside the rule. */
  readonly relativeError: number;
}

/** Orders in the energy of the boson, fine and coarse, for a relative accuracy of sums, as tried. */
function ordersFor(accuracy: number): readonly [number, number] {
  if (accuracy >= 1e-3) return [16, 10];
  return accuracy >= 1e-4 ? [32, 22] : [64, 44];
}

/**
 * Bosons from l N -> l N X at every energy that the beam has in the dump, one spectrum for each mass (GeV), at coupling 1 to
 * the beam's lepton. Angles are those to the lepton that radiates.
 *
 * @throws ConvergenceError naming mass and energy when a spectrum does not converge
 */
export async function bremsstrahlungSpectra(
  source: BosonBeam,
  spin: BosonPortal['spin'],
  masses: readonly number[],
  accuracy: number,
  context: RunContext,
): Promise<readonly BosonSpectrum[]> {
  const setup = { ...bremsstrahlungSetup(source), angleMax: source.angleMax };
  const orders = ordersFor(accuracy);
  const perCm = eventsPerCm(source);
  const rows = masses.map((mass) => {
    const start = smallestBeamEnergy(setup, mass);
    return start === undefined
      ? []
      : rowsOf(beamTracks(source, start, trackOrderFor(accuracy)), setup, orders);
  });
  const tasks = masses.flatMap((mass, index) =>
    rows[index]!.map(({ order, at }) => ({
      kind: 'boson-energy-nodes' as const,
      spin,
      setup: at,
      mass,
      order,
      relativeTolerance: accuracy / 10,
    })),
  );
  const found = await context.execute(tasks);
  context.progress(tasks.length, tasks.length, `boson spectra at ${source.id}`);
  let first = 0;
  return rows.map((some) => {
    const nodes = found.slice(first, first + some.length);
    first += some.length;
    return sumOf(some, nodes, perCm);
  });
}

/** One lepton energy: by which rule, with which length, cm. */
interface Row {
  readonly at: BremsstrahlungSetup;
  readonly order: number;
  readonly fine: number;
  readonly coarse: number;
}

function sumOf(rows: readonly Row[], nodes: readonly BosonEnergyNodes[], perCm: number): BosonSpectrum {
  const energies: number[] = [];
  const weights: number[] = [];
  const coarseWeights: number[] = [];
  let [sum, error] = [0, 0];
  rows.forEach(({ fine, coarse }, row) => {
    const spectrum = nodes[row]!;
    spectrum.energies.forEach((energy, i) => {
      energies.push(energy);
      weights.push(perCm * fine * spectrum.weights[i]!);
      coarseWeights.push(perCm * coarse * spectrum.weights[i]!);
      sum += fine * spectrum.weights[i]!;
    });
    error += fine * spectrum.error;
  });
  return asArrays(energies, weights, coarseWeights, sum > 0 ? error / sum : 0);
}

/** Lepton energies with their weights, cm: the fine rule of the track with that of the boson, and the coarse ones. */
function rowsOf(
  tracks: TrackNodes,
  setup: BremsstrahlungSetup,
  [fineOrder, coarseOrder]: readonly [number, number],
): readonly Row[] {
  return [...tracks.energies].flatMap((energy, i) => {
    const at = atBeamEnergy(setup, energy);
    const [fine, coarse] = [tracks.weights[i]!, tracks.coarseWeights[i]!];
    return [
      ...(fine > 0 ? [{ at, order: fineOrder, fine, coarse: 0 }] : []),
      ...(coarse > 0 ? [{ at, order: coarseOrder, fine: 0, coarse }] : []),
    ];
  });
}

/**
 * ALPs from gamma N -> a N by the photons of the shower at unit g_agamma, each with the energy of its photon. Angles are
 * those to the photon.
 *
 * @throws ConvergenceError naming energy and mass when a cross section does not converge
 */
export function primakoffSpectrum(source: BosonBeam, mass: number, accuracy: number): BosonSpectrum {
  const { target, beam, missingEnergyMin, angleMax, formFactor } = source;
  const { Z, A, radiationLengthCm } = target.material;
  const order = 2 * ordersFor(accuracy)[0];
  const nodes = photonTrackNodes(missingEnergyMin, beam.energy, radiationLengths(source), order);
  const scale = radiationLengthCm * eventsPerCm(source);
  const relativeError = accuracy / 100;
  const options = { relativeTolerance: relativeError, angleMax };
  const cross = nodes.energies.map(
    (energy) => scale * primakoffCrossSection(energy, mass, { Z, A, formFactor }, options).value,
  );
  return {
    energies: nodes.energies,
    weights: nodes.weights.map((weight, i) => weight * cross[i]!),
    coarseWeights: nodes.coarseWeights.map((weight, i) => weight * cross[i]!),
    relativeError,
  };
}

/** Electron coupling at which the line is computed, and divided out; width over mass, so that the line is narrow. */
const probe = 1e-9;
const narrow = 1e-6;

/**
 * Bosons from e+ e- -> X of the positrons of the shower on electrons at rest, at unit coupling to electrons: a narrow line at the
 * energy m^2 / (2 m_e), along the beam. Nothing where no positron in the window has it.
 */
export function annihilationSpectrum(
  source: BosonBeam,
  spin: BosonPortal['spin'],
  mass: number,
): BosonSpectrum {
  if (mass <= 2 * constants.electronMass.value) return asArrays([], [], [], 0);
  const track = positronsOf(source).direct;
  const resonance = { spin, mass, electronCoupling: probe, darkWidth: (at: number) => narrow * at };
  const { material } = source.target;
  const perElectron = narrowResonanceYieldPerElectron(resonance, track, source.missingEnergyMin, material);
  const bosons = (source.exposure * source.efficiency * perElectron) / probe ** 2;
  return asArrays([resonantEnergy(mass)], [bosons], [bosons], track.relativeError);
}

function asArrays(
  energies: readonly number[],
  weights: readonly number[],
  coarseWeights: readonly number[],
  relativeError = 0,
): BosonSpectrum {
  return {
    energies: Float64Array.from(energies),
    weights: Float64Array.from(weights),
    coarseWeights: Float64Array.from(coarseWeights),
    relativeError,
  };
}
