import type { Point } from '../catalog/index.ts';
import { type Estimate, scaleEstimate } from '../numerics/estimate.ts';
import { integrate } from '../numerics/index.ts';
import { properDecayLengthCm, totalWidth } from '../portals/decays.ts';
import { virtualPhotonEnergySpectrum } from '../production/bremsstrahlung/cross-section.ts';
import { bremsstrahlungSetup, largestMassAtEnergy } from '../production/bremsstrahlung/setup.ts';
import { smallestTabulatedMass } from '../production/bremsstrahlung/virtual-photon-table.ts';
import { InputError } from '../records/errors.ts';
import type { PartialWidth, PhotonPortal } from '../records/portal.ts';
import type { MissingEnergySearch } from '../records/search.ts';
import type { RunContext } from './context.ts';
import { missingEnergySignals, type Signal } from './missing-energy-signal.ts';
import { createPairCrossSections } from './pair-cross-sections.ts';
import { requirePhotonPortal } from './portal-definition.ts';

/** A decay width with its branching fraction and the lifetime of the parent. */
export interface WidthRow extends PartialWidth {
  readonly branchingFraction: number;
  /** c tau of the parent, cm; Infinity when it is stable. */
  readonly lifetimeCm: number;
}

/** Every width of the portal at a point, with branching fractions per parent. */
export function portalWidths(point: Point): readonly WidthRow[] {
  const widths = point.definition.build(point.parameters).widths();
  return widths.map((row) => {
    const total = totalWidth(widths, row.parent);
    return {
      ...row,
      branchingFraction: total === 0 ? 0 : row.width / total,
      lifetimeCm: properDecayLengthCm(total),
    };
  });
}

/** The missing-energy search of a point. @throws InputError when it has none */
export function missingEnergySearchOf(point: Point): MissingEnergySearch {
  const search = point.entry?.search;
  if (search?.kind === 'missing-energy') return search;
  throw new InputError([
    {
      message: `${search?.id ?? 'the command'} has no beam on a target`,
      expected: 'a missing-energy search',
    },
  ]);
}

/** Signal of a missing-energy search at the point's coupling, by channel. */
export async function signalAtPoint(point: Point, accuracy: number, context: RunContext): Promise<Signal> {
  const search = missingEnergySearchOf(point);
  const signals = await missingEnergySignals(
    search,
    [unitCoupling(point)],
    point.particleSet,
    createPairCrossSections(accuracy, context),
    context,
  );
  return scaleSignal(signals[0]!, couplingOf(point) ** 2);
}

/** sigma(l N -> l N + dark) at the beam energy, in the window of the search and at the point's coupling, GeV^-2. */
export async function pairCrossSectionAtPoint(
  point: Point,
  accuracy: number,
  context: RunContext,
): Promise<Estimate> {
  const setup = bremsstrahlungSetup(missingEnergySearchOf(point));
  const [pair] = await createPairCrossSections(accuracy, context)(setup, [unitCoupling(point)]);
  return scaleEstimate(pair!, couplingOf(point) ** 2);
}

/** d sigma(l N -> l N + dark) / dE_miss at the point's coupling, GeV^-3. */
export function pairEnergySpectrum(point: Point, energy: number, accuracy: number): Estimate {
  const setup = bremsstrahlungSetup(missingEnergySearchOf(point));
  const portal = unitCoupling(point);
  // Below that mass the spectral integral over s gets nothing.
  const threshold = Math.max(portal.thresholdMass, smallestTabulatedMass);
  const end = largestMassAtEnergy(setup, energy);
  if (end <= threshold) return { value: 0, error: 0 };
  const density = (y: number): number => {
    const mass = threshold * Math.exp(y * y);
    if (mass >= end) return 0;
    const spectrum = virtualPhotonEnergySpectrum(setup, mass, energy, accuracy / 10).value;
    return 4 * y * mass * mass * portal.spectralDensity(mass * mass) * spectrum;
  };
  const integral = integrate(density, 0, Math.sqrt(Math.log(end / threshold)), {
    relativeTolerance: accuracy / 2,
    label: `missing-energy spectrum at ${energy} GeV`,
  });
  const scale = couplingOf(point) ** 2;
  return {
    value: scale * integral.value,
    error: scale * (integral.error + (accuracy / 10) * integral.value),
  };
}

function couplingOf(point: Point): number {
  return point.parameters[point.definition.coupling]!;
}

function unitCoupling(point: Point): PhotonPortal {
  return requirePhotonPortal(point.definition.build({ ...point.parameters, [point.definition.coupling]: 1 }));
}

function scaleSignal(signal: Signal, factor: number): Signal {
  const scaled = Object.entries(signal.channels).map(
    ([name, events]) => [name, scaleEstimate(events, factor)] as const,
  );
  return { channels: Object.fromEntries(scaled), total: scaleEstimate(signal.total, factor) };
}
