import { profileThroughStatedPoint, trappingCoupling } from '../../indirect/index.ts';
import type { Quantity } from '../../records/quantity.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/**
 * g_achi m_chi at which a dark fermion meets its antiparticle once on its way out of SN1987A, invisible-alp (11)-(17); no
 * value where the ALP is too light to decay to the pair.
 */
export function preparedTrapping({
  exponent,
  option,
}: Extract<Quantity, { kind: 'supernova-trapping' }>): PreparedQuantity {
  const profile = profileThroughStatedPoint(exponent);
  return {
    at: ({ portal }) => {
      const { mass, parameters } = requireBosonPortal(portal);
      const { m_chi = 0 } = parameters;
      if (!(m_chi > 0 && mass > 2 * m_chi)) return undefined;
      return trappingCoupling({ mass: m_chi, massRatio: mass / m_chi, profile, option });
    },
    equations: ['invisible-alp (11)-(16), docs/indirect/supernova.md'],
  };
}
