import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { portalDefinitions } from '../portals/index.ts';
import { messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

const catalog = loadCatalog();
const width = `darkreach: 1
kind: quantity
title: Width
quantity: width
portal: { name: alp, m_chi: 1 MeV }
x: { parameter: m_a, from: 1 MeV, to: 1 GeV, points: 3 }
curves:
  - { label: all, portal: { g_ae: 1 /GeV } }
  - { label: electrons, curve: ee, products: e- e+, portal: { g_ae: -2 /GeV } }
`;
const share = `darkreach: 1
kind: quantity
title: Efficiency
quantity: efficiency
portal: { name: alp, g_agamma: 1 /GeV }
x: { parameter: m_a, from: 1 MeV, to: 1 GeV, points: 3 }
curves:
  - { label: DELPHI, search: delphi, set: { efficiency: 1 } }
`;
const section = share
  .replace('quantity: efficiency', 'quantity: cross-section')
  .replace('search: delphi, set: { efficiency: 1 }', 'process: photon-axion, energy: 10 GeV');
const angle = share
  .replace('quantity: efficiency', 'quantity: photon-distribution')
  .replace('search: delphi, set: { efficiency: 1 }', 'search: padme')
  .replace(
    '{ parameter: m_a, from: 1 MeV, to: 1 GeV, points: 3 }',
    '{ parameter: photonAngle, from: 1 mrad, to: 1 deg }',
  );

function parse(text: string, ...sets: { path: string; value: string }[]) {
  const card = parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets, includes: new Map() });
  if (card.kind !== 'quantity') throw new Error(card.kind);
  return card;
}

describe('a card of a quantity', () => {
  it('has couplings off unless given, and parameters of each curve over those of the card', () => {
    const [all, electrons] = parse(width).curves;
    expect(all).toMatchObject({
      curve: 'curve-1',
      quantity: { kind: 'width', parent: 'a', products: undefined },
      parameters: { g_ae: 1, g_agamma: 0, m_chi: 1e-3 },
    });
    expect(electrons).toMatchObject({
      curve: 'ee',
      quantity: { products: 'e- e+' },
      parameters: { g_ae: -2 },
    });
    expect(all!.parameters).not.toHaveProperty('m_a');
  });

  it('has a search with the changes of the curve', () => {
    const [curve] = parse(share).curves;
    expect(curve).toMatchObject({
      quantity: { search: { id: 'delphi', efficiency: 1 } },
      changed: { efficiency: 1 },
    });
  });

  it('is drawn on the scale that suits the quantity, or as it says', () => {
    expect([parse(width).yScale, parse(share).yScale]).toEqual(['log', 'linear']);
    const zero = `${share}figure: { y: { from: 0, to: 1 } }\n`;
    expect(parse(zero).figure.yMin).toBe(0);
    expect(messagesOf(() => parse(zero.replace('to: 1 }', 'to: 1, scale: log }'))).join()).toContain(
      'out of range',
    );
  });

  it('takes variables with their own units as x axes', () => {
    expect(parse(angle).x).toMatchObject({ from: 1e-3, to: Math.PI / 180 });
  });

  it('is reached by --set: portal, axis, the search of every curve and of one', () => {
    expect(parse(share, { path: 'g_ae', value: '3 /GeV' }).portal.parameters['g_ae']).toBe(3);
    expect(parse(share, { path: 'x.points', value: '7' }).x.points).toBe(7);
    const efficiency = (path: string) => {
      const { quantity } = parse(share, { path, value: '0.5' }).curves[0]!;
      return (
        'search' in quantity && quantity.search.kind === 'mono-photon-count' && quantity.search.efficiency
      );
    };
    expect([efficiency('search.efficiency'), efficiency('delphi.efficiency')]).toEqual([0.5, 0.5]);
  });

  it.each([
    [width, 'quantity: width', 'quantity: widht', 'did you mean "width"?'],
    [width, 'parameter: m_a', 'parameter: cosTheta', '"cosTheta" cannot be the x axis of width'],
    [width, 'm_chi: 1 MeV', 'm_a: 1 MeV', 'm_a is the x axis of this card and cannot be fixed'],
    [width, 'g_ae: 1 /GeV', 'm_a: 1 MeV', 'm_a is the x axis of this card and cannot be fixed'],
    [width, 'g_ae: 1 /GeV', 'g_aee: 1 /GeV', 'did you mean "g_ae"?'],
    [width, 'products: e- e+', 'products: e+ e-', 'did you mean "e- e+"?'],
    [width, 'products: e- e+', 'parent: b', 'has no parent "b"'],
    [width, 'curve: ee', 'curve: curve-1', 'two curves are called "curve-1"'],
    [width, 'products: e- e+', 'search: padme', 'unknown key "search"'],
    [share, 'search: delphi', 'search: delfi', 'did you mean "delphi"?'],
    [share, 'search: delphi', 'search: na64e', '"na64e-2016-2022" (missing-energy) has no efficiency'],
    [share, 'search: delphi', 'sample: low, search: delphi', 'delphi has no such sample'],
    [
      share,
      'search: delphi, set: { efficiency: 1 }',
      'search: babar-monophoton',
      'which sample of babar-monophoton?',
    ],
    [share, 'efficiency: 1 }', 'efficiency: 2 }', 'out of range'],
    [section, 'energy: 10 GeV', 'cosTheta: { from: 0, to: 1 }', 'the energy of the collision is missing'],
    [section, 'energy: 10 GeV', 'energy: 1 GeV, positronEnergy: 1 GeV', 'two energies are given'],
    [section, 'energy: 10 GeV', 'energy: 1 GeV, cosTheta: { from: 1, to: 0 }', 'the window is empty'],
    [section, 'photon-axion', 'photon-axino', 'did you mean "photon-axion"?'],
    [angle, 'parameter: photonAngle', 'parameter: m_a', '"m_a" cannot be the x axis of photon-distribution'],
    [angle, 'from: 1 mrad', 'from: 1 MeV', 'is an energy'],
    [angle, 'search: padme', 'search: delphi', 'has no photon-distribution'],
  ])('refuses %#: %s -> %s', (text, from, to, message) => {
    const messages = messagesOf(() => parse(text.replace(from, to)));
    expect(messages.join('\n')).toContain(message);
    expect(messages[0]).toMatch(/^card\.yaml:\d+:\d+: /);
  });
});
