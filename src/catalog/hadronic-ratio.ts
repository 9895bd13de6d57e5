import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { HadronicRatioTable } from '../records/portal.ts';
import { id, references, shortText, strict, text, version } from './fields.ts';
import { type Located, originAt, problemAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const energyFactors = { MeV: 1e-3, GeV: 1 } as const;

const point = z.tuple([z.number({ error: 'an energy' }), z.number({ error: 'a number, R' })], {
  error: 'a pair of numbers: [sqrt(s), R]',
});

/** A file of data/hadronic-ratio. */
const ratioFile = strict({
  darkreach: version,
  id,
  title: shortText,
  story: text.describe('where the numbers come from, what is in them and how accurate they are'),
  unit: z.enum(['MeV', 'GeV'], { error: 'MeV or GeV' }).describe('unit of sqrt(s)'),
  references,
  points: z
    .array(point, { error: 'a list of [sqrt(s), R]' })
    .min(2, { error: 'two points or more' })
    .describe('energies ascending; straight lines between the points'),
});

/** A table of R(s), its energies in GeV. */
export function readHadronicRatios(
  root: Located,
  problems: InputProblem[],
): Registered<HadronicRatioTable>[] {
  const file = validate(ratioFile, root, problems);
  if (file === undefined) return [];
  const { darkreach: _version, unit, points, ...data } = file;
  points.forEach(([energy, ratio], index) => {
    const refuse = (message: string) => problems.push(problemAt(originAt(root, ['points', index]), message));
    if (!(energy > (points[index - 1]?.[0] ?? 0)))
      refuse(`energies must be positive and increase: ${energy}`);
    if (!(ratio >= 0)) refuse(`R must not be negative: ${ratio}`);
  });
  const scaled = points.map(([energy, ratio]) => [energy * energyFactors[unit], ratio] as const);
  return [{ id: data.id, aliases: [], origin: originAt(root, ['id']), value: { ...data, points: scaled } }];
}
