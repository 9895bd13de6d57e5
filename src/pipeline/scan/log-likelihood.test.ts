import { expect, it } from 'vitest';
import { logPoisson } from './log-likelihood.ts';

it('is the Poisson probability, with its ends', () => {
  expect(Math.exp(logPoisson(3, 2))).toBeCloseTo((8 / 6) * Math.exp(-2), 14);
  expect(logPoisson(0, 0)).toBe(0);
  expect(logPoisson(0, 5)).toBe(-5);
  expect(logPoisson(1, 0)).toBe(Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let n = 0; n < 60; n++) sum += Math.exp(logPoisson(n, 12.5));
  expect(sum).toBeCloseTo(1, 12);
});
