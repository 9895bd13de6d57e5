import { constants, elementaryCharge } from '../../physics/constants.ts';
import type { RecoilCuts } from './recoil-window.ts';

type Vector = readonly [t: number, x: number, y: number, z: number];

const me = constants.electronMass.value;
const metric: Vector = [1, -1, -1, -1];

/**
 * |M|^2 of a e- <-> gamma_D e-, summed over spins but for the mean of the incoming electron, from the tensors of both vertices
 * component by component: L^(rho sigma) of the electron and eps(rho nu alpha beta) q^alpha k^beta of the dark pair, k of gamma_D.
 */
function squaredByTensors(p: Vector, q: Vector, k: Vector, t: number): number {
  const after = p.map((each, i) => each + q[i]!);
  const cross = (i: 1 | 2 | 3) => {
    const [j, l] = [(i % 3) + 1, ((i + 1) % 3) + 1];
    return q[j]! * k[l]! - q[l]! * k[j]!;
  };
  const boost = (i: 1 | 2 | 3) => q[0] * k[i] - k[0] * q[i];
  const dual = [
    [0, cross(1), cross(2), cross(3)],
    [-cross(1), 0, boost(3), -boost(2)],
    [-cross(2), -boost(3), 0, boost(1)],
    [-cross(3), boost(2), -boost(1), 0],
  ];
  let sum = 0;
  for (let rho = 0; rho < 4; rho++) {
    for (let sigma = 0; sigma < 4; sigma++) {
      // p.p' - m^2 is -t/2.
      const trace = rho === sigma ? metric[rho]! * t : 0;
      const lepton = 2 * (after[rho]! * p[sigma]! + p[rho]! * after[sigma]!) + trace;
      let dark = 0;
      for (let nu = 0; nu < 4; nu++) dark -= metric[nu]! * dual[rho]![nu]! * dual[sigma]![nu]!;
      sum += lepton * dark;
    }
  }
  return (elementaryCharge ** 2 / t ** 2) * sum;
}

/** Masses, GeV, of a e- -> gamma_D e- or back, in the order in which they come. */
export interface DarkScattering {
  readonly incoming: number;
  readonly outgoing: number;
  readonly incomingIs: 'a' | 'gammaD';
}

/**
 * sigma inside the cuts, GeV^-2 at unit coupling, by a loop over the angle in the centre of mass: each electron is carried to the
 * laboratory and kept or not. Middles of `steps` equal steps in the logarithm of the momentum transfer.
 */
export function crossSectionByAngles(
  { incoming, outgoing, incomingIs }: DarkScattering,
  energy: number,
  { energyMin, energyMax, cosThetaMin = -1 }: RecoilCuts,
  steps: number,
): number {
  const s = incoming ** 2 + me ** 2 + 2 * energy * me;
  const rootS = Math.sqrt(s);
  const energyOf = (mass: number) => (s + mass ** 2 - me ** 2) / (2 * rootS);
  const before = Math.sqrt(energyOf(incoming) ** 2 - incoming ** 2);
  const after = Math.sqrt(energyOf(outgoing) ** 2 - outgoing ** 2);
  // Changes of the electron's energy and momentum when it goes straight on, from the masses, since they are small.
  const electronEnergies = 2 * rootS - energyOf(incoming) - energyOf(outgoing);
  const shift = (incoming ** 2 - outgoing ** 2) / (2 * rootS);
  const straight = (-shift * electronEnergies) / (before + after);
  const electron: Vector = [rootS - energyOf(incoming), 0, 0, -before];
  const [gamma, betaGamma] = [electron[0] / me, before / me];
  const forward = straight ** 2 - shift ** 2;
  const range = Math.log1p((4 * before * after) / forward);
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const transfer = forward * Math.exp((range * (i + 0.5)) / steps);
    const versine = (transfer - forward) / (2 * before * after);
    const sine = Math.sqrt(versine * (2 - versine));
    const dark: Vector = [energyOf(outgoing), after * sine, 0, after * (1 - versine)];
    const struck: Vector = [rootS - dark[0], -dark[1], 0, -dark[3]];
    const total = gamma * struck[0] + betaGamma * struck[3];
    const along = gamma * struck[3] + betaGamma * struck[0];
    if (total < energyMin || total > energyMax || along < cosThetaMin * Math.hypot(along, struck[1]))
      continue;
    const q: Vector = [shift, struck[1], 0, straight + after * versine];
    const k: Vector = incomingIs === 'a' ? dark : [energyOf(incoming), 0, 0, before];
    sum += transfer * squaredByTensors(electron, q, k, -transfer);
  }
  const spins = incomingIs === 'a' ? 1 : 3;
  // d sigma / d cos = |M|^2 p'/(32 pi s p), and d cos is a step in t over 2 p p'.
  return (sum * range) / (steps * spins * 64 * Math.PI * s * before ** 2);
}
