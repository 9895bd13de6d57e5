import { constants } from '../../physics/constants.ts';
import { alpLoopPhotonCoupling, alpPhotonLoopFunction } from '../../portals/alp-loop.ts';
import { branchingFractions, properDecayLengthCm, totalWidth } from '../../portals/decays.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import { portalOf } from './portal-arguments.ts';
import type { Quantities } from './quantities.ts';

/** Widths of portals, and the photon coupling that a lepton loop gives an ALP. */
export const alpQuantities = {
  async 'proper-decay-length'(given) {
    const portal = portalOf(given);
    const made = portal.kind === 'boson-portal' ? 'a' : 'gammaD';
    const lengthCm = properDecayLengthCm(totalWidth(portal.widths(), made));
    return { value: lengthCm / 100, error: 0, unit: 'm' };
  },

  async 'width-ratio'(given) {
    const portal = portalOf(given);
    const value = widthTo(portal, given.text('numerator')) / widthTo(portal, given.text('denominator'));
    return { value, error: 0, unit: '' };
  },

  async 'branching-fraction'(given) {
    const products = given.text('products');
    const shares = branchingFractions(portalOf(given).widths(), given.text('parent'));
    const share = shares.find((channel) => channel.products.join(' ') === products);
    if (share === undefined) throw new ComputationError(`there is no decay to ${products}`);
    return { value: share.fraction, error: 0, unit: '' };
  },

  async 'alp-loop-function'({ number }) {
    return { value: alpPhotonLoopFunction(number('tau')).re, error: 0, unit: '' };
  },

  async 'alp-loop-coupling-ratio'({ quantity }) {
    const { re, im } = alpLoopPhotonCoupling(1, quantity('m_a', 'mass'), constants.electronMass.value);
    return { value: Math.hypot(re, im), error: 0, unit: '' };
  },
} satisfies Quantities;

function widthTo(portal: Portal, products: string): number {
  const row = portal.widths().find((width) => width.products.join(' ') === products);
  if (row === undefined) throw new ComputationError(`the portal ${portal.id} has no decay to ${products}`);
  return row.width;
}
