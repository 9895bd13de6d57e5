import { alpha } from '../../physics/constants.ts';
import { contractSquared, createDarkTensor, type DarkTensor, fillDarkTensor } from './dark-vertex.ts';
import { currentLength, fillCurrent } from './lepton-current.ts';
import { fillPhaseSpace } from './phase-space.ts';
import { type BeamConstants, beamConstants, type TwoToFourSetup } from './setup.ts';
import { createState, type State } from './state.ts';

/** Dimensions of the unit cube: s, two decay angles, energy loss, |p - Q|, t, azimuth. */
export const twoToFourDimensions = 7;

/** The integrand together with the point that it last evaluated. */
export interface TwoToFourSampler {
  /** dsigma per unit volume of the cube, GeV^-2 at g = 1/GeV; exactly 0 outside phase space. */
  evaluate(point: Float64Array): number;
  /** Kinematics of the last point; meaningless where `evaluate` gave 0. */
  readonly state: State;
}

/**
 * Integrand of l N -> l N a gamma_D (paper missing-energy (5) and Fig. 1) at tree level, with explicit
 * spinors, explicit epsilon tensor and exact recoil. The beam lepton's spin is averaged, the others
 * summed; the nucleus is a heavy charge, Z e F(t) (P_i + P_f). Shares no amplitude with the virtual-photon
 * table: the two check each other.
 *
 * @throws RangeError naming a number of the setup that makes no sense.
 */
export function createTwoToFourSampler(setup: TwoToFourSetup): TwoToFourSampler {
  const state = createState();
  const c = beamConstants(setup);
  if (c === undefined) return { evaluate: () => 0, state };
  const tensor = createDarkTensor();
  const current = new Float64Array(currentLength);
  return {
    evaluate: (point) =>
      fillPhaseSpace(c, point, state) ? state.weight * squaredAmplitude(c, state, tensor, current) : 0,
    state,
  };
}

/** The integrand alone: dsigma per unit volume of the unit cube of `twoToFourDimensions`, GeV^-2 at g = 1/GeV. */
export function createTwoToFourIntegrand(setup: TwoToFourSetup): (point: Float64Array) => number {
  return createTwoToFourSampler(setup).evaluate;
}

/**
 * |M|^2 at g = 1/GeV, averaged over the beam lepton's spin: e^6 G2(t)/(t s)^2 times the sum of -M.M^* over two
 * spin states, the current being in units of 4M. Works in `tensor` and `current`.
 */
export function squaredAmplitude(
  c: BeamConstants,
  state: State,
  tensor: DarkTensor,
  current: Float64Array,
): number {
  fillCurrent(c, state, current);
  fillDarkTensor(state, tensor);
  const spins = contractSquared(tensor, current, 0) + contractSquared(tensor, current, 8);
  const propagators = (4 * c.M) / (state.t * state.s);
  return e6 * c.G2(state.t) * propagators * propagators * spins;
}

const e6 = (4 * Math.PI * alpha) ** 3;
