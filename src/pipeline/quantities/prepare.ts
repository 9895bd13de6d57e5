import type { QuantityCurve } from '../../records/card.ts';
import type { Portal } from '../../records/portal.ts';
import type { QuantityVariable } from '../../records/quantity.ts';
import type { RunContext } from '../context.ts';
import { preparedAcceptedCrossSection, preparedCrossSection } from './cross-section.ts';
import {
  preparedBranchingFraction,
  preparedDecayLength,
  preparedLoopCoupling,
  preparedWidth,
} from './decays.ts';
import { preparedEffectiveCrossSection } from './effective-cross-section.ts';
import { preparedEfficiency } from './efficiency.ts';
import { preparedEvents } from './events.ts';
import { preparedKFactor } from './k-factor.ts';
import { preparedMissingMass, preparedMissingMassResolution, preparedPhotonEnergy } from './missing-mass.ts';
import { preparedMonteCarloRatio } from './monte-carlo-ratio.ts';
import { preparedPhotonDistribution } from './photon-distribution.ts';
import type { PreparedQuantity } from './quantity-at.ts';
import { preparedRecoilPhotonMass } from './recoil-photon-mass.ts';
import { preparedTrapping } from './supernova.ts';

/**
 * What a curve plots, with all that does not change along its axis done.
 *
 * @param portal at the first point of the axis; the portal of every point where the axis is a variable
 */
export function prepareQuantity(
  { quantity }: QuantityCurve,
  axis: string,
  portal: Portal,
  accuracy: number,
  context: RunContext,
): PreparedQuantity {
  switch (quantity.kind) {
    case 'width':
      return preparedWidth(quantity, portal);
    case 'branching-fraction':
      return preparedBranchingFraction(quantity, portal);
    case 'decay-length':
      return preparedDecayLength(quantity, portal);
    case 'photon-loop-coupling':
      return preparedLoopCoupling(quantity, portal);
    case 'cross-section':
      return preparedCrossSection(quantity);
    case 'accepted-cross-section':
      return preparedAcceptedCrossSection(quantity);
    case 'efficiency':
      return preparedEfficiency(quantity);
    case 'events':
      return preparedEvents(quantity);
    case 'effective-cross-section':
      return preparedEffectiveCrossSection(quantity, accuracy, context);
    case 'k-factor':
      return preparedKFactor(quantity, accuracy);
    case 'monte-carlo-ratio':
      return preparedMonteCarloRatio(quantity, accuracy, context);
    case 'photon-distribution':
      return preparedPhotonDistribution(quantity, axis as QuantityVariable, portal);
    case 'missing-mass-distribution':
      return preparedMissingMass(quantity, portal);
    case 'recoil-photon-mass-distribution':
      return preparedRecoilPhotonMass(quantity, portal, accuracy, context);
    case 'missing-mass-resolution':
      return preparedMissingMassResolution(quantity);
    case 'supernova-trapping':
      return preparedTrapping(quantity);
    case 'photon-energy':
      return preparedPhotonEnergy(quantity, portal);
  }
}
