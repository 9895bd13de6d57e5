import { type Estimate, quotientOf, scaleEstimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import { alpLoopPhotonCoupling, alpPhotonLoopFunction } from '../../portals/alp-loop.ts';
import { properDecayLengthEstimateCm, totalWidthEstimate } from '../../portals/decays.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import { portalOf } from './portal-arguments.ts';
import { computedAnswer, exactAnswer, type Quantities } from './quantities.ts';

/** Widths of portals, and the photon coupling that a lepton loop gives an ALP. */
export const alpQuantities = {
  async 'proper-decay-length'(given) {
    const portal = portalOf(given);
    const made = portal.kind === 'boson-portal' ? 'a' : 'gammaD';
    const lengthCm = properDecayLengthEstimateCm(totalWidthEstimate(portal.widths(), made));
    return computedAnswer(scaleEstimate(lengthCm, 1 / 100), 'm');
  },

  async 'width-ratio'(given) {
    const portal = portalOf(given);
    const numerator = widthTo(portal, given.text('numerator'));
    return computedAnswer(quotientOf(numerator, widthTo(portal, given.text('denominator'))), '');
  },

  async 'branching-fraction'(given) {
    const portal = portalOf(given);
    const parent = given.text('parent');
    const total = totalWidthEstimate(portal.widths(), parent);
    if (total.value === 0) throw new ComputationError(`${parent} of the portal ${portal.id} is stable`);
    return computedAnswer(quotientOf(widthTo(portal, given.text('products'), parent), total), '');
  },

  async 'alp-loop-function'({ number }) {
    return exactAnswer(alpPhotonLoopFunction(number('tau')).re, '');
  },

  async 'alp-loop-coupling-ratio'({ quantity }) {
    const { re, im } = alpLoopPhotonCoupling(1, quantity('m_a', 'mass'), constants.electronMass.value);
    return exactAnswer(Math.hypot(re, im), '');
  },
} satisfies Quantities;

function widthTo(portal: Portal, products: string, parent?: string): Estimate {
  const row = portal
    .widths()
    .find((width) => width.products.join(' ') === products && width.parent === (parent ?? width.parent));
  if (row === undefined) throw new ComputationError(`the portal ${portal.id} has no decay to ${products}`);
  return { value: row.width, error: row.error ?? 0 };
}
