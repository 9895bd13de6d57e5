import { z } from 'zod';
import { leptonMass } from '../physics/leptons.ts';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { Material, PositronTargetSearch } from '../records/search.ts';
import { beamEnergy, notNegative, positive, quantity, strict, targetLength, text } from './fields.ts';
import type { Located } from './located.ts';
import type { Registry } from './registry.ts';
import {
  efficiency,
  energyResolution,
  eventCountFields,
  materialFinder,
  reporter,
  signalLimit,
  window,
} from './search-fields.ts';

export const positronTargetSettings = {
  beam: strict({ particle: z.literal('e+').default('e+'), energy: beamEnergy }),
  target: strict({
    material: text.describe('id of a material, e.g. diamond'),
    length: targetLength,
  }),
  exposure: quantity('count', positive).describe('positrons on target, e.g. 4e13'),
  angle: window('angle-rad', { atLeast: 0, atMost: Math.PI }).describe('photon angle to the beam'),
  photonEnergy: window('energy', notNegative).describe('photon energy in the laboratory'),
  resolution: energyResolution,
  calorimeter: strict({
    positionResolution: quantity('length-cm', notNegative),
    distance: quantity('length-cm', positive),
  }),
  efficiency,
  signalLimit,
};

export const positronTargetSchema = strict({
  ...eventCountFields,
  kind: z.literal('positron-target'),
  ...positronTargetSettings,
});

/** The record of a positron beam on a thin target; undefined after adding problems. */
export function positronTargetSearch(
  data: z.output<typeof positronTargetSchema>,
  settings: Located,
  materials: Registry<Material>,
  problems: InputProblem[],
): PositronTargetSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { beam, target, angle, photonEnergy, calorimeter, ...rest } = data;
  const mass = leptonMass(beam.particle);
  if (beam.energy <= mass) {
    const shown = formatQuantity(beam.energy, 'energy');
    report(['beam', 'energy'], `the beam energy ${shown} is not above the mass of e+`, {
      expected: `more than ${formatQuantity(mass, 'energy')}`,
    });
  }
  if (photonEnergy.from >= beam.energy) {
    report(['photonEnergy', 'from'], 'no photon has this energy', {
      expected: `less than ${formatQuantity(beam.energy, 'energy')}`,
    });
  }
  const material = materialFinder(materials, report)(target.material, ['target', 'material']);
  if (material === undefined || problems.length > before) return undefined;
  return {
    ...rest,
    confidenceLevel: rest.confidenceLevel,
    beamEnergy: beam.energy,
    target: { material, lengthCm: target.length },
    angleMin: angle.from,
    angleMax: angle.to,
    energyMin: photonEnergy.from,
    energyMax: photonEnergy.to,
    positionResolutionCm: calorimeter.positionResolution,
    calorimeterDistanceCm: calorimeter.distance,
  };
}
