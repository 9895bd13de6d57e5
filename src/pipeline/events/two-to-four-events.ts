import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import {
  createTwoToFourSampler,
  type TwoToFourSetup,
  twoToFourDimensions,
  twoToFourMomenta,
} from '../../production/two-to-four/index.ts';
import { type Colliding, collisionEvent, lasting } from './collision-event.ts';
import type { EventProcess } from './process.ts';

/** l N -> l N a gamma_D in the window of the setup: plain data. */
export interface TwoToFourRequest {
  readonly kind: 'two-to-four';
  readonly setup: TwoToFourSetup;
  /** g, GeV^-1. */
  readonly coupling: number;
  readonly axion: Colliding;
  readonly darkPhoton: Colliding;
  /** Numbers of the beam and of the nucleus. */
  readonly beam: number;
  readonly nucleus: number;
}

/** Events of l N -> l N a gamma_D at exact tree level, spins of the dark pair and recoil included; pb. */
export function twoToFourEvents(request: TwoToFourRequest): EventProcess {
  const { setup, coupling } = request;
  const { evaluate, state } = createTwoToFourSampler(setup);
  const scale = coupling ** 2 * picobarnPerInverseGeV2;
  const lepton = lasting(request.beam, setup.leptonMass);
  const nucleus = lasting(request.nucleus, setup.nucleusMass);
  return {
    dimensions: twoToFourDimensions,
    density: (point) => scale * evaluate(point),
    extras: 5,
    event(extras) {
      const found = twoToFourMomenta(setup, state);
      return collisionEvent(
        [
          [lepton, found.beam],
          [nucleus, found.nucleus],
        ],
        [
          [lepton, found.lepton],
          [nucleus, found.recoil],
          [request.axion, found.axion],
          [request.darkPhoton, found.darkPhoton],
        ],
        extras,
      );
    },
  };
}
