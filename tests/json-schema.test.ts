import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { cardJsonSchema, experimentJsonSchema } from '../src/catalog/index.ts';
import { settableNames } from '../src/catalog/search-kinds.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import { cardReferencePage, searchReferencePage } from '../tools/site/reference-pages.ts';

const root = join(import.meta.dirname, '..');

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort();
}

/** A reader of JSON Schema made from its text alone: it knows nothing of the schemas behind it. */
function readerOf(schema: object): z.ZodType {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
}

const isExperiment = (file: string) => file.includes('.experiment.');
const cards = filesOf('cards').filter((file) => !isExperiment(file));
const experiments = [...filesOf('data/experiments'), ...filesOf('cards').filter(isExperiment)];
const contentOf = (file: string) => parse(readFileSync(join(root, file), 'utf8'));

describe('JSON Schema for editors', () => {
  const card = readerOf(cardJsonSchema());
  const experiment = readerOf(experimentJsonSchema());

  it.each(cards)('takes the card %s', (file) => {
    expect(card.safeParse(contentOf(file)).error).toBeUndefined();
  });

  it.each(experiments)('takes the experiment %s', (file) => {
    expect(experiment.safeParse(contentOf(file)).error).toBeUndefined();
  });

  it('refuses what no card is', () => {
    const good = contentOf('cards/missing-energy/fig-4.yaml');
    for (const wrong of [
      { x: undefined },
      { lable: 'text' },
      { kind: 'limit' },
      { x: { ...good.x, points: 1 } },
      { searches: [{ search: 'na64e', lable: 'NA64e' }] },
    ]) {
      expect(card.safeParse({ ...good, ...wrong }).success).toBe(false);
    }
  });
});

describe('the reference pages', () => {
  it.each(Object.entries(settableNames))('have every setting of %s, marked', (kind, names) => {
    const section = searchReferencePage().split(`\n## ${kind}\n`)[1]?.split('\n## ')[0];
    for (const name of names) expect(section).toContain(`| \`${name}\` \\* |`);
  });

  it('have every parameter of every portal', () => {
    const page = cardReferencePage();
    for (const { id, parameters } of portalDefinitions) {
      const section = page.split(`\n### ${id}\n`)[1]?.split('\n### ')[0];
      for (const { name } of parameters) expect(section).toContain(`| \`${name}\` |`);
    }
  });

  it('say what a quantity is written in and where it ends', () => {
    expect(searchReferencePage()).toContain(
      '| `beam.energy` \\* | an energy with a unit, e.g. `100 GeV`, more than 0, at most 1000000000 | required |',
    );
    expect(cardReferencePage()).toContain(
      '| `accuracy` | a plain number, e.g. `0.1`, at least 1e-8, at most 0.1 | `0.001` |',
    );
  });
});
