import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { Material } from '../records/search.ts';
import {
  aliases,
  id,
  positive,
  quantity,
  references,
  shortText,
  strict,
  version,
  wholeNumber,
} from './fields.ts';
import { descend, type Located, originAt, problemAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const material = strict({
  id,
  aliases,
  name: shortText,
  Z: wholeNumber.min(1).max(118).describe('atomic number'),
  A: quantity('dimensionless', { atLeast: 1, atMost: 300 }).describe('atomic mass in g/mol'),
  density: quantity('density', positive),
  radiationLength: quantity('length-cm', positive),
  references,
});

/** A file of data/materials. */
const materialFile = strict({
  darkreach: version,
  materials: z.array(material, { error: 'a list of materials' }).min(1, { error: 'one material or more' }),
});

export function readMaterials(root: Located, problems: InputProblem[]): Registered<Material>[] {
  const file = validate(materialFile, root, problems);
  return (file?.materials ?? []).map(({ aliases, density, radiationLength, ...data }, index) => {
    if (data.A < data.Z) {
      problems.push(
        problemAt(originAt(root, ['materials', index, 'A']), `A = ${data.A} is less than Z = ${data.Z}`),
      );
    }
    return {
      id: data.id,
      aliases,
      origin: originAt(descend(root, ['materials', index]) ?? root, ['id']),
      value: { ...data, densityGPerCm3: density, radiationLengthCm: radiationLength },
    };
  });
}
