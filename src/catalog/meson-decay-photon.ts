import { z } from 'zod';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { Acceptance, DecayGeometry, MesonDecayPhotonSearch } from '../records/search.ts';
import { countable, notNegative, positive, quantity, strict, wholeNumber } from './fields.ts';
import type { Located } from './located.ts';
import type { MesonSources } from './meson-names.ts';
import { efficiency, type Report, reporter, searchFields, signalLimit } from './search-fields.ts';
import { mesonSettings, mesonsOf } from './search-mesons.ts';
import { volumeOf, volumeSettings } from './volume.ts';

const length = quantity('length-cm', positive);
const disc = strict({ radius: length, distance: length });
const rectangle = strict({ width: length, height: length, distance: length });

export const mesonDecayPhotonSettings = {
  exposure: quantity('count', positive).describe('protons on target, or inelastic collisions'),
  ...mesonSettings,
  decayRegion: strict({ from: length, to: length }).optional().describe('distances from the target'),
  disc: disc.optional().describe('what the particle must point at'),
  rectangle: rectangle.optional().describe('what the particle must point at, instead of a disc'),
  photonFlight: z
    .enum(['collinear', 'followed'], { error: 'collinear or followed' })
    .default('collinear')
    .describe('followed: the photon must hit the disc or rectangle, not its parent point at it'),
  decayVolume: strict(volumeSettings)
    .optional()
    .describe('where decays count, in place of decayRegion and what must be pointed at'),
  signal: z
    .enum(['photon', 'electron-pair'], { error: 'photon or electron-pair' })
    .default('photon')
    .describe('electron-pair: e- e+ beside another particle; energies are those of the parent'),
  photonEnergy: strict({
    from: quantity('energy', notNegative),
    to: quantity('energy', positive).optional(),
  }),
  energyAngleMaxGeV2: quantity('dimensionless', positive)
    .optional()
    .describe('largest E^2 theta^2 of the photon, GeV^2'),
  efficiency,
  background: quantity('count', countable).optional().describe('expected background events'),
  signalLimit: signalLimit.optional().describe('signal events that are excluded, in place of background'),
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
  const { beamDump: _, collider: __, parametrisation: ___, photonEnergy, ...more } = data;
  const { disc: ____, rectangle: _____, decayRegion, decayVolume, photonFlight, ...others } = more;
  const { energyAngleMaxGeV2: energyAngleMax, ...rest } = others;
  const mesons = mesonsOf(data, settings, sources, problems);
  const geometry = geometryOf(data, report);
  checkPairs(data, report);
  checkLimit(data, report);
  const { from: photonEnergyMin, to: photonEnergyMax = Number.POSITIVE_INFINITY } = photonEnergy;
  if (photonEnergyMin >= photonEnergyMax) {
    report(['photonEnergy', 'from'], 'the window of photon energies is empty', {
      expected: `less than ${formatQuantity(photonEnergyMax, 'energy')}`,
    });
  }
  if (problems.length > before || mesons === undefined || geometry === undefined) return undefined;
  return {
    ...rest,
    background: rest.background ?? 0,
    observed: rest.observed,
    signalLimit: rest.signalLimit,
    ...mesons,
    geometry,
    photonEnergyMin,
    photonEnergyMax,
    energyAngleMax,
  };
}

function geometryOf(data: Data, report: Report): DecayGeometry | undefined {
  const { decayRegion, decayVolume, photonFlight } = data;
  if ((decayRegion === undefined) === (decayVolume === undefined)) {
    report(['decayRegion'], 'decays count between two distances or in a volume', {
      expected: 'either "decayRegion" or "decayVolume"',
    });
    return undefined;
  }
  if (decayVolume !== undefined) {
    for (const name of ['disc', 'rectangle'] as const) {
      if (data[name] !== undefined) report([name], `a decay volume needs no ${name}`, { expected: 'none' });
    }
    if (photonFlight === 'followed') {
      report(['photonFlight'], 'photons are seen in the decay volume', { expected: 'collinear' });
    }
    const volume = volumeOf(decayVolume);
    if (Math.hypot(...volume.centreM) <= volume.boundingRadiusM) {
      report(['decayVolume', 'centre'], 'the target is inside the decay volume', {
        expected: 'a distant one',
      });
    }
    return { kind: 'volume', volume };
  }
  const { from: fromCm, to: toCm } = decayRegion!;
  if (fromCm >= toCm) {
    report(['decayRegion', 'from'], `the decay region is empty: from ${fromCm} cm`, {
      expected: `less than ${toCm} cm`,
    });
  }
  const acceptance = acceptanceOf(data, report);
  if (acceptance !== undefined && photonFlight === 'followed' && acceptance.distanceCm < toCm) {
    report(['photonFlight'], 'photons are followed to what is in front of the end of the decay region', {
      expected: `a distance of ${toCm} cm or more`,
    });
  }
  return acceptance && { kind: 'along-beam', fromCm, toCm, acceptance, photonFlight };
}

function checkLimit({ background, signalLimit, observed }: Data, report: Report): void {
  if ((background === undefined) === (signalLimit === undefined)) {
    report(['background'], 'a limit comes from a background or is stated', {
      expected: 'either "background" or "signalLimit"',
    });
  }
  if (signalLimit !== undefined && observed !== undefined) {
    report(['observed'], 'a stated limit is that of what was observed', { expected: 'no "observed"' });
  }
}

/** Directions of an electron and a positron are not followed. */
function checkPairs({ signal, photonFlight, energyAngleMaxGeV2 }: Data, report: Report): void {
  if (signal === 'photon') return;
  const message = 'directions of electron pairs are not followed';
  if (photonFlight === 'followed') report(['photonFlight'], message, { expected: 'collinear' });
  if (energyAngleMaxGeV2 !== undefined) report(['energyAngleMaxGeV2'], message, { expected: 'no such cut' });
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
