import { z } from 'zod';
import type { QuantityKind } from '../records/quantity.ts';
import { scanAxis, scanSections } from './card-scan.ts';
import { styleField } from './card-style.ts';
import {
  figureText,
  flag,
  id,
  positive,
  probability,
  quantity,
  scalar,
  strict,
  text,
  version,
  wholeNumber,
} from './fields.ts';
import { inputJsonSchema } from './json-schema.ts';
import { quantityCurve, quantityOptions } from './quantity-options.ts';

const label = figureText.describe('TeX in text mode, e.g. "NA64e, $5\\times10^{12}$ EOT"');
const curve = id.describe('id of the curve in the results; by default that of the search');

/** One search of a card. */
export const searchEntry = strict({
  search: text.describe('id or alias of a search, e.g. na64e-2016-2022'),
  curve: curve.optional(),
  label: label.optional(),
  style: styleField,
  statistics: z
    .enum(['classical', 'cls', 'feldman-cousins', 'expected'])
    .default('classical')
    .describe('how events become a limit'),
  fluxBand: flag
    .default(false)
    .describe('compute the alternative fluxes of the search too, for a band; each costs as much again'),
  exposure: scalar.optional().describe('short for set: { exposure: ... }'),
  background: scalar.optional().describe('short for set: { background: ... }'),
  observed: scalar.optional().describe('short for set: { observed: ... }'),
  confidenceLevel: scalar.optional().describe('short for set: { confidenceLevel: ... }'),
  set: z
    .record(z.string(), z.any(), { error: 'a map of settings of the search' })
    .default({})
    .describe('any setting of the search, e.g. { beam: { energy: 16 GeV }, target: { length: 3.56 cm } }'),
});

/** One line of theory in a limits card. */
export const theoryEntry = strict({
  line: z.literal('thermal-target').describe('the coupling that leaves the dark matter that is seen'),
  curve: curve.optional(),
  label: label.optional(),
  style: styleField,
  darkMatter: z
    .enum(['complex-scalar', 'majorana', 'pseudo-dirac', 'dirac'])
    .optional()
    .describe('what annihilates through a boson; not for the portal dipole, whose two states do'),
  splitting: quantity('dimensionless', { atLeast: 0, below: 1 })
    .optional()
    .describe('(m_2 - m_1) / m_1 of pseudo-Dirac dark matter, 0 if left out; not for the portal dipole'),
  abundance: quantity('dimensionless', positive).default(0.12).describe('Omega h^2'),
});

/** Keys of a search entry that change the search itself. */
export const shortcutNames = ['exposure', 'background', 'observed', 'confidenceLevel'] as const;

/** One published curve of a card. */
export const publishedEntry = strict({
  curve: text.describe('id of a file of data/curves'),
  beside: text.optional().describe('the curve of a search that it is compared with in reports'),
  label: label.optional(),
  style: styleField,
});

/** A curve of a figure that is not at hand. */
export const notAvailableEntry = strict({
  label,
  reason: text.describe('why the curve is not here'),
});

const axis = strict({
  parameter: text.describe('a parameter of the portal, e.g. m_gammaD'),
  from: scalar.describe('with a unit, e.g. 1 MeV'),
  to: scalar.describe('with a unit, e.g. 1 GeV'),
  points: wholeNumber.min(2).max(100_000).default(61).describe('ends included'),
  scale: z.enum(['log', 'linear']).default('log').describe('how points are spread and the axis is drawn'),
}).describe('the x axis');

const figureLook = {
  size: z.enum(['one-column', 'two-column']).default('one-column').describe('86 mm or 178 mm wide'),
  theme: z.enum(['light', 'dark']).default('light').describe('of paper or of slides'),
  legend: flag.default(false).describe('a legend in place of labels at the curves'),
};

const yRange = {
  from: scalar.optional(),
  to: scalar.optional(),
  marks: z
    .array(strict({ at: scalar.describe('with a unit, e.g. 490 m'), label }), { error: 'a list of marks' })
    .optional()
    .describe('lines across the figure, e.g. [{ at: 490 m, label: detector }]'),
};

const figure = strict({
  ...figureLook,
  y: strict(yRange)
    .default({})
    .describe(
      'range of the y axis, e.g. { from: 1e-5 /GeV, to: 0.1 /GeV }; by default it follows the curves',
    ),
});

const base = {
  darkreach: version,
  title: figureText.describe('names the result; TeX between dollars'),
  description: z.string({ error: 'text' }).default('').describe('read to those who cannot see the figure'),
  references: z
    .array(text, { error: 'a list of reference keys' })
    .default([])
    .describe('keys of data/references.yaml, for the bibliography of the result'),
  x: axis,
  accuracy: quantity('dimensionless', { atLeast: 1e-8, atMost: 0.1 })
    .default(1e-3)
    .describe('relative accuracy of every computed number, e.g. 1e-3'),
  figure: figure.prefault({}),
};

const portal = z
  .looseObject({ name: text.describe('id of a portal, e.g. dark-axion') }, { error: 'a map with "name"' })
  .describe('the portal and its fixed parameters, e.g. { name: dark-axion, m_a: 10 keV }');

const searches = z
  .array(z.any(), { error: 'a list of searches' })
  .describe('entries such as { search: na64e, label: NA64e }');

const portalBase = {
  ...base,
  portal,
  particles: text
    .default('paper-missing-energy')
    .describe('table of particle properties, e.g. pdg-2024 for the current ones'),
  include: z
    .array(text, { error: 'a list of file names' })
    .default([])
    .describe('experiment, material, curve or meson files and tables beside the card'),
};

