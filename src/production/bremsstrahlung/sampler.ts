import { alpha } from '../../physics/constants.ts';
import type { FourVector } from '../../physics/four-vectors.ts';
import { momentum } from '../../physics/kinematics.ts';
import { createFormFactor, formFactorParts } from '../../physics/nuclear-form-factor.ts';
import { azimuthRange, createAzimuthKernel } from './azimuth-kernel.ts';
import { photonAlong, photonTransverseSquared, slot, slotCount } from './kinematics.ts';
import { createMaps, energyRange } from './maps.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import type { BosonSpin } from './vertex.ts';

/** Dimensions of the unit cube: E_k, |p - k|, t, azimuth of the recoil about p - k. */
export const emissionDimensions = 4;

/** Lab frame, nucleus at rest, beam along z, the boson in the x-z plane with x >= 0. GeV. */
export interface EmissionMomenta {
  readonly beam: FourVector;
  readonly nucleus: FourVector;
  readonly lepton: FourVector;
  readonly recoil: FourVector;
  readonly boson: FourVector;
}

/** The integrand of l N -> l N X together with the point that it last evaluated. */
export interface EmissionSampler {
  /** dsigma per unit volume of the cube at g = 1 in L = g X lbar Gamma l, GeV^-2; 0 outside phase space and window. */
  evaluate(cube: Float64Array): number;
  /** Four-vectors of the point last evaluated, where that was not 0. */
  momenta(): EmissionMomenta;
}

/**
 * The whole differential cross section whose integral is `bosonBremsstrahlungCrossSection`, with the maps of that quadrature and
 * the azimuth of the recoil, which makes 1/stilde flat.
 */
export function createEmissionSampler(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
): EmissionSampler {
  const range = energyRange(setup, mass);
  // The part that reaches furthest in t, as the maps end with it.
  const maps = createMaps(setup, formFactorParts(setup.formFactor).at(-1)!);
  const formFactor = createFormFactor(setup, setup.formFactor);
  const kernel = createAzimuthKernel(spin, setup, mass);
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const strength = alpha ** 2 / (4 * Math.PI) / (2 * p * p);
  const point = new Float64Array(slotCount);
  const jacobian = new Float64Array(1);
  const node = new Float64Array(1);
  const line = { transfers: new Float64Array(1), jacobians: new Float64Array(1) };
  const last = { t: 0, pT: 0, pAlong: 0, cos: 1, sin: 0 };

  function evaluate(cube: Float64Array): number {
    if (range === undefined) return 0;
    const energy = maps.energy(cube[0]!, range, jacobian);
    const perAxis = maps.axis(cube[1]!, energy, mass, point);
    if (perAxis === 0) return 0;
    maps.panels(point);
    const panel = cube[2]! < 0.5 ? 0 : 1;
    node[0] = 2 * cube[2]! - panel;
    maps.transfers(panel, node, point, line);
    const t = line.transfers[0]!;
    if (!(t > point[slot.tMin]! && t < point[slot.tMax]!)) return 0;
    const { mean, swing, pT, pAlong } = azimuthRange(setup, point, t, photonTransverseSquared(p, point));
    const extremes = (mean - swing) * (mean + swing);
    const root = Math.sqrt(extremes);
    const turn = 2 * Math.PI * cube[3]!;
    const inverse = 1 / (mean + swing * Math.cos(turn));
    Object.assign(last, { t, pT, pAlong });
    last.cos = (mean * Math.cos(turn) + swing) * inverse;
    last.sin = root * Math.sin(turn) * inverse;
    const lX = kernel(point, t, extremes * inverse);
    const measure = jacobian[0]! * perAxis * 2 * line.jacobians[0]! * root * inverse;
    return strength * measure * (formFactor(t) / (t * t)) * lX;
  }

  function momenta(): EmissionMomenta {
    const { beamEnergy: E, nucleusMass: M } = setup;
    const { t, pT, pAlong, cos, sin } = last;
    const l = point[slot.axis]!;
    const kT = Math.sqrt(photonTransverseSquared(p, point));
    const kAlong = photonAlong(point);
    // The beam as seen from the axis p - k: its direction turns all else to the laboratory.
    const [nx, nz] = [kT / p, (l + kAlong) / p];
    const kx = kT * (l / p);
    const kz = kT * nx + kAlong * nz;
    const px = pT * cos * nz - pAlong * nx;
    const py = pT * sin;
    const pz = pT * cos * nx + pAlong * nz;
    const recoilEnergy = t / (2 * M);
    return {
      beam: [E, 0, 0, p],
      nucleus: [M, 0, 0, 0],
      boson: [point[slot.energy]!, kx, 0, kz],
      lepton: [point[slot.rest]! - recoilEnergy, px, py, pz],
      recoil: [M + recoilEnergy, -kx - px, -py, p - kz - pz],
    };
  }

  return { evaluate, momenta };
}
