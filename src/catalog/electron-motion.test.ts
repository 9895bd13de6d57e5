import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { portalDefinitions } from '../portals/index.ts';
import { messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

const catalog = loadCatalog();

function cardWith(search: string, set: string): string {
  return `darkreach: 1
title: Motion
portal: { name: dark-photon }
x: { parameter: m_A, from: 180 MeV, to: 240 MeV, points: 2 }
searches:
  - search: ${search}
    set:
      ${set}
`;
}

function parse(search: string, set: string) {
  const parsed = parseCard(cardWith(search, set), 'card.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });
  const [entry] = parsed.kind === 'limits' ? parsed.entries : [];
  if (entry?.type !== 'search' || entry.search.kind !== 'missing-energy') throw new Error('no search');
  return entry;
}

describe('the motion of electrons', () => {
  it('is off by default and set by a card, which is recorded', () => {
    expect(parse('na64e-invisible', 'efficiency: 0.4').search).toMatchObject({ electronMotion: 'at-rest' });
    expect(parse('na64e-invisible', 'electronMotion: slater').search).toMatchObject({
      electronMotion: 'slater',
    });
  });

  it('is refused where it is misspelt, with the place and the nearest value', () => {
    const [message] = messagesOf(() => parse('na64e-invisible', 'electronMotion: slatter'));
    expect(message).toMatch(/^card\.yaml:8:23/);
    expect(message).toContain('expected one of at-rest, slater; did you mean "slater"?');
    const [key] = messagesOf(() => parse('na64e-invisible', 'electronsMotion: slater'));
    expect(key).toMatch(/^card\.yaml:8:7/);
    expect(key).toContain('did you mean "electronMotion"?');
  });

  it('is refused where no positron annihilates', () => {
    const messages = messagesOf(() => parse('na64mu', 'electronMotion: slater')).join('\n');
    expect(messages).toContain('card.yaml:8:23');
    expect(messages).toContain('without a shower no positron annihilates');
  });
});
