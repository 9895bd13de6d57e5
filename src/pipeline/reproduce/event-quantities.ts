import { type Estimate, quotientOf } from '../../numerics/estimate.ts';
import type { QuantityDimension } from '../../physics/units.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { bremsstrahlungChannel, type Signal } from '../missing-energy-signal.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Expected signal events at unit coupling, by channel. */
export const eventQuantities = {
  async 'event-ratio'(given, laboratory) {
    const signal = await signalAt(given, laboratory, 'm_gammaD');
    const numerator = channelSum(signal, given.text('numerator'));
    const denominator = channelSum(signal, given.text('denominator'));
    return computedAnswer(quotientOf(numerator, denominator), '');
  },

  async 'event-fall'(given, laboratory) {
    const from = await signalAt(given, laboratory, 'from');
    const to = await signalAt(given, laboratory, 'to');
    return computedAnswer(quotientOf(from.total, to.total), '');
  },
} satisfies Quantities;

/** The signal of the entry's search at the dark photon mass of one of its arguments. */
export async function signalAt(
  given: Arguments,
  laboratory: Laboratory,
  massArgument: string,
  search: MissingEnergySearch = laboratory.missingEnergySearch(given.text('search')),
): Promise<Signal> {
  const dimension: QuantityDimension = 'mass';
  const portal = laboratory.portal({
    id: given.text('portal'),
    axionMass: given.quantity('m_a', dimension),
    darkPhotonMass: given.quantity(massArgument, dimension),
  });
  return laboratory.signal(search, portal, given.text('particles'));
}

/** `bremsstrahlung`, a meson, `mesons`, `total`, or a sum of channels written with " + ". */
function channelSum(signal: Signal, expression: string): Estimate {
  const names = expression.split(' + ').flatMap((name) => {
    if (name === 'mesons') return Object.keys(signal.channels).filter((key) => key !== bremsstrahlungChannel);
    return [name];
  });
  let value = 0;
  let error = 0;
  for (const name of names) {
    const events = name === 'total' ? signal.total : signal.channels[name];
    if (events === undefined) throw new RangeError(`there is no channel "${name}"`);
    value += events.value;
    error += events.error;
  }
  return { value, error };
}
