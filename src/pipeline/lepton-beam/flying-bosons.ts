import { decayProbability, missingProbability } from '../../detection/decay-in-flight.ts';
import { averageHit } from '../../detection/decay-product.ts';
import type { Estimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import { momentum } from '../../physics/kinematics.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { BeamDumpDecaySearch, BeamDumpRun, DecayDetector, DecayRegion } from '../../records/search.ts';
import { beamVertex, vertexAt } from '../boson-bremsstrahlung.ts';
import type { RunContext } from '../context.ts';
import {
  annihilationSpectrum,
  type BosonBeam,
  type BosonSpectrum,
  bremsstrahlungSpectra,
  primakoffSpectrum,
} from './boson-spectrum.ts';
import { bySpin } from './by-spin.ts';
import { type FlightWidths, flightWidths, widthAt } from './flight-widths.ts';

/** How bosons are made. */
export type FlyingChannel = 'bremsstrahlung' | 'primakoff' | 'annihilation';

/** Bosons of one mass that leave the front of a dump towards one region, by how they are made. */
export interface FlyingBosons {
  readonly region: DecayRegion;
  /** That a product of the decay must hit. */
  readonly detector: DecayDetector | undefined;
  readonly channel: FlyingChannel;
  readonly beam: BeamDumpRun['beam'];
  /** Square of the vertex at the portal's couplings. */
  readonly strength: number;
  readonly spectrum: BosonSpectrum;
}

/** All that fixes the events of a search at one mass, for any size of the couplings along the portal's. */
export interface FlyingSignal {
  readonly mass: number;
  readonly widths: FlightWidths;
  readonly sources: readonly FlyingBosons[];
}

/**
 * The bosons that a search may see, for each portal: bremsstrahlung off the beam, and in a shower the Primakoff effect of its
 * photons and the annihilation of its positrons. Interference of vertices is left out, as for missing energy.
 *
 * @throws InputError for decays that the boson does not have
 * @throws ConvergenceError when a spectrum does not converge
 */
export async function flyingSignals(
  search: BeamDumpDecaySearch,
  portals: readonly BosonPortal[],
  accuracy: number,
  context: RunContext,
): Promise<readonly FlyingSignal[]> {
  const sources: FlyingBosons[][] = portals.map(() => []);
  for (const run of search.runs) {
    const detector = run.detector?.hits === 'boson-and-product' ? run.detector : undefined;
    for (const [beam, regions] of beamsOf(search, run)) {
      const made = await bySpin(portals, (some) =>
        bosonsOf(beam, some, search.annihilation, accuracy, context),
      );
      made.forEach((list, index) => {
        for (const region of regions)
          sources[index]!.push(...list.map((each) => ({ ...each, region, detector, beam: run.beam })));
      });
    }
  }
  return portals.map((portal, index) => ({
    mass: portal.mass,
    widths: flightWidths(portal, search),
    sources: sources[index]!,
  }));
}

/** The beam of a run, once for each smallest energy, with the regions that have it. */
function beamsOf(
  search: BeamDumpDecaySearch,
  run: BeamDumpRun,
): readonly [BosonBeam, readonly DecayRegion[]][] {
  const energies = [...new Set(run.regions.map(({ energyMin }) => energyMin))];
  return energies.map((energyMin) => {
    const { beam, target, shower, exposure, detector } = run;
    const source: BosonBeam = {
      id: `${search.id}, ${run.name}`,
      beam,
      target,
      shower,
      tracks: { electrons: undefined, positrons: undefined, photons: undefined },
      exposure,
      angleMax: detector === undefined ? Math.PI : Math.atan(detector.radiusCm / detector.distanceCm),
      // That of each region is applied with its decay probability.
      efficiency: 1,
      formFactor: search.formFactor,
      missingEnergyMin: energyMin,
      missingEnergyMax: beam.energy,
    };
    return [source, run.regions.filter((region) => region.energyMin === energyMin)];
  });
}

/** Bosons of a run, before a region looks for them. */
type Made = Pick<FlyingBosons, 'channel' | 'strength' | 'spectrum'>;

async function bosonsOf(
  source: BosonBeam,
  portals: readonly BosonPortal[],
  annihilation: BeamDumpDecaySearch['annihilation'],
  accuracy: number,
  context: RunContext,
): Promise<readonly Made[][]> {
  const [first] = portals;
  if (first === undefined) return [];
  const radiates = portals.some((portal) => beamVertex(portal, source) ** 2 > 0);
  const masses = portals.map(({ mass }) => mass);
  const emitted = radiates
    ? await bremsstrahlungSpectra(source, first.spin, masses, accuracy, context)
    : undefined;
  const isShower = source.shower !== 'none';
  return portals.map((portal, index) => {
    const list: Made[] = [];
    const strength = (channel: FlyingChannel) => channelStrength(channel, source, portal);
    const lepton2 = strength('bremsstrahlung');
    if (emitted && lepton2 > 0) {
      list.push({ channel: 'bremsstrahlung', strength: lepton2, spectrum: emitted[index]! });
    }
    const photon2 = strength('primakoff');
    if (isShower && photon2 > 0) {
      const spectrum = primakoffSpectrum(source, portal.mass, accuracy);
      list.push({ channel: 'primakoff', strength: photon2, spectrum });
    }
    const electron2 = strength('annihilation');
    if (isShower && electron2 > 0 && annihilation === 'along-beam') {
      const spectrum = annihilationSpectrum(source, portal.spin, portal.mass);
      list.push({ channel: 'annihilation', strength: electron2, spectrum });
    }
    return list;
  });
}

/** Square of the vertex by which a channel makes the boson, at the portal's couplings. */
export function channelStrength(
  channel: FlyingChannel,
  source: Pick<BeamDumpRun, 'beam'>,
  portal: BosonPortal,
): number {
  switch (channel) {
    case 'bremsstrahlung':
      return beamVertex(portal, source) ** 2;
    case 'primakoff':
      return vertexAt(portal, portal.vertices.photon) ** 2;
    case 'annihilation':
      return vertexAt(portal, portal.vertices.leptons.e) ** 2;
  }
}

/** The same bosons at other couplings, those of `portal`, which has the mass of the signal; channels that it closes are left out. */
export function atCouplings(
  { mass, sources }: FlyingSignal,
  portal: BosonPortal,
  search: BeamDumpDecaySearch,
): FlyingSignal {
  const own = sources.map((source) => ({
    ...source,
    strength: channelStrength(source.channel, source, portal),
  }));
  return { mass, widths: flightWidths(portal, search), sources: own.filter(({ strength }) => strength > 0) };
}

/** Events of some sources with couplings t times the portal's; `square` is t^2. */
export function flyingEvents(
  { mass, widths }: FlyingSignal,
  sources: readonly FlyingBosons[],
  square: number,
): Estimate {
  const total = widthAt(widths.all, square);
  const shareOf = (width: number): number => (total > 0 ? width / total : 0);
  const visible = shareOf(widthAt(widths.visible, square));
  const invisible = shareOf(widthAt(widths.invisible, square));
  const perMomentum = (mass * total) / constants.hbarCInGeVCm.value;
  let value = 0;
  let error = 0;
  for (const { region, detector, strength, spectrum } of sources) {
    const { energies, weights, coarseWeights } = spectrum;
    let fine = 0;
    let coarse = 0;
    for (let i = 0; i < energies.length; i++) {
      const inverseFlight = perMomentum / momentum(energies[i]!, mass);
      let probability: number;
      if (region.signature === 'missing') {
        probability = missingProbability(region.fromCm, inverseFlight, invisible);
      } else {
        probability = visible * decayProbability(region.fromCm, region.toCm!, inverseFlight);
        if (detector !== undefined && probability > 0) {
          probability *= averageHit(detector, region, { energy: energies[i]!, mass, inverseFlight });
        }
      }
      fine += weights[i]! * probability;
      coarse += coarseWeights[i]! * probability;
    }
    const factor = square * strength * region.efficiency;
    value += factor * fine;
    error += factor * (Math.abs(fine - coarse) + spectrum.relativeError * fine);
  }
  return { value, error };
}

/** All bosons, whether they are seen or not, at the portal's couplings: no more events than t^2 times this. */
export function bosonsMade({ sources }: FlyingSignal): number {
  return sources.reduce((sum, { strength, spectrum, region }) => {
    const made = spectrum.weights.reduce((total, weight) => total + weight, 0);
    return sum + region.efficiency * strength * made;
  }, 0);
}
