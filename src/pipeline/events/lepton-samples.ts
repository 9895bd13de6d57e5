import { elementaryCharge } from '../../physics/constants.ts';
import { totalWidth } from '../../portals/decays.ts';
import { bremsstrahlungSetup } from '../../production/bremsstrahlung/index.ts';
import { properDecayLengthM } from '../../propagation/index.ts';
import { InputError } from '../../records/errors.ts';
import type { BosonPortal, PartialWidth } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { beamVertex } from '../boson-bremsstrahlung.ts';
import { lasting } from './collision-event.ts';
import { darkNumber, nucleusNumber, particleNumbers } from './particle-numbers.ts';
import { numberOf } from './process.ts';
import type { SampleParts } from './sample-parts.ts';

type ChosenNumbers = Readonly<Record<string, string>>;

/**
 * Bremsstrahlung of the boson of a portal by the beam of a search, at the beam energy and in the window of missing energy.
 *
 * @throws InputError for a boson that the beam does not couple to or that has no mass
 */
export function bosonSample(
  search: MissingEnergySearch,
  portal: BosonPortal,
  chosen: ChosenNumbers,
): SampleParts {
  const { spin, boson, mass } = portal;
  const coupling = beamVertex(portal, search);
  if (!(mass > 0 && coupling !== 0)) {
    const message = `${search.beam.particle} of ${search.id} emits no ${boson} here`;
    throw new InputError([{ message, expected: 'a mass above 0, and a coupling to the beam' }]);
  }
  const number = darkNumber(boson, spin === 'vector' || spin === 'axial-vector' ? 1 : 0);
  const numbers = particleNumbers({ [boson]: number }, chosen);
  const meanTimeMm = meanLifetimeMm(portal.widths(), boson);
  const { beam, nucleus } = codesOf(search);
  return {
    request: {
      ...{ kind: 'bremsstrahlung', spin, setup: bremsstrahlungSetup(search), coupling },
      boson: { pdg: numberOf(numbers, boson), mass, meanTimeMm },
      ...{ beam, nucleus },
    },
    head: {
      title: `${search.beam.particle} N -> ${search.beam.particle} N ${boson}: in the window of ${search.id}`,
      ...collisionHead(search),
      numbers: { [boson]: numberOf(numbers, boson) },
      meanLifetimesMm: { [boson]: meanTimeMm },
    },
  };
}

/** The same of a bare virtual photon of one mass, GeV, with the charge of the beam as its coupling. */
export function virtualPhotonSample(
  search: MissingEnergySearch,
  mass: number,
  chosen: ChosenNumbers,
): SampleParts {
  const name = 'gamma*';
  const numbers = particleNumbers({ [name]: darkNumber(name) }, chosen);
  const { beam, nucleus } = codesOf(search);
  return {
    request: {
      ...{ kind: 'bremsstrahlung', spin: 'vector', setup: bremsstrahlungSetup(search) },
      ...{ coupling: elementaryCharge, boson: lasting(numberOf(numbers, name), mass), beam, nucleus },
    },
    head: {
      title: `${search.beam.particle} N -> ${search.beam.particle} N gamma* of ${mass} GeV: in the window of ${search.id}`,
      ...collisionHead(search),
      numbers: { [name]: numberOf(numbers, name) },
      meanLifetimesMm: { [name]: Number.POSITIVE_INFINITY },
    },
  };
}

/** c tau, mm; Infinity for what is stable. */
export function meanLifetimeMm(widths: readonly PartialWidth[], particle: string): number {
  return properDecayLengthM(totalWidth(widths, particle)) * 1000;
}

/** Numbers of beam and nucleus of a search. */
export function codesOf(search: MissingEnergySearch): { readonly beam: number; readonly nucleus: number } {
  const { beam, target } = search;
  return {
    beam: numberOf(particleNumbers({}, {}), beam.particle),
    nucleus: nucleusNumber(target.material),
  };
}

/** Beam and nucleus at rest, and the unit of a cross section. */
export function collisionHead(search: MissingEnergySearch): Pick<SampleParts['head'], 'rateUnit' | 'beams'> {
  const { beam, nucleus } = codesOf(search);
  const { nucleusMass } = bremsstrahlungSetup(search);
  return {
    rateUnit: 'pb',
    beams: [
      { pdg: beam, energy: search.beam.energy },
      { pdg: nucleus, energy: nucleusMass },
    ],
  };
}
