import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { MonoPhotonCountSearch, MonoPhotonRecastSearch } from '../records/search.ts';
import { beamEnergy, notNegative, positive, quantity, references, strict } from './fields.ts';
import type { Located } from './located.ts';
import {
  cosTheta,
  efficiency,
  energyResolution,
  eventCountFields,
  inGeV,
  type Report,
  reporter,
  searchFields,
  signalLimit,
  tableNumber,
  tableUnit,
  window,
} from './search-fields.ts';

export const monoPhotonCountSettings = {
  runs: z
    .array(
      strict({
        energy: beamEnergy.describe('in the centre of mass'),
        luminosity: quantity('luminosity-inverse-fb', positive).describe('integrated, e.g. 50.2 /pb'),
      }),
      { error: 'a list of runs' },
    )
    .min(1, { error: 'one run or more' })
    .describe('e.g. [{ energy: 182.7 GeV, luminosity: 50.2 /pb }]'),
  cosTheta,
  energyFraction: window('dimensionless', notNegative).describe('measured photon energy over beam energy'),
  resolution: energyResolution,
  efficiency,
  signalLimit,
  runWeighting: z
    .enum(['per-run', 'averaged'])
    .default('per-run')
    .describe('each run at its energy, or one cross section averaged over them'),
};

export const monoPhotonCountSchema = strict({
  ...eventCountFields,
  kind: z.literal('mono-photon-count'),
  ...monoPhotonCountSettings,
});

/** The record of a cut-and-count search. */
export function monoPhotonCountSearch(data: z.output<typeof monoPhotonCountSchema>): MonoPhotonCountSearch {
  const { runs, cosTheta, energyFraction, ...rest } = data;
  return {
    ...rest,
    confidenceLevel: rest.confidenceLevel,
    runs: runs.map(({ energy, luminosity }) => ({
      energy,
      luminosityInversePb: inversePicobarn(luminosity),
    })),
    cosThetaMin: cosTheta.from,
    cosThetaMax: cosTheta.to,
    energyFractionMin: energyFraction.from,
    energyFractionMax: energyFraction.to,
  };
}

/** From fb^-1, without the last binary digit that the factor 1000 leaves: 50.2 /pb stays 50.2. */
function inversePicobarn(inverseFemtobarn: number): number {
  return Number((inverseFemtobarn * 1000).toPrecision(15));
}

export const monoPhotonRecastSettings = {
  energy: beamEnergy.describe('energy in the centre of mass'),
  regions: z
    .array(
      strict({
        massMax: quantity('mass', positive).describe('used for masses up to this one'),
        cosTheta,
        photonEnergyMin: quantity('energy', notNegative).describe('in the centre of mass'),
      }),
      { error: 'a list of regions' },
    )
    .min(1, { error: 'one region or more' })
    .describe('cuts on the photon, by mass'),
  epsilonLimit: strict({
    unit: tableUnit,
    points: z
      .array(z.tuple([tableNumber, tableNumber], { error: 'a pair of numbers: [mass, epsilon]' }), {
        error: 'a list of [mass, epsilon] pairs',
      })
      .min(2, { error: 'two points or more' }),
    references,
  }),
};

export const monoPhotonRecastSchema = strict({
  ...searchFields,
  kind: z.literal('mono-photon-recast'),
  ...monoPhotonRecastSettings,
});

/** The record of a recast; undefined after adding problems. */
export function monoPhotonRecastSearch(
  data: z.output<typeof monoPhotonRecastSchema>,
  settings: Located,
  problems: InputProblem[],
): MonoPhotonRecastSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { regions, epsilonLimit, ...rest } = data;
  checkRegions(data, report);
  epsilonLimit.points.forEach(([mass, epsilon], index) => {
    const path = ['epsilonLimit', 'points', index];
    const previous = epsilonLimit.points[index - 1]?.[0];
    if (!(mass > 0 && epsilon > 0)) report(path, `[${mass}, ${epsilon}] is not a pair of positive numbers`);
    else if (previous !== undefined && previous >= mass) {
      report(path, `the mass does not grow: ${mass} after ${previous}`);
    }
  });
  if (problems.length > before) return undefined;
  return {
    ...rest,
    regions: regions.map(({ massMax, cosTheta, photonEnergyMin }) => ({
      massMax,
      cosThetaMin: cosTheta.from,
      cosThetaMax: cosTheta.to,
      photonEnergyMin,
    })),
    epsilonLimit: epsilonLimit.points.map(
      ([mass, epsilon]) => [inGeV(mass, epsilonLimit.unit), epsilon] as const,
    ),
    epsilonLimitReferences: epsilonLimit.references,
  };
}

function checkRegions({ energy, regions }: z.output<typeof monoPhotonRecastSchema>, report: Report): void {
  regions.forEach(({ massMax, photonEnergyMin }, index) => {
    const previous = regions[index - 1]?.massMax;
    if (previous !== undefined && previous >= massMax) {
      const [mass, last] = [formatQuantity(massMax, 'mass'), formatQuantity(previous, 'mass')];
      report(['regions', index, 'massMax'], `the mass does not grow: ${mass} after ${last}`);
    }
    if (massMax >= energy) {
      report(['regions', index, 'massMax'], 'the mass is not below the energy in the centre of mass', {
        expected: `less than ${formatQuantity(energy, 'energy')}`,
      });
    }
    if (photonEnergyMin >= energy / 2) {
      report(['regions', index, 'photonEnergyMin'], 'no photon has this energy', {
        expected: `less than ${formatQuantity(energy / 2, 'energy')}`,
      });
    }
  });
}
