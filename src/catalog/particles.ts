import { z } from 'zod';
import { photonCouplingFromLeptonicWidth } from '../physics/vector-meson-dominance.ts';
import type { EdmFermion } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { VectorMeson } from '../records/search.ts';
import {
  aliases,
  confidenceLevel,
  id,
  particleName,
  positive,
  quantity,
  references,
  shortText,
  strict,
  text,
  version,
} from './fields.ts';
import { child, descend, type Located, originAt, problemAt } from './located.ts';
import { createRegistry, type Registered, type Registry } from './registry.ts';
import { validate } from './validate.ts';

const mesonFields = strict({
  id: particleName,
  aliases,
  symbol: text.describe('TeX, without dollars'),
  mass: quantity('mass', positive),
  width: quantity('energy', positive).describe('total width'),
  photonCoupling: quantity('dimensionless', positive).optional().describe('g_V, where a source states it'),
  electronWidth: quantity('energy', positive).optional().describe('width to e+ e-; g_V follows from it'),
  references,
});

/** A table of vector mesons: a file of data/particles. */
const vectorMesonFile = strict({
  darkreach: version,
  set: id.describe('the name that a card uses: particles: pdg-2024'),
  title: shortText,
  vectorMesons: z.array(mesonFields, { error: 'a list of mesons' }).min(1, { error: 'one meson or more' }),
});

/** Fermions with limits on their electric dipole moments: a file of data/particles. */
const fermionFile = strict({
  darkreach: version,
  fermions: z
    .array(
      strict({
        id,
        aliases,
        symbol: text,
        mass: quantity('mass', positive),
        edmLimit: quantity('dipole-e-cm', positive),
        confidenceLevel,
        references,
      }),
      { error: 'a list of fermions' },
    )
    .min(1, { error: 'one fermion or more' }),
});

/** A named table of vector mesons. */
export interface VectorMesonSet {
  readonly id: string;
  readonly title: string;
  readonly mesons: Registry<VectorMeson>;
}

/** Which of the two kinds of particle file this is. */
export function holdsFermions(root: Located): boolean {
  return child(root, 'fermions') !== undefined;
}

export function readVectorMesons(root: Located, problems: InputProblem[]): Registered<VectorMesonSet>[] {
  const file = validate(vectorMesonFile, root, problems);
  if (file === undefined) return [];
  const mesons = file.vectorMesons.map((data, index): Registered<VectorMeson> => {
    const node = descend(root, ['vectorMesons', index]) ?? root;
    const { aliases, width, photonCoupling, electronWidth, ...rest } = data;
    if ((photonCoupling === undefined) === (electronWidth === undefined)) {
      problems.push(
        problemAt(node.origin, `"${data.id}" must have either photonCoupling or electronWidth, and not both`),
      );
    }
    const coupling =
      photonCoupling ?? photonCouplingFromLeptonicWidth(data.mass, electronWidth ?? Number.NaN);
    const value = { ...rest, totalWidth: width, photonCoupling: coupling };
    return { id: data.id, aliases, origin: originAt(node, ['id']), value };
  });
  const registry = createRegistry(`vector meson of the set ${file.set}`, mesons, problems);
  return [
    {
      id: file.set,
      aliases: [],
      origin: originAt(root, ['set']),
      value: { id: file.set, title: file.title, mesons: registry },
    },
  ];
}

export function readFermions(root: Located, problems: InputProblem[]): Registered<EdmFermion>[] {
  const file = validate(fermionFile, root, problems);
  return (file?.fermions ?? []).map(({ aliases, edmLimit, ...data }, index) => ({
    id: data.id,
    aliases,
    origin: originAt(root, ['fermions', index, 'id']),
    value: { ...data, edmLimitECm: edmLimit },
  }));
}
