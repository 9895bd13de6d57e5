import { expect, it } from 'vitest';
import { catalog } from '../pipeline/catalog.fixture.ts';
import type { SearchEntry } from '../records/card.ts';
import { hasPartIn } from './scan-searches.ts';

it.each([
  ['na62-photon', true],
  ['bebc-photon', true],
  ['charm-photon', false],
  ['lsnd-recoil', false],
])('%s has a log-likelihood where it says what it saw, not where it states a limit', (id, expected) => {
  const entry = { search: catalog.search(id) } as SearchEntry;
  expect(hasPartIn('log-likelihood', entry)).toBe(expected);
  expect(hasPartIn('limit', entry)).toBe(true);
});
