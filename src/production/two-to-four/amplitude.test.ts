import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { createDarkTensor } from './dark-vertex.ts';
import { squaredAmplitude } from './integrand.ts';
import { currentLength } from './lepton-current.ts';
import { type FourVector, twoToFourMomenta } from './momenta.ts';
import { fillPhaseSpace } from './phase-space.ts';
import { type BeamConstants, beamConstants, type TwoToFourSetup } from './setup.ts';
import { createState, type State } from './state.ts';

const tensor = createDarkTensor();
const current = new Float64Array(currentLength);

const dot = (a: FourVector, b: FourVector): number => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
const plus = (a: FourVector, b: FourVector): FourVector => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
];

/** Average of |M|^2 over the dark decay angles; |M|^2 is quadratic in the direction, so this is exact. */
function decayAverage(c: BeamConstants, state: State): number {
  const k = Math.hypot(state.restX, state.restY, state.restZ);
  const { nodes, weights } = gaussLegendre(3);
  let sum = 0;
  nodes.forEach((node, i) => {
    const cos = 2 * node - 1;
    const sin = Math.sqrt(1 - cos * cos);
    for (let j = 0; j < 4; j++) {
      const phi = (2 * Math.PI * (j + 0.3)) / 4;
      const turned = {
        ...state,
        restX: k * sin * Math.cos(phi),
        restY: k * sin * Math.sin(phi),
        restZ: k * cos,
      };
      sum += (weights[i]! / 4) * squaredAmplitude(c, turned, tensor, current);
    }
  });
  return sum;
}

/** L_V of the physics note on lepton beams, section 1, from four-vectors. */
function leptonTensor(setup: TwoToFourSetup, state: State): { LV: number; t: number } {
  const { beam, lepton, nucleus, recoil, axion, darkPhoton } = twoToFourMomenta(setup, state);
  const Q = plus(axion, darkPhoton);
  const P = plus(nucleus, recoil);
  const m2 = setup.leptonMass ** 2;
  const s = dot(Q, Q);
  const st = s + 2 * dot(Q, lepton);
  const ut = s - 2 * dot(Q, beam);
  const t = 2 * setup.nucleusMass * (recoil[0] - nucleus[0]);
  const A = dot(P, beam);
  const B = dot(P, lepton);
  const P2 = dot(P, P);
  const X = t * P2 * (st + ut) ** 2 - 4 * (A * ut + B * st) ** 2;
  const LV =
    2 * P2 * (st / ut + ut / st) +
    (t / (st * ut)) * (4 * P2 * (st + ut) - 8 * (A * A + B * B) + 4 * t * P2 - 8 * s * P2) +
    ((2 * s + 4 * m2) * X) / (st * ut) ** 2;
  return { LV, t };
}

describe('|M|^2 averaged over the dark decay', () => {
  it.each([
    {
      name: 'muon on carbon',
      leptonMass: constants.muonMass.value,
      A: 12,
      beamEnergy: 2,
      darkPhotonMass: 0.2,
    },
    {
      name: 'muon on a proton',
      leptonMass: constants.muonMass.value,
      A: 1,
      beamEnergy: 1,
      darkPhotonMass: 0.1,
    },
    { name: 'electron on carbon', leptonMass: 0.01, A: 12, beamEnergy: 0.5, darkPhotonMass: 0.1 },
  ])('is e^6 G2/t^2 L_V lambda/(6 s^2), closed form: $name', ({ name: _, ...choice }) => {
    const setup: TwoToFourSetup = {
      ...choice,
      Z: 1,
      nucleusMass: choice.A * constants.atomicMassUnit.value,
      formFactor: 'elastic',
      axionMass: 0.05,
      missingEnergyMin: 0,
      missingEnergyMax: choice.beamEnergy,
    };
    const c = beamConstants(setup)!;
    const state = createState();
    let compared = 0;
    for (let i = 1; i <= 400; i++) {
      // Kronecker sequence of square roots of primes: spreads the points over the cube.
      const cube = Float64Array.from([2, 3, 5, 7, 11, 13, 17], (prime) => (i * Math.sqrt(prime)) % 1);
      if (!fillPhaseSpace(c, cube, state)) continue;
      const { LV, t } = leptonTensor(setup, state);
      // Where the transfer is tiny, the closed form cancels and doubles do not suffice for it.
      if (t < 1e-3) continue;
      compared += 1;
      const { s } = state;
      const kallen = (s - c.sMin) * (s - c.sDifference);
      const closed = ((4 * Math.PI * alpha) ** 3 * c.G2(t) * LV * kallen) / (6 * t * t * s * s);
      expect(Math.abs(decayAverage(c, state) / closed - 1)).toBeLessThan(1e-8);
    }
    expect(compared).toBeGreaterThan(60);
  });
});
