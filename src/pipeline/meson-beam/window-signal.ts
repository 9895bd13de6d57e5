import { constants } from '../../physics/constants.ts';
import {
  type BoostSample,
  boostHistogram,
  type DecayWindow,
  decayYield,
  logDecayYield,
} from '../../propagation/index.ts';
import { joined } from './joined.ts';
import { type PhotonSignal, totalOf } from './photon-signal.ts';

/** Particles by meson that all decay between the same two distances. */
export function windowSignal(
  mesons: readonly (readonly [name: string, sample: BoostSample])[],
  unitWidth: number,
  window: DecayWindow,
): PhotonSignal {
  const all = boostHistogram(
    joined(mesons.map(([, { betaGamma }]) => betaGamma)),
    joined(mesons.map(([, { weight }]) => weight)),
  );
  const perMetre = (unitWidth * 100) / constants.hbarCInGeVCm.value;
  const slowest = all.inverseBoost[0]!;
  const fastest = all.inverseBoost.at(-1)!;
  return {
    logEvents: (logCoupling) => logDecayYield(all, unitWidth, window, logCoupling),
    events: (coupling) =>
      totalOf(
        mesons.map(([name, sample]) => [name, decayYield(sample, unitWidth, window, Math.log(coupling))]),
      ),
    /** N is at most g^2 W and g^4 k, and at most g^2 W exp(-g^2 kappa) of the fastest particle. */
    couplingSpan(events) {
      let made = 0;
      let decaying = 0;
      all.weight.forEach((weight, bin) => {
        made += weight;
        decaying += weight * perMetre * all.inverseBoost[bin]! * (window.toM - window.fromM);
      });
      const from = Math.max(Math.sqrt(events / made), (events / decaying) ** 0.25);
      const kappa = perMetre * fastest * window.fromM;
      if (made / (kappa * Math.E) < events) return undefined;
      let square = 10 / kappa;
      for (let step = 0; step < 100; step++) {
        square = Math.max(1, Math.log((made * square) / events)) / kappa;
      }
      const to = Math.sqrt(square);
      return to > from ? { from: 0.99 * from, to: 1.01 * to } : undefined;
    },
    /** For particles of one boost, where the length before the window is one to two decay lengths. */
    peakSpan() {
      const kappa = perMetre * window.fromM;
      return { from: Math.sqrt(0.5 / (kappa * slowest)), to: Math.sqrt(3 / (kappa * fastest)) };
    },
  };
}
