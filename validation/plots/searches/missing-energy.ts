import { type Estimate, scaleEstimate } from '../../../src/numerics/index.ts';
import { elementaryCharge } from '../../../src/physics/constants.ts';
import { annihilationYields } from '../../../src/pipeline/lepton-beam/annihilation-yield.ts';
import { bremsstrahlungYields } from '../../../src/pipeline/lepton-beam/bremsstrahlung-yield.ts';
import { primakoffYields } from '../../../src/pipeline/lepton-beam/primakoff-yield.ts';
import { executeHere } from '../../../src/pipeline/tasks.ts';
import { darkPhotonPortal } from '../../../src/portals/dark-photon.ts';
import { catalog } from '../../catalog.ts';
import { once } from '../../once.ts';
import { logarithmic, type Validation } from '../../validation.ts';
import {
  alphaD,
  darkMass,
  epsilon,
  photonCoupling,
  search,
  thrownAnnihilation,
  thrownBremsstrahlung,
  thrownPrimakoff,
} from './thrown-missing-energy.ts';

const accuracy = 1e-3;

async function bremsstrahlung(mass: number): Promise<Estimate> {
  const context = { catalog: catalog(), execute: executeHere, progress: () => {}, seed: 1, version: '' };
  const [found] = await bremsstrahlungYields(search(), 'vector', [mass], accuracy, context);
  return scaleEstimate(found!, (elementaryCharge * epsilon) ** 2);
}

const annihilationPoints = logarithmic(0.03, 1, 14);
const annihilationLine = logarithmic(0.03, 1, 100);

/** All masses at once: they share the positrons. */
const annihilations = once(() => {
  const masses = [...annihilationPoints, ...annihilationLine];
  const portals = masses.map((m_A) =>
    darkPhotonPortal.build({ m_A, eps: epsilon, alpha_D: alphaD, m_chi: darkMass, dark_matter: 3 }),
  );
  const yields = annihilationYields(search(), portals, accuracy);
  return new Map(
    masses.map((mass, i) => [mass, scaleEstimate(yields[i]!, (elementaryCharge * epsilon) ** 2)]),
  );
});

function primakoff(mass: number): Estimate {
  return scaleEstimate(primakoffYields(search(), [mass], 1e-4)[0]!, photonCoupling ** 2);
}

export const missingEnergy: Validation = {
  page: 'searches/missing-energy',
  claim:
    'Events at NA64e of a dark photon ($\\varepsilon=10^{-5}$, $\\alpha_D=0.1$) and an ALP ($g_{a\\gamma}=10^{-4}$ GeV$^{-1}$): by track lengths of the shower, and by throwing its electrons, photons and positrons one by one. The cross section of bremsstrahlung is the same in both.',
  other: 'thrown shower particles',
  x: { label: '$m$ [GeV]', scale: 'log' },
  y: { label: 'events', scale: 'log' },
  curves: [
    {
      id: 'bremsstrahlung',
      label: "$A'$, bremsstrahlung",
      ours: bremsstrahlung,
      other: thrownBremsstrahlung,
      points: logarithmic(1e-3, 1, 8),
      // Straight lines between 41 energies, and the accuracy that is asked for.
      tolerance: 2e-3,
    },
    {
      id: 'annihilation',
      label: "$A'$, annihilation",
      ours: (mass) => annihilations().get(mass)!,
      other: thrownAnnihilation,
      points: annihilationPoints,
      line: annihilationLine,
      // Electron masses over the energy, and how the width runs below the line.
      tolerance: 2e-3,
    },
    {
      id: 'primakoff',
      label: '$a$, Primakoff',
      ours: primakoff,
      other: thrownPrimakoff,
      points: logarithmic(1e-3, 1, 12),
      line: logarithmic(1e-3, 1, 40),
      tolerance: 1e-3,
    },
  ],
};
