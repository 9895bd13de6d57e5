import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseCard } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { catalog } from './catalog.fixture.ts';
import { canonicalReferences } from './provenance.ts';
import { runCard } from './run-card.ts';
import { executeHere } from './tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

it('a reference has one name, the key of its entry; one that is not known stays', () => {
  const keys = ['arXiv:1806.00757', 'paper:dark-axion', 'doi:10.1103/PhysRevD.98.115011', 'mine'];
  expect(canonicalReferences(keys, catalog)).toEqual(['paper:dark-axion', 'mine']);
});

it('a result names a paper once that its card and its search name differently', async () => {
  const file = 'cards/dark-axion/fig-9.yaml';
  const sets = [{ path: 'x.points', value: '2' }];
  const options = { sets, includes: new Map<string, string>() };
  const card = parseCard(readFileSync(file, 'utf8'), file, catalog, portalDefinitions, options);
  const { references, curves } = await runCard(card, context);
  expect(references.filter((key) => catalog.reference(key).eprint === '1806.00757')).toHaveLength(1);
  // Whoever shows a curve looks its references up among those of the result.
  for (const curve of curves) expect(references).toEqual(expect.arrayContaining([...curve.references]));
});
