import { createStream, fillUniform } from '../../numerics/index.ts';
import { twoBodyMomentum } from '../../physics/kinematics.ts';
import { aimDecay } from '../../production/aimed-decays.ts';
import { randomDecayPoints } from '../../production/decay-points.ts';
import { coneToSphere, directionCone } from '../../production/direction-cone.ts';
import { mesonDecays } from '../../production/meson-decays.ts';
import { decayDistance } from '../../propagation/index.ts';
import type { MesonSample } from '../../records/meson-flux.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import type { DetectorView } from './detector-view.ts';

/** Heavier particles of the pair in all directions, which decay on their way to lighter ones. */
export interface DecayingParticles {
  readonly mass: number;
  readonly lighterMass: number;
  /** Momenta, GeV. */
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly pz: Float64Array;
  readonly weight: Float64Array;
  /** Uniform numbers: where it decays, and to which direction. */
  readonly place: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** Half of the sample is in a cone three times as wide as the detector, where what decays to points at it. */
const widening = 3;

/** The heavier particles from mesons of one kind; number per proton on target at unit coupling. */
export function decayingParticles(
  portal: PhotonPortal,
  masses: { readonly particle: string; readonly mass: number; readonly lighterMass: number },
  beam: MesonBeam,
  index: number,
  mesons: MesonSample,
  view: DetectorView,
  seed: number,
): DecayingParticles {
  const { mass, lighterMass, particle } = masses;
  const columns: number[][] = [[], [], [], [], [], [], []];
  const { count } = mesons;
  const near = directionCone(view.cone.axis, Math.min(Math.PI, widening * view.cone.halfAngle));
  const all = directionCone(view.cone.axis, Math.PI);
  const out = new Float64Array(7);
  const uniform = new Float64Array(5);
  const decays = mesonDecays(
    portal,
    beam.meson,
    particle,
    count,
    randomDecayPoints(createStream(seed, 4 * index + 1, 1)),
  );
  for (const [half, cone] of [near, all].entries()) {
    if (half === 1 && near.halfAngle === Math.PI) continue;
    decays.forEach(({ momenta, weights }, kind) => {
      const stream = createStream(seed, 4 * index + 2, kind, half + 1);
      const kinds = momenta.length;
      for (let i = 0; i < count; i++) {
        fillUniform(stream, i, uniform, 5);
        const { px, py, pz, weight } = mesons;
        const k = momenta[i % kinds]!;
        const [u, v, ...rest] = uniform as unknown as [number, number, number, number, number];
        const share = aimDecay(px[i]!, py[i]!, pz[i]!, beam.meson.mass, k, mass, cone, u, v, out);
        const [x = 0, y = 0, z = 0] = out;
        if (!(share > 0) || (half === 1 && isInside(near, x, y, z))) continue;
        const values = [x, y, z, share * weight[i]! * weights[i % kinds]! * kinds, ...rest];
        for (const [column, value] of values.entries()) columns[column]!.push(value);
      }
    });
  }
  const [px, py, pz, weight, place, u, v] = columns.map((column) => Float64Array.from(column));
  return {
    mass,
    lighterMass,
    px: px!,
    py: py!,
    pz: pz!,
    weight: weight!,
    place: place!,
    u: u!,
    v: v!,
  };
}

function isInside(cone: ReturnType<typeof directionCone>, x: number, y: number, z: number): boolean {
  const [ax, ay, az] = cone.axis;
  return x * ax + y * ay + z * az > cone.cosine * Math.hypot(x, y, z);
}

/**
 * What the particles give in the detector when they decay with this proper length: calls `hit` with the energy of the
 * lighter particle (GeV), its way through the detector (m) and its weight. Decays inside the sphere around the detector or
 * behind it are left out: their photon is seen, or what they give flies on.
 */
export function followDecays(
  particles: DecayingParticles,
  properLengthM: number,
  view: DetectorView,
  hit: (energy: number, pathM: number, weight: number) => void,
): void {
  const { mass, lighterMass, px, py, pz, weight, place, u, v } = particles;
  const momentum = twoBodyMomentum(mass, lighterMass, 0);
  const out = new Float64Array(7);
  const chord = new Float64Array(2);
  const [cx, cy, cz] = view.centreM;
  const nearest = view.boundingRadiusM ** 2;
  const farthest = view.distanceM + view.boundingRadiusM;
  for (let i = 0; i < weight.length; i++) {
    const [qx, qy, qz] = [px[i]!, py[i]!, pz[i]!];
    const p = Math.sqrt(qx * qx + qy * qy + qz * qz);
    const length = (properLengthM * p) / mass;
    const distance = decayDistance(place[i]!, 0, farthest, length);
    const x = (qx / p) * distance;
    const y = (qy / p) * distance;
    const z = (qz / p) * distance;
    if ((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2 <= nearest) continue;
    const cone = coneToSphere([x, y, z], view.centreM, view.boundingRadiusM);
    const share = aimDecay(qx, qy, qz, mass, momentum, lighterMass, cone, u[i]!, v[i]!, out);
    if (!(share > 0)) continue;
    const [kx, ky, kz] = [out[0]!, out[1]!, out[2]!];
    const k = Math.sqrt(kx * kx + ky * ky + kz * kz);
    if (!view.body.chord(x, y, z, kx / k, ky / k, kz / k, chord)) continue;
    const decays = -Math.expm1(-farthest / length);
    hit(Math.sqrt(k * k + lighterMass * lighterMass), chord[1]! - chord[0]!, weight[i]! * share * decays);
  }
}
