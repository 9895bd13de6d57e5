import { twoBodyMomentum } from '../physics/kinematics.ts';
import type { DecayingMeson } from '../records/meson.ts';
import type { PhotonPortal } from '../records/portal.ts';
import { sterileDecayAt } from './charged-meson/index.ts';
import { boostedMomentum, recoilingSystem } from './decay-chain.ts';
import { flavours } from './meson-decays.ts';
import { pseudoscalarDecayAt } from './pseudoscalar-meson/index.ts';
import { darkFractionFromElectrons } from './vector-meson.ts';

/** A particle by its name, as in `widths()` of a portal, and mass in GeV. */
export interface NamedParticle {
  readonly name: string;
  readonly mass: number;
}

/**
 * A meson at rest that decays to a system of two, the particle that is followed and its partner, which recoils against a third
 * particle; with none, the system is the meson.
 */
export interface DecayMode {
  readonly followed: NamedParticle;
  readonly partner: NamedParticle;
  /** Of a charged meson the lepton of the positive one. */
  readonly recoil: NamedParticle | undefined;
  /**
   * The decay at a point of the unit square: mass of the system, momentum of its particles in its rest frame, cosine between
   * the one that is followed and the flight of the system there, momentum of that one in the rest frame of the meson to
   * out[0 .. 3]; GeV. Returned is the branching fraction at unit coupling per unit of area, (unit of coupling)^-2.
   */
  at(v: number, u: number, out: Float64Array): number;
}

/**
 * The ways in which a meson makes the particle, with all that comes out; the same densities as those of `mesonDecays`. None
 * where the portal or the masses do not allow it.
 *
 * @throws RangeError for a particle that the portal does not make
 */
export function decayModes(
  portal: PhotonPortal,
  meson: DecayingMeson,
  particle: string,
): readonly DecayMode[] {
  if (meson.kind === 'charged') return sterileModes(portal, meson, particle);
  const { pair } = portal;
  const place = pair?.names.indexOf(particle) ?? -1;
  if (pair === undefined || place < 0) throw new RangeError(`${portal.id} makes no ${particle}`);
  if (portal.thresholdMass >= meson.mass) return [];
  const followed = { name: particle, mass: pair.masses[place]! };
  const partner = { name: pair.names[1 - place]!, mass: pair.masses[1 - place]! };
  if (meson.kind === 'vector') {
    const weight = darkFractionFromElectrons(portal, meson);
    const momentum = twoBodyMomentum(meson.mass, ...pair.masses);
    return [
      {
        ...{ followed, partner, recoil: undefined },
        at(_, u, out) {
          fill(out, meson.mass, momentum, 2 * u - 1, momentum);
          return weight;
        },
      },
    ];
  }
  return [
    {
      ...{ followed, partner, recoil: { name: 'gamma', mass: 0 } },
      at(v, u, out) {
        const { pairMass, cosTheta, weight } = pseudoscalarDecayAt(portal, meson, v, u);
        const inside = twoBodyMomentum(pairMass, ...pair.masses);
        const own = place === 0 ? cosTheta : -cosTheta;
        const system = recoilingSystem(meson.mass, 0, pairMass);
        fill(out, pairMass, inside, own, boostedMomentum(system, followed.mass, inside, own));
        return weight;
      },
    },
  ];
}

/** P+ -> l+ N gamma of each lepton. */
function sterileModes(
  portal: PhotonPortal,
  meson: Extract<DecayingMeson, { kind: 'charged' }>,
  particle: string,
): readonly DecayMode[] {
  const sterileMass = portal.parameters.M_N;
  if (portal.id !== 'sterile-dipole' || sterileMass === undefined || particle !== 'N') return [];
  return flavours.flatMap(([moment, leptonMass, lepton]): readonly DecayMode[] => {
    const squared = portal.parameters[moment]! ** 2;
    if (squared === 0 || leptonMass + sterileMass >= meson.mass) return [];
    const decay = { meson, leptonMass, sterileMass };
    return [
      {
        followed: { name: particle, mass: sterileMass },
        partner: { name: 'gamma', mass: 0 },
        recoil: { name: `${lepton}+`, mass: leptonMass },
        at(v, u, out) {
          const { virtualMass, cosTheta, weight } = sterileDecayAt(decay, v, u);
          const inside = twoBodyMomentum(virtualMass, sterileMass, 0);
          const system = recoilingSystem(meson.mass, leptonMass, virtualMass);
          fill(out, virtualMass, inside, cosTheta, boostedMomentum(system, sterileMass, inside, cosTheta));
          return weight * squared;
        },
      },
    ];
  });
}

function fill(out: Float64Array, mass: number, inside: number, cosine: number, momentum: number): void {
  out[0] = mass;
  out[1] = inside;
  out[2] = cosine;
  out[3] = momentum;
}
