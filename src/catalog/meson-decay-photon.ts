import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { Acceptance, MesonDecayPhotonSearch, MesonSource } from '../records/search.ts';
import { notNegative, positive, quantity, strict, text, wholeNumber } from './fields.ts';
import type { Located } from './located.ts';
import { efficiency, type Report, reporter, searchFields } from './search-fields.ts';

const length = quantity('length-cm', positive);
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
}).describe('a proton beam that ends in a target');

const collider = strict({
  inelasticCrossSectionMb: quantity('dimensionless', positive).describe('mb'),
  mesons: z
    .record(
      text,
      strict({
        table: text.describe('id of a table in data/meson-spectra'),
        hardProcess: z.boolean().default(false).describe('whether the table holds one hard process'),
        scale: quantity('dimensionless', positive).default(1).describe('factor on the numbers of the table'),
      }),
      { error: 'a map of mesons by name' },
    )
    .refine((mesons) => Object.keys(mesons).length > 0, { error: 'there is no meson' }),
}).describe('one side of a collider');

const disc = strict({ radius: length, distance: length });
const rectangle = strict({ width: length, height: length, distance: length });

export const mesonDecayPhotonSettings = {
  exposure: quantity('count', positive).describe('protons on target, or inelastic collisions'),
  beamDump: beamDump.optional(),
  collider: collider.optional(),
  decayRegion: strict({ from: length, to: length }).describe('distances from the target'),
  disc: disc.optional().describe('what the particle must point at'),
  rectangle: rectangle.optional().describe('what the particle must point at, instead of a disc'),
  photonEnergy: strict({
    from: quantity('energy', notNegative),
    to: quantity('energy', positive).optional(),
  }),
  efficiency,
  background: quantity('count', notNegative).describe('expected background events'),
  observed: wholeNumber.min(0).optional().describe('observed events; left out for a projection'),
};

export const mesonDecayPhotonSchema = strict({
  ...searchFields,
  kind: z.literal('meson-decay-photon'),
  ...mesonDecayPhotonSettings,
});

type Data = z.output<typeof mesonDecayPhotonSchema>;

/** The record of a search for photons of long-lived particles from mesons; undefined after adding problems. */
export function mesonDecayPhotonSearch(
  data: Data,
  settings: Located,
  problems: InputProblem[],
): MesonDecayPhotonSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { beamDump: _, collider: __, disc: ___, rectangle: ____, decayRegion, photonEnergy, ...rest } = data;
  const source = mesonSource(data, report);
  const acceptance = acceptanceOf(data, report);
  if (decayRegion.from >= decayRegion.to) {
    report(['decayRegion', 'from'], `the decay region is empty: from ${decayRegion.from} cm`, {
      expected: `less than ${decayRegion.to} cm`,
    });
  }
  const { from: photonEnergyMin, to: photonEnergyMax = Number.POSITIVE_INFINITY } = photonEnergy;
  if (photonEnergyMin >= photonEnergyMax) {
    report(['photonEnergy', 'from'], 'the window of photon energies is empty', {
      expected: `less than ${formatQuantity(photonEnergyMax, 'energy')}`,
    });
  }
  if (problems.length > before || source === undefined || acceptance === undefined) return undefined;
  return {
    ...rest,
    observed: rest.observed,
    source,
    acceptance,
    fromCm: decayRegion.from,
    toCm: decayRegion.to,
    photonEnergyMin,
    photonEnergyMax,
  };
}

function mesonSource(data: Data, report: Report): MesonSource | undefined {
  if ((data.beamDump === undefined) === (data.collider === undefined)) {
    report(['beamDump'], 'mesons come from a beam dump or from a collider', {
      expected: 'either "beamDump" or "collider"',
    });
    return undefined;
  }
  if (data.beamDump !== undefined) {
    const { target, reference, ...rest } = data.beamDump;
    return {
      kind: 'beam-dump',
      ...rest,
      atomicMass: target.atomicMass,
      reference: reference ?? rest.spectra,
    };
  }
  const { inelasticCrossSectionMb, mesons } = data.collider!;
  return {
    kind: 'collider',
    inelasticCrossSectionMb,
    mesons: Object.entries(mesons).map(([meson, use]) => ({ meson, ...use })),
  };
}

function acceptanceOf({ disc: round, rectangle: square }: Data, report: Report): Acceptance | undefined {
  if ((round === undefined) === (square === undefined)) {
    report(['disc'], 'what particles must point at is a disc or a rectangle', {
      expected: 'either "disc" or "rectangle"',
    });
    return undefined;
  }
  if (round !== undefined) return { shape: 'disc', radiusCm: round.radius, distanceCm: round.distance };
  const { width, height, distance } = square!;
  return { shape: 'rectangle', widthCm: width, heightCm: height, distanceCm: distance };
}
