import { z } from 'zod';
import {
  describeDimension,
  formatQuantity,
  parseQuantity,
  type QuantityDimension,
  QuantityError,
} from '../physics/units.ts';

/** Limits on a number, in the unit that values inside have. */
export interface Range {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

export const positive: Range = { above: 0 };
export const notNegative: Range = { atLeast: 0 };
export const probability: Range = { above: 0, below: 1 };
/** Events without a detector that could count them, and still whole numbers as doubles. */
export const countable: Range = { atLeast: 0, atMost: 1e15 };

/**
 * A map with exactly these keys. The error text of an unknown key is the list of the known ones:
 * `validate` makes a sentence of it, with the nearest.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : 'a map'),
  });
}

/** A physical quantity as text with a unit, or a bare number where the dimension has none. */
export function quantity(dimension: QuantityDimension, range: Range = {}) {
  const expected = describeDimension(dimension);
  return z
    .union([z.string(), z.number()], { error: expected })
    .meta({ description: expected, quantity: { dimension, ...range } })
    .transform((given, context) => {
      try {
        const value = parseQuantity(String(given), dimension);
        const wanted = outside(value, range, (end) => (end === 0 ? '0' : formatQuantity(end, dimension)));
        if (wanted === undefined) return value;
        context.issues.push(customIssue(given, `"${given}" is out of range`, wanted));
      } catch (error) {
        if (!(error instanceof QuantityError)) throw error;
        context.issues.push(customIssue(given, error.message, error.expected, error.suggestion));
      }
      return z.NEVER;
    });
}

/** The range in words, e.g. "more than 0, at most 1"; empty where there are no ends. */
export function rangeText(range: Range): string {
  return rangeEnds(range)
    .map(({ name, end }) => `${name} ${end}`)
    .join(', ');
}

function rangeEnds({ above, atLeast, below, atMost }: Range) {
  const ends = [
    { name: 'more than', end: above, holds: (value: number, end: number) => value > end },
    { name: 'at least', end: atLeast, holds: (value: number, end: number) => value >= end },
    { name: 'less than', end: below, holds: (value: number, end: number) => value < end },
    { name: 'at most', end: atMost, holds: (value: number, end: number) => value <= end },
  ];
  return ends.flatMap(({ name, end, holds }) => (end === undefined ? [] : [{ name, end, holds }]));
}

function customIssue(input: unknown, message: string, expected?: string, suggestion?: string) {
  return { code: 'custom' as const, input, message, params: { expected, suggestion } };
}

/** What the value should have been, or undefined if it is in range. */
export function outside(
  value: number,
  range: Range,
  show: (end: number) => string = String,
): string | undefined {
  const failed = rangeEnds(range).find(({ end, holds }) => !holds(value, end));
  return failed && `${failed.name} ${show(failed.end)}`;
}

/**
 * The energy of a particle of a beam, or of two beams in the centre of mass. Above 10^9 GeV, a thousand times what beams will
 * ever have, cross sections are differences of numbers that agree in all digits.
 */
export const beamEnergy = quantity('energy', { above: 0, atMost: 1e9 });

/** How long a target is, cm: an atom is longer than the least, and nothing is longer than the most. */
export const targetLength = quantity('length-cm', { atLeast: 1e-9, atMost: 1e9 });

/** A value or list without structure, for fields that another schema checks later. */
export const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'a value' });

export const version = z
  .literal(1, { error: '1, the version of the format' })
  .describe('version of the format');
export const text = z.string({ error: 'text' }).trim().min(1, { error: 'some text' });
export const shortText = text.max(500, { error: 'at most 500 characters' });

/** A text of a figure, with TeX between dollars; whether TeX knows its commands is seen when it is set. */
export const figureText = shortText.superRefine((given, context) => {
  const problem = unbalanced(given);
  if (problem === undefined) return;
  context.addIssue({
    code: 'custom',
    message: `"${given.slice(0, 60)}" has ${problem}`,
    params: { expected: 'TeX between pairs of dollars; \\$, \\{ and \\} for the signs themselves' },
  });
});

/** What stands alone in a text of TeX. */
function unbalanced(given: string): string | undefined {
  const signs = given.replace(/\\[\s\S]/g, '').replace(/[^${}]/g, '');
  if (signs.replace(/[{}]/g, '').length % 2 === 1) return 'a $ without another';
  let depth = 0;
  for (const sign of signs.replaceAll('$', '')) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return 'a } without a {';
  }
  return depth > 0 ? 'a { without a }' : undefined;
}

export const flag = z.boolean({ error: 'true or false' });
export const wholeNumber = z.int({ error: 'a whole number' });

export const id = z
  .string({ error: 'text' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,80}$/, { error: 'letters, digits, "-" and "_" only' });

/** Names of mesons in PDG style: rho(770)0, J/psi(1S). */
export const particleName = z
  .string({ error: 'text' })
  .regex(/^[A-Za-z][A-Za-z0-9()/+*'-]{0,30}$/, { error: 'a particle name such as rho(770)0' });

export const references = z
  .array(text, { error: 'a list of reference keys' })
  .min(1, { error: 'one key or more' })
  .describe('keys of data/references.yaml, e.g. arXiv:2307.02404');

export const aliases = z
  .array(text, { error: 'a list of names' })
  .default([])
  .describe('other names in cards and on the command line');
export const status = z
  .enum(['result', 'projection'])
  .describe('what was measured, or what is expected: solid or dashed lines');
export const confidenceLevel = quantity('dimensionless', probability).describe(
  'of the limit, e.g. 0.9 or 90 %',
);
