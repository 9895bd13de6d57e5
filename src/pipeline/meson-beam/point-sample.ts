import { createStream, fillUniform, latticeCoordinate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { aimDecay } from '../../production/aimed-decays.ts';
import { decayPhoton } from '../../propagation/index.ts';
import { type DecayView, decayViews } from './decay-view.ts';
import { coordinates, type DrawnDecays, type PhotonSetup } from './photon-sample.ts';
import type { PhotonSource } from './photon-source.ts';
import type { PointSample } from './point-signal.ts';

const perMetre = 100 / constants.hbarCInGeVCm.value;

/**
 * Decays at points of their way that are uniform between where the particle enters and leaves, with the photon of each: for
 * volumes off the beam, and for cuts on the direction of the photon. Per proton or collision.
 */
export function pointSample(
  setup: PhotonSetup,
  source: PhotonSource,
  { at: { points, mesons }, decays, mesonMass }: DrawnDecays,
): PointSample {
  const room = mesons.count * decays.length;
  const views = decayViews(setup.geometry);
  const rate = new Float64Array(room * views.length);
  const kappa = new Float64Array(rate.length);
  const uniform = new Float64Array(4);
  const particle = new Float64Array(7);
  const way = new Float64Array(2);
  const photon = new Float64Array(4);
  const share = setup.signal === 'photon' ? source.photonShare : source.electronPairShare;
  const batchEnds: number[] = [];
  const stream = createStream(points.seed, points.task, 1);
  let found = 0;
  for (let i = 0; i < (share > 0 ? mesons.count : 0); i++) {
    fillUniform(stream, i, uniform, 4);
    const turn = 2 * Math.PI * uniform[0]!;
    const [across, pz] = [mesons.px[i]!, mesons.pz[i]!];
    const [px, py] = [across * Math.cos(turn), across * Math.sin(turn)];
    const u = latticeCoordinate(points, i, coordinates.direction);
    const v = latticeCoordinate(points, i, coordinates.azimuth);
    for (const { mass, momenta, weights } of decays) {
      const kinds = momenta.length;
      const k = momenta[i % kinds]!;
      for (const view of views) {
        const hit = aimDecay(px, py, pz, mesonMass, k, mass, view.cone, u, v, particle);
        const [x, y, z] = [particle[0]!, particle[1]!, particle[2]!];
        if (!(hit > 0) || !view.way(x, y, z, way)) continue;
        const p = Math.sqrt(x * x + y * y + z * z);
        const length = way[1]! - way[0]!;
        const flown = way[0]! + uniform[1]! * length;
        decayPhoton(
          source.photonEnergy,
          x,
          y,
          z,
          mass,
          2 * uniform[2]! - 1,
          2 * Math.PI * uniform[3]!,
          photon,
        );
        if (!isSeen(setup, view, [x / p, y / p, z / p], flown, photon, Math.sqrt(p * p + mass * mass)))
          continue;
        const perCoupling = (source.unitWidth * perMetre * mass) / p;
        rate[found] = hit * mesons.weight[i]! * weights[i % kinds]! * kinds * share * length * perCoupling;
        kappa[found++] = flown * perCoupling;
      }
    }
    if ((i + 1) % points.perBatch === 0) batchEnds.push(found);
  }
  return { rate: rate.slice(0, found), kappa: kappa.slice(0, found), batchEnds };
}

/** Whether a decay after `flown` metres along `direction` passes the cuts; `photon`: energy and direction. */
export function isSeen(
  { signal, photonEnergyMin: min, photonEnergyMax: max, energyAngleMax }: PhotonSetup,
  view: DecayView,
  direction: readonly [number, number, number],
  flown: number,
  photon: Float64Array,
  energy: number,
): boolean {
  if (signal === 'electron-pair') return energy >= min && energy <= max;
  const [photonEnergy = 0, x = 0, y = 0, z = 0] = photon;
  if (!(photonEnergy >= min && photonEnergy <= max)) return false;
  if (energyAngleMax !== undefined) {
    const angle = Math.atan2(Math.sqrt(x * x + y * y), z);
    if ((photonEnergy * angle) ** 2 > energyAngleMax) return false;
  }
  return view.sees(direction, flown, [x, y, z]);
}
