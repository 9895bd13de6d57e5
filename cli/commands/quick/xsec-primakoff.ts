import { vertexAt } from '../../../src/pipeline/boson-bremsstrahlung.ts';
import { missingEnergySearchOf } from '../../../src/pipeline/quick.ts';
import {
  primakoffAngularDistribution,
  primakoffCrossSection,
} from '../../../src/production/primakoff/index.ts';
import { InputError } from '../../../src/records/index.ts';
import type { QuickAnswer } from '../../quick-output.ts';
import { pointInputs, pointReferences, quickSetting } from './options.ts';
import { angleOf, energyOf, inPicobarn, type XsecOptions } from './xsec-options.ts';

/** sigma(gamma N -> a N) at the couplings of an ALP, on the nuclei of a search's target. */
export function primakoffAnswer(options: XsecOptions): QuickAnswer {
  if (options.search === undefined || options.energy === undefined) {
    throw new InputError([
      {
        message: 'the Primakoff effect needs a target and the energy of a photon',
        expected: "--search and --energy, e.g. --search na64e-invisible --energy '80 GeV'",
      },
    ]);
  }
  const { point, accuracy } = quickSetting(options);
  const portal = point.definition.build(point.parameters);
  if (portal.kind !== 'boson-portal' || Object.keys(portal.vertices.photon).length === 0) {
    throw new InputError([
      {
        message: `the portal ${portal.id} has no boson that couples to two photons`,
        expected: '--portal alp',
      },
    ]);
  }
  const { target, formFactor } = missingEnergySearchOf(point);
  const nucleus = { Z: target.material.Z, A: target.material.A, formFactor };
  const energy = energyOf(options.energy);
  const coupling2 = vertexAt(portal, portal.vertices.photon) ** 2;
  const inputs = { ...pointInputs(point), photonEnergyGeV: energy };
  const references = pointReferences(point);
  if (options.angle === undefined) {
    const { value, error } = primakoffCrossSection(energy, portal.mass, nucleus, {
      relativeTolerance: accuracy / 10,
    });
    const sigma = { value: value * coupling2, error: error * coupling2 };
    return { rows: [inPicobarn('sigma(gamma N -> a N)', sigma, 'pb')], inputs, references };
  }
  const angle = angleOf(options.angle);
  const density = primakoffAngularDistribution(energy, portal.mass, nucleus, angle) * coupling2;
  const rows = [inPicobarn('d sigma / d Omega', { value: density, error: 1e-13 * density }, 'pb/sr')];
  return { rows, inputs: { ...inputs, angle }, references };
}
