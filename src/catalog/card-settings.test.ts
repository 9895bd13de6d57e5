import { describe, expect, it } from 'vitest';
import type { LimitsCard } from '../records/card.ts';
import { exampleCard, messagesOf, parseExample } from './examples.fixture.ts';

function limits(...sets: string[]): LimitsCard {
  const card = parseExample(exampleCard, sets);
  if (card.kind !== 'limits') throw new Error(card.kind);
  return card;
}

function exposures(card: LimitsCard): (number | undefined)[] {
  return card.entries.flatMap((entry) =>
    entry.type === 'search' && entry.search.kind === 'missing-energy' ? [entry.search.exposure] : [],
  );
}

const messages = (...sets: string[]) => messagesOf(() => parseExample(exampleCard, sets));

describe('--set', () => {
  it('reaches every search by a bare setting, or by search.', () => {
    expect(exposures(limits('exposure=1e13'))).toEqual([1e13, 1e13, 1e13]);
    expect(exposures(limits('search.exposure=1e13'))).toEqual([1e13, 1e13, 1e13]);
    const card = limits('beam.energy=16 GeV', 'background=3', 'statistics=cls');
    expect(card.entries[0]).toMatchObject({
      statistics: 'cls',
      search: { beam: { energy: 16, particle: 'e-' }, missingEnergyMin: 8, background: 3 },
      changed: {
        'beam.energy': '16 GeV',
        background: 3,
        vectorMesonsNote: 'counts as quoted for the unchanged beam and target',
      },
    });
  });

  it('reaches one curve, or every curve of one search, by name', () => {
    expect(exposures(limits('run1-b1.exposure=3e13'))).toEqual([2e12, 3e13, 1e12]);
    expect(exposures(limits('beam-run1.exposure=3e13'))).toEqual([2e12, 3e13, 1e12]);
    expect(exposures(limits('flagship.exposure=3e13'))).toEqual([3e13, 1e11, 1e12]);
  });

  it('takes a later setting over an earlier one, and any over the card', () => {
    expect(exposures(limits('exposure=1e13', 'run1-b1.exposure=2e13'))).toEqual([1e13, 2e13, 1e13]);
    const entry = limits('run1-b1.background=0').entries[1];
    expect(entry).toMatchObject({ search: { background: 0 }, changed: { background: 0 } });
  });

  it('reaches the parameters of the portal by name or alias, and the card', () => {
    const card = limits(
      'm_a=1 keV',
      'portal.g_D=0.5',
      'x.points=7',
      'x.to=2 GeV',
      'accuracy=1e-4',
      'figure.theme=light',
    );
    expect(card.portal.parameters).toMatchObject({ m_a: 1e-6, g_D: 0.5 });
    expect(card.x).toMatchObject({ points: 7, to: 2 });
    expect(card.accuracy).toBe(1e-4);
    expect(card.figure.theme).toBe('light');
    expect(limits('figure.legend=true').figure.legend).toBe(true);
  });

  it('leaves the confidence level of a published limit alone', () => {
    const levels = limits('confidenceLevel=0.95').entries.flatMap((entry) =>
      entry.type === 'search' ? [entry.search.confidenceLevel] : [],
    );
    expect(levels).toEqual([0.95, 0.95, 0.95, 0.9]);
  });

  it('changes the method of the meson yields as a whole', () => {
    const card = limits('vectorMesons.method=none');
    expect(card.entries[0]).toMatchObject({ search: { vectorMesons: undefined } });
    const [entry] = limits('beam-all.vectorMesons.counts.phi(1020)=5').entries;
    expect(entry).toMatchObject({
      search: { vectorMesons: { atExposure: 1e12, counts: { 'phi(1020)': 5 } } },
      changed: { 'vectorMesons.counts.phi(1020)': 5 },
    });
  });

  it('sets the coupling of a card of kind yields by its name in the portal', () => {
    const text = `darkreach: 1
title: Events
kind: yields
coupling: 1 /GeV
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
searches: [{ search: flagship }]
`;
    expect(parseExample(text, ['g=2 /GeV'])).toMatchObject({ coupling: 2 });
    expect(parseExample(text, ['coupling=3 /GeV'])).toMatchObject({ coupling: 3 });
  });

  it.each([
    ['exposre=1', '--set exposre=1: nothing in this card is called "exposre"', 'did you mean "exposure"?'],
    [
      'search.exposre=1',
      '--set search.exposre=1: no search of this card has a setting "exposre"',
      'did you mean "exposure"?',
    ],
    [
      'run1-b1.exposre=1',
      '--set run1-b1.exposre=1: a search of kind missing-energy has no setting "exposre" to change',
      'did you mean "exposure"?',
    ],
    ['m_b=1 GeV', '--set m_b=1 GeV: nothing in this card is called "m_b"', ''],
    ['portal.m_b=1 GeV', '--set portal.m_b=1 GeV: the portal pair has no parameter "m_b"', ''],
    ['m_a=1', '--set m_a=1: "portal.m_a": "1" has no unit; add a unit', ''],
    ['m_a=1 TeV', '--set m_a=1 TeV: "portal.m_a": "1 TeV" is out of range; expected at most 100 GeV', ''],
    ['m_D=1 GeV', '--set m_D=1 GeV: m_D is the x axis of this card and cannot be fixed', ''],
    ['g=1 /GeV', '--set g=1 /GeV: g is the coupling that the card is about', ''],
    ['portal=other', '--set portal=other: the portal itself cannot be set', ''],
    ['x.points=many', '--set x.points=many: "x.points" is "many"; expected a whole number', ''],
    ['x.points.deep=3', '--set x.points.deep=3: "x.points" is a map; expected a whole number', ''],
    ['x.pints=3', '--set x.pints=3: unknown key "pints"', 'did you mean "points"?'],
    ['figure.them=dark', '--set figure.them=dark: unknown key "them"', 'did you mean "theme"?'],
    ['exposure=0x10', '--set exposure=0x10: "exposure": "0x10" has the unknown unit "x10"', ''],
    ['exposure=NaN', '--set exposure=NaN: "exposure": "NaN" is not a number', ''],
    ['exposure=1e999', '--set exposure=1e999: "exposure": "1e999" is too large', ''],
    ['exposure=', '--set exposure=: "exposure": "" is not a number', ''],
    ['target.length=3', '--set target.length=3: "target.length": "3" has no unit; add a unit', ''],
    [
      'confidenceLevel=95',
      '--set confidenceLevel=95: "confidenceLevel": "95" is out of range; expected less than 1',
      '',
    ],
    ['searches=[]', '--set searches=[]: nothing in this card is called "searches"', ''],
    ['__proto__.x=1', '--set __proto__.x=1: the path has an empty or forbidden part', ''],
    ['=1', '--set =1: the path has an empty or forbidden part', ''],
  ])('refuses %s', (set, message, suggestion) => {
    const [first = ''] = messages(set);
    expect(first).toContain(message);
    expect(first).toContain(suggestion);
  });
});
