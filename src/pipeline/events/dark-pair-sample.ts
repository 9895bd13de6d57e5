import { twoToFourSetup } from '../../production/two-to-four/index.ts';
import { InputError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { codesOf, collisionHead, meanLifetimeMm } from './lepton-samples.ts';
import { darkNumber, particleNumbers } from './particle-numbers.ts';
import { numberOf } from './process.ts';
import type { SampleParts } from './sample-parts.ts';

/**
 * l N -> l N a gamma_D of the dark axion portal by the beam of a search, at the beam energy and in the window of missing energy.
 *
 * @throws InputError where the coupling is 0
 */
export function darkPairSample(
  search: MissingEnergySearch,
  portal: PhotonPortal,
  chosen: Readonly<Record<string, string>>,
): SampleParts {
  const { m_gammaD: darkPhotonMass = 0, m_a: axionMass = 0, g: coupling = 0 } = portal.parameters;
  if (!(coupling > 0)) throw new InputError([{ message: 'g is 0', expected: 'a coupling above 0' }]);
  const names = { a: darkNumber('a'), gammaD: darkNumber('gammaD') };
  const numbers = particleNumbers(names, chosen);
  const widths = portal.widths();
  const particle = (name: string, mass: number) => ({
    pdg: numberOf(numbers, name),
    mass,
    meanTimeMm: meanLifetimeMm(widths, name),
  });
  const axion = particle('a', axionMass);
  const darkPhoton = particle('gammaD', darkPhotonMass);
  return {
    request: {
      ...{ kind: 'two-to-four', setup: twoToFourSetup(search, { darkPhotonMass, axionMass }), coupling },
      ...{ axion, darkPhoton, ...codesOf(search) },
    },
    head: {
      title: `${search.beam.particle} N -> ${search.beam.particle} N a gammaD: in the window of ${search.id}`,
      ...collisionHead(search),
      numbers: { a: axion.pdg, gammaD: darkPhoton.pdg },
      meanLifetimesMm: { a: axion.meanTimeMm, gammaD: darkPhoton.meanTimeMm },
    },
  };
}
