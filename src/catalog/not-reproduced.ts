import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import { id, shortText, strict, text, version } from './fields.ts';
import { type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const entry = strict({
  id,
  where: shortText.describe('where the paper shows it, e.g. "Fig. 4"'),
  what: shortText.describe('what is not reproduced, in a few plain words'),
  why: text.describe('the reason, in plain words'),
});

/** A file of data/not-reproduced: what a paper shows and we do not, for the report of `reproduce`. */
const notReproducedFile = strict({
  darkreach: version,
  paper: text.describe('reference key of the paper'),
  entries: z.array(entry, { error: 'a list of entries' }).min(1, { error: 'one entry or more' }),
});

export interface NotReproduced extends Readonly<z.output<typeof entry>> {
  readonly paper: string;
}

/** Found as `<paper> <id>`. */
export function readNotReproduced(root: Located, problems: InputProblem[]): Registered<NotReproduced>[] {
  const file = validate(notReproducedFile, root, problems);
  return (file?.entries ?? []).map((data, index) => ({
    id: `${file!.paper} ${data.id}`,
    aliases: [],
    origin: originAt(root, ['entries', index, 'id']),
    value: { ...data, paper: file!.paper },
  }));
}
