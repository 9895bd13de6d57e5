import { expect, it } from 'vitest';
import { colorNames as cardColors } from '../src/catalog/index.ts';
import { colorNames as figureColors } from '../src/figures/index.ts';

it('cards may ask for exactly the colours that figures have', () => {
  expect([...cardColors].sort()).toEqual([...figureColors].sort());
  expect(new Set(cardColors).size).toBe(cardColors.length);
});
