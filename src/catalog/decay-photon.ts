import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { DecayPhotonSearch, MonoPhotonSample } from '../records/search.ts';
import { beamEnergy, id, notNegative, positive, quantity, strict } from './fields.ts';
import type { Located } from './located.ts';
import {
  cosTheta,
  efficiency,
  eventCountFields,
  inGeV,
  type Report,
  reporter,
  signalLimit,
  tableNumber,
  tableUnit,
  window,
} from './search-fields.ts';

const bins = strict({
  unit: tableUnit,
  rows: z
    .array(
      z.tuple([tableNumber, tableNumber, tableNumber], { error: 'three numbers: [from, to, observed]' }),
      { error: 'a list of [from, to, observed] rows' },
    )
    .min(1, { error: 'one row or more' }),
});

const sample = strict({
  luminosity: quantity('luminosity-inverse-fb', positive),
  efficiency,
  cosTheta,
  photonEnergy: window('energy', notNegative).describe('measured energy in the centre of mass'),
  signalLimit: signalLimit.optional(),
  bins: bins
    .optional()
    .describe('e.g. { unit: GeV, rows: [[3.2, 3.3, 12], [3.3, 3.4, 9]] }, or the name of a .csv file'),
});

type Sample = z.output<typeof sample>;

export const decayPhotonSettings = {
  energy: beamEnergy.describe('energy in the centre of mass'),
  samples: z
    .record(id, sample, { error: 'a map of samples by name' })
    .refine((samples) => Object.keys(samples).length > 0, { error: 'there is no sample' }),
  resolution: strict({
    a: quantity('dimensionless', notNegative),
    b: quantity('dimensionless', notNegative),
    alpha: quantity('dimensionless', positive),
    n: quantity('dimensionless', { above: 1 }),
  })
    .optional()
    .describe('Crystal Ball, sigma = E [a (E/GeV)^(-3/4) + b]; none if left out'),
  detectorLength: quantity('length-cm', positive).describe('how far the dark photon may fly'),
};

export const decayPhotonSchema = strict({
  ...eventCountFields,
  kind: z.literal('decay-photon'),
  ...decayPhotonSettings,
});

/** The record of a search for the photon of a decay in flight; undefined after adding problems. */
export function decayPhotonSearch(
  data: z.output<typeof decayPhotonSchema>,
  settings: Located,
  problems: InputProblem[],
): DecayPhotonSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { samples, detectorLength, resolution, ...rest } = data;
  for (const [name, given] of Object.entries(samples)) checkSample(name, given, data.energy, report);
  if (problems.length > before) return undefined;
  return {
    ...rest,
    confidenceLevel: rest.confidenceLevel,
    samples: Object.entries(samples).map(([name, given]) => sampleRecord(name, given)),
    resolution,
    detectorLengthCm: detectorLength,
  };
}

function sampleRecord(name: string, given: Sample): MonoPhotonSample {
  const { unit = 'GeV', rows = [] } = given.bins ?? {};
  return {
    name,
    luminosityInverseFb: given.luminosity,
    efficiency: given.efficiency,
    cosThetaMin: given.cosTheta.from,
    cosThetaMax: given.cosTheta.to,
    energyMin: given.photonEnergy.from,
    energyMax: given.photonEnergy.to,
    signalLimit: given.signalLimit,
    bins: rows.map(([from, to, observed]) => [inGeV(from, unit), inGeV(to, unit), observed] as const),
  };
}

function checkSample(name: string, given: Sample, energy: number, report: Report): void {
  const { photonEnergy, signalLimit: limit, bins: table } = given;
  if ((limit === undefined) === (table === undefined)) {
    report(['samples', name], `the sample "${name}" must have either signalLimit or bins, and not both`);
  }
  if (photonEnergy.from >= energy / 2) {
    report(['samples', name, 'photonEnergy', 'from'], 'no photon has this energy', {
      expected: `less than ${formatQuantity(energy / 2, 'energy')}`,
    });
  }
  const { unit, rows } = table ?? { unit: 'GeV', rows: [] };
  rows.forEach(([from, to, observed], index) => {
    const path = ['samples', name, 'bins', 'rows', index];
    const previous = rows[index - 1]?.[1];
    if (from >= to) {
      report(path, `the bin is empty: from ${from} to ${to}`, { expected: 'an end above the start' });
    } else if (previous !== undefined && from < previous) {
      report(path, `the bin starts at ${from}, before the last one ends at ${previous}`, {
        expected: 'bins in growing order that do not overlap',
      });
    } else if (inGeV(from, unit) < photonEnergy.from || inGeV(to, unit) > photonEnergy.to) {
      const edges = [photonEnergy.from, photonEnergy.to].map((edge) => formatQuantity(edge, 'energy'));
      report(path, `the bin from ${from} to ${to} is not inside the photonEnergy window`, {
        expected: `bins from ${edges[0]} to ${edges[1]}`,
      });
    }
    if (!(observed >= 0 && Number.isInteger(observed))) {
      report(path, `${observed} is not a number of events`, { expected: 'a whole number, 0 or more' });
    }
  });
}
