import type { SearchEntry } from '../../records/card.ts';
import { invisibleDecays } from '../invisible-share.ts';
import { bosonFormAt } from './boson-form.ts';
import { edgeBranches } from './edge-branches.ts';
import { type Edges, edgesAlong, insideOf } from './form-limit.ts';
import { directionInputs, type Limits, type Plane } from './plane.ts';

/** Limits on a boson along the plane's direction of couplings, invisible-alp (30). */
export function bosonLimits(entry: SearchEntry, plane: Plane): Limits {
  const { direction, limitOn } = plane.card;
  let equations: readonly string[] = [];
  const edges = plane.bosonPortals().map((portal): Edges => {
    const { limit, equations: used } = bosonFormAt(entry.search, portal);
    equations = used;
    const decays = entry.search.kind === 'magnetic-moment' ? undefined : invisibleDecays(portal);
    return limit === undefined ? [] : edgesAlong(limit, direction, limitOn, decays);
  });
  return {
    branches: edgeBranches(insideOf(entry.search), edges, plane, entry.curve),
    inputs: directionInputs(direction),
    equations: [...equations, 'invisible-alp (29), (30)'],
    references: [],
  };
}
