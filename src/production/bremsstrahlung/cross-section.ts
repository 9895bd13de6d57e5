import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import {
  type GaussLegendreRule,
  integrate,
  integrateNested,
  type NestedIntegrand,
} from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import { momentum } from '../../physics/kinematics.ts';
import {
  createFormFactorPart,
  type FormFactorPart,
  formFactorParts,
} from '../../physics/nuclear-form-factor.ts';
import { axisExcess, energyLimits, largestExcess, prepareKinematics, slot, slotCount } from './kinematics.ts';
import {
  type BremsstrahlungMaps,
  createMaps,
  type EnergyRange,
  energyRange,
  type TransferLine,
} from './maps.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { createVectorKernel } from './vector-kernel.ts';

const zero: Estimate = { value: 0, error: 0 };

/**
 * Cross section of l N -> l N gamma*(m_V) inside the energy and angle window of `setup`, for a vector
 * coupled with strength e (epsilon = 1): exact tree level, a three-dimensional quadrature.
 *
 * @param mass virtual-photon mass sqrt(s), GeV
 * @returns GeV^-2; exactly 0 outside the kinematic range
 * @throws ConvergenceError naming mass and window when the tolerance is not reached
 */
export function virtualPhotonCrossSection(
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  const range = energyRange(setup, mass);
  if (range === undefined) return zero;
  const label = `bremsstrahlung of a ${mass} GeV virtual photon at ${setup.beamEnergy} GeV`;
  const integral = sumOverParts(setup, (part) => {
    const integrand = createIntegrand(setup, mass, { kind: 'total', range }, part);
    return integrateNested(integrand, { relativeTolerance, label, middleAhead: 3 });
  });
  return normalised(setup, 1, integral);
}

/**
 * d sigma / dE_k at one virtual-photon energy (the missing energy), GeV^-3; the energy window of
 * `setup` is not applied, its angle cut is.
 */
export function virtualPhotonEnergySpectrum(
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  relativeTolerance: number,
): Estimate {
  if (!isPossibleEnergy(setup, mass, energy)) return zero;
  const label = `bremsstrahlung spectrum at E = ${energy} GeV, m = ${mass} GeV`;
  const integral = sumOverParts(setup, (part) => {
    const integrand = createIntegrand(setup, mass, { kind: 'energy', energy }, part);
    return integrateNested(integrand, { relativeTolerance, label, outerFixed: true, middleAhead: 3 });
  });
  return normalised(setup, 1, integral);
}

/**
 * d^2 sigma / dE_k dtheta, GeV^-3 per radian, at one energy and one angle of the virtual photon to the
 * beam: a one-dimensional quadrature, because the axis l = p - k is the angle. It is adaptive, because
 * at wide angles the recoil moves the collinear ridge away from the edge of the panels.
 */
export function virtualPhotonEnergyAngleSpectrum(
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  angle: number,
  relativeTolerance: number,
): Estimate {
  if (!isPossibleEnergy(setup, mass, energy)) return zero;
  const excess = axisExcess(setup, energy, mass, angle);
  if (excess >= largestExcess(setup, energy, mass)) return zero;
  const point = new Float64Array(slotCount);
  prepareKinematics(setup, energy, excess, mass, point);
  const label = `bremsstrahlung spectrum at E = ${energy} GeV, theta = ${angle}, m = ${mass} GeV`;
  const node = { nodes: new Float64Array(1), weights: Float64Array.of(1) };
  const integral = sumOverParts(setup, (part) => {
    const maps = createMaps(setup, part);
    maps.panels(point);
    const line = createLine(setup, part, maps, point);
    const density = (v: number): number => {
      node.nodes[0] = v;
      return line(node);
    };
    return integrate(density, 0, 1, { relativeTolerance, label });
  });
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const axisPerAngle = (p * momentum(energy, mass) * Math.sin(angle)) / point[slot.axis]!;
  return normalised(setup, axisPerAngle, integral);
}

/** Each part of the form factor with maps of its own: the nucleon still scatters where the nucleus has gone. */
function sumOverParts(setup: BremsstrahlungSetup, integral: (part: FormFactorPart) => Estimate): Estimate {
  return sumEstimates(formFactorParts(setup.formFactor).map(integral));
}

type Fixed =
  | { readonly kind: 'total'; readonly range: EnergyRange }
  | { readonly kind: 'energy'; readonly energy: number };

/** Energy, then angle, then t: each level prepares the next and returns its Jacobian. */
function createIntegrand(
  setup: BremsstrahlungSetup,
  mass: number,
  fixed: Fixed,
  part: FormFactorPart,
): NestedIntegrand {
  const maps = createMaps(setup, part);
  const jacobian = new Float64Array(1);
  const point = new Float64Array(slotCount);
  let energy = fixed.kind === 'energy' ? fixed.energy : 0;
  return {
    outer(v) {
      if (fixed.kind !== 'total') return 1;
      energy = maps.energy(v, fixed.range, jacobian);
      return jacobian[0]!;
    },
    middle(v) {
      const factor = maps.axis(v, energy, mass, point);
      if (factor !== 0) maps.panels(point);
      return factor;
    },
    line: createLine(setup, part, maps, point),
  };
}

/** The integral over t by a rule on each of the two panels, at the prepared point. */
function createLine(
  setup: BremsstrahlungSetup,
  part: FormFactorPart,
  maps: BremsstrahlungMaps,
  point: Float64Array,
): (rule: GaussLegendreRule) => number {
  const kernel = createVectorKernel(setup, createFormFactorPart(setup, part));
  let line: TransferLine = { transfers: new Float64Array(0), jacobians: new Float64Array(0) };
  let values = new Float64Array(0);
  return ({ nodes, weights }) => {
    const count = nodes.length;
    if (values.length < count) {
      line = { transfers: new Float64Array(count), jacobians: new Float64Array(count) };
      values = new Float64Array(count);
    }
    let sum = 0;
    for (const panel of panels) {
      maps.transfers(panel, nodes, point, line);
      kernel(point, line.transfers, values, count);
      for (let i = 0; i < count; i++) sum += weights[i]! * line.jacobians[i]! * values[i]!;
    }
    return sum;
  };
}

const panels = [0, 1] as const;

function isPossibleEnergy(setup: BremsstrahlungSetup, mass: number, energy: number): boolean {
  const limits = energyLimits(setup, mass);
  return limits !== undefined && energy > limits[0] && energy < limits[1];
}

/** Times alpha^3 / 2p^2, the flux and coupling factor at epsilon = 1. */
function normalised(setup: BremsstrahlungSetup, factor: number, integral: Estimate): Estimate {
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const scale = (factor * alpha ** 3) / (2 * p * p);
  return { value: scale * integral.value, error: scale * integral.error };
}
