import { describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../records/portal.ts';
import { exampleCard, exampleCatalog, examplePortal, messagesOf } from './examples.fixture.ts';
import { parseCard } from './parse-card.ts';
import { parsePoint } from './parse-point.ts';

/** The example portal with a parameter that chooses. */
const choosing: PortalDefinition = {
  ...examplePortal,
  parameters: [
    ...examplePortal.parameters,
    {
      name: 'matter',
      symbol: '\\chi',
      description: 'what there is',
      dimension: 'dimensionless',
      default: 1,
      minimum: 0,
      maximum: 2,
      options: ['scalar', 'majorana', 'dirac'],
    },
  ],
};

const card = (text: string) =>
  parseCard(text, 'card.yaml', exampleCatalog(), [choosing], { sets: [], includes: new Map() });
const point = (value: string) =>
  parsePoint(
    { portal: 'pair', particles: 'paper-missing-energy', sets: [{ path: 'matter', value }] },
    exampleCatalog(),
    [choosing],
  );
const given = (value: string) => exampleCard.replace('m_a: 10 keV', `m_a: 10 keV, matter: ${value}`);

describe('a parameter that chooses', () => {
  it('is given by name and becomes its place in the list', () => {
    expect(card(given('dirac'))).toMatchObject({ portal: { parameters: { matter: 2 } } });
    expect(card(exampleCard)).toMatchObject({ portal: { parameters: { matter: 1 } } });
  });

  it('is refused by another name or a number, with the nearest name', () => {
    const [message] = messagesOf(() => card(given('majoran')));
    expect(message).toContain('"matter" has no option "majoran"');
    expect(message).toContain('scalar, majorana, dirac');
    expect(message).toContain('did you mean "majorana"');
    expect(messagesOf(() => card(given('1')))[0]).toContain('no option "1"');
    expect(messagesOf(() => card(given('[dirac]')))[0]).toContain('no option');
  });

  it('is set from the command line', () => {
    expect(point('scalar').parameters['matter']).toBe(0);
    expect(messagesOf(() => point('direc'))[0]).toContain('did you mean "dirac"');
  });

  it('is no axis', () => {
    const axis = exampleCard.replace(
      'parameter: m_D, from: 1 MeV, to: 1 GeV',
      'parameter: matter, from: 1, to: 2',
    );
    expect(messagesOf(() => card(axis))[0]).toContain('matter chooses between scalar, majorana, dirac');
  });
});
