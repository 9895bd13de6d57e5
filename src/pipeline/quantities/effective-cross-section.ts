import { scaleEstimate } from '../../numerics/index.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import { InputError } from '../../records/errors.ts';
import type { Quantity } from '../../records/quantity.ts';
import type { RunContext } from '../context.ts';
import { effectiveCrossSections } from '../lepton-beam/effective-cross-section.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** sigma_eff of a missing-energy search by one channel or all, pb; all points together, as masses share their work. */
export function preparedEffectiveCrossSection(
  { search, channel }: Extract<Quantity, { kind: 'effective-cross-section' }>,
  accuracy: number,
  context: RunContext,
): PreparedQuantity {
  if (search.kind !== 'missing-energy') {
    throw new InputError([{ message: `${search.id} (${search.kind}) is no missing-energy search` }]);
  }
  return {
    along: async (points) => {
      const portals = points.map(({ portal }) => requireBosonPortal(portal));
      const found = await effectiveCrossSections(search, portals, channel, accuracy / 2, context);
      return found.map((each) => each && scaleEstimate(each, picobarnPerInverseGeV2));
    },
    equations: ['invisible-alp (26), (27), docs/sources/showers.md'],
  };
}
