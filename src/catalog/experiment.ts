import { z } from 'zod';
import { parseQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import {
  aliases,
  beamEnergy,
  countable,
  id,
  notNegative,
  particleName,
  positive,
  probability,
  quantity,
  references,
  shortText,
  strict,
  targetLength,
  text,
  version,
  wholeNumber,
} from './fields.ts';
import { child, type Located, mapOf, originAt, overlay } from './located.ts';
import type { Registered } from './registry.ts';
import { efficiency, searchFields } from './search-fields.ts';
import { trackTables } from './track-table.ts';
import { validate } from './validate.ts';

const energyOrShare = 'an energy with a unit, e.g. "50 GeV", or a share of the beam energy, e.g. "50 %"';

/** The edge of a window on energy: an energy, or a share of the beam energy. */
export const windowEdge = z
  .string({ error: energyOrShare })
  .meta({ description: energyOrShare, quantityOrShare: 'energy' })
  .transform((given, context) => {
    const share = given.trim().endsWith('%');
    const schema = share
      ? quantity('dimensionless', { atLeast: 0, atMost: 1 })
      : quantity('energy', notNegative);
    const result = schema.safeParse(given);
    if (result.success) return share ? { share: result.data } : { energy: result.data };
    for (const { message } of result.error.issues) {
      context.issues.push({ code: 'custom', input: given, message, params: { expected: energyOrShare } });
    }
    return z.NEVER;
  });

const vectorMesons = z.discriminatedUnion(
  'method',
  [
    strict({ method: z.literal('none') }),
    strict({
      method: z.literal('quoted'),
      atExposure: quantity('count', positive).describe('the exposure that the counts belong to'),
      counts: z.record(particleName, quantity('count', notNegative), { error: 'a map of counts' }),
      references,
    }),
    strict({
      method: z.literal('photoproduction'),
      hardPhotonFraction: quantity('dimensionless', { above: 0, atMost: 1 }),
      absorber: text.optional().describe('material where the photons convert; the target if left out'),
      crossSections: z.record(particleName, quantity('area-microbarn', notNegative), {
        error: 'a map of cross sections',
      }),
      nuclearFactors: z.record(particleName, quantity('dimensionless', positive)).default({}),
      references,
    }),
  ],
  { error: 'a map with method: none, quoted or photoproduction' },
);

/** A lepton beam on a target. */
export const beamOnTarget = {
  beam: strict({
    particle: z.enum(['e-', 'e+', 'mu-', 'mu+']),
    energy: beamEnergy.describe('total energy of a particle, e.g. 100 GeV'),
  }).describe('the beam'),
  target: strict({
    material: text.describe('id of a material, e.g. Pb'),
    length: targetLength.describe('along the beam, e.g. 0.56 cm'),
  }).describe('what the beam hits'),
  shower: z
    .enum(['none', 'tsai-whitis', 'tsai-whitis-as-printed'])
    .default('none')
    .describe('track lengths of the electromagnetic shower of the beam in the target'),
  tracks: trackTables
    .optional()
    .describe('track lengths from a simulation in place of the analytic ones of the shower'),
  exposure: quantity('count', positive).describe('beam particles on target, e.g. 9.37e11'),
};

/** Settings that a card may change. */
export const missingEnergySettings = {
  ...beamOnTarget,
  electronMotion: z
    .enum(['at-rest', 'slater'])
    .default('at-rest')
    .describe('electrons of the target in the annihilation of positrons of the shower'),
  missingEnergy: strict({ from: windowEdge, to: windowEdge.optional() }).describe(
    'window on the missing energy; it ends at the beam energy if `to` is left out',
  ),
  efficiency,
  formFactor: z
    .enum(['elastic', 'elastic+inelastic', 'elastic+inelastic-squared'])
    .describe('of the nucleus: atom and nucleus alone, or with what breaks up'),
  background: quantity('count', countable).describe('expected background events'),
  observed: wholeNumber.min(0).optional().describe('observed events; left out for a projection'),
  backgroundSources: z
    .array(
      strict({
        source: shortText,
        events: quantity('count', notNegative),
        error: quantity('count', notNegative).optional(),
        upperLimit: z.boolean({ error: 'true or false' }).default(false).describe('less than `events`'),
      }),
      { error: 'a list of sources' },
    )
    .default([])
    .describe('what the expected background is made of, for the record'),
  vectorMesons: vectorMesons
    .default({ method: 'none' })
    .describe('mesons made by photons of the beam that decay to the dark system'),
};

export const invisibleDecaySettings = {
  meson: particleName.describe('which decays to nothing that is seen, e.g. Upsilon(1S)'),
  branchingFractionLimit: quantity('dimensionless', probability).describe(
    'published limit; it belongs to its confidence level',
  ),
};

export const missingEnergySchema = strict({
  ...searchFields,
  kind: z.literal('missing-energy'),
  ...missingEnergySettings,
});

export const invisibleDecaySchema = strict({
  ...searchFields,
  kind: z.literal('invisible-decay'),
  ...invisibleDecaySettings,
});

/** A file of data/experiments: settings common to its searches, and the searches. */
export const experimentFile = strict({
  darkreach: version,
  experiment: shortText,
  common: z.record(z.string(), z.any(), { error: 'a map of settings' }).default({}),
  searches: z
    .array(z.looseObject({ id, aliases }, { error: 'a map that starts with "id"' }), {
      error: 'a list of searches',
    })
    .min(1, { error: 'one search or more' }),
});

/** A search as it is written, before a card changes it. */
export interface SearchDefinition {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly settings: Located;
}

/** The searches of one experiment file, each with the common settings under its own. */
export function readExperiment(root: Located, problems: InputProblem[]): Registered<SearchDefinition>[] {
  const file = validate(experimentFile, root, problems);
  if (file === undefined) return [];
  const commonSettings = child(root, 'common');
  const experiment = child(root, 'experiment');
  const list = child(root, 'searches');
  return file.searches.flatMap((search, index) => {
    const own = child(list, index);
    if (own === undefined || experiment === undefined) return [];
    const named = mapOf(own.origin, [['experiment', { key: experiment.origin, node: experiment }]]);
    const settings = overlay(commonSettings, overlay(named, own));
    const kind = child(settings, 'kind');
    const value: SearchDefinition = {
      id: search.id,
      aliases: search.aliases,
      kind: kind?.kind === 'scalar' ? String(kind.value) : '',
      settings,
    };
    return [{ id: search.id, aliases: search.aliases, origin: originAt(own, ['id']), value }];
  });
}

/** The energy of a window's edge, GeV. */
export function edgeEnergy(edge: z.output<typeof windowEdge>, beamEnergy: number): number {
  return edge.share === undefined ? edge.energy : edge.share * beamEnergy;
}

/** The text as a number where it is one, for records of what a card changed. */
export function plainValue(given: string | number | boolean | null): number | string {
  if (typeof given === 'number') return given;
  if (typeof given !== 'string') return String(given);
  try {
    return parseQuantity(given, 'dimensionless');
  } catch {
    return given;
  }
}
