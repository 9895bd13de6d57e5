import {
  alpMagneticMomentForm,
  type MomentLepton,
  photonPortalMagneticMoment,
} from '../../indirect/magnetic-moment/index.ts';
import { scaleEstimate } from '../../numerics/estimate.ts';
import { leptonMass } from '../../physics/leptons.ts';
import { alpLoopPhotonCoupling } from '../../portals/alp-loop.ts';
import { formEstimate } from '../../records/coupling-form.ts';
import { ComputationError } from '../../records/errors.ts';
import type { MagneticMomentSearch } from '../../records/search.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import { type Answer, computedAnswer, inputAnswer, type Quantities } from './quantities.ts';

/** Anomalous magnetic moments: measured differences, and what portals add. */
export const momentQuantities = {
  async 'magnetic-moment-pull'(given, laboratory) {
    const { difference, standardDeviation } = momentSearch(given, laboratory);
    const shift = given.has('shift') ? given.number('shift') : 0;
    return inputAnswer((difference - shift) / standardDeviation, '');
  },

  async 'magnetic-moment-shift'(given) {
    return portalShift(given);
  },

  async 'barr-zee-product'(given, laboratory) {
    return mixedProduct(given, laboratory);
  },

  async 'barr-zee-radiative-coupling'(given, laboratory) {
    const product = mixedProduct(given, laboratory);
    const { lepton } = momentSearch(given, laboratory);
    const { re, im } = alpLoopPhotonCoupling(1, given.quantity('m_a', 'mass'), massOf(lepton));
    if (product.value < 0) throw new ComputationError('the loop coupling has the wrong sign for this moment');
    const value = Math.sqrt(product.value / Math.hypot(re, im));
    return computedAnswer({ value, error: (value * product.error) / (2 * product.value) }, 'GeV^-1');
  },
} satisfies Quantities;

/** As the limits do: (49) of invisible-alp for an ALP, two subtractions for what a photon turns into. */
function portalShift(given: Arguments): Answer {
  const portal = portalOf(given);
  const lepton = leptonOf(given);
  if (portal.kind === 'photon-portal') {
    const coupling = portal.parameters[portal.coupling]!;
    const atUnit = photonPortalMagneticMoment(portal, massOf(lepton), { subtractions: 2 });
    return computedAnswer(scaleEstimate(atUnit, coupling * coupling), '');
  }
  const form = alpMagneticMomentForm(lepton, portal.mass, given.quantity('cutoff', 'energy'));
  return computedAnswer(formEstimate(form, portal.parameters), '');
}

/** g_agamma g_al that makes the difference by the mixed term of (49) alone. */
function mixedProduct(given: Arguments, laboratory: Laboratory): Answer {
  const { lepton, cutoff, difference } = momentSearch(given, laboratory);
  const form = alpMagneticMomentForm(lepton, given.quantity('m_a', 'mass'), cutoff);
  // The form holds each half of the mixed term.
  const mixed = 2 * form.coefficients[0]![1]!;
  const value = difference / mixed;
  return computedAnswer({ value, error: Math.abs((value * 2 * form.errors[0]![1]!) / mixed) }, 'GeV^-2');
}

function momentSearch(given: Arguments, laboratory: Laboratory): MagneticMomentSearch {
  const search = laboratory.search(given.text('search'));
  if (search.kind === 'magnetic-moment') return search;
  throw new ComputationError(`${search.id} is not a magnetic moment`);
}

function leptonOf(given: Arguments): MomentLepton {
  const lepton = given.text('lepton');
  if (lepton === 'e' || lepton === 'mu') return lepton;
  throw new ComputationError(`there is no moment of "${lepton}"`);
}

function massOf(lepton: MomentLepton): number {
  return leptonMass(lepton === 'e' ? 'e-' : 'mu-');
}
