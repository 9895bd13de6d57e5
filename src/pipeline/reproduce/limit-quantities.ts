import { type Estimate, quotientOf } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { ParameterDefinition } from '../../records/portal.ts';
import { couplingLimitForPower, limitMethods } from '../../statistics/index.ts';
import { invisibleDecayLimit } from '../invisible-decay-limit.ts';
import { decayPhotonLimit } from '../limits/decay-photon.ts';
import { bremsstrahlungChannel } from '../missing-energy-signal.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import type { Arguments } from './arguments.ts';
import { signalAt } from './event-quantities.ts';
import type { Laboratory } from './laboratory.ts';
import { mesonReach } from './meson-reach-quantities.ts';
import { portalOf } from './portal-arguments.ts';
import { bosonCouplingLimit } from './portal-limits.ts';
import {
  computedAnswer,
  exactAnswer,
  inputAnswer,
  type Quantities,
  type SourcedEstimate,
} from './quantities.ts';

const inverseMass = 'GeV^-1';

/** Upper limits on events and couplings, computed and published. */
export const limitQuantities = {
  async 'coupling-limit'(given, laboratory) {
    const { dimension } = limitedCoupling(given);
    const unit = dimension === 'inverse-mass' ? inverseMass : '';
    return { ...(await limit(given.text('search'), given, laboratory)), unit };
  },

  async 'coupling-gain'(given, laboratory) {
    const signal = await signalAt(given, laboratory, 'm_gammaD');
    const alone = signal.channels[bremsstrahlungChannel]!;
    const { value: square, error } = quotientOf(signal.total, alone);
    const value = Math.sqrt(square);
    return computedAnswer({ value, error: error / (2 * value) }, '');
  },

  async 'limit-ratio'(given, laboratory) {
    const numerator = await limit(given.text('numerator'), given, laboratory);
    const denominator = await limit(given.text('denominator'), given, laboratory);
    const source = numerator.source === 'input' && denominator.source === 'input' ? 'input' : 'computed';
    return { ...quotientOf(numerator, denominator), source, unit: '' };
  },

  async 'published-curve-value'(given, laboratory) {
    const value = laboratory.publishedValue(given.text('curve'), given.quantity('m_gammaD', 'mass'));
    if (value === undefined) throw new ComputationError(`no published curve ${given.text('curve')}`);
    return inputAnswer(value, inverseMass);
  },

  async 'event-limit'(given) {
    const name = given.text('statistics');
    const method = Object.values(limitMethods).find(({ id }) => id === name);
    if (method === undefined) throw new ComputationError(`there is no statistics method "${name}"`);
    const value = method.upperLimit({
      observed: given.number('observed'),
      background: given.number('background'),
      confidenceLevel: given.number('confidenceLevel'),
    });
    return exactAnswer(value, '');
  },
} satisfies Quantities;

/** The coupling that a limit is on. */
function limitedCoupling(given: Arguments): ParameterDefinition {
  const { parameters, coupling } = portalDefinition(given.text('portal'));
  const wanted = given.has('limitOn') ? given.text('limitOn') : coupling;
  const found = parameters.find(({ name }) => name === wanted);
  if (found === undefined) throw new ComputationError(`there is no coupling "${wanted}"`);
  return found;
}

/** The coupling limit of a search, or the lower edge of a published curve, which is an input. */
async function limit(name: string, given: Arguments, laboratory: Laboratory): Promise<SourcedEstimate> {
  const definition = portalDefinition(given.text('portal'));
  if (portalOf(given, definition.couplings).kind === 'boson-portal') {
    return bosonCouplingLimit(name, definition, given, laboratory);
  }
  const published = laboratory.publishedValue(name, given.quantity('m_gammaD', 'mass'));
  if (published !== undefined) return { value: published, error: 0, source: 'input' };
  return { ...(await searchLimit(name, given, laboratory)), source: 'computed' };
}

/** The limit of a search on the coupling of a photon portal. */
async function searchLimit(name: string, given: Arguments, laboratory: Laboratory): Promise<Estimate> {
  const search = laboratory.search(name);
  if (search.kind === 'missing-energy') {
    const signal = await signalAt(given, laboratory, 'm_gammaD', search);
    const upperLimit = limitMethods.classical.upperLimit({
      observed: search.observed ?? Math.round(search.background),
      background: search.background,
      confidenceLevel: search.confidenceLevel,
    });
    return couplingLimitForPower(signal.total, 2, upperLimit);
  }
  if (search.kind === 'decay-photon') {
    const found = decayPhotonLimit(search, requirePhotonPortal(portalOf(given)));
    if (found === undefined) throw new ComputationError(`${name} has no reach at this point`);
    return found;
  }
  if (search.kind === 'meson-decay-photon' || search.kind === 'meson-electron-recoil') {
    const [lower] = await mesonReach(search, given.quantity('m_gammaD', 'mass'), given, laboratory);
    if (lower === undefined) throw new ComputationError(`${name} has no reach at this point`);
    return lower;
  }
  if (search.kind !== 'invisible-decay') throw new ComputationError(`${name} sets no limit here yet`);
  const meson = laboratory.context.catalog.vectorMeson(given.text('particles'), search.meson);
  const portal = laboratory.portal({
    id: given.text('portal'),
    axionMass: given.quantity('m_a', 'mass'),
    darkPhotonMass: given.quantity('m_gammaD', 'mass'),
  });
  const found = invisibleDecayLimit(search, portal, meson);
  if (found === undefined) throw new ComputationError(`${search.meson} is too light for this point`);
  return found;
}
