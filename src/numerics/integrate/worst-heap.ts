/** What the heap orders by: largest error first. */
interface HasError {
  readonly error: number;
}

/** Adds an item to a binary max-heap kept in a plain array. */
export function heapPush<T extends HasError>(heap: T[], item: T): void {
  let child = heap.length;
  heap.push(item);
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[parent] as T;
    if (above.error >= item.error) break;
    heap[child] = above;
    child = parent;
  }
  heap[child] = item;
}

/** Takes the item with the largest error out of the heap; undefined when empty. */
export function heapPop<T extends HasError>(heap: T[]): T | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  const size = heap.length;
  let parent = 0;
  for (let child = 1; child < size; child = 2 * parent + 1) {
    if (child + 1 < size && (heap[child + 1] as T).error > (heap[child] as T).error) child += 1;
    const below = heap[child] as T;
    if (below.error <= last.error) break;
    heap[parent] = below;
    parent = child;
  }
  heap[parent] = last;
  return top;
}
