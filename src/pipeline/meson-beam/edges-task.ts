import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import type { MesonBeam } from './fluxes.ts';
import { type PhotonEdge, photonEdges } from './photon-edges.ts';
import { type MesonSamples, mesonSamples, type PhotonSetup } from './photon-sample.ts';
import { photonSampler } from './photon-sampler.ts';
import type { PhotonSource } from './photon-source.ts';

/** A portal as plain data, with the particle whose photon is searched for. */
export interface PhotonPoint {
  /** For messages. */
  readonly x: number;
  readonly portal: string;
  readonly parameters: PhotonPortal['parameters'];
  readonly source: PhotonSource;
}

/** Edges of what searches exclude that see the same mesons in the same detector, at some points. */
export interface PhotonEdgesTask {
  readonly kind: 'photon-edges';
  readonly setup: PhotonSetup;
  readonly beams: readonly MesonBeam[];
  readonly points: readonly PhotonPoint[];
  /** Events per proton or collision that each excludes. */
  readonly limits: readonly { readonly curve: string; readonly events: number }[];
  readonly accuracy: number;
  readonly seed: number;
}

/** One edge: a coupling with its error, and the events there by meson, per proton or collision. */
export interface EdgePoint {
  readonly value: number;
  readonly error: number;
  readonly channels: Readonly<Record<string, number>>;
}

/** What one search excludes at one point: nothing where there is no lower edge; or why that is not known. */
export type EdgesAnswer =
  | { readonly lower: EdgePoint | undefined; readonly upper: EdgePoint | undefined }
  | { readonly failure: string };

/** Answers by point and limit. A sample serves all limits; points share the mesons. */
export function runPhotonEdges(task: PhotonEdgesTask): readonly (readonly EdgesAnswer[])[] {
  const samples = mesonSamples(task.seed);
  return task.points.map((point) => answersAt(task, point, samples));
}

function answersAt(
  { setup, beams, limits, accuracy }: PhotonEdgesTask,
  { x, portal, parameters, source }: PhotonPoint,
  samples: MesonSamples,
): readonly EdgesAnswer[] {
  const built = requirePhotonPortal(portalDefinition(portal).build(parameters));
  const sampler = photonSampler(setup, source, beams, built, samples);
  return limits.map(({ curve, events }) => {
    const names = { what: `${curve} at ${x}`, advice: 'ask for a looser accuracy or report the point' };
    try {
      const edges = photonEdges(sampler, events, accuracy, names);
      return { lower: edges && pointOf(edges.lower), upper: edges?.upper && pointOf(edges.upper) };
    } catch (error) {
      // Errors lose their class between threads, and one search may fail alone.
      if (error instanceof ComputationError) return { failure: error.message };
      throw error;
    }
  });
}

function pointOf({ coupling, events: { parts } }: PhotonEdge): EdgePoint {
  const channels = Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value]));
  return { ...coupling, channels };
}
