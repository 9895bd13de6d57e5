import { describe, expect, it } from 'vitest';
import { exampleCard, exampleCatalog, examplePortal, messagesOf, parseExample } from './examples.fixture.ts';
import { cardIncludes, cardJsonSchema, parseCard } from './index.ts';

/** The example with one text replaced by another, and what is wrong with it. */
function problemsAfter(before: string, after: string, sets: readonly string[] = []) {
  if (!exampleCard.includes(before)) throw new Error(`"${before}" is not in the example`);
  return messagesOf(() => parseExample(exampleCard.replace(before, after), sets));
}

describe('parseCard', () => {
  it('makes the strict record, in GeV and cm, with defaults', () => {
    const card = parseExample(exampleCard);
    if (card.kind !== 'limits') throw new Error(card.kind);
    expect(card).toMatchObject({
      id: 'card',
      file: 'card.yaml',
      title: 'Reach',
      description: '',
      references: [],
      portal: { id: 'pair', parameters: { m_a: 1e-5, g: 1e-3, g_D: 0.1 } },
      x: { parameter: 'm_D', from: 1e-3, to: 1, points: 31, scale: 'log' },
      accuracy: 1e-3,
      particleSet: 'paper-missing-energy',
      figure: { size: 'one-column', theme: 'dark', legend: false, yMin: 1e-5, yMax: 0.1 },
    });
    expect(card.portal.parameters).not.toHaveProperty('m_D');
    const [all, run1, muon, phi, cooling] = card.entries;
    expect(all).toMatchObject({
      type: 'search',
      curve: 'beam-all',
      label: 'All runs',
      statistics: 'classical',
      style: { color: 'green', fill: true },
      changed: {},
      search: { exposure: 2e12, observed: 1, background: 0.5, missingEnergyMin: 50, missingEnergyMax: 100 },
    });
    expect(run1).toMatchObject({
      curve: 'run1-b1',
      label: 'Run 1',
      statistics: 'expected',
      changed: { background: 1 },
      search: {
        id: 'beam-run1',
        background: 1,
        target: { lengthCm: 0.5, material: { radiationLengthCm: 0.5612 } },
      },
    });
    expect(muon).toMatchObject({
      changed: { 'target.length': '2 cm' },
      search: {
        beam: { particle: 'mu-', energy: 160 },
        missingEnergyMin: 80,
        target: { lengthCm: 2, material: { id: 'Pb' } },
        vectorMesons: undefined,
      },
    });
    expect(phi).toMatchObject({
      search: { kind: 'invisible-decay', meson: 'phi(1020)', branchingFractionLimit: 1e-4 },
    });
    expect(cooling).toEqual({
      type: 'published',
      curve: 'cooling',
      label: 'Cooling',
      published: expect.objectContaining({ id: 'cooling' }),
      style: { dash: 'dotted' },
    });
  });

  it('reads cards of kind yields', () => {
    const text = exampleCard
      .replace('title: Reach', 'title: Events\nkind: yields\ncoupling: 1 /GeV')
      .replace(/published:\n.*\nfigure/, 'figure')
      .replace('  - { search: factory-phi }\n', '')
      .replace('y: { from: 1e-5 /GeV, to: 0.1 /GeV }', 'y: { from: 1, to: 1e6 }');
    const card = parseExample(text);
    expect(card).toMatchObject({ kind: 'yields', coupling: 1, figure: { yMin: 1, yMax: 1e6 } });
    if (card.kind === 'yields') expect(card.portal.parameters['g']).toBe(1);
    expect(messagesOf(() => parseExample(text.replace('coupling: 1 /GeV\n', '')))).toEqual([
      'card.yaml:1:1: "coupling" is missing; expected a value',
    ]);
  });

  it('reads cards of kind edm-limits', () => {
    const text = `darkreach: 1
kind: edm-limits
title: EDM
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV }
fermions: [electron]
hierarchies: [equal-masses, heavy-dark-photon]
cutoffs: [100 GeV, 0.2 TeV]
`;
    expect(parseExample(text)).toMatchObject({
      kind: 'edm-limits',
      fermions: [{ id: 'e', mass: 511e-6, edmLimitECm: 4.1e-30, confidenceLevel: 0.9 }],
      cutoffs: [100, 200],
      massRatio: 0.1,
      normalisation: 'paper',
    });
    expect(
      messagesOf(() =>
        parseExample(text.replace('[electron]', '[elektron, e]').replace('100 GeV', '100 cm')),
      ),
    ).toEqual([
      'card.yaml:5:12: there is no fermion called "elektron"; expected one of e; did you mean "electron"?',
      'card.yaml:7:11: "cutoffs": "100 cm" is a length; expected an energy with a unit, e.g. "100 GeV"',
    ]);
  });

  it.each([
    ['figure:', 'figur:', 'card.yaml:13:1: unknown key "figur"', 'did you mean "figure"?'],
    ['title: Reach', 'title: [Reach]', 'card.yaml:2:8: "title" is a list of 1; expected text', ''],
    ['darkreach: 1', 'darkreach: 2', 'card.yaml:1:12: "darkreach" is 2; expected "1"', ''],
    [
      'title: Reach',
      'title: Reach\nkind: limit',
      'card.yaml:3:7: there is no kind of card called "limit"',
      'did you mean "limits"?',
    ],
    [
      'name: pair',
      'name: pear',
      'card.yaml:3:17: there is no portal called "pear"; expected one of pair',
      'did you mean "pair"?',
    ],
    [
      'm_a: 10 keV',
      'm_b: 10 keV',
      'card.yaml:3:23: the portal pair has no parameter "m_b"; expected one of m_D, m_a, g, g_D',
      '',
    ],
    [
      'm_a: 10 keV',
      'm_a: 10',
      'card.yaml:3:28: "portal.m_a": "10" has no unit; add a unit; expected a mass with a unit, e.g. "10 MeV"',
      '',
    ],
    [
      'm_a: 10 keV',
      'm_a: 10 kev',
      'card.yaml:3:28: "portal.m_a": "10 kev" has the unknown unit "kev"',
      'did you mean "keV"?',
    ],
    [
      'm_a: 10 keV',
      'm_a: 1 TeV',
      'card.yaml:3:28: "portal.m_a": "1 TeV" is out of range; expected at most 100 GeV',
      '',
    ],
    [
      'm_a: 10 keV',
      'm_a: -1 eV',
      'card.yaml:3:28: "portal.m_a": "-1 eV" is out of range; expected at least 0 GeV',
      '',
    ],
    ['m_a: 10 keV', 'm_a: 1e999 eV', 'card.yaml:3:28: "portal.m_a": "1e999 eV" is too large', ''],
    ['m_a: 10 keV', 'm_a: .nan', 'card.yaml:3:28: "portal.m_a": ".nan" is not a number', ''],
    [
      'm_a: 10 keV',
      'm_dark: 1 MeV',
      'card.yaml:3:23: m_D is the x axis of this card and cannot be fixed; expected x.from and x.to',
      '',
    ],
    ['m_a: 10 keV', 'g: 1 /GeV', 'card.yaml:3:23: g is the coupling that the card is about', ''],
    [
      'parameter: m_D',
      'parameter: m_E',
      'card.yaml:4:17: "m_E" is not a parameter that the x axis can have; expected one of m_D, m_a, g_D',
      'did you mean "m_D"?',
    ],
    ['parameter: m_D', 'parameter: g', 'card.yaml:4:17: "g" is not a parameter that the x axis can have', ''],
    [
      'from: 1 MeV',
      'from: 2 GeV',
      'card.yaml:4:28: the x axis is empty: from 2 GeV; expected less than 1 GeV',
      '',
    ],
    [
      'from: 1 MeV',
      'from: 0 MeV',
      'card.yaml:4:28: "x.from": "0 MeV" is out of range; expected more than 0 GeV',
      '',
    ],
    ['from: 1 MeV, ', '', 'card.yaml:4:1: "x.from" is missing', ''],
    ['points: 31', 'points: 1', 'card.yaml:4:54: "x.points" is 1; expected at least 2', ''],
    ['points: 31', 'points: 100001', 'card.yaml:4:54: "x.points" is 100001; expected at most 100000', ''],
    ['points: 31', 'points: 3.5', 'card.yaml:4:54: "x.points" is 3.5; expected a whole number', ''],
    [
      'search: flagship,',
      'search: flagshpi,',
      'card.yaml:6:15: there is no search called "flagshpi"; expected one of beam-run1, beam-all, beam-muon, factory-phi',
      'did you mean "flagship"?',
    ],
    ['color: green', 'color: gren', 'card.yaml:6:58: "style.color" is "gren"', 'did you mean "green"?'],
    [
      'color: green',
      'colour: green',
      'card.yaml:6:51: unknown key "colour"; expected one of color, dash, fill',
      'did you mean "color"?',
    ],
    [
      'background: 1',
      'background: -1',
      'card.yaml:7:54: "background": "-1" is out of range; expected at least 0',
      '',
    ],
    [
      'background: 1',
      'background: 1 GeV',
      'card.yaml:7:54: "background": "1 GeV" is an energy; expected a count, e.g. "9.37e11"',
      '',
    ],
    [
      'background: 1',
      'exposure: 0',
      'card.yaml:7:52: "exposure": "0" is out of range; expected more than 0',
      '',
    ],
    [
      'background: 1',
      'confidenceLevel: 1',
      'card.yaml:7:59: "confidenceLevel": "1" is out of range; expected less than 1',
      '',
    ],
    [
      'statistics: expected',
      'statistics: bayes',
      'card.yaml:7:69: "statistics" is "bayes"; expected one of classical, cls, feldman-cousins, expected',
      '',
    ],
    ['curve: run1-b1', 'curve: beam-all', 'card.yaml:7:33: two curves are called "beam-all"', ''],
    ['All runs', '"$x"', 'card.yaml:6:32: "label": "$x" has a $ without another', ''],
    ['All runs', '"$x_{1$ a"', 'card.yaml:6:32: "label": "$x_{1$ a" has a { without a }', ''],
    ['All runs', "'a}'", 'card.yaml:6:32: "label": "a}" has a } without a {', ''],
    [
      'length: 2 cm',
      'length: -2 cm',
      'card.yaml:9:30: "target.length": "-2 cm" is out of range; expected at least 1e-9 cm',
      '',
    ],
    [
      'length: 2 cm',
      'lenght: 2 cm',
      'card.yaml:9:22: unknown key "lenght"; expected one of material, length',
      'did you mean "length"?',
    ],
    [
      'length: 2 cm',
      'material: Pu',
      'card.yaml:9:32: there is no material called "Pu"; expected one of Pb, Al',
      'did you mean "Pb"?',
    ],
    [
      'target: { length: 2 cm }',
      'efficiency: 1.5',
      'card.yaml:9:24: "efficiency": "1.5" is out of range; expected at most 1',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'efficiency: 0',
      'card.yaml:9:24: "efficiency": "0" is out of range; expected more than 0',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'missingEnergy: { from: 50 %, to: 50 GeV }',
      'card.yaml:9:35: the missing-energy window is empty: from 80 GeV to 50 GeV; expected less than 50 GeV',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'missingEnergy: { to: 200 GeV }',
      'card.yaml:9:33: the missing-energy window ends above the beam energy; expected at most 160 GeV',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'missingEnergy: { to: 200 % }',
      'card.yaml:9:33: "missingEnergy.to": "200 %" is out of range',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'beam: { energy: 100 MeV }',
      'card.yaml:9:28: the beam energy 100 MeV is not above the mass of mu-; expected more than 105.6583755 MeV',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'observed: 0.5',
      'card.yaml:9:22: "observed" is 0.5; expected a whole number',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'title: Mine',
      'card.yaml:9:12: a search of kind missing-energy has no setting "title" to change',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'vectorMesons: { method: guess }',
      'card.yaml:9:36: "vectorMesons.method" is "guess"; expected a map with method: none, quoted or photoproduction',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'vectorMesons: { method: quoted, atExposure: 1e12, counts: { omega(782): 1 }, references: [x] }',
      'card.yaml:9:72: there is no vector meson of the set paper-missing-energy called "omega(782)"; expected one of phi(1020)',
      '',
    ],
    [
      'target: { length: 2 cm }',
      'vectorMesons: { method: photoproduction, hardPhotonFraction: 0.5, crossSections: { phi(1020): 0.5 cm }, references: [x] }',
      'card.yaml:9:106: "vectorMesons.crossSections.phi(1020)": "0.5 cm" is a length; expected a cross section with a unit, e.g. "0.5 ub"',
      '',
    ],
    [
      '{ search: factory-phi }',
      '{ search: factory-phi, exposure: 1e10 }',
      'card.yaml:10:28: a search of kind invisible-decay has no setting "exposure" to change',
      '',
    ],
    [
      '{ search: factory-phi }',
      '{ search: factory-phi, confidenceLevel: 0.95 }',
      'card.yaml:10:28: a published limit keeps its confidence level',
      '',
    ],
    [
      'curve: cooling',
      'curve: coling',
      'card.yaml:12:14: there is no published curve called "coling"; expected one of cooling',
      'did you mean "cooling"?',
    ],
    [
      'from: 1e-5 /GeV',
      'from: 1e-5 GeV',
      'card.yaml:13:22: "figure.y.from": "1e-5 GeV" is an energy; expected an inverse mass with a unit, e.g. "1e-3 /GeV"',
      '',
    ],
    ['to: 0.1 /GeV', 'to: 1e-6 /GeV', 'card.yaml:13:22: the y axis is empty: from is not below to', ''],
    [
      'theme: dark',
      'theme: drak',
      'card.yaml:13:56: "figure.theme" is "drak"; expected one of light, dark',
      'did you mean "dark"?',
    ],
    [
      'figure:',
      'particles: paper-missing\nfigure:',
      'card.yaml:13:12: there is no particle set called "paper-missing"; expected one of paper-missing-energy, other',
      'did you mean "paper-missing-energy"?',
    ],
    [
      'figure:',
      'accuracy: 1\nfigure:',
      'card.yaml:13:11: "accuracy": "1" is out of range; expected at most 0.1',
      '',
    ],
    ['figure:', 'searches: []\nfigure:', 'card.yaml:13:1: the key "searches" is given twice', ''],
  ])('with %j as %j says %s', (before, after, message, suggestion) => {
    const [first = '', ...rest] = problemsAfter(before, after);
    expect(first).toContain(message);
    expect(first).toContain(suggestion);
    expect(rest).toEqual([]);
  });

  it('reports every problem at once', () => {
    const text = exampleCard
      .replace('10 keV', '10 cm')
      .replace('green', 'gren')
      .replace('search: flagship,', 'search: flagshpi,')
      .replace('2 cm', '-2 cm')
      .replace('theme: dark', 'them: dark');
    expect(
      messagesOf(() => parseExample(text, ['x.points=1', 'nothing=3'])).map((m) => m.split(': ')[0]),
    ).toEqual([
      '--set nothing=3',
      '--set x.points=1',
      'card.yaml:3:28',
      'card.yaml:6:15',
      'card.yaml:6:58',
      'card.yaml:9:30',
      'card.yaml:13:49',
    ]);
  });

  it.each([
    ['cards/missing-energy/fig-4.yaml', 'missing-energy/fig-4'],
    ['/home/me/cards/mine.yml', 'mine'],
    ['C:\\work\\mine.yaml', 'mine'],
  ])('names the card in %s as %s', (file, id) => {
    const options = { sets: [], includes: new Map<string, string>() };
    expect(parseCard(exampleCard, file, exampleCatalog(), [examplePortal], options).id).toBe(id);
  });

  it('adds the experiments, materials and curves that a card includes', () => {
    const text = exampleCard
      .replace('title: Reach', 'title: Reach\ninclude: [mine.yaml, stuff.yaml]')
      .replace('search: flagship,', 'search: mine,');
    const mine = `darkreach: 1
experiment: Mine
searches:
  - id: mine
    kind: missing-energy
    title: Mine
    story: Mine.
    status: projection
    confidenceLevel: 0.95
    references: [x]
    beam: { particle: e-, energy: 16 GeV }
    target: { material: unobtainium, length: 1 mm }
    exposure: 1e14
    missingEnergy: { from: 10 GeV }
    efficiency: 1
    formFactor: elastic
    background: 0
`;
    const stuff = `darkreach: 1
materials:
  - { id: unobtainium, name: U, Z: 100, A: 250, density: 20 g/cm^3, radiationLength: 3 mm, references: [x] }
`;
    expect(cardIncludes(text, 'card.yaml')).toEqual(['mine.yaml', 'stuff.yaml']);
    const includes = new Map([
      ['mine.yaml', mine],
      ['stuff.yaml', stuff],
    ]);
    const card = parseExample(text, [], includes);
    if (card.kind !== 'limits') throw new Error(card.kind);
    expect(card.entries[0]).toMatchObject({
      search: { id: 'mine', target: { lengthCm: 0.1, material: { Z: 100 } }, vectorMesons: undefined },
    });
    expect(messagesOf(() => parseExample(text, [], new Map([['mine.yaml', mine]])))[0]).toContain(
      'card.yaml:3:22: the included file "stuff.yaml" was not found',
    );
    const broken = new Map([...includes, ['mine.yaml', mine.replace('16 GeV', '16 eV')]]);
    expect(messagesOf(() => parseExample(text, [], broken))[0]).toBe(
      'mine.yaml:11:35: the beam energy 16 eV is not above the mass of e-; expected more than 510.99895 keV',
    );
  });

  it('describes itself as JSON Schema for editors', () => {
    const schema = JSON.stringify(cardJsonSchema());
    expect(schema).toContain('"additionalProperties":false');
    expect(schema).toContain('"massRatio"');
    expect(schema).toContain('id or alias of a search, e.g. na64e-2016-2022');
  });
});
