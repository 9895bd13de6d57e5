import { z } from 'zod';
import { parseQuantity, QuantityError } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PublishedCurve } from '../records/search.ts';
import { confidenceLevel, id, references, shortText, status, strict, text, version } from './fields.ts';
import { type Located, originAt, problemAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const column = strict({
  parameter: text.describe('name of the portal parameter, e.g. m_gammaD'),
  unit: z
    .string({ error: 'a unit, e.g. GeV, MeV or /GeV; "" for none' })
    .describe('unit of the numbers below'),
});

const points = z.array(
  z.tuple([z.number({ error: 'a number' }), z.number({ error: 'a number' })], {
    error: 'a pair of numbers: [x, y]',
  }),
  { error: 'a list of [x, y] pairs' },
);

/** A file of data/curves: points drawn, not computed. */
const curveFile = strict({
  darkreach: version,
  id,
  title: shortText,
  story: text,
  portal: text,
  origin: z.enum(['published-curve', 'stated-in-text']),
  status,
  shape: z.enum(['upper-limit', 'band', 'region']),
  x: column,
  y: column,
  confidenceLevel: confidenceLevel.optional(),
  assumption: text.describe('what the curve assumes that a reader must know'),
  references,
  lower: points
    .min(2, { error: 'two points or more' })
    .describe('the limit, the closed region, or the lower edge of a band'),
  upper: points.default([]).describe('the upper edge of a band'),
});

export function readPublishedCurve(root: Located, problems: InputProblem[]): Registered<PublishedCurve>[] {
  const file = validate(curveFile, root, problems);
  if (file === undefined) return [];
  const before = problems.length;
  const { darkreach: _version, x, y, lower, upper, ...data } = file;
  const xFactor = unitFactor(x.unit, root, 'x', problems);
  const yFactor = unitFactor(y.unit, root, 'y', problems);
  if ((data.shape === 'band') !== upper.length > 0) {
    const message =
      data.shape === 'band' ? 'a band needs "upper"' : `"upper" belongs to a band, not to ${data.shape}`;
    problems.push(problemAt(originAt(root, ['upper'], 'key'), message));
  }
  const scaled = (edge: 'lower' | 'upper', list: typeof lower) =>
    list.map(([px, py], index): readonly [number, number] => {
      const previous = list[index - 1];
      if (!(px > 0 && py > 0)) {
        problems.push(
          problemAt(originAt(root, [edge, index]), `[${px}, ${py}] is not a pair of positive numbers`),
        );
      } else if (data.shape !== 'region' && previous !== undefined && previous[0] >= px) {
        problems.push(
          problemAt(originAt(root, [edge, index]), `x does not grow: ${px} after ${previous[0]}`),
        );
      }
      return [px * xFactor, py * yFactor];
    });
  const value: PublishedCurve = {
    ...data,
    xParameter: x.parameter,
    yParameter: y.parameter,
    confidenceLevel: data.confidenceLevel,
    lower: scaled('lower', lower),
    upper: scaled('upper', upper),
  };
  if (problems.length > before) return [];
  return [{ id: file.id, aliases: [], origin: originAt(root, ['id']), value }];
}

/** What a number in the unit is in GeV-based units; masses, inverse masses and plain numbers only. */
function unitFactor(unit: string, root: Located, axis: 'x' | 'y', problems: InputProblem[]): number {
  if (unit.trim() === '' || unit.trim() === '1') return 1;
  const failures: QuantityError[] = [];
  for (const dimension of ['mass', 'inverse-mass'] as const) {
    try {
      return parseQuantity(`1 ${unit}`, dimension);
    } catch (error) {
      if (!(error instanceof QuantityError)) throw error;
      failures.push(error);
    }
  }
  problems.push(
    problemAt(originAt(root, [axis, 'unit']), `"${unit}" is not a unit of an axis`, {
      expected: 'GeV, MeV, /GeV or another mass or inverse mass, or "" for none',
      suggestion: failures.find(({ suggestion }) => suggestion !== undefined)?.suggestion,
    }),
  );
  return Number.NaN;
}
