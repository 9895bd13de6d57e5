import { distance } from 'fastest-levenshtein';

/**
 * The known name that a mistyped one most likely means, or undefined if none is near. Upper and lower
 * case count as equal, and a name that starts with what was typed counts as near.
 */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase().slice(0, 80);
  // Two edits, so that swapped letters are seen, but not in very short names.
  const limit = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly cost: number } | undefined;
  for (const name of known) {
    const candidate = name.toLowerCase();
    const edits = wanted.length >= 3 && candidate.startsWith(wanted) ? 1 : distance(wanted, candidate);
    // Of equally near names the one that shares its ends with what was typed: "gren" is green, not grey.
    const cost = edits - sharedEnds(wanted, candidate) / 1000;
    if (edits <= limit && (best === undefined || cost < best.cost)) best = { name, cost };
  }
  return best?.name;
}

function sharedEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}
