import { gaussLegendre } from '../../numerics/integrate/gauss-legendre.ts';
import { constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';
import type { DarkPair, ElectronScattering } from '../../records/portal.ts';
import { type RecoilCuts, recoilWindow } from './recoil-window.ts';

const electronMass = constants.electronMass.value;

/** One particle of a dark pair that becomes the other on an electron. */
export interface RecoilProcess {
  /** Masses, GeV. */
  readonly incoming: number;
  readonly outgoing: number;
  readonly spinStates: number;
  readonly squaredAmplitude: ElectronScattering['squaredAmplitude'];
}

/** The process that starts with particle 0 or 1 of the pair; undefined where the portal has no amplitude for it. */
export function recoilProcess(
  { masses, electronScattering }: DarkPair,
  first: 0 | 1,
): RecoilProcess | undefined {
  return (
    electronScattering && {
      incoming: masses[first],
      outgoing: masses[1 - first]!,
      spinStates: electronScattering.spinStates[first],
      squaredAmplitude: electronScattering.squaredAmplitude,
    }
  );
}

/** d sigma / dt = |M|^2 / (16 pi lambda(s, m_i^2, m_e^2)), paper dark-axion (16), in GeV^-4 at unit coupling. */
export function recoilDistribution(process: RecoilProcess, energy: number, t: number): number {
  const { incoming, spinStates, squaredAmplitude } = process;
  const s = incoming ** 2 + electronMass ** 2 + 2 * energy * electronMass;
  const flux = 16 * Math.PI * kallen(s, incoming, electronMass);
  return squaredAmplitude(s, t) / (spinStates * flux);
}

const rule = gaussLegendre(32);

/**
 * sigma(i e- -> j e-) with the struck electron inside the cuts, GeV^-2 at unit coupling; 0 below threshold. By a 32-point Gauss
 * rule in ln T, good to 1e-6 (see the test).
 *
 * @param energy of the incoming particle in the rest frame of the electron, GeV
 * @param weight of what leaves with an energy E + m_e - E_e, GeV
 */
export function recoilCrossSection(
  process: RecoilProcess,
  energy: number,
  cuts: RecoilCuts,
  weight?: (outgoingEnergy: number) => number,
): number {
  let sum = 0;
  for (const [from, to] of recoilWindow(energy, process.incoming, process.outgoing, cuts)) {
    const range = Math.log(to / from);
    for (let i = 0; i < rule.nodes.length; i++) {
      const kinetic = from * Math.exp(range * rule.nodes[i]!);
      const t = -2 * electronMass * kinetic;
      const seen = weight === undefined ? 1 : weight(energy - kinetic);
      sum -= rule.weights[i]! * range * t * seen * recoilDistribution(process, energy, t);
    }
  }
  return sum;
}
