import { nearestName } from '../../../src/catalog/nearest.ts';
import {
  type BosonMethod,
  beamVertex,
  bosonBremsstrahlung,
  bosonMethods,
} from '../../../src/pipeline/boson-bremsstrahlung.ts';
import { missingEnergySearchOf } from '../../../src/pipeline/quick.ts';
import { bremsstrahlungSetup } from '../../../src/production/bremsstrahlung/index.ts';
import { type BosonPortal, InputError } from '../../../src/records/index.ts';
import type { QuickAnswer } from '../../quick-output.ts';
import { pointInputs, pointReferences, type quickSetting } from './options.ts';
import { angleOf, energyOf, inPicobarn, type XsecOptions } from './xsec-options.ts';

/** What an approximate cross section is called, so that nobody takes it for the exact one. */
const remarks: Readonly<Record<BosonMethod, string>> = {
  exact: '',
  ww: ', Weizsaecker-Williams',
  iww: ', improved Weizsaecker-Williams',
  'analytic-iww': ', analytic IWW without window',
};

/** sigma(l N -> l N X) and its differential forms at the boson's couplings, at the beam energy of a search. */
export function bosonAnswer(
  { point, accuracy }: ReturnType<typeof quickSetting>,
  portal: BosonPortal,
  options: XsecOptions,
): QuickAnswer {
  const method = methodOf(options.method ?? 'exact');
  if (options.mass !== undefined) {
    throw new InputError([
      {
        message: `--mass is a bare virtual photon, not the boson of ${portal.id}`,
        expected: '--set with the mass of the portal',
      },
    ]);
  }
  const search = missingEnergySearchOf(point);
  const setup = bremsstrahlungSetup(search);
  const energy = options.energy === undefined ? undefined : energyOf(options.energy);
  const angle = options.angle === undefined ? undefined : angleOf(options.angle);
  const at = { energy, angle };
  const sigma = bosonBremsstrahlung(portal, beamVertex(portal, search), setup, method, at, accuracy);
  const [name, unit] =
    energy === undefined
      ? ['sigma', 'pb']
      : angle === undefined
        ? ['d sigma / dE', 'pb/GeV']
        : ['d2 sigma / dE dtheta', 'pb/GeV/rad'];
  return {
    rows: [inPicobarn(`${name}(${portal.boson}${remarks[method]})`, sigma, unit!)],
    inputs: { ...pointInputs(point), method, ...definedOnly(at) },
    references: pointReferences(point),
  };
}

function methodOf(name: string): BosonMethod {
  const known: readonly string[] = bosonMethods;
  if (known.includes(name)) return name as BosonMethod;
  throw new InputError([
    {
      message: `unknown method "${name}" for a single boson`,
      expected: known.join(', '),
      suggestion: nearestName(name, known),
    },
  ]);
}

function definedOnly({ energy, angle }: { energy: number | undefined; angle: number | undefined }) {
  return {
    ...(energy === undefined ? {} : { energyGeV: energy }),
    ...(angle === undefined ? {} : { angle }),
  };
}
