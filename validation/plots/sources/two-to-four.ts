import { gaussLegendre } from '../../../src/numerics/index.ts';
import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import { ldmxSetup, na64eSetup } from '../../../src/production/beam-on-nucleus.fixture.ts';
import {
  type BremsstrahlungSetup,
  largestMass,
  virtualPhotonCrossSection,
} from '../../../src/production/bremsstrahlung/index.ts';
import { twoToFourCrossSection } from '../../../src/production/two-to-four/index.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const axionMass = 1e-5;
const rule = gaussLegendre(14);

/** The spectral density times the cross section of a virtual photon, integrated over ln m = ln m_threshold + y^2. */
function factorised(setup: BremsstrahlungSetup, darkPhotonMass: number): number {
  const portal = darkAxionPortal.build({ m_gammaD: darkPhotonMass, m_a: axionMass, m_chi: 0, g: 1, g_D: 0 });
  const low = portal.thresholdMass;
  const range = Math.sqrt(Math.log((0.999 * largestMass(setup)) / low));
  const sum = rule.nodes.reduce((total, node, i) => {
    const y = range * node;
    const mass = low * Math.exp(y * y);
    const density = portal.spectralDensity(mass * mass) * virtualPhotonCrossSection(setup, mass, 1e-3).value;
    return total + rule.weights[i]! * 4 * y * mass * mass * density;
  }, 0);
  return sum * range;
}

function onBeam(id: string, label: string, setup: BremsstrahlungSetup): ValidatedCurve {
  const { energyMin: missingEnergyMin, energyMax: missingEnergyMax } = setup;
  return {
    id,
    label,
    ours: (darkPhotonMass) =>
      twoToFourCrossSection(
        { ...setup, darkPhotonMass, axionMass, missingEnergyMin, missingEnergyMax },
        { seed: 5, evaluationsPerIteration: 4000, warmupIterations: 3, iterations: 4 },
      ),
    other: (darkPhotonMass) => exact(factorised(setup, darkPhotonMass)),
    points: logarithmic(1e-3, setup.beamEnergy / 20, 10),
    // Of the other: 1e-3 of each cross section, and as much of the sum of 14 terms.
    tolerance: 2e-3,
  };
}

export const twoToFour: Validation = {
  page: 'sources/two-to-four',
  claim:
    'Cross section of $e^-N\\to e^-N\\,a\\gamma_D$ inside the missing-energy window for $g=1$ GeV$^{-1}$ and $m_a=10$ keV: Monte Carlo of explicit spinors over seven variables, and the cross section of a virtual photon integrated with the spectral density.',
  other: 'factorised',
  x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log' },
  y: { label: '$\\sigma$ [GeV$^{-2}$]', scale: 'log' },
  curves: [onBeam('na64e', '100 GeV on Pb', na64eSetup), onBeam('ldmx', '8 GeV on Al', ldmxSetup)],
};
