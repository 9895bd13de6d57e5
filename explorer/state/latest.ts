/**
 * Does one thing at a time; of those that come meanwhile the last is done next and the others never. Undefined stands for
 * nothing, which takes back what waits.
 */
export function createLatest<Wish>(work: (wish: Wish) => Promise<void>): (wish: Wish | undefined) => void {
  let isBusy = false;
  let waiting: Wish | undefined;
  const next = async (): Promise<void> => {
    while (waiting !== undefined) {
      const wish = waiting;
      waiting = undefined;
      await work(wish);
    }
    isBusy = false;
  };
  return (wish) => {
    waiting = wish;
    if (isBusy || wish === undefined) return;
    isBusy = true;
    void next();
  };
}
