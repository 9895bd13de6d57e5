import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import {
  type GaussLegendreRule,
  integrate,
  integrateNested,
  type NestedIntegrand,
} from '../../numerics/index.ts';
import { momentum } from '../../physics/kinematics.ts';
import {
  createFormFactorPart,
  type FormFactorPart,
  formFactorParts,
} from '../../physics/nuclear-form-factor.ts';
import { createBosonKernel } from './boson-kernel.ts';
import { axisExcess, energyLimits, largestExcess, prepareKinematics, slot, slotCount } from './kinematics.ts';
import {
  type BremsstrahlungMaps,
  createMaps,
  type EnergyRange,
  energyRange,
  type TransferLine,
} from './maps.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import type { BosonSpin } from './vertex.ts';

const zero: Estimate = { value: 0, error: 0 };

/** What is emitted and how strongly, and what messages call it. */
export interface Emission {
  readonly spin: BosonSpin;
  /** alpha^2 g^2/4pi, which is alpha^3 epsilon^2 for a boson coupled with epsilon e. */
  readonly strength: number;
  /** Such as "virtual photon". */
  readonly name: string;
}

/**
 * Cross section of l N -> l N X inside the energy and angle window of `setup`: exact tree level, a
 * three-dimensional quadrature.
 *
 * @param mass of the boson, GeV
 * @returns GeV^-2; exactly 0 outside the kinematic range
 * @throws ConvergenceError naming mass and window when the tolerance is not reached
 */
export function emissionCrossSection(
  emission: Emission,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  const range = energyRange(setup, mass);
  if (range === undefined) return zero;
  const label = `bremsstrahlung of a ${mass} GeV ${emission.name} at ${setup.beamEnergy} GeV`;
  const integral = sumOverParts(setup, (part) => {
    const integrand = createIntegrand(emission.spin, setup, mass, { kind: 'total', range }, part);
    return integrateNested(integrand, { relativeTolerance, label, middleAhead: 3 });
  });
  return normalised(emission, setup, 1, integral);
}

/** d sigma / dE_k, GeV^-3; the energy window of `setup` is not applied, its angle cut is. */
export function emissionEnergySpectrum(
  emission: Emission,
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  relativeTolerance: number,
): Estimate {
  if (!isPossibleEnergy(setup, mass, energy)) return zero;
  const label = `bremsstrahlung spectrum of a ${emission.name} at E = ${energy} GeV, m = ${mass} GeV`;
  const integral = sumOverParts(setup, (part) => {
    const integrand = createIntegrand(emission.spin, setup, mass, { kind: 'energy', energy }, part);
    return integrateNested(integrand, { relativeTolerance, label, outerFixed: true, middleAhead: 3 });
  });
  return normalised(emission, setup, 1, integral);
}

/**
 * d^2 sigma / dE_k dtheta, GeV^-3 per radian, at one energy and one angle of the boson to the beam: a
 * one-dimensional quadrature, because the axis l = p - k is the angle. It is adaptive, because
 * at wide angles the recoil moves the collinear ridge away from the edge of the panels.
 */
export function emissionEnergyAngleSpectrum(
  emission: Emission,
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
  const label = `bremsstrahlung spectrum of a ${emission.name} at E = ${energy} GeV, theta = ${angle}, m = ${mass} GeV`;
  const node = { nodes: new Float64Array(1), weights: Float64Array.of(1) };
  const integral = sumOverParts(setup, (part) => {
    const maps = createMaps(setup, part);
    maps.panels(point);
    const line = createLine(emission.spin, setup, part, maps, point);
    const density = (v: number): number => {
      node.nodes[0] = v;
      return line(node);
    };
    return integrate(density, 0, 1, { relativeTolerance, label });
  });
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const axisPerAngle = (p * momentum(energy, mass) * Math.sin(angle)) / point[slot.axis]!;
  return normalised(emission, setup, axisPerAngle, integral);
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
  spin: BosonSpin,
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
    line: createLine(spin, setup, part, maps, point),
  };
}

/** The integral over t by a rule on each of the two panels, at the prepared point. */
function createLine(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  part: FormFactorPart,
  maps: BremsstrahlungMaps,
  point: Float64Array,
): (rule: GaussLegendreRule) => number {
  const kernel = createBosonKernel(spin, setup, createFormFactorPart(setup, part));
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

/** Times strength / 2p^2, the flux and coupling factor. */
function normalised(
  { strength }: Emission,
  setup: BremsstrahlungSetup,
  factor: number,
  integral: Estimate,
): Estimate {
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const scale = (factor * strength) / (2 * p * p);
  return { value: scale * integral.value, error: scale * integral.error };
}
