import { z } from 'zod';
import { constants } from '../physics/constants.ts';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type { MesonElectronRecoilSearch } from '../records/search.ts';
import type { DetectorVolume } from '../records/volume.ts';
import { notNegative, positive, quantity, strict } from './fields.ts';
import type { Located } from './located.ts';
import type { MesonSources } from './meson-names.ts';
import { efficiency, eventCountFields, reporter, signalLimit, window } from './search-fields.ts';
import { mesonSettings, mesonsOf } from './search-mesons.ts';
import { volumeOf, volumeSettings } from './volume.ts';

export const mesonElectronRecoilSettings = {
  exposure: quantity('count', positive).describe('protons on target'),
  ...mesonSettings,
  detector: strict({
    ...volumeSettings,
    massTonnes: quantity('dimensionless', positive).describe('t, spread over the volume'),
    electronsPerNucleon: quantity('dimensionless', { above: 0, atMost: 1 }).describe('8/14 in CH2'),
  }),
  electronEnergy: strict({
    from: quantity('energy', notNegative),
    to: quantity('energy', positive).optional(),
  }).describe('total energy of the struck electron'),
  electronCosThetaMin: quantity('dimensionless', { atLeast: 0, below: 1 })
    .optional()
    .describe('smallest cosine of its angle to the particle that struck it'),
  secondaryDecay: window('length-cm', notNegative)
    .optional()
    .describe(
      'what is left beside the electron must not decay to a photon before; averaged over these distances',
    ),
  efficiency,
  signalLimit,
};

export const mesonElectronRecoilSchema = strict({
  ...eventCountFields,
  kind: z.literal('meson-electron-recoil'),
  ...mesonElectronRecoilSettings,
});

/** The record of a search for electrons struck by particles from mesons; undefined after adding problems. */
export function mesonElectronRecoilSearch(
  data: z.output<typeof mesonElectronRecoilSchema>,
  settings: Located,
  sources: MesonSources,
  problems: InputProblem[],
): MesonElectronRecoilSearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);
  const { beamDump: _, collider: __, parametrisation: ___, detector, electronEnergy, ...more } = data;
  const { electronCosThetaMin, secondaryDecay, confidenceLevel, ...rest } = more;
  const mesons = mesonsOf(data, settings, sources, problems);
  const { from: electronEnergyMin, to: electronEnergyMax = Number.POSITIVE_INFINITY } = electronEnergy;
  if (electronEnergyMin >= electronEnergyMax) {
    report(['electronEnergy', 'from'], 'the window of electron energies is empty', {
      expected: `less than ${formatQuantity(electronEnergyMax, 'energy')}`,
    });
  }
  const volume = volumeOf(detector);
  if (Math.hypot(...volume.centreM) <= volume.boundingRadiusM) {
    report(['detector', 'centre'], 'the target is inside the detector', { expected: 'a distant detector' });
  }
  if (mesons === undefined || problems.length > before) return undefined;
  const electrons = (detector.massTonnes * 1e6 * detector.electronsPerNucleon) / gramPerNucleon;
  return {
    ...rest,
    confidenceLevel,
    ...mesons,
    detector: { ...volume, electronsPerCm3: electrons / volumeCm3(volume) },
    electronEnergyMin,
    electronEnergyMax,
    cosThetaMin: electronCosThetaMin,
    escapeCm: secondaryDecay,
  };
}

/** N_A nucleons weigh a gram: the composition as nucleons knows no binding. */
const gramPerNucleon = 1 / constants.avogadro.value;

function volumeCm3({ shape }: DetectorVolume): number {
  switch (shape.kind) {
    case 'sphere':
      return 1e6 * (4 / 3) * Math.PI * shape.radiusM ** 3;
    case 'cylinder':
      return 1e6 * Math.PI * shape.radiusM ** 2 * shape.lengthM;
    case 'box':
      return 1e6 * shape.widthM * shape.heightM * shape.lengthM;
  }
}
