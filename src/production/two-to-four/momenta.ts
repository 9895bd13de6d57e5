import type { TwoToFourSetup } from './setup.ts';
import type { State } from './state.ts';

/** (E, px, py, pz) in GeV. */
export type FourVector = readonly [number, number, number, number];

/** Lab frame, nucleus at rest, beam along z, the dark pair's momentum in the x-z plane with x >= 0. */
export interface TwoToFourMomenta {
  readonly beam: FourVector;
  readonly nucleus: FourVector;
  readonly lepton: FourVector;
  readonly recoil: FourVector;
  readonly axion: FourVector;
  readonly darkPhoton: FourVector;
}

/**
 * Four-vectors of the point a sampler last evaluated (where its integrand was not 0). They hold the plain
 * rounding of a large energy: form invariants from the state, not from these. Events need a random
 * rotation around z.
 */
export function twoToFourMomenta(setup: TwoToFourSetup, state: State): TwoToFourMomenta {
  const { beamEnergy, leptonMass, nucleusMass, darkPhotonMass } = setup;
  const { qTime, qx, qy, qz, Qx, Qz, restX, restY, restZ } = state;
  const restEnergy = Math.hypot(darkPhotonMass, restX, restY, restZ);
  // The light-front boost that takes (sqrt s, 0, 0, 0) to Q.
  const z = (restEnergy + restZ) / state.rootS;
  const plus = z * state.Qplus;
  const Kx = restX + z * Qx;
  const minus = (darkPhotonMass * darkPhotonMass + Kx * Kx + restY * restY) / plus;
  const darkPhoton: FourVector = [(plus + minus) / 2, Kx, restY, (plus - minus) / 2];
  return {
    beam: [beamEnergy, 0, 0, Math.sqrt((beamEnergy - leptonMass) * (beamEnergy + leptonMass))],
    nucleus: [nucleusMass, 0, 0, 0],
    lepton: [state.energyPrime, state.px, state.py, state.pz],
    recoil: [nucleusMass - qTime, -qx, -qy, -qz],
    axion: [state.darkEnergy - darkPhoton[0], Qx - Kx, -restY, Qz - darkPhoton[3]],
    darkPhoton,
  };
}
