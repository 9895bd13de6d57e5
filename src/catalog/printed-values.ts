import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import { id, quantity, scalar, shortText, strict, text, version } from './fields.ts';
import { type Located, originAt, problemAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const number = quantity('dimensionless');
const positiveNumber = quantity('dimensionless', { above: 0 });

const rule = z.union(
  [
    strict({ digits: z.int().min(1).max(15) }),
    strict({ relative: positiveNumber }),
    strict({ decades: positiveNumber }),
  ],
  { error: 'one of { digits: n }, { relative: x }, { decades: x }' },
);

const printedValue = strict({
  id,
  where: shortText.describe('where the paper prints it, e.g. "eq. (19)" or "Table I"'),
  quote: shortText.describe('the words of the paper, shortened'),
  quantity: shortText.describe('the computation that gives it, see data/printed-values/README.md'),
  at: z.record(z.string(), scalar, { error: 'a map of arguments' }).default({}),
  value: number.optional().describe('the printed number'),
  range: z.tuple([number, number], { error: 'a pair [from, to]' }).optional().describe('a printed range'),
  reading: strict({ from: number.optional(), to: number.optional() })
    .optional()
    .describe('what we take a word to mean, e.g. { to: 0.5 } for "subdominant"'),
  lost: text.optional().describe('why the text does not show the number'),
  unit: z.string({ error: 'a unit, or "" for none' }),
  rule: rule.optional().describe('when a computed number agrees with a value or range'),
  expectation: z
    .enum(['agrees', 'differs'])
    .default('agrees')
    .describe('"differs" where the printed number is known not to follow from the printed formulas'),
  recomputed: number.optional().describe('with "differs": what does follow'),
  note: text.optional(),
});

/** A file of data/printed-values: numbers that a paper prints, for `reproduce` to compare with. */
const printedValueFile = strict({
  darkreach: version,
  paper: text.describe('reference key of the paper'),
  settings: z.record(z.string(), scalar, { error: 'a map of arguments' }).default({}),
  values: z.array(printedValue, { error: 'a list of values' }).min(1, { error: 'one value or more' }),
});

/** A number that a paper prints; `at` holds all arguments, the file's settings included. */
export interface PrintedValue extends Readonly<z.output<typeof printedValue>> {
  readonly paper: string;
}

const forms = ['value', 'range', 'reading', 'lost'] as const;

/** Found as `<paper> <id>`. */
export function readPrintedValues(root: Located, problems: InputProblem[]): Registered<PrintedValue>[] {
  const file = validate(printedValueFile, root, problems);
  if (file === undefined) return [];
  return file.values.map((data, index) => {
    const origin = originAt(root, ['values', index, 'id']);
    const message = contradiction(data);
    if (message !== undefined) problems.push(problemAt(origin, `"${data.id}" ${message}`));
    return {
      id: `${file.paper} ${data.id}`,
      aliases: [],
      origin,
      value: { ...data, at: { ...file.settings, ...data.at }, paper: file.paper },
    };
  });
}

function contradiction(data: z.output<typeof printedValue>): string | undefined {
  const given = forms.filter((form) => data[form] !== undefined);
  if (given.length !== 1) return `must have exactly one of ${forms.join(', ')}`;
  const needsRule = data.value !== undefined || data.range !== undefined;
  if (needsRule !== (data.rule !== undefined)) {
    return needsRule ? 'needs a rule for its value or range' : 'has a rule but no value or range';
  }
  if (data.range !== undefined && data.range[0] > data.range[1])
    return 'has a range that ends before it starts';
  if (data.range !== undefined && !('relative' in (data.rule ?? {})))
    return 'needs { relative: x } for a range';
  if ((data.expectation === 'differs') !== (data.recomputed !== undefined)) {
    return 'must have "recomputed" if and only if it is expected to differ';
  }
  return undefined;
}
