import { constants } from '../../physics/constants.ts';
import { type RecoilSignal, recoilEvents } from './recoil-signal.ts';

/**
 * Couplings between which N = `events` is solved; undefined where no coupling makes so many. The events are at most g^4
 * e^(-g^2 kappa) times those of particles that live for ever or decay at the target, give or take how many more a decay on the
 * way aims at the detector, for which half the coupling is 16 times the room. At large couplings nothing lives long enough, or
 * only g^4 of the lighter particles is left.
 */
export function recoilSpan(
  signal: RecoilSignal,
  events: number,
): { readonly from: number; readonly to: number } | undefined {
  const stable: RecoilSignal = { ...signal, unitWidth: 0 };
  const unseen = { ...signal.search, escapeCm: undefined };
  const atTarget: RecoilSignal = { ...signal, search: unseen, unitWidth: Number.MAX_VALUE };
  const ends = [recoilEvents(stable, 1).total.value, recoilEvents(atTarget, 1).total.value] as const;
  const most = ends[0] + ends[1];
  if (!(most > 0)) return undefined;
  const from = 0.5 * (events / most) ** 0.25;
  const { escapeCm } = signal.search;
  if (signal.unitWidth === 0 || escapeCm === undefined) {
    const least = Math.min(...ends);
    return least > 0 ? { from, to: 2 * (events / least) ** 0.25 } : undefined;
  }
  const kappa = flightLoss(signal, escapeCm.from / 100);
  if (most * (2 / (Math.E * kappa)) ** 2 < events / 16) return undefined;
  let square = 2 / kappa;
  for (let step = 0; step < 100; step++) {
    square = Math.max(2, Math.log((most * square * square) / events)) / kappa;
  }
  const to = 1.1 * Math.sqrt(square);
  return to > from ? { from, to } : undefined;
}

/** kappa of e^(-g^2 kappa), the chance of the fastest particle not to decay before anything of it is seen. */
function flightLoss({ view, energyMax, heavierMass, unitWidth }: RecoilSignal, escapeM: number): number {
  const nearestCm = 100 * Math.min(escapeM, view.distanceM - view.boundingRadiusM);
  const boost = Math.sqrt((energyMax / heavierMass) ** 2 - 1);
  return (nearestCm * unitWidth) / (constants.hbarCInGeVCm.value * boost);
}
