import {
  boosted,
  differenceOf,
  type FourVector,
  onShell,
  restMomentum,
  turnedFrom,
} from '../../physics/four-vectors.ts';
import { recoilingSystem } from '../../production/decay-chain.ts';
import type { DecayMode } from '../../production/meson-decay-modes.ts';
import { decayPhoton } from '../../propagation/index.ts';
import type { EventContent, EventParticle, EventVertex } from '../../records/event.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import type { PhotonSource } from '../meson-beam/photon-source.ts';
import { numberOf, type ParticleNumbers } from './process.ts';

/** What a point of the cube says of a chain of decays; overwritten by each. */
export interface Chain {
  readonly source: PhotonSource;
  /** What the particle that is followed decays to beside its photon. */
  readonly products: readonly { readonly name: string; readonly share: number }[];
  readonly numbers: ParticleNumbers;
  beam: MesonBeam;
  mode: DecayMode;
  /** As `DecayMode.at` leaves it. */
  readonly rest: Float64Array;
  /** Momentum of the particle in the laboratory, GeV. */
  readonly particle: Float64Array;
  /** Of the meson, GeV. */
  px: number;
  py: number;
  pz: number;
  /** Way of the particle from the target to its decay. */
  flownM: number;
  /** Of its photon, in its rest frame, about its flight. */
  cosine: number;
  azimuth: number;
}

const millimetres = 1000;

/** The whole event; the extras are the azimuth of the system about the particle, the sign of a charged meson, and a flavour. */
export function chainEvent(chain: Chain, extras: Float64Array): EventContent {
  const { beam, mode, source, numbers } = chain;
  const [azimuth = 0, forSign = 0, forFlavour = 0] = extras;
  const meson = onShell(beam.meson.mass, [chain.px, chain.py, chain.pz]);
  const { followed, partner, recoil } = decayOfMeson(chain, meson, azimuth);
  const { photon, rest, decay, properTimeMm } = decayInFlight(chain, followed);
  const sign = signOf(beam, forSign);
  const flavour = chosen(chain.products, forFlavour);
  const number = (name: string): number => numberOf(numbers, name === 'nu' ? flavour : name);
  const outgoing = (pdg: number, momentum: FourVector, mass: number, madeAt: number): EventParticle => ({
    ...{ pdg, status: 'outgoing', momentum, mass, properTimeMm: 0, madeAt, endsAt: undefined },
  });
  const others: EventParticle[] = [];
  if (recoil !== undefined && mode.recoil !== undefined) {
    const pdg = number(mode.recoil.name);
    others.push(outgoing(beam.meson.kind === 'charged' ? sign * pdg : pdg, recoil, mode.recoil.mass, 0));
  }
  others.push(outgoing(number(mode.partner.name), partner, mode.partner.mass, 0));
  const otherMass = Math.sqrt(source.mass * (source.mass - 2 * source.photonEnergy));
  return {
    vertices: [[0, 0, 0, 0], decay],
    particles: [
      {
        ...{ pdg: sign * beam.meson.pdg, status: 'incoming', momentum: meson, mass: beam.meson.mass },
        ...{ properTimeMm: 0, madeAt: undefined, endsAt: 0 },
      },
      ...others,
      {
        ...{ pdg: number(mode.followed.name), status: 'decayed', momentum: followed, mass: source.mass },
        ...{ properTimeMm, madeAt: 0, endsAt: 1 },
      },
      outgoing(number(flavour), rest, otherMass || 0, 1),
      outgoing(number('gamma'), photon, 0, 1),
    ],
  };
}

/** Momenta of what the meson decays to, from that of the particle in the laboratory. */
function decayOfMeson(
  { beam, mode, rest, particle }: Chain,
  meson: FourVector,
  azimuth: number,
): { followed: FourVector; partner: FourVector; recoil: FourVector | undefined } {
  const { mass } = beam.meson;
  const [systemMass = 0, inside = 0, cosTheta = 0, size = 0] = rest;
  const lab = onShell(mode.followed.mass, [particle[0]!, particle[1]!, particle[2]!]);
  const own = onShell(mode.followed.mass, restMomentum(lab, meson, mass, size));
  const inFlight = (momentum: FourVector): FourVector => boosted(momentum, meson, mass);
  if (mode.recoil === undefined) {
    const partner = onShell(mode.partner.mass, [-own[1], -own[2], -own[3]]);
    return { followed: inFlight(own), partner: inFlight(partner), recoil: undefined };
  }
  // The system flies at an angle to the particle that follows from the angle inside it.
  const system = recoilingSystem(mass, mode.recoil.mass, systemMass);
  const energyInside = Math.hypot(inside, mode.followed.mass);
  const along = (system.energy * inside * cosTheta + system.momentum * energyInside) / systemMass;
  const cosine = size > 0 ? Math.max(-1, Math.min(1, along / size)) : 1;
  const flight = turnedFrom([own[1], own[2], own[3]], cosine, 2 * Math.PI * azimuth, system.momentum);
  const recoil = onShell(mode.recoil.mass, [-flight[0], -flight[1], -flight[2]]);
  const partner = onShell(mode.partner.mass, [flight[0] - own[1], flight[1] - own[2], flight[2] - own[3]]);
  return { followed: inFlight(own), partner: inFlight(partner), recoil: inFlight(recoil) };
}

/** The photon of the particle, what is left, and where and when. */
function decayInFlight(
  { source, flownM, cosine, azimuth }: Chain,
  followed: FourVector,
): { photon: FourVector; rest: FourVector; decay: EventVertex; properTimeMm: number } {
  const [energy, x, y, z] = followed;
  const out = new Float64Array(4);
  decayPhoton(source.photonEnergy, x, y, z, source.mass, cosine, azimuth, out);
  const [photonEnergy = 0, nx = 0, ny = 0, nz = 0] = out;
  const photon: FourVector = [photonEnergy, photonEnergy * nx, photonEnergy * ny, photonEnergy * nz];
  const p = Math.sqrt(x * x + y * y + z * z);
  const way = (flownM * millimetres) / p;
  return {
    photon,
    rest: differenceOf(followed, photon),
    decay: [x * way, y * way, z * way, energy * way],
    properTimeMm: source.mass * way,
  };
}

/** Tables of charged mesons add up both signs: each is as likely. */
function signOf({ flux, meson }: MesonBeam, u: number): 1 | -1 {
  if (meson.kind !== 'charged') return 1;
  const positive = flux.pdg.includes(meson.pdg);
  const negative = flux.pdg.includes(-meson.pdg);
  return negative && (!positive || u < 0.5) ? -1 : 1;
}

function chosen(products: Chain['products'], u: number): string {
  let sum = 0;
  for (const { name, share } of products) {
    sum += share;
    if (u < sum) return name;
  }
  return products.at(-1)!.name;
}
