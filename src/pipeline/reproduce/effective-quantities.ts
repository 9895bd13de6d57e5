import { type Estimate, quotientOf, scaleEstimate } from '../../numerics/estimate.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import { ComputationError } from '../../records/errors.ts';
import type { ProductionChannel } from '../../records/quantity.ts';
import { effectiveCrossSections } from '../lepton-beam/effective-cross-section.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Effective production cross sections of a missing-energy search, paper invisible-alp (26). */
export const effectiveQuantities = {
  async 'effective-cross-section'(given, laboratory) {
    const sigma = await effective(given, laboratory, given.text('channel'));
    return computedAnswer(scaleEstimate(sigma, picobarnPerInverseGeV2), 'pb');
  },

  async 'effective-cross-section-ratio'(given, laboratory) {
    const numerator = await effective(given, laboratory, given.text('numerator'));
    const denominator = await effective(given, laboratory, given.text('denominator'));
    return computedAnswer(quotientOf(numerator, denominator), '');
  },
} satisfies Quantities;

/** At the couplings of the entry, GeV^-2. */
async function effective(given: Arguments, laboratory: Laboratory, channel: string): Promise<Estimate> {
  const search = laboratory.missingEnergySearch(given.text('search'));
  const portal = requireBosonPortal(portalOf(given));
  const { accuracy, context } = laboratory;
  const one = channel === 'total' ? undefined : (channel as ProductionChannel);
  const [found] = await effectiveCrossSections(search, [portal], one, accuracy / 2, context);
  if (found === undefined) throw new ComputationError(`nothing is made by "${channel}" in ${search.id}`);
  return found;
}
