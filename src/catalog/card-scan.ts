import { z } from 'zod';
import { scanOutputs } from '../records/scan.ts';
import { quantity, scalar, strict, text, wholeNumber } from './fields.ts';

/** One axis of a scan; which keys go together is checked where it is read. */
export const scanAxis = strict({
  from: scalar.optional().describe('with a unit, e.g. 1 MeV'),
  to: scalar.optional().describe('with a unit, e.g. 1 GeV'),
  points: wholeNumber
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe('evenly spaced, ends included; left out, points are drawn between the ends'),
  scale: z.enum(['log', 'linear']).default('log'),
  values: z
    .array(scalar, { error: 'a list of values' })
    .min(1, { error: 'one value or more' })
    .optional()
    .describe('in place of from and to, e.g. [1 keV, 10 keV]'),
});

/** The sections that only a scan has. */
export const scanSections = {
  axes: z
    .record(z.string(), z.any(), { error: 'a map of parameters' })
    .describe('e.g. { m_A: { from: 1 MeV, to: 1 GeV, points: 61 } }'),
  sampling: strict({
    method: z.enum(['sobol', 'latin-hypercube']).default('sobol'),
    points: wholeNumber.min(1).max(1_000_000_000).describe('drawn at every point of the other axes'),
  }).optional(),
  outputs: z
    .array(z.enum(scanOutputs), { error: `a list of ${scanOutputs.join(', ')}` })
    .min(1, { error: 'one output or more' }),
  relic: strict({
    darkMatter: z.enum(['complex-scalar', 'majorana', 'pseudo-dirac', 'dirac']),
    splitting: quantity('dimensionless', { atLeast: 0, below: 1 }).default(0),
  })
    .optional()
    .describe('dark matter of the output relic-density; not for the portal dipole, whose two states are it'),
  direction: z
    .record(z.string(), z.any(), { error: 'a map of couplings' })
    .optional()
    .describe('for the output limit: ratios of the couplings, as in a limits card'),
  limitOn: text.optional().describe('for the output limit: the coupling that it is on'),
  pointsPerPart: wholeNumber
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('points of one file, the unit of work that is lost when a run is killed'),
};
