import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { DecayingMeson } from '../records/meson.ts';
import {
  aliases,
  id,
  positive,
  probability,
  quantity,
  references,
  strict,
  text,
  version,
  wholeNumber,
} from './fields.ts';
import { type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const common = {
  id,
  aliases,
  pdg: wholeNumber.describe('Particle Data Group number, of the positive one'),
  symbol: text.describe('TeX, without dollars'),
  mass: quantity('mass', positive),
  references,
};

const meson = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: z.literal('pseudoscalar'),
      ...common,
      photonsFraction: quantity('dimensionless', probability).describe('branching fraction to two photons'),
    }),
    strict({
      kind: z.literal('vector'),
      ...common,
      electronFraction: quantity('dimensionless', probability).describe('branching fraction to e+ e-'),
    }),
    strict({
      kind: z.literal('charged'),
      ...common,
      lifetime: quantity('time-s', positive),
      decayConstant: quantity('energy', positive).describe('f_P, that of the pion being 130 MeV'),
      ckm: quantity('dimensionless', { above: 0, atMost: 1 }).describe('absolute value of the CKM element'),
    }),
  ],
  { error: 'a map with kind: pseudoscalar, vector or charged' },
);

/** A file of data/mesons. */
const mesonFile = strict({
  darkreach: version,
  mesons: z.array(meson, { error: 'a list of mesons' }).min(1, { error: 'one meson or more' }),
});

/** Mesons with what their rare decays follow from. */
export function readDecayingMesons(root: Located, problems: InputProblem[]): Registered<DecayingMeson>[] {
  const file = validate(mesonFile, root, problems);
  return (file?.mesons ?? []).map((data, index) => ({
    id: data.id,
    aliases: data.aliases,
    origin: originAt(root, ['mesons', index, 'id']),
    value: recordOf(data),
  }));
}

function recordOf({ aliases: _, ...data }: z.output<typeof meson>): DecayingMeson {
  if (data.kind !== 'charged') return data;
  const { lifetime, ...rest } = data;
  return { ...rest, lifetimeS: lifetime };
}
