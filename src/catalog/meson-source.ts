import { z } from 'zod';
import type { MesonSource, ParametrisedMeson } from '../records/meson-source.ts';
import { notNegative, positive, quantity, strict, text, wholeNumber } from './fields.ts';
import { nearestName } from './nearest.ts';
import type { Report } from './search-fields.ts';

const names = (what: string) =>
  z.array(text, { error: `a list of ${what}` }).min(1, { error: `one or more ${what}` });

const beamDump = strict({
  target: strict({
    material: text.describe('for the reader, e.g. copper'),
    atomicMass: quantity('dimensionless', positive).describe(
      'A in A^0.29 of charm, beauty, J/psi and Upsilon',
    ),
  }),
  multiplicities: text.describe('id of a table of multiplicities in data/meson-spectra'),
  spectra: names('tables of mesons').describe('at the energy of the beam'),
  reference: names('tables of mesons')
    .optional()
    .describe('at the energy of the multiplicities, which rescales them; `spectra` if left out'),
  mesons: names('mesons').describe('names of multiplicities'),
  nuclearExponent: quantity('dimensionless', notNegative)
    .optional()
    .describe('of A for hard processes, in place of that of the multiplicities'),
  scale: z
    .record(text, quantity('dimensionless', { above: 0, atMost: 1e6 }).default(1), {
      error: 'a map of factors by meson',
    })
    .optional()
    .describe('factor on the number of a meson, e.g. { eta: 1.2 }'),
}).describe('a proton beam that ends in a target');

const collider = strict({
  inelasticCrossSectionMb: quantity('dimensionless', positive).describe('mb'),
  mesons: z
    .record(
      text,
      strict({
        table: text.describe('id of a table in data/meson-spectra'),
        hardProcess: z.boolean().default(false).describe('whether the table holds one hard process'),
        scale: quantity('dimensionless', { above: 0, atMost: 1e6 })
          .default(1)
          .describe('factor on the numbers of the table'),
      }),
      { error: 'a map of mesons by name' },
    )
    .refine((mesons) => Object.keys(mesons).length > 0, { error: 'there is no meson' }),
}).describe('one side of a collider');

const parametrisation = strict({
  model: z
    .discriminatedUnion(
      'name',
      [
        strict({
          name: z.literal('bmpt'),
          momentum: quantity('energy', positive),
          massNumber: quantity('dimensionless', positive),
          inelasticCrossSectionMb: quantity('dimensionless', positive).describe('mb, of the nucleus'),
        }),
        strict({ name: z.literal('sanford-wang'), momentum: quantity('energy', positive) }),
        strict({
          name: z.literal('burman-smith'),
          kineticEnergy: quantity('energy', positive),
          Z: wholeNumber.min(1).describe('of the target'),
        }),
      ],
      { error: 'a map with name: bmpt, sanford-wang or burman-smith' },
    )
    .describe('parametrisation of the spectrum'),
  mesons: z
    .record(
      text,
      strict({
        shape: z
          .enum(['pi0', 'K0', 'pi+', 'pi-', 'K+', 'K-'], { error: 'a meson of the parametrisation' })
          .describe('whose momenta and angles it has'),
        perPrimary: quantity('dimensionless', positive).optional().describe('mean number per exposure'),
        perShape: quantity('dimensionless', positive)
          .optional()
          .describe('number over that of `shape` from the parametrisation, instead of `perPrimary`'),
      }),
      { error: 'a map of mesons by name' },
    )
    .refine((mesons) => Object.keys(mesons).length > 0, { error: 'there is no meson' }),
}).describe('mesons from a parametrisation in closed form');

/** Where mesons come from: exactly one of the three. */
export const sourceShapes = {
  beamDump: beamDump.optional(),
  collider: collider.optional(),
  parametrisation: parametrisation.optional(),
};

export interface MesonSourceData {
  readonly beamDump?: z.output<typeof beamDump> | undefined;
  readonly collider?: z.output<typeof collider> | undefined;
  readonly parametrisation?: z.output<typeof parametrisation> | undefined;
}

/** The source that the settings of a search describe; undefined after a report. */
export function mesonSource(data: MesonSourceData, report: Report): MesonSource | undefined {
  const given = [data.beamDump, data.collider, data.parametrisation].filter((each) => each !== undefined);
  if (given.length !== 1) {
    report(['beamDump'], 'mesons come from a beam dump, from a collider or from a parametrisation', {
      expected: 'one of "beamDump", "collider" and "parametrisation"',
    });
    return undefined;
  }
  if (data.beamDump !== undefined) {
    const { target, reference, scale: factors = {}, ...rest } = data.beamDump;
    for (const name of Object.keys(factors)) {
      if (rest.mesons.includes(name)) continue;
      report(['beamDump', 'scale', name], `${name} is not among the mesons of this search`, {
        expected: `one of ${rest.mesons.join(', ')}`,
        suggestion: nearestName(name, rest.mesons),
      });
    }
    // A factor of 1 says nothing: searches that differ in it alone share their mesons.
    const scale = Object.fromEntries(Object.entries(factors).filter(([, factor]) => factor !== 1));
    return {
      kind: 'beam-dump',
      ...rest,
      ...(Object.keys(scale).length > 0 && { scale }),
      atomicMass: target.atomicMass,
      reference: reference ?? rest.spectra,
      nuclearExponent: rest.nuclearExponent,
    };
  }
  if (data.parametrisation !== undefined) return parametrised(data.parametrisation, report);
  const { inelasticCrossSectionMb, mesons } = data.collider!;
  return {
    kind: 'collider',
    inelasticCrossSectionMb,
    mesons: Object.entries(mesons).map(([meson, use]) => ({ meson, ...use })),
  };
}

/** What each parametrisation gives, and whether as a number per collision. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  bmpt: ['pi0', 'pi+', 'pi-', 'K+', 'K-'],
  'sanford-wang': ['pi0', 'pi+', 'pi-', 'K0'],
  'burman-smith': ['pi0'],
};

function parametrised(
  { model, mesons }: z.output<typeof parametrisation>,
  report: Report,
): MesonSource | undefined {
  let isComplete = true;
  const refuse = (meson: string, key: string, message: string, expected: string) => {
    isComplete = false;
    report(['parametrisation', 'mesons', meson, key], message, { expected });
  };
  const all = Object.entries(mesons).map(([meson, { shape, perPrimary, perShape }]): ParametrisedMeson => {
    const known = shapes[model.name]!;
    if (!known.includes(shape)) {
      refuse(meson, 'shape', `${model.name} has no ${shape}`, `one of ${known.join(', ')}`);
    }
    if ((perPrimary === undefined) === (perShape === undefined)) {
      refuse(meson, 'perPrimary', `how many ${meson} there are`, 'either "perPrimary" or "perShape"');
    }
    if (perShape !== undefined && model.name !== 'bmpt') {
      refuse(meson, 'perShape', `${model.name} gives shapes without a number per proton`, '"perPrimary"');
    }
    return { meson, shape, perPrimary, perShape };
  });
  return isComplete ? { kind: 'parametrisation', model, mesons: all } : undefined;
}
