import { sumEstimates } from '../../numerics/estimate.ts';
import type { Quantity } from '../../records/quantity.ts';
import { colliderEvents } from '../collider-events.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** Signal events of a search, or of one of its samples, at the couplings of the portal; no value without any. */
export function preparedEvents({ search, sample }: Extract<Quantity, { kind: 'events' }>): PreparedQuantity {
  const equations = {
    'mono-photon-count': 'invisible-alp (18), (31)-(33)',
    'positron-target': 'invisible-alp (18), (45), (46)',
    'decay-photon': 'dark-axion (6), (7), Table I',
    'radiative-decay-photon': 'mono-photon section 4.2 (BaBar), docs/searches/mono-photon.md',
  } as const;
  return {
    at: ({ portal }) => {
      const { parts, total } = colliderEvents(search, portal);
      const ofSample = Object.entries(parts).filter(
        ([name]) => name === sample || name.startsWith(`${sample}, `),
      );
      const events = sample === undefined ? total : sumEstimates(ofSample.map(([, part]) => part));
      return events !== undefined && events.value > 0 ? events : undefined;
    },
    equations: [equations[search.kind as keyof typeof equations]],
  };
}
