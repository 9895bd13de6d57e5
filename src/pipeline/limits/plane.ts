import type { LimitsCard } from '../../records/card.ts';
import { ComputationError } from '../../records/errors.ts';
import type { BosonPortal, PhotonPortal, Portal, PortalDefinition } from '../../records/portal.ts';
import type { Curve, CurvePoint } from '../../records/result.ts';
import type { RunContext } from '../context.ts';
import type { SharedEdges } from '../meson-beam/shared-edges.ts';
import type { PairCrossSections } from '../pair-cross-sections.ts';

/** The points that limits are computed at, and what all searches there share. */
export interface Plane {
  /** Of a card, or of one point on the command line. */
  readonly card: Pick<LimitsCard, 'direction' | 'limitOn' | 'accuracy' | 'particleSet'>;
  readonly definition: PortalDefinition;
  /** Values of the x axis, and the portal at each, with its couplings along the card's direction at 1. */
  readonly values: readonly number[];
  readonly portals: readonly Portal[];
  /** The same as photon portals. @throws InputError when they are not */
  photonPortals(): readonly PhotonPortal[];
  /** The same as boson portals. @throws InputError when they are not */
  bosonPortals(): readonly BosonPortal[];
  readonly pairCrossSections: PairCrossSections;
  /** Of the searches of a card, which may share samples; undefined: each makes its own. */
  readonly mesonPhotonEdges?: SharedEdges;
  readonly context: RunContext;
}

/** One branch of a limit. */
export interface LimitBranch {
  readonly branch: Curve['branch'];
  readonly points: readonly CurvePoint[];
  readonly notes?: readonly string[];
}

/** What a search says on the plane: its branches, and what its numbers rest on beside its own data. */
export interface Limits {
  readonly branches: readonly LimitBranch[];
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly equations: readonly string[];
  /** Beside those of the search and the portal. */
  readonly references: readonly string[];
}

/** The direction of couplings that a limit is along, as inputs of a result. */
export function directionInputs(direction: Plane['card']['direction']): Limits['inputs'] {
  return Object.fromEntries(Object.entries(direction).map(([name, value]) => [`direction.${name}`, value]));
}

/** @throws ComputationError naming curve and point when a limit is less accurate than the card asks */
export function requireAccuracy(
  limit: { readonly value: number; readonly error: number },
  accuracy: number,
  curve: string,
  x: number,
): void {
  if (limit.error <= accuracy * limit.value) return;
  throw new ComputationError(
    `${curve} at ${x}: relative error ${(limit.error / limit.value).toExponential(1)} instead of ${accuracy}; ` +
      'ask for a looser accuracy or report the point',
  );
}
