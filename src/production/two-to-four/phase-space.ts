import { mapDarkSystem, mapEmission, mapEnergyLoss } from './dark-emission.ts';
import { fillLepton, mapAzimuth, mapMomentumTransfer } from './nuclear-exchange.ts';
import type { BeamConstants } from './setup.ts';
import type { State } from './state.ts';

/**
 * Phase space of l N -> l N a gamma_D with exact recoil, as a map of the unit cube:
 *
 *   dsigma = 1/(512 pi^3 M^2 p^2) dE_Q d|l| dt dphi/(2 pi) * ds/(2 pi) * k/(4 pi sqrt(s)) dOmega/(4 pi) * |M|^2,
 *
 * with Q the dark momentum, k and Omega those of gamma_D in the dark rest frame, l = p - Q, t = 2M T for a
 * nucleus that recoils from rest with energy T, phi the azimuth of q around l. Coordinates of the cube: 0 s,
 * 1 and 2 the dark decay angles, 3 loss = E - E_Q, 4 |l|, 5 t, 6 phi. Differences are formed from E - p,
 * E_Q - Q and E' - p', never from the large numbers. `state.weight` becomes the whole measure without
 * |M|^2, GeV^-2; false (and no valid state) outside phase space.
 *
 * Where a logarithmic map is wanted, a high power x -> (1 + a x)^n stands in for the exponential: it costs a
 * few multiplications and leaves a smooth factor that an adaptive grid takes out.
 *
 * The stages hand numbers on through `state` alone: an argument or result that is a number would be
 * allocated wherever the compiler does not inline the call.
 */
export function fillPhaseSpace(c: BeamConstants, cube: Float64Array, state: State): boolean {
  mapDarkSystem(c, cube, state);
  if (!mapEnergyLoss(c, cube, state)) return false;
  if (!mapEmission(c, cube, state)) return false;
  mapMomentumTransfer(c, cube, state);
  mapAzimuth(c, cube, state);
  fillLepton(c, state);
  return true;
}
