import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { RadiativeDecaySearch } from '../records/search.ts';
import { beamEnergy, notNegative, positive, quantity, strict } from './fields.ts';
import type { Located } from './located.ts';
import { cosTheta, efficiency, eventCountFields, reporter, signalLimit } from './search-fields.ts';

export const radiativeDecaySettings = {
  energy: beamEnergy.describe('energy in the centre of mass'),
  luminosity: quantity('luminosity-inverse-fb', positive),
  efficiency,
  cosTheta,
  photonEnergyMin: quantity('energy', positive).describe('of the photon of the beams, in the centre of mass'),
  decayPhotonEnergyMin: quantity('energy', notNegative).describe(
    'of the photon of the decay, in the centre of mass',
  ),
  detectorLength: quantity('length-cm', positive).describe('how far what decays may fly'),
  signalLimit,
};

export const radiativeDecaySchema = strict({
  ...eventCountFields,
  kind: z.literal('radiative-decay-photon'),
  ...radiativeDecaySettings,
});

/** The record of a search for a photon of the beams and one of a decay in flight; undefined after adding problems. */
export function radiativeDecaySearch(
  data: z.output<typeof radiativeDecaySchema>,
  settings: Located,
  problems: InputProblem[],
): RadiativeDecaySearch | undefined {
  const { luminosity, cosTheta: angles, detectorLength, ...rest } = data;
  if (data.photonEnergyMin >= data.energy / 2) {
    reporter(settings, problems)(['photonEnergyMin'], 'no photon has this energy', {
      expected: `less than ${formatQuantity(data.energy / 2, 'energy')}`,
    });
    return undefined;
  }
  return {
    ...rest,
    confidenceLevel: rest.confidenceLevel,
    luminosityInverseFb: luminosity,
    cosThetaMin: angles.from,
    cosThetaMax: angles.to,
    detectorLengthCm: detectorLength,
  };
}
