import { momentum } from '../../physics/kinematics.ts';
import { type FormFactorPart, hardScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import {
  axisExcess,
  energyLimits,
  largestExcess,
  photonAlong,
  photonTransverseSquared,
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

/** The range of E_k, GeV. */
export interface EnergyRange {
  /** Smallest E_k. */
  readonly energyMin: number;
  /** Smallest E - E_k. */
  readonly restMin: number;
  /** Largest E_k less the smallest. */
  readonly span: number;
  /** How far above energyMin the spectrum starts to fall as 1/E_k; undefined where a cut stands well above. */
  readonly softScale: number | undefined;
}

/** Windows that start below this fraction of the beam energy may hold soft photons. */
const softFraction = 0.1;

/** The range of E_k that the window, the beam and the mass leave; undefined when it is empty. */
export function energyRange(setup: BremsstrahlungSetup, mass: number): EnergyRange | undefined {
  const limits = energyLimits(setup, mass);
  return limits === undefined ? undefined : rangeWithin(setup, mass, limits);
}

/** The part of given limits on E_k that the window leaves; undefined when it is empty. */
export function rangeWithin(
  setup: BremsstrahlungSetup,
  mass: number,
  limits: readonly [number, number],
): EnergyRange | undefined {
  const { beamEnergy, leptonMass } = setup;
  const energyMin = Math.max(setup.energyMin, limits[0]);
  const energyMax = Math.min(setup.energyMax, limits[1]);
  if (energyMin >= energyMax) return undefined;
  // Emission falls as 1/E_k from E_k/E = m_V/m on: below, the mass of the photon keeps it hard.
  const softScale = Math.max(energyMin, beamEnergy * Math.min(1, mass / leptonMass));
  const phaseSpaceCloses = setup.energyMin <= limits[0];
  const soft = phaseSpaceCloses || softScale < softFraction * beamEnergy;
  return {
    energyMin,
    restMin: beamEnergy - energyMax,
    span: energyMax - energyMin,
    softScale: soft ? softScale : undefined,
  };
}

/** Momentum transfers squared and Jacobians of a line of nodes; at least as long as the line. */
export interface TransferLine {
  readonly transfers: Float64Array;
  readonly jacobians: Float64Array;
}

/**
 * The maps from the unit interval that make the integrand flat: E - E_k = restMin cosh(y), |l| - (p - k)
 * and t - t_min logarithmic above their natural scales. Where soft photons count, E_k - energyMin =
 * softScale (cosh(z) - 1) as well and z - y is the variable, logarithmic at both ends. The cosh and the quadratic
 * ends remove the square roots with which the phase space closes at the kinematic limits. In t the photon and
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

export function createMaps(setup: BremsstrahlungSetup, part: FormFactorPart): BremsstrahlungMaps {
  const screening = screeningScale(setup);
  const hard = hardScale(setup, part);
  const transferTail = Math.sqrt(tailFactor * hard);
  const cutAngle = setup.angleMax < Math.PI;

  let scale = 0;
  let ridge = 0;
  let width = 0;
  let logStart = 0;
  let logLength = 0;
  let logLengthAbove = 0;

  return {
    energy(v, { energyMin, restMin, span, softScale }, jacobian) {
      if (softScale === undefined) {
        const length = acoshAbove1(span / restMin);
        jacobian[0] = length * restMin * Math.sinh(length * v);
        return energyMin + (span - restMin * coshLess1(length * v));
      }
      // photonScale cosh(y + w) + restScale cosh(y) = sum, a quadratic equation for exp(y). No scale is
      // beyond the range, lest the shorter of the two be an edge in the variable of the other.
      const photonScale = Math.min(softScale, span);
      const restScale = Math.min(restMin, span);
      const sum = span + photonScale + restScale;
      const yMax = acoshAbove1(span / restScale);
      const length = acoshAbove1(span / photonScale) + yMax;
      const w = length * v - yMax;
      const growing = photonScale * Math.exp(w) + restScale;
      const falling = photonScale * Math.exp(-w) + restScale;
      const y = Math.log((sum + Math.sqrt(Math.max(0, sum * sum - growing * falling))) / growing);
      const photonSlope = photonScale * Math.sinh(y + w);
      const restSlope = restScale * Math.sinh(y);
      jacobian[0] = (length * photonSlope * restSlope) / (photonSlope + restSlope);
      const above = photonScale * coshLess1(y + w);
      return energyMin + (above < 0.5 * span ? above : span - restScale * coshLess1(y));
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

function coshLess1(x: number): number {
  const half = Math.sinh(0.5 * x);
  return 2 * half * half;
}

function acoshAbove1(excess: number): number {
  return 2 * Math.asinh(Math.sqrt(0.5 * excess));
}

/** Where k and p' can be collinear, as t - t_min, and how wide the ridge is. GeV^2. */
function collinearRidge(setup: BremsstrahlungSetup, point: Float64Array): { above: number; width: number } {
  const m = setup.leptonMass;
  const p = momentum(setup.beamEnergy, m);
  const energy = point[slot.energy]!;
  const k = point[slot.momentum]!;
  const l = point[slot.axis]!;
  const recoil = momentum(point[slot.rest]!, m);
  const kT2 = photonTransverseSquared(p, point);
  const kAlong = photonAlong(point);
  const mass2 = point[slot.mass]! ** 2;
  const delta = kAlong > 0 ? (mass2 + kT2) / (energy + kAlong) : energy - kAlong;
  const mean = mass2 + 2 * ((energy * m * m) / (point[slot.rest]! + recoil) + recoil * delta);
  const above = (l * mean) / k;
  if (2 * kT2 * recoil <= mean * kAlong) return { above, width: above };
  const gap = (kT2 * (mean * mean + 4 * recoil * (mean * kAlong - kT2 * recoil))) / (k * k);
  return { above, width: Math.max(1e-6 * above, (l * Math.sqrt(Math.max(0, gap))) / k) };
}
