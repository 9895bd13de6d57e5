import { momentum } from '../../physics/kinematics.ts';
import { createFormFactor } from '../../physics/nuclear-form-factor.ts';
import { energyMomentumProduct } from './azimuth-kernel.ts';
import { photonAlong, photonTransverseSquared, slot } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { type BosonSpin, vertexWeights } from './vertex.ts';

/**
 * Fills `values` with the kernel at the first `count` momentum transfers squared of `transfers` (GeV^2),
 * for one prepared (E_k, |l|). A whole line at a time: what the line shares is computed once, and no
 * number is boxed on the way.
 */
export type LineKernel = (
  point: Float64Array,
  transfers: Float64Array,
  values: Float64Array,
  count: number,
) => void;

/**
 * The exact tree-level density of l N -> l N X at prepared (E_k, |l|) and momentum transfer squared t,
 * averaged analytically over the azimuth of the recoil around l, without coupling and flux:
 *
 *   G2(t) / t^2 * < l_X >,  l_X = L_X / 4M^2  of the physics note on lepton beams, section 1 and 1a,
 *
 * with sigma = alpha^2 g^2 / (8 pi p^2) * integral dE_k d|l| dt of it. The lepton mass and the
 * recoil of a spin-0 nucleus are kept. In l_X the azimuth enters through stilde = a - b cos(phi) only,
 * so that every average is one of <1/stilde>, <1/stilde^2>, <cos/stilde^2>, <cos^2/stilde^2>, <stilde>.
 * Values are in GeV^-4 times the dimension of l_X.
 */
export function createBosonKernel(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  formFactor = createFormFactor(setup, setup.formFactor),
): LineKernel {
  const m2 = setup.leptonMass * setup.leptonMass;
  const M = setup.nucleusMass;
  const E = setup.beamEnergy;
  const p = momentum(E, setup.leptonMass);
  let weightsMass = Number.NaN;
  let weights = vertexWeights(spin, m2, 1);

  return (point, transfers, values, count) => {
    const energy = point[slot.energy]!;
    const rest = point[slot.rest]!;
    const l = point[slot.axis]!;
    const u = point[slot.u]!;
    const tMin = point[slot.tMin]!;
    const tMax = point[slot.tMax]!;
    const invariant = point[slot.invariant]!;
    const massSquared = point[slot.mass]! * point[slot.mass]!;
    const kT2 = photonTransverseSquared(p, point);
    const kAlong = photonAlong(point);
    if (massSquared !== weightsMass) {
      weightsMass = massSquared;
      weights = vertexWeights(spin, m2, massSquared);
    }
    const { currentMass2 } = weights;
    const currentWeight = weights.current / u;
    const chargeWeight = weights.charge / u;
    const interferenceWeight = weights.interference / (u * u);
    const k2 = point[slot.momentum]! * point[slot.momentum]!;

    for (let i = 0; i < count; i++) {
      const t = transfers[i]!;
      const recoilEnergy = t / (2 * M);
      const recoil = rest - recoilEnergy;
      const crossed2 = invariant * (t - tMin) * (tMax - t);
      const pT2 = crossed2 / (l * l);
      const pAlong = l - (u + t * (1 + rest / M)) / (2 * l);
      const dot = energyMomentumProduct(recoil, pAlong, m2 + pT2, energy, kAlong, massSquared + kT2);

      const a = massSquared + 2 * dot;
      const b2 = 4 * kT2 * pT2;
      const b = Math.sqrt(b2);
      const root2 = (a - b) * (a + b);
      const root = Math.sqrt(root2);
      const inverse = 1 / root;
      const ratio = a * inverse;
      const inverse2 = ratio / root2;

      const nucleus = 1 + t / (4 * M * M);
      const slope = recoil + t / (4 * M);
      const offset = slope * a - (E - t / (4 * M)) * u;
      const interference2 =
        offset * offset * inverse2 -
        (2 * offset * slope * b2 * inverse) / root2 +
        (slope * slope * b2 * inverse * (ratio * ratio + ratio - 1)) / (root + a);
      const photonAlong2 = (nucleus * t * (1 - 2 * u * inverse + u * u * inverse2)) / 4;

      let lX = interferenceWeight * (photonAlong2 - interference2);
      if (currentWeight !== 0) {
        const half = t / 2 + E * recoilEnergy;
        const beamCross = (p * p * (t + recoilEnergy * recoilEnergy) - half * half) * inverse - a / 4 - half;
        lX += currentWeight * (beamCross + (crossed2 + nucleus * t * currentMass2) * inverse);
      }
      if (chargeWeight !== 0) {
        const half = energy * recoilEnergy - u / 2;
        const bosonCross = (k2 * nucleus * t - half * half) * inverse - a / 4 - half;
        lX += chargeWeight * (bosonCross + nucleus * t * massSquared * inverse);
      }
      values[i] = (formFactor(t) / (t * t)) * lX;
    }
  };
}
