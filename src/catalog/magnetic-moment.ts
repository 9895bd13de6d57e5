import { z } from 'zod';
import { constants } from '../physics/constants.ts';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { MagneticMomentSearch } from '../records/search.ts';
import { positive, quantity, strict } from './fields.ts';
import type { Located } from './located.ts';
import { reporter, searchFields, window } from './search-fields.ts';

export const magneticMomentSettings = {
  lepton: z.enum(['e', 'mu']),
  difference: quantity('dimensionless').describe('a(experiment) - a(Standard Model)'),
  standardDeviation: quantity('dimensionless', positive).describe('of the difference'),
  shift: window('dimensionless')
    .optional()
    .describe(
      'allowed shifts; if left out, two standard deviations beyond 0 and beyond the difference; a preferred range if 0 is not in it',
    ),
  cutoff: quantity('energy', positive).describe('cut-off of divergent loops, e.g. 1 TeV'),
};

export const magneticMomentSchema = strict({
  ...searchFields,
  kind: z.literal('magnetic-moment'),
  ...magneticMomentSettings,
});

/**
 * The record of a magnetic moment; undefined after adding problems. Where no shift is given, new physics may
 * explain the difference and overshoot by two standard deviations, or worsen it by as much: the rule by which
 * paper dark-axion sets both its limits after (13) and (14). A shift without 0 in it is what a measurement asks for.
 */
export function magneticMomentSearch(
  data: z.output<typeof magneticMomentSchema>,
  settings: Located,
  problems: InputProblem[],
): MagneticMomentSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { shift, ...rest } = data;
  const mass = (data.lepton === 'e' ? constants.electronMass : constants.muonMass).value;
  if (data.cutoff <= mass) {
    report(['cutoff'], 'the cut-off is not above the mass of the lepton', {
      expected: `more than ${formatQuantity(mass, 'mass')}`,
    });
  }
  if (problems.length > before) return undefined;
  const margin = 2 * data.standardDeviation;
  return {
    ...rest,
    shiftMin: shift?.from ?? Math.min(0, data.difference) - margin,
    shiftMax: shift?.to ?? Math.max(0, data.difference) + margin,
  };
}
