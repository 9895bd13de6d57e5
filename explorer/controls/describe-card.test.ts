import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { cardIncludes, parseCard } from '../../src/catalog/index.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import { withValue } from '../state/edit-card.ts';
import { describeCard } from './describe-card.ts';
import { createSettingSchemas } from './setting-schemas.ts';
import { stepOfValue, valueAtStep } from './slider-range.ts';

const catalog = loadCatalog();
const schemaOf = createSettingSchemas();
const cards = readdirSync('cards', { recursive: true, encoding: 'utf8' })
  .map((name) => join('cards', name))
  // Scans make tables, which the explorer does not show.
  .filter((name) => name.endsWith('.yaml') && /^title:/m.test(readFileSync(name, 'utf8')))
  .filter((name) => !/^kind: scan$/m.test(readFileSync(name, 'utf8')));

function parse(text: string, file: string) {
  const includes = cardIncludes(text, file).map(
    (name) => [name, readFileSync(join(dirname(file), name), 'utf8')] as const,
  );
  return parseCard(text, file, catalog, portalDefinitions, { sets: [], includes: new Map(includes) });
}

describe('describeCard', () => {
  it.each(cards)('%s: every control writes its value where the card takes it', (file) => {
    const text = readFileSync(file, 'utf8');
    const { groups } = describeCard(text, file, catalog, schemaOf);
    const controls = groups.flatMap((group) => group.controls);
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    // A value that is there already changes nothing, so that many can be written into one card. Not all: an edit reads
    // and writes the card, and other cards have the same controls.
    const stride = Math.ceil(controls.length / 20);
    const first = cards.indexOf(file) % stride;
    const written = controls
      .filter(({ value }, index) => value !== '' && index % stride === first)
      .reduce((card, control) => withValue(card, control, control.value), text);
    const [before, after] = [parse(text, file), parse(written, file)];
    expect(after.kind).toBe(before.kind);
    if (before.kind === 'limits' && after.kind === 'limits') {
      const searches = (card: typeof before) =>
        card.entries.map((entry) => (entry.type === 'search' ? entry.search : entry.curve));
      expect(searches(after)).toEqual(searches(before));
      expect(after.portal).toEqual(before.portal);
    }
  });

  it('gives a slider to what has a range, and a range around the value', () => {
    const { groups } = describeCard(
      readFileSync('cards/missing-energy/fig-4.yaml', 'utf8'),
      'cards/missing-energy/fig-4.yaml',
      catalog,
      schemaOf,
    );
    const ldmx = groups.find(({ title }) => title.startsWith('LDMX'))!;
    const names = ldmx.controls.map(({ label }) => label);
    expect(names).toEqual(
      expect.arrayContaining(['exposure', 'background', 'confidence level', 'beam energy', 'form factor']),
    );
    expect(ldmx.controls.find(({ label }) => label === 'exposure')).toMatchObject({
      value: '1e16',
      dimension: 'count',
      slider: { scale: 'log', from: 1e13, to: 1e19 },
    });
    expect(names.some((name) => name.startsWith('vector mesons counts'))).toBe(true);
  });

  it('describes a card with mistakes in it', () => {
    const text = 'darkreach: 1\nportal: { name: dark-axion, m_a: 10 }\nsearches: [{ search: nothing }]\n';
    const { controls } = describeCard(text, 'a.yaml', catalog, schemaOf).groups[0]!;
    expect(controls.find(({ label }) => label === 'm_a')).toMatchObject({ value: '10', written: true });
  });
});

describe('sliders', () => {
  it('come back to the step that made a value', () => {
    const range = { scale: 'log', from: 1e-9, to: 10, zero: false } as const;
    for (let step = 0; step <= 400; step += 20) {
      expect(Math.abs(stepOfValue(valueAtStep(step, range), range) - step)).toBeLessThanOrEqual(1);
    }
    expect(valueAtStep(0, { ...range, zero: true })).toBe(0);
  });
});
