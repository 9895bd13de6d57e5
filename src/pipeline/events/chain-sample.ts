import type { Catalog } from '../../catalog/index.ts';
import { constants } from '../../physics/constants.ts';
import { properDecayLengthM } from '../../propagation/index.ts';
import { InputError } from '../../records/errors.ts';
import type { EventBeam } from '../../records/event.ts';
import type { MesonSource } from '../../records/meson-source.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { photonSource } from '../meson-beam/photon-source.ts';
import { darkNumber, particleNumbers } from './particle-numbers.ts';
import type { SampleParts } from './sample-parts.ts';

/**
 * The chain meson -> dark pair -> photon of a search.
 *
 * @throws InputError for a search of electron pairs, and where nothing can be made
 */
export function chainSample(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  chosenNumbers: Readonly<Record<string, string>>,
  catalog: Catalog,
): SampleParts {
  if (search.signal !== 'photon') {
    throw new InputError([
      { message: `${search.id} looks for electron pairs`, expected: 'a search of single photons' },
    ]);
  }
  const source = photonSource(portal);
  const coupling = portal.parameters[portal.coupling]!;
  if (source === undefined || !(coupling > 0)) {
    const expected = 'a heavier particle, and a coupling above 0';
    throw new InputError([{ message: `nothing of ${portal.id} decays to a photon here`, expected }]);
  }
  const names = portal.pair!.names.filter((name) => name !== 'nu');
  const dark = Object.fromEntries(names.map((name) => [name, darkNumber(name)]));
  const numbers = particleNumbers(dark, chosenNumbers);
  const { geometry, signal, photonEnergyMin, photonEnergyMax, energyAngleMax } = search;
  const meanLifetime = properDecayLengthM(source.unitWidth * coupling ** 2) * 1000;
  return {
    request: {
      kind: 'meson-chain',
      setup: { geometry, signal, photonEnergyMin, photonEnergyMax, energyAngleMax },
      beams: mesonBeams(search.source, catalog),
      portal: { id: portal.id, parameters: portal.parameters },
      numbers,
    },
    head: {
      title: `mesons -> ${portal.pair!.names.join(' ')}, ${source.particle} -> gamma: decays that ${search.id} sees`,
      rateUnit: 'per primary',
      beams: protonBeams(search.source, catalog),
      numbers: Object.fromEntries(names.map((name) => [name, numbers[name]!])),
      meanLifetimesMm: Object.fromEntries(
        names.map((name) => [name, name === source.particle ? meanLifetime : Number.POSITIVE_INFINITY]),
      ),
    },
  };
}

const proton = 2212;
const protonMass = constants.protonMass.value;

/** The protons that make the mesons: on a nucleon at rest, or against each other. */
function protonBeams(source: MesonSource, catalog: Catalog): readonly [EventBeam, EventBeam] {
  if (source.kind === 'collider') {
    const energy = catalog.mesonTable(source.mesons[0]!.table).energy / 2;
    return [
      { pdg: proton, energy },
      { pdg: proton, energy },
    ];
  }
  return [
    { pdg: proton, energy: beamEnergy(source, catalog) },
    { pdg: proton, energy: protonMass },
  ];
}

function beamEnergy(source: Exclude<MesonSource, { kind: 'collider' }>, catalog: Catalog): number {
  if (source.kind === 'beam-dump') return catalog.mesonTable(source.spectra[0]!).energy;
  const { model } = source;
  return model.name === 'burman-smith'
    ? model.kineticEnergy + protonMass
    : Math.hypot(model.momentum, protonMass);
}
