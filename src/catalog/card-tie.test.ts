import { describe, expect, it } from 'vitest';
import { portalDefinitions } from '../portals/index.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { exampleCatalog, messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

const plain = portalDefinitions.find(({ id }) => id === 'dark-photon')!;

/** The dark photon with one coordinate, eps^2, whatever it has itself. */
const darkPhoton: PortalDefinition = {
  ...plain,
  coordinates: [
    {
      name: 'mixing2',
      symbol: '\\epsilon^2',
      dimension: 'dimensionless',
      of: 'eps',
      power: 2,
      value: ({ eps }) => eps! ** 2,
    },
  ],
};

const parse = (lines: string, portal = darkPhoton, sets: readonly string[] = []) =>
  parseCard(
    `darkreach: 1
title: Test
portal: { name: dark-photon, alpha_D: 0.5 }
x: { parameter: m_chi, from: 1 MeV, to: 1 GeV, points: 5 }
${lines}
searches: [{ search: beam-all }]
`,
    'card.yaml',
    exampleCatalog(),
    [portal],
    {
      sets: sets.map((set) => ({ path: set.split('=')[0]!, value: set.split('=')[1]! })),
      includes: new Map(),
    },
  );

const problems = (lines: string, portal?: PortalDefinition) => messagesOf(() => parse(lines, portal));

function tiesOf(lines: string) {
  const card = parse(lines);
  if (card.kind !== 'limits' && card.kind !== 'yields') throw new Error(card.kind);
  return card.ties;
}

describe('ties', () => {
  it.each([
    ['3 m_chi', 3],
    ['3m_chi', 3],
    ['3 * m_chi', 3],
    ['2.5e0 m_chi', 2.5],
    ['1 m_chi', 1],
  ])('read "%s"', (text, factor) => {
    expect(tiesOf(`tie: { m_A: ${text} }`)).toEqual([{ parameter: 'm_A', factor, of: 'm_chi' }]);
  });

  it('read aliases', () => {
    expect(tiesOf('tie: { m_Aprime: 3 m_chi }')).toEqual([{ parameter: 'm_A', factor: 3, of: 'm_chi' }]);
  });

  it('are none by default, and belong to cards of kind yields too', () => {
    expect(tiesOf('')).toEqual([]);
    expect(tiesOf('kind: yields\ncoupling: 1e-4\ntie: { m_A: 3 m_chi }')).toEqual([
      { parameter: 'm_A', factor: 3, of: 'm_chi' },
    ]);
  });

  it('may follow a parameter that is fixed', () => {
    const lines = 'tie: { delta: 2 alpha_D }';
    expect(tiesOf(lines)).toEqual([{ parameter: 'delta', factor: 2, of: 'alpha_D' }]);
  });

  it.each([
    ['{ m_B: 3 m_chi }', 'the portal dark-photon has no parameter "m_B"'],
    ['{ m_chi: 0.3 m_A }', 'm_chi is the x axis of this card and cannot be tied'],
    ['{ eps: 2 alpha_D }', 'eps is a coupling that limits are set on and cannot be tied'],
    ['{ alpha_D: 2 delta }', 'alpha_D is fixed under "portal" as well'],
    ['{ m_A: 3 m_xhi }', '"m_A" is not tied to a parameter'],
    ['{ m_A: m_chi }', '"m_A" is not tied to a parameter'],
    ['{ m_A: -3 m_chi }', '"m_A" is not tied to a parameter'],
    ['{ m_A: 0 m_chi }', '"m_A" is not tied to a parameter'],
    ['{ m_A: 3 MeV }', '"m_A" is not tied to a parameter'],
    ['{ m_A: "" }', '"m_A" is not tied to a parameter'],
    ['{ m_A: 3 alpha_D }', 'm_A cannot be a multiple of alpha_D'],
    ['{ m_A: 3 m_A }', 'm_A cannot be a multiple of m_A'],
    ['{ delta: 3 dark_matter }', 'delta cannot be a multiple of dark_matter'],
    ['{ dark_matter: 2 alpha_D }', 'dark_matter chooses between complex-scalar'],
    ['{ m_A: 3 m_chi, m_Aprime: 2 m_chi }', 'm_A is tied twice'],
    ['{ m_A: 3 }', 'a multiple of a parameter'],
    ['3 m_chi', 'a map of parameters'],
  ])('refuse %s', (tie, message) => {
    const found = problems(`tie: ${tie}`);
    expect(found.join('\n')).toContain(message);
    expect(found.join('\n')).toContain('card.yaml:5');
  });

  it('suggest the name that was meant', () => {
    expect(problems('tie: { m_AA: 3 m_chi }')[0]).toContain('m_A');
    expect(problems('tie: { m_A: 3 m_xhi }')[0]).toContain('did you mean "m_chi"');
  });

  it('do not follow each other', () => {
    const chain: PortalDefinition = {
      ...darkPhoton,
      parameters: [...darkPhoton.parameters, { ...darkPhoton.parameters[0]!, name: 'm_B', aliases: [] }],
    };
    expect(problems('tie: { m_A: 3 m_chi, m_B: 2 m_A }', chain).join()).toContain(
      'm_B follows m_A, which is tied itself',
    );
    expect(() => parse('tie: { m_A: 3 m_chi, m_B: 2 m_chi }', chain)).not.toThrow();
  });
});

describe('coordinate', () => {
  it('is one of the portal for its coupling', () => {
    const card = parse('coordinate: mixing2');
    expect(card).toMatchObject({ coordinate: 'mixing2', limitOn: 'eps' });
    expect(parse('')).toMatchObject({ coordinate: undefined });
  });

  it('is refused where the portal has none of the name', () => {
    expect(problems('coordinate: mixing').join()).toContain(
      'limits on eps of dark-photon cannot be drawn in "mixing"',
    );
    expect(problems('coordinate: mixing').join()).toContain('did you mean "mixing2"');
    const { coordinates: _, ...none } = darkPhoton;
    expect(problems('coordinate: mixing2', none).join()).toContain('no coordinate: it has none');
  });

  it('is refused for another coupling', () => {
    const [coordinate] = darkPhoton.coordinates!;
    const other = { ...darkPhoton, coordinates: [{ ...coordinate!, of: 'alpha_D' }] };
    expect(problems('coordinate: mixing2', other).join()).toContain('no coordinate: it has none');
  });

  it('gives the dimension of the y axis', () => {
    expect(() => parse('coordinate: mixing2\nfigure: { y: { from: 1e-12, to: 1e-6 } }')).not.toThrow();
    expect(problems('coordinate: mixing2\nfigure: { y: { from: 1 MeV } }')).not.toEqual([]);
  });
});
