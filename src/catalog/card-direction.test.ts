import { describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../records/portal.ts';
import { exampleCatalog, examplePortal, messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

/** The example portal with a second coupling, of another dimension. */
const portal: PortalDefinition = {
  ...examplePortal,
  parameters: examplePortal.parameters.map((each) =>
    each.name === 'g_D' ? { ...each, aliases: ['g_dark'], minimum: -10 } : each,
  ),
  couplings: ['g', 'g_D'],
};

function parse(lines: string, definition = portal, ...sets: string[]) {
  const text = `darkreach: 1
title: Reach
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
searches: [{ search: flagship }]
${lines}
`;
  const settings = sets.map((set) => ({ path: set.split('=')[0]!, value: set.split('=')[1]! }));
  const options = { sets: settings, includes: new Map<string, string>() };
  const card = parseCard(text, 'card.yaml', exampleCatalog(), [definition], options);
  if (card.kind !== 'limits') throw new Error(card.kind);
  return card;
}

describe('direction and limitOn', () => {
  it('are the coupling of the portal alone by default', () => {
    expect(parse('')).toMatchObject({ direction: { g: 1, g_D: 0 }, limitOn: 'g' });
    expect(parse('', examplePortal)).toMatchObject({ direction: { g: 1 }, limitOn: 'g' });
  });

  it('give every coupling, and take the first as y', () => {
    const card = parse('direction: { g_dark: -0.5, g: 2 }\nlimitOn: g');
    expect(card).toMatchObject({ direction: { g: 2, g_D: -0.5 }, limitOn: 'g' });
    expect(parse('direction: { g_D: 100 }')).toMatchObject({ direction: { g: 0, g_D: 100 }, limitOn: 'g_D' });
    expect(parse('direction: { g: 0, g_D: 1 }').limitOn).toBe('g_D');
    expect(parse('direction: { g: 1, g_D: 1 }\nlimitOn: g_dark').limitOn).toBe('g_D');
  });

  it('are reached by --set', () => {
    const card = parse('direction: { g: 1 }', portal, 'direction.g_D=100', 'limitOn=g_D');
    expect(card).toMatchObject({ direction: { g: 1, g_D: 100 }, limitOn: 'g_D' });
  });

  it('give the y axis its dimension', () => {
    const figure = 'figure: { y: { from: 0.1, to: 10 } }';
    expect(parse(`direction: { g_D: 1 }\n${figure}`).figure).toMatchObject({ yMin: 0.1, yMax: 10 });
    expect(messagesOf(() => parse(figure)).join()).toContain('"0.1" has no unit');
  });

  it.each([
    ['direction: { g: 0 }', '6:1: all couplings of the direction are 0; expected one that is not'],
    ['direction: {}', '6:1: all couplings of the direction are 0'],
    [
      'direction: { m_a: 1 }',
      '6:14: the portal pair has no coupling "m_a" to set limits on; expected one of g, g_D',
    ],
    ['direction: { gD: 1 }', 'did you mean "g_D"?'],
    ['direction: { g_D: 1, g_dark: 2 }', '6:22: g_D is given twice'],
    ['direction: { g: 1 /GeV }', '"direction.g": "1 /GeV" is an inverse energy; expected a plain number'],
    ['direction: [1]', '"direction" is a list of 1; expected a map of couplings'],
    ['direction: { g: -1 }', '6:1: the limit is on g, which is -1 in the direction; expected more than 0'],
    ['direction: { g: 1 }\nlimitOn: g_D', '7:10: the limit is on g_D, which is 0 in the direction'],
    ['limitOn: m_D', '6:10: the portal pair has no coupling "m_D" to set limits on'],
    ['limitOn: 3', '"limitOn" is 3; expected text'],
  ])('refuse %j', (lines, message) => {
    const found = messagesOf(() => parse(lines));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('leave no coupling to be fixed or to be the x axis', () => {
    expect(messagesOf(() => parse('', portal, 'g_D=0.5')).join()).toContain(
      'g_D is a coupling that the card sets limits on and cannot be fixed here; expected its share in "direction"',
    );
    expect(messagesOf(() => parse('', portal, 'x.parameter=g_D')).join()).toContain(
      '"g_D" is not a parameter that the x axis can have; expected one of m_D, m_a',
    );
  });

  it('say which published curve is of another coupling', () => {
    expect(
      messagesOf(() => parse('direction: { g_D: 1 }\npublished: [{ curve: cooling }]')).join(),
    ).toContain('the curve "cooling" is g against m_D, the card is g_D against m_D');
  });
});
