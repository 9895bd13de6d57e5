import { type Estimate, scaleEstimate } from '../../../src/numerics/index.ts';
import {
  alpha,
  constants,
  elementaryCharge,
  squareCentimetresPerInverseGeV2,
} from '../../../src/physics/constants.ts';
import { bosonBremsstrahlungCrossSection } from '../../../src/production/bremsstrahlung/boson-cross-section.ts';
import { bremsstrahlungSetup, smallestBeamEnergy } from '../../../src/production/bremsstrahlung/setup.ts';
import { elasticClosedForm } from '../../../src/production/primakoff/closed-form.fixture.ts';
import { searchOf } from '../../catalog.ts';
import { evenly } from '../../validation.ts';
import { type Shower, throwElectrons, throwPhotons, throwPositrons } from './thrown-shower.ts';

/** Of the dark photon, the mass (GeV) of its Dirac dark matter, and the coupling of the ALP, 1/GeV. */
export const [epsilon, alphaD, darkMass] = [1e-5, 0.1, 1e-3] as const;
export const photonCoupling = 1e-4;
const electronMass = constants.electronMass.value;

export const search = () => searchOf('na64e-invisible-2016-2022', 'missing-energy');

function shower(): Shower {
  const { beam, target, missingEnergyMin } = search();
  const depth = target.lengthCm / target.material.radiationLengthCm;
  return { beamEnergy: beam.energy, energyMin: missingEnergyMin, depth };
}

/** Events for a mean way in X0 times a cross section on nuclei, GeV^-2. */
function events(perElectron: Estimate): Estimate {
  const { exposure, efficiency, target } = search();
  const { densityGPerCm3, radiationLengthCm, A } = target.material;
  const nuclei = (densityGPerCm3 * constants.avogadro.value * radiationLengthCm) / A;
  return scaleEstimate(perElectron, exposure * efficiency * nuclei * squareCentimetresPerInverseGeV2);
}

/** Cross sections on straight lines between a few energies of the electron. */
export function thrownBremsstrahlung(mass: number): Estimate {
  const setup = bremsstrahlungSetup(search());
  const energyMin = smallestBeamEnergy(setup, mass)!;
  const nodes = evenly(energyMin, setup.beamEnergy, 41);
  const values = nodes.map((beamEnergy, i) =>
    i === 0 ? 0 : bosonBremsstrahlungCrossSection('vector', { ...setup, beamEnergy }, mass, 1e-3).value,
  );
  const sigma = (energy: number) => {
    const place = ((energy - energyMin) / (setup.beamEnergy - energyMin)) * (nodes.length - 1);
    const node = Math.min(nodes.length - 2, Math.max(0, Math.floor(place)));
    return values[node]! + (values[node + 1]! - values[node]!) * (place - node);
  };
  return scaleEstimate(
    events(throwElectrons({ ...shower(), energyMin }, sigma)),
    (elementaryCharge * epsilon) ** 2,
  );
}

/** The line 12 pi Gamma_ee Gamma / ((s - m^2)^2 + m^2 Gamma(m)^2) on Z electrons, s drawn by it; Gamma runs above. */
export function thrownAnnihilation(mass: number): Estimate {
  const width = (at: number) => {
    const r = (darkMass / at) ** 2;
    return (alphaD * at * (1 + 2 * r) * Math.sqrt(1 - 4 * r)) / 3;
  };
  const half = mass * width(mass);
  const { beamEnergy, energyMin } = shower();
  const [from, to] = [energyMin, beamEnergy].map((energy) =>
    Math.atan((2 * electronMass * energy - mass ** 2) / half),
  ) as [number, number];
  const numerator = (energy: number) => {
    const root = Math.sqrt(2 * electronMass * energy);
    return 12 * Math.PI * ((alpha * epsilon ** 2 * root) / 3) * width(root);
  };
  // One over the density in the energy, with the denominator of the line taken out.
  const weight = (to - from) / (2 * electronMass * half);
  const drawEnergy = (u: number) => {
    const s = mass ** 2 + half * Math.tan(from + (to - from) * u);
    return [s / (2 * electronMass), weight] as const;
  };
  const perElectron = throwPositrons(shower(), numerator, drawEnergy);
  return scaleEstimate(events(perElectron), search().target.material.Z);
}

export function thrownPrimakoff(mass: number): Estimate {
  const nucleus = { ...search().target.material, formFactor: 'elastic' } as const;
  const thrown = throwPhotons(shower(), (energy) => elasticClosedForm(energy, mass, nucleus));
  return scaleEstimate(events(thrown), photonCoupling ** 2);
}
