/** A corner of bins: its column and row. */
export type Corner = readonly [number, number];

/**
 * Closed lines around marked bins of a plane, so that neighbours make one area; holes run the other way round. Where areas touch at a
 * corner alone, lines may pass from one to the other: what they surround is the same.
 *
 * @param marked the first axis the fastest
 */
export function binOutline(marked: readonly boolean[], width: number): readonly (readonly Corner[])[] {
  const isMarked = (column: number, row: number) =>
    column >= 0 && column < width && row >= 0 && marked[column + width * row] === true;
  const next = new Map<string, Corner[]>();
  const addEdge = (from: Corner, to: Corner) => next.set(`${from}`, [...(next.get(`${from}`) ?? []), to]);
  marked.forEach((each, place) => {
    if (!each) return;
    const [left, low] = [place % width, Math.floor(place / width)];
    const [right, high] = [left + 1, low + 1];
    if (!isMarked(left, low - 1)) addEdge([left, low], [right, low]);
    if (!isMarked(right, low)) addEdge([right, low], [right, high]);
    if (!isMarked(left, high)) addEdge([right, high], [left, high]);
    if (!isMarked(left - 1, low)) addEdge([left, high], [left, low]);
  });
  const rings: Corner[][] = [];
  for (const [start, ends] of next) {
    while (ends.length > 0) rings.push(ringFrom(start, next));
  }
  return rings;
}

/** Follows edges, each once, until they are back where they began. */
function ringFrom(start: string, next: ReadonlyMap<string, Corner[]>): Corner[] {
  const ring: Corner[] = [];
  let at = start;
  do {
    const [column, row] = at.split(',').map(Number) as [number, number];
    ring.push([column, row]);
    at = `${next.get(at)!.pop()!}`;
  } while (at !== start);
  return ring;
}
