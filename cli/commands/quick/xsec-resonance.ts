import { vertexAt } from '../../../src/pipeline/boson-bremsstrahlung.ts';
import { resonantCrossSection, resonantEnergy } from '../../../src/production/resonant-annihilation/index.ts';
import { type BosonPortal, InputError, type PartialWidth, type Portal } from '../../../src/records/index.ts';
import type { QuickAnswer } from '../../quick-output.ts';
import { pointInputs, pointReferences, quickSetting } from './options.ts';
import { energyOf, inPicobarn, type XsecOptions } from './xsec-options.ts';

/** sigma(e+ e- -> X -> invisible) of a positron on an electron at rest, at the boson's couplings. */
export function resonanceAnswer(options: XsecOptions): QuickAnswer {
  if (options.positronEnergy === undefined) {
    throw new InputError([
      { message: 'the resonance needs the energy of a positron', expected: "--positron-energy '70 GeV'" },
    ]);
  }
  const { point } = quickSetting(options);
  const { definition, parameters } = point;
  const mass = definition.parameters.find(({ dimension }) => dimension === 'mass')?.name;
  const boson = bosonOf(definition.build(parameters));
  if (mass === undefined || !(boson.mass > 0)) {
    throw new InputError([{ message: 'the boson has no mass', expected: 'a mass above 0' }]);
  }
  const at = (value: number): BosonPortal => bosonOf(definition.build({ ...parameters, [mass]: value }));
  const electronPair = (row: PartialWidth): boolean => row.products.join(' ') === 'e- e+';
  const invisible = (row: PartialWidth): boolean => boson.invisible.includes(row.products.join(' '));
  const resonance = {
    spin: boson.spin,
    mass: boson.mass,
    electronCoupling: vertexAt(boson, boson.vertices.leptons.e),
    darkWidth: (value: number) => sumOf(at(value), invisible),
    otherWidth: sumOf(boson, (row) => !invisible(row) && !electronPair(row)),
  };
  if (resonance.darkWidth(boson.mass) + resonance.otherWidth + Math.abs(resonance.electronCoupling) === 0) {
    throw new InputError([{ message: `${boson.boson} has no width`, expected: 'a coupling above 0' }]);
  }
  const energy = energyOf(options.positronEnergy);
  const sigma = resonantCrossSection(resonance, energy);
  return {
    rows: [
      inPicobarn(`sigma(e+ e- -> ${boson.boson} -> invisible)`, sigma, 'pb'),
      { name: 'positron energy of the resonance', value: resonantEnergy(boson.mass), unit: 'GeV' },
    ],
    inputs: { ...pointInputs(point), positronEnergyGeV: energy },
    references: pointReferences(point),
  };
}

function sumOf(portal: BosonPortal, counts: (row: PartialWidth) => boolean): number {
  return portal
    .widths()
    .filter((row) => row.parent === portal.boson && counts(row))
    .reduce((sum, { width }) => sum + width, 0);
}

function bosonOf(portal: Portal): BosonPortal {
  if (portal.kind === 'boson-portal') return portal;
  throw new InputError([
    { message: `the portal ${portal.id} is not a single boson`, expected: 'e.g. --portal dark-photon' },
  ]);
}
