import { createStream } from '../../numerics/index.ts';
import { aimDecays } from '../../production/aimed-decays.ts';
import { randomDecayPoints } from '../../production/decay-points.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import type { MesonSample } from '../../records/meson-flux.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import type { DetectorView } from './detector-view.ts';

/** Particles from the target on their way through the detector. */
export interface StraightParticles {
  /** GeV. */
  readonly energy: Float64Array;
  readonly betaGamma: Float64Array;
  /** Distance to the detector and length of the way through it, m. */
  readonly distanceM: Float64Array;
  readonly pathM: Float64Array;
  /** Number per proton on target at unit coupling that each stands for. */
  readonly weight: Float64Array;
}

/** One of the pair, straight from decays of mesons of one kind into the detector. */
export function straightParticles(
  portal: PhotonPortal,
  particle: string,
  beam: MesonBeam,
  index: number,
  mesons: MesonSample,
  view: DetectorView,
  seed: number,
): StraightParticles {
  const columns: number[][] = [[], [], [], [], []];
  const chord = new Float64Array(2);
  const { count } = mesons;
  const decays = mesonDecays(
    portal,
    beam.meson,
    particle,
    count,
    randomDecayPoints(createStream(seed, 4 * index + 1, 0)),
  );
  decays.forEach((sample, kind) => {
    const stream = createStream(seed, 4 * index + 2, kind);
    const { px, py, pz, weight } = aimDecays(mesons, beam.meson.mass, sample, view.cone, stream);
    for (let i = 0; i < count; i++) {
      if (!(weight[i]! > 0)) continue;
      const p = Math.hypot(px[i]!, py[i]!, pz[i]!);
      if (!view.body.chord(0, 0, 0, px[i]! / p, py[i]! / p, pz[i]! / p, chord)) continue;
      const values = [
        Math.hypot(p, sample.mass),
        p / sample.mass,
        chord[0]!,
        chord[1]! - chord[0]!,
        weight[i]!,
      ];
      for (const [column, value] of values.entries()) columns[column]!.push(value);
    }
  });
  const [energy, betaGamma, distanceM, pathM, weight] = columns.map((column) => Float64Array.from(column));
  return {
    energy: energy!,
    betaGamma: betaGamma!,
    distanceM: distanceM!,
    pathM: pathM!,
    weight: weight!,
  };
}
