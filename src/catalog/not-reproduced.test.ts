import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from './catalog.ts';

const data = join(import.meta.dirname, '../../data');
const folder = 'not-reproduced';
const real = new Map(
  ['references.yaml', ...readdirSync(join(data, folder)).map((name) => `${folder}/${name}`)]
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [`data/${path}`, readFileSync(join(data, path), 'utf8')]),
);

describe('data/not-reproduced', () => {
  it('has papers that are known, and plain words', () => {
    const catalog = createCatalog(real);
    const entries = catalog.notReproduced();
    expect(new Set(entries.map(({ paper }) => paper)).size).toBe(real.size - 1);
    for (const { paper, id, what, why } of entries) {
      expect(catalog.reference(paper).key).toBe(paper);
      expect(`${what} ${why}`, id).not.toMatch(/[$\\<>{}]/);
      expect(why, id).toMatch(/\.$/);
    }
  });

  it.each([
    ['an unknown key', '{ id: a, where: b, what: c, why: d, when: e }', 'when'],
    ['no reason', '{ id: a, where: b, what: c }', '"entries.why" is missing'],
    ['one id twice', '{ id: a, where: b, what: c, why: d }, { id: a, where: b, what: c, why: d }', 'already'],
  ])('refuses %s', (_, entries, message) => {
    const text = `darkreach: 1\npaper: paper:x\nentries: [${entries}]\n`;
    const catalog = createCatalog(new Map([[`data/${folder}/x.yaml`, text]]));
    expect(() => catalog.notReproduced()).toThrow(message);
  });
});
