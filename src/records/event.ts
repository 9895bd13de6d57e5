import type { Estimate } from '../numerics/estimate.ts';

/** (E, px, py, pz) in GeV, z along the beam. */
export type EventMomentum = readonly [energy: number, px: number, py: number, pz: number];

/** A particle of an event. */
export interface EventParticle {
  /** Particle Data Group number. */
  readonly pdg: number;
  /** 'decayed': made and ended inside the event. */
  readonly status: 'incoming' | 'decayed' | 'outgoing';
  readonly momentum: EventMomentum;
  /** GeV; of a nucleus or meson too, where the momentum alone would lose it to rounding. */
  readonly mass: number;
  /** c times proper time from where it is made to where it decays, in the event or later, mm; 0 of what does not decay or at once. */
  readonly properTimeMm: number;
  /** Places in `vertices` of where it is made and where it ends; undefined where it comes in or goes out. */
  readonly madeAt: number | undefined;
  readonly endsAt: number | undefined;
}

/** Where particles meet or decay: x, y, z and c times time, mm, the target at 0. */
export type EventVertex = readonly [x: number, y: number, z: number, ct: number];

/** What happened once. Each vertex conserves four-momentum. */
export interface EventContent {
  /** In the order of vertices: a particle comes after those that it is made of. */
  readonly particles: readonly EventParticle[];
  readonly vertices: readonly EventVertex[];
}

/** An event of a sample. */
export interface GeneratedEvent extends EventContent {
  /** From 0 on. */
  readonly number: number;
  /** 1, or more where the density exceeds its maximum as it is known. */
  readonly weight: number;
}

/** One of two that collide, for the head of a file. */
export interface EventBeam {
  readonly pdg: number;
  /** GeV, in the frame of the events. */
  readonly energy: number;
}

/** What all events of a sample have in common. */
export interface EventSampleHead {
  /** In a sentence, such as the process. */
  readonly title: string;
  readonly program: { readonly name: string; readonly version: string };
  readonly events: number;
  readonly seed: number;
  /** Of all such events, in `rateUnit`; the error is one standard deviation. */
  readonly rate: Estimate;
  /** A cross section in pb, or events per proton on target or inelastic collision. */
  readonly rateUnit: 'pb' | 'per primary';
  readonly beams: readonly [EventBeam, EventBeam];
  /** Names of particles that have no number of their own, with the one given to each. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Mean proper decay lengths c tau by name, mm; Infinity for what is stable. */
  readonly meanLifetimesMm: Readonly<Record<string, number>>;
  /** As `UnweightingPlan` has them. */
  readonly overweightShare: number;
  readonly overweightExcess: number;
  /** What the sample was made from, by name. */
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly references: readonly string[];
}
