import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { portalDefinitions } from '../portals/index.ts';
import { messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

const catalog = loadCatalog();
const card = `darkreach: 1
title: Tracks
portal: { name: dark-photon }
x: { parameter: m_A, from: 1 MeV, to: 10 MeV, points: 2 }
include: [electrons.csv]
searches: [{ search: na64e-invisible, set: { tracks: { electrons: electrons.csv } } }]
`;
const table = `# from a simulation
energy_gev,radiation_lengths_per_gev
40,0.02
70,0.03
100,0.4
`;

function parse(csv = table, text = card) {
  const options = { sets: [], includes: new Map([['electrons.csv', csv]]) };
  const parsed = parseCard(text, 'card.yaml', catalog, portalDefinitions, options);
  const [entry] = parsed.kind === 'limits' ? parsed.entries : [];
  if (entry?.type !== 'search' || entry.search.kind !== 'missing-energy') throw new Error('no search');
  return entry.search;
}

describe('track lengths from a table', () => {
  it('take the place of those of one particle', () => {
    expect(parse().tracks).toEqual({
      electrons: { energiesGeV: [40, 70, 100], perGeV: [0.02, 0.03, 0.4] },
      positrons: undefined,
      photons: undefined,
    });
  });

  it('are taken with columns in any order', () => {
    const turned = table
      .replace('energy_gev,radiation_lengths_per_gev', 'radiation_lengths_per_gev,energy_gev')
      .replace(/^([\d.]+),([\d.]+)$/gm, '$2,$1');
    expect(parse(turned).tracks).toEqual(parse().tracks);
  });

  it.each([
    ['70,0.03', '30,0.03', 'electrons.csv:4:1: the energy 30 GeV does not ascend'],
    ['70,0.03', '70,-1', 'electrons.csv:4:1: the track length is -1'],
    ['70,0.03', '70,nan', 'electrons.csv:4:1: "radiation_lengths_per_gev" is "nan"'],
    ['70,0.03\n', '', 'three rows or more'],
    [
      '40,0.02',
      '60,0.02',
      'the table starts at 60 GeV, above the missing energy that is asked for; expected 50 GeV or less',
    ],
    ['_per_gev', '_per_mev', 'the column "radiation_lengths_per_gev" is missing'],
    ['0.02\n70,0.03\n100,0.4', '0\n70,0\n100,0', 'all track lengths are 0'],
  ])('are refused for %j -> %j', (from, to, message) => {
    expect(messagesOf(() => parse(table.replace(from, to))).join('\n')).toContain(message);
  });

  it('are refused under another name, and without a shower', () => {
    const misspelt = card.replace('electrons: electrons.csv', 'electrons: elektrons.csv');
    expect(messagesOf(() => parse(table, misspelt)).join('\n')).toContain('did you mean "electrons.csv"?');
    const thin = card.replace('set: {', 'set: { shower: none,');
    expect(messagesOf(() => parse(table, thin)).join('\n')).toContain('track lengths without a shower');
  });
});
