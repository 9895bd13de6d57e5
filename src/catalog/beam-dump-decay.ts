import { z } from 'zod';
import { leptonMass } from '../physics/leptons.ts';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { BeamDumpDecaySearch, BeamDumpRun, DecayRegion, Material } from '../records/search.ts';
import { beamOnTarget, edgeEnergy, windowEdge } from './experiment.ts';
import { countable, id, notNegative, positive, quantity, strict, text, wholeNumber } from './fields.ts';
import type { Located, Path } from './located.ts';
import type { Registry } from './registry.ts';
import { efficiency, materialFinder, type Report, reporter, searchFields } from './search-fields.ts';

const region = strict({
  signature: z
    .enum(['visible', 'missing'])
    .describe(
      'visible: decays between `from` and `to`; missing: no decay before `from`, or one without a trace',
    ),
  from: quantity('length-cm', notNegative).describe('distance from the front of the dump'),
  to: quantity('length-cm', positive).optional().describe('end of the decay region, for visible decays'),
  energyMin: windowEdge.describe('smallest energy of the boson, an energy or a share of the beam energy'),
  efficiency,
});

const detector = strict({
  radius: quantity('length-cm', positive).describe('of a disc of the area of the detector'),
  distance: quantity('length-cm', positive).describe('from the front of the dump'),
  hits: z
    .enum(['boson', 'boson-and-product'])
    .default('boson')
    .describe('whether one of two massless products must hit it as well'),
}).describe('what the boson itself must point at; everything if left out');

const run = strict({
  ...beamOnTarget,
  detector: detector.optional(),
  regions: z
    .record(id, region, { error: 'a map of regions by name' })
    .refine((regions) => Object.keys(regions).length > 0, { error: 'there is no region' }),
});

type Run = z.output<typeof run>;
type Region = z.output<typeof region>;

export const beamDumpDecaySettings = {
  runs: z
    .record(id, run, { error: 'a map of runs by name' })
    .refine((runs) => Object.keys(runs).length > 0, { error: 'there is no run' })
    .describe('beam, dump and regions of each run; their events are added'),
  formFactor: z.enum(['elastic', 'elastic+inelastic', 'elastic+inelastic-squared']),
  products: z
    .array(text, { error: 'a list of decay products such as "e- e+"' })
    .min(1, { error: 'one decay or more' })
    .optional()
    .describe('visible decays, as `darkreach widths` names them; all that leave a trace if left out'),
  invisibleRatio: quantity('dimensionless', notNegative)
    .optional()
    .describe("invisible over visible width at all couplings, in place of the portal's"),
  invisibleMethod: z
    .enum(['direct', 'recast'])
    .default('direct')
    .describe('recast: invisibleRatio by invisible-alp (39)-(42) from the limits without invisible decays'),
  annihilation: z
    .enum(['along-beam', 'left-out'])
    .default('along-beam')
    .describe('bosons from positrons of the shower, whose angles are not followed'),
  background: quantity('count', countable).describe('expected background events'),
  observed: wholeNumber.min(0).optional().describe('observed events; left out for a projection'),
};

export const beamDumpDecaySchema = strict({
  ...searchFields,
  kind: z.literal('beam-dump-decay'),
  ...beamDumpDecaySettings,
});

/** The record of a search for decays behind a dump; undefined after adding problems. */
export function beamDumpDecaySearch(
  data: z.output<typeof beamDumpDecaySchema>,
  settings: Located,
  materials: Registry<Material>,
  problems: InputProblem[],
): BeamDumpDecaySearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const findMaterial = materialFinder(materials, report);
  const { runs, ...rest } = data;
  const found = Object.entries(runs).map(([name, given]) => {
    const path = ['runs', name];
    checkRun(given, path, report);
    return [name, given, findMaterial(given.target.material, [...path, 'target', 'material'])] as const;
  });
  if (data.invisibleMethod === 'recast') {
    if (!((data.invisibleRatio ?? 0) > 0)) {
      report(['invisibleMethod'], 'a recast needs invisible decays', { expected: 'invisibleRatio above 0' });
    }
    checkOneVolume(Object.values(runs), report);
  }
  if (problems.length > before) return undefined;
  return {
    ...rest,
    products: rest.products,
    invisibleRatio: rest.invisibleRatio,
    observed: rest.observed,
    runs: found.map(([name, given, material]) => runRecord(name, given, material!)),
  };
}

function runRecord(name: string, given: Run, material: Material): BeamDumpRun {
  const { beam, shower, exposure, target, detector: seen } = given;
  return {
    name,
    beam,
    shower,
    exposure,
    target: { material, lengthCm: target.length },
    detector: seen && { radiusCm: seen.radius, distanceCm: seen.distance, hits: seen.hits },
    regions: Object.entries(given.regions).map(
      ([regionName, each]): DecayRegion => ({
        name: regionName,
        signature: each.signature,
        fromCm: each.from,
        toCm: each.to,
        energyMin: edgeEnergy(each.energyMin, beam.energy),
        efficiency: each.efficiency,
      }),
    ),
  };
}

function checkRun({ beam, shower, regions, detector: seen }: Run, path: Path, report: Report): void {
  const mass = leptonMass(beam.particle);
  const shown = (energy: number) => formatQuantity(energy, 'energy');
  if (beam.energy <= mass) {
    report([...path, 'beam', 'energy'], `the beam energy is not above the mass of ${beam.particle}`, {
      expected: `more than ${shown(mass)}`,
    });
  }
  if (shower !== 'none' && beam.particle.startsWith('mu')) {
    report([...path, 'shower'], 'a muon makes no shower', {
      expected: 'shower: none, or an electron or positron beam',
    });
  }
  for (const [name, each] of Object.entries(regions)) {
    const place = [...path, 'regions', name];
    const energy = edgeEnergy(each.energyMin, beam.energy);
    if (!(energy > 0 && energy < beam.energy)) {
      report([...place, 'energyMin'], `no boson has ${shown(energy)} or more, or all have`, {
        expected: `more than 0 and less than ${shown(beam.energy)}`,
      });
    }
    checkDistances(each, place, report);
    if (seen !== undefined && (each.to ?? each.from) > seen.distance) {
      report(place, 'the region reaches beyond the detector', { expected: `at most ${seen.distance} cm` });
    }
  }
}

function checkDistances({ signature, from, to }: Region, place: Path, report: Report): void {
  if (signature === 'missing' && to !== undefined) {
    report([...place, 'to'], 'missing energy has no far end', { expected: 'no "to"' });
  } else if (signature === 'visible' && to === undefined) {
    report(place, 'a region of visible decays must have an end', { expected: '"to", e.g. 383 m' });
  } else if (to !== undefined && from >= to) {
    report([...place, 'from'], `the decay region is empty: from ${from} cm to ${to} cm`, {
      expected: `less than ${to} cm`,
    });
  }
}

/** (39) to (42) know one shield and one decay region. */
function checkOneVolume(runs: readonly Run[], report: Report): void {
  const regions = runs.flatMap((each) => Object.values(each.regions));
  const [first] = regions;
  const isOne = regions.every(
    ({ signature, from, to }) =>
      signature === 'visible' && from > 0 && from === first?.from && to === first.to,
  );
  if (!isOne) report(['invisibleMethod'], 'a recast needs one shield and one decay region in all runs');
}
