import { expect, it } from 'vitest';
import { createLatest } from './latest.ts';

it('does one thing at a time, and of those that wait the last', async () => {
  const done: number[] = [];
  const ends: (() => void)[] = [];
  const want = createLatest(async (wish: number) => {
    done.push(wish);
    await new Promise<void>((resolve) => ends.push(resolve));
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  for (const wish of [1, 2, 3]) want(wish);
  expect(done).toEqual([1]);
  ends.pop()!();
  await turn();
  expect(done).toEqual([1, 3]);
  want(4);
  want(undefined);
  ends.pop()!();
  await turn();
  expect(done).toEqual([1, 3]);
  want(5);
  expect(done).toEqual([1, 3, 5]);
});
