import { z } from 'zod';
import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';
import type { InputProblem } from '../records/errors.ts';
import { quantity, references, shortText, strict, text, version } from './fields.ts';
import { type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const constant = strict({
  symbol: text.describe('TeX, without dollars'),
  value: quantity('dimensionless'),
  unit: z.string({ error: 'a unit, or "" for none' }),
  references,
});

/** data/form-factors: what each nuclear form factor model is, with its constants and sources. */
const formFactorFile = strict({
  darkreach: version,
  formFactors: z.array(
    strict({
      id: z.enum(['elastic', 'elastic+inelastic', 'elastic+inelastic-squared']),
      title: shortText,
      formula: text.describe('TeX, without dollars'),
      constants: z.array(constant, { error: 'a list of constants' }),
      references,
    }),
    { error: 'a list of form factors' },
  ),
});

/** The provenance of a form factor; the code that computes it is src/physics/nuclear-form-factor.ts. */
export interface FormFactorRecord {
  readonly id: NuclearFormFactorModel;
  readonly title: string;
  readonly formula: string;
  readonly constants: readonly {
    readonly symbol: string;
    readonly value: number;
    readonly unit: string;
    readonly references: readonly string[];
  }[];
  readonly references: readonly string[];
}

export function readFormFactors(root: Located, problems: InputProblem[]): Registered<FormFactorRecord>[] {
  const file = validate(formFactorFile, root, problems);
  return (file?.formFactors ?? []).map((value, index) => ({
    id: value.id,
    aliases: [],
    origin: originAt(root, ['formFactors', index, 'id']),
    value,
  }));
}
