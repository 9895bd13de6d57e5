import { quotientOf } from '../../numerics/estimate.ts';
import { constants, elementaryCharge } from '../../physics/constants.ts';
import {
  integratedAngles,
  photonAxionCrossSection,
  photonAxionForm,
  photonDarkPhotonCrossSection,
} from '../../production/annihilation/index.ts';
import { formEstimate } from '../../records/coupling-form.ts';
import type { Arguments } from './arguments.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Total cross sections of e+ e- -> gamma a, paper invisible-alp (18), and gamma A'. */
export const annihilationQuantities = {
  async 'annihilation-channel-ratio'(given) {
    const { form, g_agamma, g_ae } = channels(given);
    return computedAnswer(quotientOf(formEstimate(form, { g_agamma }), formEstimate(form, { g_ae })), '');
  },

  async 'annihilation-interference-share'(given) {
    const { form, coefficients, g_agamma, g_ae } = channels(given);
    const couplings = { g_agamma, g_ae };
    const product = Math.abs(g_agamma * g_ae);
    const { value, error } = coefficients.interference;
    const interference = { value: Math.abs(value) * product, error: error * product };
    const total = formEstimate(form, couplings);
    return computedAnswer(quotientOf(interference, total), '');
  },

  async 'dark-photon-equivalence'(given) {
    const angles = integratedAngles(given.quantity('sqrtS', 'energy'));
    const mass = given.quantity('m_a', 'mass');
    const { electron } = photonAxionCrossSection(angles, mass);
    // e epsilon = g_ae m_e at g_ae = 1 / GeV.
    const epsilonSquared = (constants.electronMass.value / elementaryCharge) ** 2;
    const { value, error } = photonDarkPhotonCrossSection(angles, mass);
    const darkPhoton = { value: value * epsilonSquared, error: error * epsilonSquared };
    return computedAnswer(quotientOf(electron, darkPhoton), '');
  },
} satisfies Quantities;

function channels(given: Arguments) {
  const angles = integratedAngles(given.quantity('sqrtS', 'energy'));
  const coefficients = photonAxionCrossSection(angles, given.quantity('m_a', 'mass'));
  return {
    coefficients,
    form: photonAxionForm(coefficients),
    g_agamma: given.quantity('g_agamma', 'inverse-mass'),
    g_ae: given.quantity('g_ae', 'inverse-mass'),
  };
}
