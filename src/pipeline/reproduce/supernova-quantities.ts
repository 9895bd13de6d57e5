import { fermionLuminosity, profileThroughStatedPoint, trappingCoupling } from '../../indirect/index.ts';
import { geV2PerErgPerSecond, inverseGeVPerKm } from '../../indirect/supernova/profile.ts';
import { scaleEstimate } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Trapping of dark fermions in a supernova, paper invisible-alp (11) to (17). */
export const supernovaQuantities = {
  /** erg/s of a Dirac fermion. */
  async 'fermion-luminosity'(given) {
    const radius = given.number('radiusKm') * inverseGeVPerKm;
    const found = fermionLuminosity(
      given.quantity('m_chi', 'mass'),
      radius,
      given.quantity('temperature', 'energy'),
    );
    return computedAnswer(scaleEstimate(found, 1 / geV2PerErgPerSecond), 'erg/s');
  },

  /** L / (R^2 T^4) of a massless fermion with so many degrees of freedom. */
  async 'massless-luminosity'(given) {
    return computedAnswer(fermionLuminosity(0, 1, 1, given.number('states')), '');
  },

  /** g_achi m_chi of one inverse decay on the way out, with the temperature falling as a power of the radius. */
  async 'trapping-coupling'(given) {
    const option = given.text('option');
    if (option !== 'literal' && option !== 'moller') throw new ComputationError(`no option "${option}"`);
    const mass = given.quantity('m_chi', 'mass');
    const profile = profileThroughStatedPoint(given.number('exponent'));
    return computedAnswer(trappingCoupling({ mass, profile, option }), '');
  },
} satisfies Quantities;
