import { expect, it } from 'vitest';
import { createTurn, fillTurn } from './turn.ts';

it('agrees with Math.sin and Math.cos to a few units of the last place of one', () => {
  const turn = createTurn();
  for (let i = 0; i <= 4096; i++) {
    const x = i / 4096;
    fillTurn(x, turn);
    expect(Math.abs(turn.sin - Math.sin(2 * Math.PI * x))).toBeLessThan(1.5e-15);
    expect(Math.abs(turn.cos - Math.cos(2 * Math.PI * x))).toBeLessThan(1.5e-15);
  }
});

it('is exact at the quarter turns that Math.PI misses', () => {
  const turn = createTurn();
  fillTurn(0.5, turn);
  expect([turn.sin, turn.cos]).toEqual([-0, -1]);
  fillTurn(0.25, turn);
  expect(turn.sin).toBeCloseTo(1, 15);
  expect(Math.abs(turn.cos)).toBeLessThan(5e-16);
});
