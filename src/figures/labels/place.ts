import { placesAlong } from './along-line.ts';
import { type Box, boxesOverlap } from './box.ts';
import { placeCost } from './cost.ts';
import { placesInside } from './inside-area.ts';
import { type Candidate, coarse, type LabelItem, type Shape, type Surroundings } from './item.ts';

/** Kept per label, the best first: more would only be looked at in vain. */
const candidatesKept = 160;
/** With so many places, no closer ones are looked for. */
const enough = 12;
const rounds = 12;
/** White between a curve and its label: as it should be, and where space is tight. */
const gaps = [
  { gap: 1.5, cost: 0 },
  { gap: 0.8, cost: 1 },
] as const;
/** Between two labels. */
const clearance = 1.5;
/** Worth more than any place can cost. */
const overlapCost = 100;

/**
 * Finds a place for each label, or undefined where there is none, by search alone: the same input
 * gives the same places. Each label is first put where it costs least, those with the fewest places
 * first; then every label in turn moves to where it costs least given the others, until none moves.
 */
export function placeLabels(
  items: readonly LabelItem[],
  shapes: readonly Shape[],
  room: Surroundings['room'],
): (Box | undefined)[] {
  const surroundings = { room, shapes: shapes.map(coarse) };
  const candidates = items.map((item) => places(item, surroundings));
  const order = [...items.keys()].sort((a, b) => candidates[a]!.length - candidates[b]!.length || a - b);
  const chosen: (Candidate | undefined)[] = items.map(() => undefined);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const i of order) {
      const best = cheapest(
        candidates[i]!,
        chosen.filter((_, k) => k !== i),
      );
      moved ||= best !== chosen[i];
      chosen[i] = best;
    }
    if (!moved) break;
  }
  dropOverlaps(chosen, order);
  return chosen.map((candidate) => candidate?.box);
}

function places(item: LabelItem, surroundings: Surroundings): Candidate[] {
  const own = surroundings.shapes[item.shape];
  if (!own) return [];
  const kept = possible(
    own.areas.flatMap((area) => placesInside(area, surroundings.room, item)),
    item,
    surroundings,
  );
  for (const { gap, cost } of gaps) {
    if (kept.length >= enough) break;
    const beside = own.lines.flatMap((line) => placesAlong(line, gap + own.halfWidth, item));
    for (const place of possible(beside, item, surroundings)) {
      kept.push({ box: place.box, cost: place.cost + cost });
    }
  }
  return kept.sort((a, b) => a.cost - b.cost).slice(0, candidatesKept);
}

function possible(places: readonly Candidate[], item: LabelItem, surroundings: Surroundings): Candidate[] {
  return places.flatMap((place) => {
    const cost = placeCost(place, item, surroundings);
    return cost === undefined ? [] : [{ box: place.box, cost }];
  });
}

function cheapest(
  candidates: readonly Candidate[],
  others: readonly (Candidate | undefined)[],
): Candidate | undefined {
  let best: Candidate | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.cost >= bestCost) break;
    let cost = candidate.cost;
    for (const other of others) {
      if (other && boxesOverlap(candidate.box, other.box, clearance)) cost += overlapCost;
    }
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** Labels that still overlap go, those with the most freedom kept back the longest. */
function dropOverlaps(chosen: (Candidate | undefined)[], order: readonly number[]): void {
  const standing: Candidate[] = [];
  for (const i of order) {
    const candidate = chosen[i];
    if (!candidate) continue;
    if (standing.some((other) => boxesOverlap(candidate.box, other.box, clearance))) chosen[i] = undefined;
    else standing.push(candidate);
  }
}
