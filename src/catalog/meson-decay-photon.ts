import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { Acceptance, MesonDecayPhotonSearch } from '../records/search.ts';
import { notNegative, positive, quantity, strict, wholeNumber } from './fields.ts';
import type { Located } from './located.ts';
import type { MesonSources } from './meson-names.ts';
import { efficiency, type Report, reporter, searchFields } from './search-fields.ts';
import { mesonSettings, mesonsOf } from './search-mesons.ts';

const length = quantity('length-cm', positive);
const disc = strict({ radius: length, distance: length });
const rectangle = strict({ width: length, height: length, distance: length });

export const mesonDecayPhotonSettings = {
  exposure: quantity('count', positive).describe('protons on target, or inelastic collisions'),
  ...mesonSettings,
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
  sources: MesonSources,
  problems: InputProblem[],
): MesonDecayPhotonSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { beamDump: _, collider: __, parametrisation: ___, decayRegion, photonEnergy, ...more } = data;
  const { disc: ____, rectangle: _____, ...rest } = more;
  const mesons = mesonsOf(data, settings, sources, problems);
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
  if (problems.length > before || mesons === undefined || acceptance === undefined) return undefined;
  return {
    ...rest,
    observed: rest.observed,
    ...mesons,
    acceptance,
    fromCm: decayRegion.from,
    toCm: decayRegion.to,
    photonEnergyMin,
    photonEnergyMax,
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
