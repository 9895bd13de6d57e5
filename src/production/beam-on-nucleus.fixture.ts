import { constants } from '../physics/constants.ts';
import type { BeamOnNucleus } from './beam-on-nucleus.ts';
import type { BremsstrahlungSetup } from './bremsstrahlung/setup.ts';

/** NA64e: 100 GeV electrons on lead, at least half of the energy missing. */
export const na64eBeam: BeamOnNucleus = {
  leptonMass: constants.electronMass.value,
  beamEnergy: 100,
  Z: 82,
  A: 207,
  nucleusMass: 207 * constants.atomicMassUnit.value,
  formFactor: 'elastic',
};

export const na64eSetup: BremsstrahlungSetup = {
  ...na64eBeam,
  energyMin: 50,
  energyMax: 100,
  angleMax: Math.PI,
};

/** LDMX: 8 GeV electrons on aluminium, at least 70 % of the energy missing. */
export const ldmxSetup: BremsstrahlungSetup = {
  leptonMass: constants.electronMass.value,
  beamEnergy: 8,
  Z: 13,
  A: 27,
  nucleusMass: 27 * constants.atomicMassUnit.value,
  formFactor: 'elastic',
  energyMin: 5.6,
  energyMax: 8,
  angleMax: Math.PI,
};
