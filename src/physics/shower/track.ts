import type { Estimate } from '../../numerics/estimate.ts';
import { gaussLegendre, integrate } from '../../numerics/index.ts';

/** A piece of a track length in a variable x in which an integral over it is smooth. */
export interface TrackPanel {
  readonly lower: number;
  readonly upper: number;
  /** Energy at x in GeV, and T(E) |dE/dx| in radiation lengths. */
  at(x: number): TrackPoint;
}

export interface TrackPoint {
  readonly energy: number;
  readonly weight: number;
}

/**
 * A differential track length T(E): the length that all particles of one kind travel in the target while their
 * energy is in dE, per primary particle.
 */
export interface TrackLength {
  /** No particle has more, GeV. */
  readonly energyMax: number;
  /** T(E), radiation lengths per GeV; 0 above `energyMax`. */
  perGeV(energy: number): number;
  /** The range [energyMin, energyMax] in pieces, highest energies first; none where it is empty. */
  panels(energyMin: number): readonly TrackPanel[];
  /** Bound on the numerical error of T(E), relative. Not that of the shower model. */
  readonly relativeError: number;
}

export interface TrackOptions {
  /** Default 1e-8. */
  readonly relativeTolerance?: number;
  /** Says in error messages which integral failed. */
  readonly label?: string;
}

/**
 * Integral over T(E) f(E) dE from energyMin to the end of the track, adaptively. Narrow structures of f that all
 * first nodes miss stay unseen.
 *
 * @throws RangeError unless energyMin > 0
 * @throws ConvergenceError where f is not finite, or the tolerance is not reached
 */
export function integrateOverTrack(
  f: (energy: number) => number,
  track: TrackLength,
  energyMin: number,
  options: TrackOptions = {},
): Estimate {
  const { relativeTolerance = 1e-8, label = 'integral over a track length' } = options;
  let value = 0;
  let error = 0;
  for (const panel of panelsOf(track, energyMin)) {
    const part = integrate(
      (x) => {
        const { energy, weight } = panel.at(x);
        return weight === 0 ? 0 : weight * f(energy);
      },
      panel.lower,
      panel.upper,
      { relativeTolerance, absoluteTolerance: relativeTolerance * Math.abs(value), label },
    );
    value += part.value;
    error += part.error;
  }
  return { value, error: error + track.relativeError * Math.abs(value) };
}

/** Energies at which to compute something dear, and what then to do with the values. */
export interface TrackNodes {
  /** GeV. */
  readonly energies: Float64Array;
  /** Radiation lengths; 0 at nodes of the coarse rule alone. */
  readonly weights: Float64Array;
  /** The same for a rule of lower order, which judges the first. */
  readonly coarseWeights: Float64Array;
}

/**
 * Fixed Gauss-Legendre nodes for integrals over T(E) dE from energyMin up, `order` in each panel, together with those
 * of two thirds of the order. `integrateOnNodes` makes the estimate.
 *
 * @throws RangeError unless energyMin > 0 and order is an integer of 2 or more
 */
export function trackNodes(track: TrackLength, energyMin: number, order: number): TrackNodes {
  if (!(Number.isInteger(order) && order >= 2)) throw new RangeError(`order ${order} is not 2 or more`);
  const energies: number[] = [];
  const weights: number[] = [];
  const coarseWeights: number[] = [];
  for (const { lower, upper, at } of panelsOf(track, energyMin)) {
    for (const fine of [true, false]) {
      const rule = gaussLegendre(fine ? order : Math.floor((2 * order) / 3));
      rule.nodes.forEach((node, i) => {
        const { energy, weight } = at(lower + (upper - lower) * node);
        const full = (upper - lower) * rule.weights[i]! * weight;
        energies.push(energy);
        weights.push(fine ? full : 0);
        coarseWeights.push(fine ? 0 : full);
      });
    }
  }
  return {
    energies: Float64Array.from(energies),
    weights: Float64Array.from(weights),
    coarseWeights: Float64Array.from(coarseWeights),
  };
}

/**
 * The integral of a function known at the nodes. The error is the difference of the two orders, which is that of
 * the coarse one: a wide margin for smooth functions, a fair guess for others.
 *
 * @throws RangeError if there is not one value for each node
 */
export function integrateOnNodes(nodes: TrackNodes, values: ArrayLike<number>): Estimate {
  const count = nodes.energies.length;
  if (values.length !== count) throw new RangeError(`${values.length} values for ${count} nodes`);
  let value = 0;
  let coarse = 0;
  for (let i = 0; i < count; i++) {
    value += nodes.weights[i]! * values[i]!;
    coarse += nodes.coarseWeights[i]! * values[i]!;
  }
  return { value, error: Math.abs(value - coarse) };
}

/** T(E) of several kinds of particles together. */
export function sumOfTracks(tracks: readonly TrackLength[]): TrackLength {
  return {
    energyMax: Math.max(...tracks.map((track) => track.energyMax)),
    perGeV: (energy) => tracks.reduce((sum, track) => sum + track.perGeV(energy), 0),
    panels: (energyMin) => tracks.flatMap((track) => track.panels(energyMin)),
    relativeError: Math.max(...tracks.map((track) => track.relativeError)),
  };
}

function panelsOf(track: TrackLength, energyMin: number): readonly TrackPanel[] {
  if (!(energyMin > 0)) throw new RangeError(`track length from ${energyMin} GeV: it must start above 0`);
  return energyMin < track.energyMax ? track.panels(energyMin) : [];
}
