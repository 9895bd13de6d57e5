import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { cardIncludes, parseCard } from '../../src/catalog/index.ts';
import { parseQuantity } from '../../src/physics/units.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import { withValue, withWhole } from '../state/edit-card.ts';
import type { Control } from './control.ts';
import { describeCard } from './describe-card.ts';
import { createSettingSchemas } from './setting-schemas.ts';
import { stepOfValue, valueAtStep } from './slider-range.ts';

const catalog = loadCatalog();
const schemas = createSettingSchemas();
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
    const { groups } = describeCard(text, file, catalog, schemas);
    const controls = groups.flatMap((group) => group.controls);
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    // A value that is there already changes nothing, so that many can be written into one card. Not all: an edit reads
    // and writes the card, and other cards have the same controls.
    const stride = Math.ceil(controls.length / 20);
    const first = cards.indexOf(file) % stride;
    const written = controls
      .filter(({ value, table }, index) => (value !== '' || table !== undefined) && index % stride === first)
      .reduce(
        (card, control) =>
          control.table === undefined
            ? withValue(card, control, control.value)
            : withWhole(card, control, control.list!.value),
        text,
      );
    const [before, after] = [parse(text, file), parse(written, file)];
    expect(after.kind).toBe(before.kind);
    if (before.kind === 'limits' && after.kind === 'limits') {
      const searches = (card: typeof before) =>
        card.entries.map((entry) => (entry.type === 'search' ? entry.search : entry.curve));
      expect(searches(after)).toEqual(searches(before));
      expect(after.portal).toEqual(before.portal);
    }
  });

  it.each(cards)('%s: every free parameter of the portal is a control, with its value in range', (file) => {
    const text = readFileSync(file, 'utf8');
    const card = parse(text, file);
    const { groups } = describeCard(text, file, catalog, schemas);
    const controls = groups.flatMap((group) => group.controls);
    for (const control of controls) expectInRange(control);
    const ids = controls.map(({ id }) => id);
    if (card.kind === 'edm-limits') {
      expect(ids).toEqual(
        expect.arrayContaining(['fermions', 'hierarchies', 'massRatio', 'cutoffs.0', 'normalisation']),
      );
      return;
    }
    const computed = card.kind === 'limits' ? Object.keys(card.direction) : [];
    const axes = [card.x.parameter, card.kind === 'coupling-plane' ? card.y.parameter : ''];
    const ties = card.kind === 'coupling-plane' ? [] : card.ties.map(({ parameter }) => parameter);
    const coupling = portalDefinitions.find(({ id }) => id === card.portal.id)!.coupling;
    for (const name of Object.keys(card.portal.parameters)) {
      if (computed.includes(name) || axes.includes(name)) continue;
      if (card.kind === 'yields' && name === coupling) expect(ids).toContain('coupling');
      else expect(ids).toContain(ties.includes(name) ? `tie.${name}` : `portal.${name}`);
    }
    expect(ids).toContain('x.from');
  });

  it('gives a slider to what has a range, and a range around the value', () => {
    const { groups } = describeCard(
      readFileSync('cards/missing-energy/fig-4.yaml', 'utf8'),
      'cards/missing-energy/fig-4.yaml',
      catalog,
      schemas,
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
    const { controls } = describeCard(text, 'a.yaml', catalog, schemas).groups[0]!;
    expect(controls.find(({ label }) => label === 'm_a')).toMatchObject({ value: '10', written: true });
  });
});

/** A slider has ends in order, and stands where the value is to the three digits that it writes. */
function expectInRange({ id, value, slider, dimension, suffix }: Control): void {
  if (slider === undefined) return;
  const { scale, from, to, zero } = slider;
  expect(to, id).toBeGreaterThan(from);
  if (scale !== 'linear') expect(from, id).toBeGreaterThan(0);
  if (value === '') return;
  const now = suffix === undefined ? parseQuantity(value, dimension!) : Number.parseFloat(value);
  if (now === 0 && (zero || scale === 'signed-log')) return;
  const size = scale === 'signed-log' ? Math.abs(now) : now;
  expect(size, `${id} = ${value}`).toBeGreaterThanOrEqual(from * (from > 0 ? 0.999 : 1.001));
  expect(size, `${id} = ${value}`).toBeLessThanOrEqual(to * 1.001);
}

describe('sliders', () => {
  it('come back to the step that made a value', () => {
    const range = { scale: 'log', from: 1e-9, to: 10, zero: false } as const;
    for (let step = 0; step <= 400; step += 20) {
      expect(Math.abs(stepOfValue(valueAtStep(step, range), range) - step)).toBeLessThanOrEqual(1);
    }
    expect(valueAtStep(0, { ...range, zero: true })).toBe(0);
    const signed = { scale: 'signed-log', from: 1e-4, to: 1e4, zero: true } as const;
    for (let step = 0; step <= 400; step += 20) {
      expect(stepOfValue(valueAtStep(step, signed), signed)).toBe(step);
    }
    expect(valueAtStep(0, signed)).toBe(-1e4);
    expect(valueAtStep(200, signed)).toBe(0);
  });
});
