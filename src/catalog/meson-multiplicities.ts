import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { MultiplicityTable } from '../records/meson-flux.ts';
import {
  id,
  positive,
  quantity,
  references,
  shortText,
  strict,
  text,
  version,
  wholeNumber,
} from './fields.ts';
import { type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const multiplicityFile = strict({
  darkreach: version,
  id,
  title: shortText,
  story: text,
  beamEnergy: quantity('energy', positive),
  nuclearExponent: z.number({ error: 'a number' }).min(0).describe('exponent of A for the rule "hard"'),
  references,
  multiplicities: z
    .array(
      strict({
        name: shortText,
        pdg: z.array(wholeNumber).min(1, { error: 'one meson or more' }).describe('counted together'),
        value: z.number({ error: 'a number' }).positive({ error: 'a positive number' }),
        rule: z.enum(['light', 'hard', 'decaying'], { error: 'light, hard or decaying' }),
      }),
      { error: 'a list of multiplicities' },
    )
    .min(1, { error: 'one or more' }),
});

/** Multiplicities of mesons: a file of data/meson-spectra whose name starts with `multiplicities-`. */
export function readMultiplicities(root: Located, problems: InputProblem[]): Registered<MultiplicityTable>[] {
  const file = validate(multiplicityFile, root, problems);
  if (file === undefined) return [];
  const { darkreach: _version, ...value } = file;
  return [{ id: value.id, aliases: [], origin: originAt(root, ['id']), value }];
}
