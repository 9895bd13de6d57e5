import { describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../records/portal.ts';
import { colliderFilesWith } from './collider-searches.fixture.ts';
import { examplePortal, messagesOf } from './examples.fixture.ts';
import { createCatalog, parseCard } from './index.ts';

const portal: PortalDefinition = { ...examplePortal, couplings: ['g', 'g_D'] };
const catalog = createCatalog(colliderFilesWith('', ''));
const text = `darkreach: 1
kind: coupling-plane
title: Plane
portal: { name: pair, m_D: 1 GeV }
x: { parameter: g, from: 1e-3 /GeV, to: 1 /GeV, points: 5 }
y: { parameter: g_D, from: 1e-4, to: 1 }
searches: [{ search: count }]
`;

function parse(changed = text, definition = portal, ...sets: { path: string; value: string }[]) {
  const card = parseCard(changed, 'card.yaml', catalog, [definition], { sets, includes: new Map() });
  if (card.kind !== 'coupling-plane') throw new Error(card.kind);
  return card;
}

describe('a coupling-plane card', () => {
  it('has two couplings as axes and fixes the rest', () => {
    const card = parse();
    expect(card.x).toEqual({ parameter: 'g', from: 1e-3, to: 1, points: 5, scale: 'log' });
    expect(card.y).toEqual({ parameter: 'g_D', from: 1e-4, to: 1 });
    expect(card.portal.parameters).toMatchObject({ m_D: 1 });
    expect(card.portal.parameters).not.toHaveProperty('g');
    expect(card.portal.parameters).not.toHaveProperty('g_D');
  });

  it('is reached by --set', () => {
    expect(parse(text, portal, { path: 'y.to', value: '0.5' }).y.to).toBe(0.5);
    expect(parse(text, portal, { path: 'm_D', value: '2 GeV' }).portal.parameters['m_D']).toBe(2);
  });

  it.each([
    ['parameter: g_D', 'parameter: g', 'g is on both axes'],
    ['parameter: g_D', 'parameter: m_D', '"m_D" is not a coupling that the y axis can have'],
    ['from: 1e-4, to: 1', 'from: 1, to: 1e-4', 'the y axis is empty'],
    ['from: 1e-4, to: 1', 'from: 0, to: 1', 'out of range'],
    ['m_D: 1 GeV', 'g: 1 /GeV', 'g is the x axis of this card and cannot be fixed'],
    ['m_D: 1 GeV', 'g_D: 1', 'g_D is the y axis of this card and cannot be fixed'],
    ['search: count', 'search: factory-phi', 'has no limit in a plane of couplings'],
    ['title: Plane', 'title: Plane\nfigure: { y: { from: 1, to: 2 } }', 'unknown key "y"'],
  ])('refuses %s -> %s', (from, to, message) => {
    expect(messagesOf(() => parse(text.replace(from, to))).join('\n')).toContain(message);
  });

  it('refuses a portal with one coupling', () => {
    expect(messagesOf(() => parse(text, examplePortal)).join()).toContain('has one coupling only');
  });
});
