import { z } from 'zod';
import { formatQuantity, parseQuantity, type QuantityDimension, QuantityError } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { Material } from '../records/search.ts';
import {
  aliases,
  confidenceLevel,
  id,
  notNegative,
  positive,
  quantity,
  type Range,
  references,
  shortText,
  status,
  strict,
  text,
} from './fields.ts';
import { type Located, originAt, type Path, type ProblemHints, problemAt } from './located.ts';
import type { Registry } from './registry.ts';

/** What every search has. */
export const searchFields = {
  id: id.describe('name in cards and on the command line'),
  aliases,
  experiment: shortText.describe('taken from the head of the file'),
  title: shortText.describe('label of the curve where a card gives none, TeX in text mode'),
  story: text.describe('one sentence for a reader who hovers over the curve'),
  status,
  confidenceLevel,
  references,
};

/** What a search has whose limit is a number of signal events; a line of N events has no confidence level. */
export const eventCountFields = { ...searchFields, confidenceLevel: confidenceLevel.optional() };

export const efficiency = quantity('dimensionless', { above: 0, atMost: 1 }).describe(
  'share of the signal in the window that is kept',
);
export const signalLimit = quantity('count', positive).describe('signal events that are excluded');

/** A range of one quantity that is not empty, `{ from: 30 MeV, to: 500 MeV }`. */
export function window(dimension: QuantityDimension, range: Range = {}) {
  return strict({ from: quantity(dimension, range), to: quantity(dimension, range) }).superRefine(
    ({ from, to }, context) => {
      if (from < to) return;
      const [start, end] = [formatQuantity(from, dimension), formatQuantity(to, dimension)];
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: `the window is empty: from ${start} to ${end}`,
        params: { expected: `less than ${end}` },
      });
    },
  );
}

export const cosTheta = window('dimensionless', { atLeast: -1, atMost: 1 }).describe(
  'cos(theta) of the photon in the centre of mass',
);

const share = quantity('dimensionless', notNegative).default(0);

/** sigma_E / E = constant (+) stochastic / sqrt(E/GeV) (+) noise / (E/GeV). */
export const energyResolution = strict({ constant: share, stochastic: share, noise: share }).describe(
  'sigma_E / E = constant (+) stochastic / sqrt(E/GeV) (+) noise / (E/GeV), added in squares',
);

/** Energies or masses in a table of bare numbers have one unit for all. */
export const tableUnit = z
  .string({ error: 'the unit of the table, e.g. GeV' })
  .superRefine((given, context) => {
    try {
      parseQuantity(`1 ${given}`, 'energy');
    } catch (error) {
      if (!(error instanceof QuantityError)) throw error;
      const { message, expected, suggestion } = error;
      context.addIssue({ code: 'custom', message, params: { expected, suggestion } });
    }
  });

export const tableNumber = z.number({ error: 'a number' });

/** A number of a table in GeV, with the decimal digits that it has in the table. */
export function inGeV(value: number, unit: string): number {
  return parseQuantity(`${value} ${unit}`, 'energy');
}

/** Adds a problem where the settings have something. */
export type Report = (path: Path, message: string, hints?: ProblemHints) => void;

export function reporter(settings: Located, problems: InputProblem[]): Report {
  return (path, message, hints) => problems.push(problemAt(originAt(settings, path), message, hints));
}

/** Looks up a material that the settings name at the path; undefined after a report. */
export function materialFinder(materials: Registry<Material>, report: Report) {
  return (name: string, path: Path): Material | undefined => {
    const found = materials.find(name);
    if (found === undefined) {
      report(path, `there is no material called "${name}"`, {
        expected: `one of ${materials.names.join(', ')}`,
        suggestion: materials.nearest(name),
      });
    }
    return found;
  };
}
