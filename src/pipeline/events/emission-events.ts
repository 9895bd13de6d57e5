import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import {
  type BosonSpin,
  type BremsstrahlungSetup,
  createEmissionSampler,
  emissionDimensions,
} from '../../production/bremsstrahlung/index.ts';
import { type Colliding, collisionEvent, lasting } from './collision-event.ts';
import type { EventProcess } from './process.ts';

/** l N -> l N X of one boson, in the window of the setup: plain data. */
export interface EmissionRequest {
  readonly kind: 'bremsstrahlung';
  readonly spin: BosonSpin;
  readonly setup: BremsstrahlungSetup;
  /** g in L = g X lbar Gamma l. */
  readonly coupling: number;
  readonly boson: Colliding;
  /** Numbers of the beam and of the nucleus. */
  readonly beam: number;
  readonly nucleus: number;
}

/** Events of l N -> l N X at exact tree level, with the recoil of the nucleus; pb. */
export function emissionEvents(request: EmissionRequest): EventProcess {
  const { spin, setup, coupling, boson } = request;
  const { evaluate, momenta } = createEmissionSampler(spin, setup, boson.mass);
  const scale = coupling ** 2 * picobarnPerInverseGeV2;
  const lepton = lasting(request.beam, setup.leptonMass);
  const nucleus = lasting(request.nucleus, setup.nucleusMass);
  return {
    dimensions: emissionDimensions,
    density: (point) => scale * evaluate(point),
    extras: 4,
    event(extras) {
      const found = momenta();
      return collisionEvent(
        [
          [lepton, found.beam],
          [nucleus, found.nucleus],
        ],
        [
          [lepton, found.lepton],
          [nucleus, found.recoil],
          [boson, found.boson],
        ],
        extras,
      );
    },
  };
}
