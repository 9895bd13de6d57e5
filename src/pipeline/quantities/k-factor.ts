import { quotientOf } from '../../numerics/estimate.ts';
import { bremsstrahlungSetup } from '../../production/bremsstrahlung/index.ts';
import { InputError } from '../../records/errors.ts';
import type { Quantity } from '../../records/quantity.ts';
import { bosonBremsstrahlung } from '../boson-bremsstrahlung.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** Approximate over exact sigma(l N -> l N X) in the window of a search; couplings drop out. No value where nothing is made. */
export function preparedKFactor(
  { search, method }: Extract<Quantity, { kind: 'k-factor' }>,
  accuracy: number,
): PreparedQuantity {
  if (search.kind !== 'missing-energy') {
    throw new InputError([{ message: `${search.id} (${search.kind}) is no missing-energy search` }]);
  }
  const setup = bremsstrahlungSetup(search);
  return {
    at: ({ portal }) => {
      const boson = requireBosonPortal(portal);
      const exact = bosonBremsstrahlung(boson, 1, setup, 'exact', {}, accuracy / 4);
      if (!(exact.value > 0)) return undefined;
      return quotientOf(bosonBremsstrahlung(boson, 1, setup, method, {}, accuracy / 4), exact);
    },
    equations: ['docs/sources/lepton-bremsstrahlung.md'],
  };
}