// A table has no axis of a figure.
const { x: _x, figure: _figure, ...withoutFigure } = portalBase;

const ties = {
  tie: z
    .record(z.string(), z.string({ error: 'a multiple of a parameter, e.g. "3 m_chi"' }), {
      error: 'a map of parameters',
    })
    .default({})
    .describe('parameters that follow others, e.g. { m_A: 3 m_chi }'),
};

/** The sections of each kind of card. */
export const cardShapes = {
  limits: {
    ...portalBase,
    ...ties,
    kind: z.literal('limits').default('limits').describe('the coupling that each search excludes'),
    direction: z
      .record(z.string(), z.any(), { error: 'a map of couplings' })
      .optional()
      .describe('ratios of the couplings, e.g. { g_agamma: 1, g_ae: 100 }; by default the first one alone'),
    limitOn: text
      .optional()
      .describe('the coupling along y, e.g. g_ae; by default the first of the direction'),
    coordinate: text
      .optional()
      .describe('what the limits are drawn in instead of the coupling, e.g. y of the portal dark-photon'),
    searches: searches.default([]),
    published: z
      .array(z.any(), { error: 'a list of published curves' })
      .default([])
      .describe('curves of others beside ours'),
    notAvailable: z
      .array(notAvailableEntry, { error: 'a list of curves' })
      .default([])
      .describe('curves of the same figure that are not at hand, said beside the results'),
    theory: z
      .array(z.any(), { error: 'a list of lines' })
      .default([])
      .describe('lines of theory, such as thermal targets'),
  },
  yields: {
    ...portalBase,
    ...ties,
    kind: z.literal('yields').describe('signal events at a given coupling'),
    coupling: scalar.describe('the coupling at which events are counted, e.g. 1 /GeV'),
    searches: searches.min(1, { error: 'one search or more' }),
  },
  'coupling-plane': {
    ...portalBase,
    kind: z.literal('coupling-plane').describe('what is excluded in a plane of two couplings'),
    y: strict({
      parameter: text.describe('the second coupling, e.g. g_agamma'),
      from: scalar.describe('with a unit, e.g. 1e-6 /GeV'),
      to: scalar.describe('with a unit, e.g. 1e-2 /GeV'),
    }),
    searches: searches.min(1, { error: 'one search or more' }),
    figure: strict(figureLook).prefault({}),
  },
  quantity: {
    ...base,
    kind: z.literal('quantity').describe('any number along an axis'),
    quantity: z.enum(Object.keys(quantityOptions) as QuantityKind[]).describe('what is plotted'),
    portal,
    ...ties,
    curves: z
      .array(z.any(), { error: 'a list of curves' })
      .min(1, { error: 'one curve or more' })
      .describe('entries such as { label: electron channel, portal: { g_ae: 1 /GeV } }'),
    figure: strict({
      ...figureLook,
      y: strict({ ...yRange, scale: z.enum(['log', 'linear']).optional() }).default({}),
    }).prefault({}),
  },
  'edm-limits': {
    ...base,
    kind: z.literal('edm-limits').describe('limits from electric dipole moments'),
    fermions: z
      .array(text, { error: 'a list of fermions' })
      .min(1, { error: 'one fermion or more' })
      .describe('ids of data/particles, e.g. [electron, muon]'),
    hierarchies: z
      .array(z.enum(['equal-masses', 'heavy-dark-photon']), { error: 'a list of hierarchies' })
      .min(1, { error: 'one hierarchy or more' })
      .describe('how the masses of ALP and dark photon compare'),
    massRatio: quantity('dimensionless', probability)
      .default(0.1)
      .describe('m_a / m_gammaD in the heavy-dark-photon hierarchy'),
    cutoffs: z
      .array(quantity('energy', positive), { error: 'a list of energies' })
      .min(1, { error: 'one energy or more' })
      .describe('ultraviolet cut-offs, e.g. [100 GeV, 200 GeV]'),
    normalisation: z
      .enum(['paper', 'derived'])
      .default('paper')
      .describe('of the loop: as the paper has it, or as we derive it'),
  },
  scan: {
    ...withoutFigure,
    kind: z.literal('scan'),
    ...ties,
    ...scanSections,
    searches: searches.default([]),
  },
} as const;

export type CardKind = keyof typeof cardShapes;

/** JSON Schema (2020-12) of a card file, for editors. */
export function cardJsonSchema(): object {
  const listed = (entry: z.ZodType) => z.array(entry);
  const { limits, yields } = cardShapes;
  const schema = z
    .union([
      strict({
        ...limits,
        searches: listed(searchEntry).optional(),
        published: listed(publishedEntry).optional(),
        theory: listed(theoryEntry).optional(),
      }),
      strict({ ...yields, searches: listed(searchEntry) }),
      strict({ ...cardShapes['coupling-plane'], searches: listed(searchEntry) }),
      strict(cardShapes['edm-limits']),
      strict({
        ...cardShapes.scan,
        axes: z.record(z.string(), z.union([scanAxis, z.array(scalar)])),
        searches: listed(searchEntry).optional(),
      }),
      ...(Object.keys(quantityOptions) as QuantityKind[]).map((kind) =>
        strict({
          ...cardShapes.quantity,
          quantity: z.literal(kind),
          curves: listed(quantityCurve(kind)),
        }),
      ),
    ])
    .meta({ title: 'darkreach card', description: 'Which curves to compute, and how to draw them' });
  return inputJsonSchema(schema);
}
