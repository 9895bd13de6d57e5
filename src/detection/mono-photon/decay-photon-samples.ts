import { constants, picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import type { MonoPhotonSample } from '../../records/search.ts';
import type { CosThetaRange } from './cos-theta-range.ts';
import type { PhotonEnergyWindow } from './decay-photon-acceptance.ts';
import { type DecayPhotonEvents, decayPhotonKinematics } from './decay-photon-kinematics.ts';

/** Events per GeV^-2 of cross section inside the cuts: luminosity times efficiency. */
export function sampleEventsPerCrossSection(
  sample: Pick<MonoPhotonSample, 'luminosityInverseFb' | 'efficiency'>,
): number {
  return 1e3 * sample.luminosityInverseFb * sample.efficiency * picobarnPerInverseGeV2;
}

/** The windows in which a sample counts: its bins, or its whole window when it has none. */
export function sampleWindows(sample: MonoPhotonSample): readonly (PhotonEnergyWindow & CosThetaRange)[] {
  const { cosThetaMin, cosThetaMax, energyMin, energyMax, bins } = sample;
  if (bins.length === 0) return [{ cosThetaMin, cosThetaMax, energyMin, energyMax }];
  return bins.map(([from, to]) => ({ cosThetaMin, cosThetaMax, energyMin: from, energyMax: to }));
}

/**
 * Mean decay length p/m * c tau (cm) of the dark photon for its total width (GeV). Infinite for width 0.
 *
 * @throws RangeError when production or decay is closed
 */
export function darkPhotonDecayLengthCm(events: DecayPhotonEvents, width: number): number {
  const kinematics = decayPhotonKinematics(events);
  if (kinematics === undefined) {
    throw new RangeError(`no dark photon of ${events.mass} GeV that decays is made at ${events.sqrtS} GeV`);
  }
  return (kinematics.momentum / events.mass) * (constants.hbarCInGeVCm.value / width);
}

/** Probability 1 - exp(-L/l) to decay within `lengthCm`, without cancellation for a long decay length. */
export function decayWithinProbability(lengthCm: number, decayLengthCm: number): number {
  return -Math.expm1(-lengthCm / decayLengthCm);
}
