import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardIncludes, parseAnyCard } from '../../catalog/index.ts';
import { createTexRenderer, type TexRenderer } from '../../figures/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { type Card, InputError } from '../../records/index.ts';
import { catalog } from '../catalog.fixture.ts';
import { formulasOf, searchFormulas } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const files = readdirSync(join(root, 'cards'), { recursive: true, encoding: 'utf8' });

/** The cards that make curves and need no file that a reader must add. */
const cards = files
  .filter((path) => path.endsWith('.yaml') && !path.endsWith('.experiment.yaml'))
  .flatMap((path): (readonly [string, Card])[] => {
    const file = join(root, 'cards', path);
    const text = readFileSync(file, 'utf8');
    try {
      const names = cardIncludes(text, path);
      const includes = new Map(names.map((name) => [name, readFileSync(join(dirname(file), name), 'utf8')]));
      const card = parseAnyCard(text, path, catalog, portalDefinitions, { sets: [], includes });
      return card.kind === 'scan' ? [] : [[path, card]];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });

describe('formulas of curves', () => {
  let tex: TexRenderer;
  beforeAll(async () => {
    tex = await createTexRenderer();
  });

  it('are TeX that can be typeset, for every curve of every card that is computed', () => {
    expect(cards.length).toBeGreaterThan(50);
    for (const [path, card] of cards) {
      const formulas = Object.entries(formulasOf(card, portalDefinitions));
      expect(formulas.length, path).toBeGreaterThan(0);
      for (const [search, lines] of formulas) {
        expect(lines.length, `${path}, ${search}`).toBeGreaterThan(0);
        for (const line of lines) expect(tex(`$\\displaystyle ${line}$`, 11).width).toBeGreaterThan(20);
      }
    }
  });

  it('differ by what makes the particle', () => {
    const na64e = catalog.search('na64e');
    const photon = searchFormulas(na64e, 'photon-portal').join();
    const boson = searchFormulas(na64e, 'boson-portal').join();
    expect(photon).toContain('\\rho(s)');
    expect(boson).not.toContain('\\rho(s)');
  });

  it('give the spectral density of a portal where it is used, and only there', () => {
    const card = cards.find(([path]) => path.endsWith(join('missing-energy', 'fig-4.yaml')))![1];
    const formulas = formulasOf(card, portalDefinitions);
    expect(formulas['ldmx-phase2']!.at(-1)).toMatch(/^\\rho\(s\) = \\frac1\{96\\pi\^2\}/);
    expect(formulas['sn1987a-dark-axion']).toBeUndefined();
  });
});
