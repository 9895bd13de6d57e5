import { expect, it } from 'vitest';
import { nearestName } from './nearest.ts';

it.each([
  ['exposre', ['exposure', 'efficiency'], 'exposure'],
  ['gren', ['grey', 'green'], 'green'],
  ['NA64E', ['na64e', 'ldmx'], 'na64e'],
  ['na64e', ['na64e-2016', 'ldmx'], 'na64e-2016'],
  ['nothing-like-it', ['na64e', 'ldmx'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (typed, known, nearest) => {
  expect(nearestName(typed, known)).toBe(nearest);
});
