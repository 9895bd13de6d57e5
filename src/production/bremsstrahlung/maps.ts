import { momentum } from '../../physics/kinematics.ts';
import { hardScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import {
  axisExcess,
  energyLimits,
  largestExcess,
  prepareKinematics,
  slot,
  smallestTransfer,
} from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';

/**
 * Beyond this many hard scales the form factor has fallen so far that the rest of the integral is
 * below 1e-9 of it (elastic: the integrand falls as t^-4).
 */
const tailFactor = 1000;

export interface EnergyRange {
  /** E - E_k at the lower and upper end, GeV. */
  readonly restMin: number;
  readonly restMax: number;
  /** The upper end is where the virtual photon comes to rest, not a cut: phase space closes there. */
  readonly closesAbove: boolean;
}

/** The range of E - E_k that the window, the beam and the mass leave; undefined when it is empty. */
export function energyRange(setup: BremsstrahlungSetup, mass: number): EnergyRange | undefined {
  const limits = energyLimits(setup, mass);
  if (limits === undefined) return undefined;
  const restMin = setup.beamEnergy - Math.min(setup.energyMax, limits[1]);
  const restMax = setup.beamEnergy - Math.max(setup.energyMin, limits[0]);
  return restMax > restMin ? { restMin, restMax, closesAbove: setup.energyMin <= limits[0] } : undefined;
}

/** Momentum transfers squared and Jacobians of a line of nodes; at least as long as the line. */
export interface TransferLine {
  readonly transfers: Float64Array;
  readonly jacobians: Float64Array;
}

/**
 * The maps from the unit interval that make the integrand flat: E - E_k = restMin cosh(y), |l| - (p - k)
 * and t - t_min logarithmic above their natural scales. The cosh and the quadratic ends remove the
 * square roots with which the phase space closes at the kinematic limits. In t the photon and
 * the recoiling lepton can be collinear, a ridge at t - t_min = |l| a_0/k (a_0 the mean of stilde at
 * t_min): two panels meet there, each also logarithmic in the distance to the ridge.
 */
export interface BremsstrahlungMaps {
  /** Returns E_k and puts dE_k/dv in `jacobian[0]`. */
  energy(v: number, range: EnergyRange, jacobian: Float64Array): number;
  /** Prepares `point` at this E_k and returns d|l|/dv; 0 where no phase space is left. */
  axis(v: number, energy: number, mass: number, point: Float64Array): number;
  /** Fixes the panels of t for a prepared point. */
  panels(point: Float64Array): void;
  /** Fills t and dt/dv at the nodes v of one panel. */
  transfers(panel: 0 | 1, nodes: Float64Array, point: Float64Array, out: TransferLine): void;
}

export function createMaps(setup: BremsstrahlungSetup): BremsstrahlungMaps {
  const screening = screeningScale(setup);
  const hard = hardScale(setup, setup.formFactor);
  const transferTail = Math.sqrt(tailFactor * hard);
  const cutAngle = setup.angleMax < Math.PI;

  let scale = 0;
  let ridge = 0;
  let width = 0;
  let logStart = 0;
  let logLength = 0;
  let logLengthAbove = 0;

  return {
    energy(v, range, jacobian) {
      const length = Math.acosh(range.restMax / range.restMin);
      const y = range.closesAbove ? length * v * (2 - v) : length * v;
      const slope = range.closesAbove ? 2 * (1 - v) * length : length;
      jacobian[0] = slope * range.restMin * Math.sinh(y);
      return setup.beamEnergy - range.restMin * Math.cosh(y);
    },

    axis(v, energy, mass, point) {
      const smallest = smallestTransfer(setup, energy, mass);
      const kinematic = largestExcess(setup, energy, mass);
      const allowed = cutAngle
        ? Math.min(kinematic, axisExcess(setup, energy, mass, setup.angleMax))
        : kinematic;
      const length = Math.log1p(Math.min(allowed, transferTail + tailFactor * smallest) / smallest);
      const excess = smallest * Math.expm1(length * v * (2 - v));
      prepareKinematics(setup, energy, excess, mass, point);
      const closed = point[slot.tMax]! - point[slot.tMin]! <= 1e-13 * point[slot.tMax]!;
      if (closed || excess >= kinematic) return 0;
      return 2 * (1 - v) * length * (excess + smallest);
    },

    panels(point) {
      const tMin = point[slot.tMin]!;
      const end = Math.min(point[slot.tMax]! - tMin, tailFactor * (hard + tMin));
      scale = tMin + screening;
      const place = collinearRidge(setup, point);
      ridge = place.above < 0.9 * end ? place.above : 0.5 * end;
      width = place.above < 0.9 * end ? place.width : ridge;
      logStart = Math.log(scale / (ridge + width));
      logLength = Math.log((ridge + scale) / width) - logStart;
      logLengthAbove = Math.log1p((end - ridge) / width);
    },

    transfers(panel, nodes, point, { transfers, jacobians }) {
      const tMin = point[slot.tMin]!;
      const total = ridge + width + scale;
      for (let i = 0; i < nodes.length; i++) {
        const v = nodes[i]!;
        if (panel === 1) {
          const beyond = width * Math.exp(logLengthAbove * v);
          jacobians[i] = logLengthAbove * beyond;
          transfers[i] = tMin + ridge + (beyond - width);
        } else {
          const growth = Math.exp(logStart + logLength * v);
          const share = 1 / (1 + growth);
          jacobians[i] = logLength * growth * share * share * total;
          transfers[i] = tMin + Math.max(0, total * (1 - share) - scale);
        }
      }
    },
  };
}

/** Where k and p' can be collinear, as t - t_min, and how wide the ridge is. GeV^2. */
function collinearRidge(setup: BremsstrahlungSetup, point: Float64Array): { above: number; width: number } {
  const m = setup.leptonMass;
  const p = momentum(setup.beamEnergy, m);
  const energy = point[slot.energy]!;
  const k = point[slot.momentum]!;
  const l = point[slot.axis]!;
  const axisMin = point[slot.axisMin]!;
  const excess = point[slot.excess]!;
  const recoil = momentum(point[slot.rest]!, m);
  const kT2 = ((p + k + l) * (p + k - l) * excess * (2 * axisMin + excess)) / (4 * l * l);
  const kAlong = (axisMin * (p + k) - l * l) / (2 * l);
  const mass2 = point[slot.mass]! ** 2;
  const delta = kAlong > 0 ? (mass2 + kT2) / (energy + kAlong) : energy - kAlong;
  const mean = mass2 + 2 * ((energy * m * m) / (point[slot.rest]! + recoil) + recoil * delta);
  const above = (l * mean) / k;
  if (2 * kT2 * recoil <= mean * kAlong) return { above, width: above };
  const gap = (kT2 * (mean * mean + 4 * recoil * (mean * kAlong - kT2 * recoil))) / (k * k);
  return { above, width: Math.max(1e-6 * above, (l * Math.sqrt(Math.max(0, gap))) / k) };
}
