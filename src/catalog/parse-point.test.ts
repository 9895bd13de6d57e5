import { describe, expect, it } from 'vitest';
import { exampleCatalog, examplePortal, messagesOf } from './examples.fixture.ts';
import { type Point, parsePoint } from './index.ts';

function parse(
  sets: readonly string[],
  search?: string,
  portal = 'pair',
  particles = 'paper-missing-energy',
): Point {
  const settings = sets.map((set) => {
    const at = set.indexOf('=');
    return { path: set.slice(0, at), value: set.slice(at + 1) };
  });
  return parsePoint({ portal, search, particles, sets: settings }, exampleCatalog(), [examplePortal]);
}

describe('a point of the command line', () => {
  it('has the default of every parameter, the coupling included', () => {
    const point = parse([]);
    expect(point.definition).toBe(examplePortal);
    expect(point.parameters).toEqual({ m_D: 0.01, m_a: 1e-5, g: 1e-3, g_D: 0.1 });
    expect(point.entry).toBeUndefined();
    expect(point.particleSet).toBe('paper-missing-energy');
  });

  it('takes parameters in any unit, by name or alias; the coupling like any other', () => {
    const { parameters } = parse(['m_dark=30 MeV', 'm_a=5 eV', 'g=2 /TeV', 'g_D=0.5']);
    expect(parameters).toEqual({ m_D: 0.03, m_a: 5e-9, g: 2e-3, g_D: 0.5 });
    expect(parse(['portal.m_D=1 GeV']).parameters['m_D']).toBe(1);
    expect(parse(['g=0 /GeV']).parameters['g']).toBe(0);
  });

  it('knows the portal and the search by alias, and lets a later setting win', () => {
    const point = parse(['exposure=1e10', 'exposure=3e12'], 'flagship', 'pair-portal');
    expect(point.definition.id).toBe('pair');
    expect(point.entry).toMatchObject({
      statistics: 'classical',
      search: { id: 'beam-all', exposure: 3e12, observed: 1, confidenceLevel: 0.9 },
    });
  });

  it('reaches every setting of the search', () => {
    const point = parse(
      [
        'beam.energy=50 GeV',
        'search.target.length=2 cm',
        'beam-all.background=3',
        'statistics=cls',
        'missingEnergy={ from: 20 GeV, to: 80 % }',
        'vectorMesons={ method: none }',
      ],
      'beam-all',
    );
    expect(point.entry).toMatchObject({
      statistics: 'cls',
      search: {
        beam: { particle: 'e-', energy: 50 },
        target: { lengthCm: 2 },
        background: 3,
        missingEnergyMin: 20,
        missingEnergyMax: 40,
        vectorMesons: undefined,
      },
    });
    expect(Object.keys(point.entry!.changed)).toEqual(
      expect.arrayContaining(['beam.energy', 'target.length', 'background']),
    );
  });

  it('takes its particles from --particles, and from --set before that', () => {
    expect(parse([], undefined, 'pair', 'other').particleSet).toBe('other');
    expect(parse(['particles=other']).particleSet).toBe('other');
    // phi(1020), which the search makes, is not among the others.
    expect(messagesOf(() => parse(['particles=other'], 'beam-run1'))[0]).toContain(
      'set other called "phi(1020)"',
    );
  });

  it.each([
    [['m_D=1 cm'], '--set m_D=1 cm: "portal.m_D": "1 cm" is a length; expected a mass with a unit'],
    [['m_D=10'], '--set m_D=10: "portal.m_D": "10" has no unit; add a unit'],
    [['m_D=-1 MeV'], '--set m_D=-1 MeV: "portal.m_D": "-1 MeV" is out of range; expected at least 0 GeV'],
    [['m_D=1 TeV'], '"1 TeV" is out of range; expected at most 100 GeV'],
    [['m_D=NaN'], '"NaN" is not a number'],
    [['m_D=1e999 GeV'], '"1e999 GeV" is too large'],
    [['m_D='], '"" is not a number'],
    [['m_D=[1 MeV]'], '"portal.m_D"'],
    [['m_D=true'], '"portal.m_D"'],
    [['g=1 GeV'], '--set g=1 GeV: "coupling": "1 GeV" is an energy; expected an inverse mass with a unit'],
    [['g=1'], '"coupling": "1" has no unit'],
    [['g=-1 /GeV'], '"-1 /GeV" is out of range'],
    [['g_D=11'], '"11" is out of range; expected at most 10'],
    [['m_x=1 MeV'], 'nothing in this card is called "m_x"'],
    [['m_D.x=1 MeV'], 'nothing in this card is called "m_D"'],
    [['..=1'], 'the path has an empty or forbidden part'],
    [['__proto__.m_D=1 MeV'], 'the path has an empty or forbidden part'],
    [['portal=pair'], 'the portal itself cannot be set'],
    [['searches=[]'], 'nothing in this card is called "searches"'],
    [['exposure=1e12'], 'no search of this card has a setting "exposure"'],
    [['title=Mine'], '--set title=Mine: "title" is for cards, not for one point'],
    [['x.points=5'], '--set x.points=5: "x" is for cards, not for one point'],
    [['accuracy=1e-2'], '"accuracy" is for cards'],
    [['figure.theme=dark'], '"figure" is for cards'],
    [['particles=pdg-1900'], 'there is no particle set called "pdg-1900"'],
  ])('refuses %j', (sets, message) => {
    const messages = messagesOf(() => parse(sets));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  it.each([
    [['exposure=0'], 'out of range'],
    [['exposure=many'], 'is not a number'],
    [['beam.energy=1 eV'], 'is not above the mass of e-'],
    [['beam.particle=tau-'], 'expected one of e-, e+, mu-, mu+'],
    [['missingEnergy.from=100 %'], 'the missing-energy window is empty'],
    [['missingEnergy.from=101 GeV', 'missingEnergy.to=102 GeV'], 'ends above the beam energy'],
    [['target.material=Pbb'], 'there is no material called "Pbb"'],
    [['statistics=bayes'], '"statistics" is "bayes"'],
    [['confidenceLevel=1'], 'out of range'],
    [['observed=0.5'], 'a whole number'],
    [['branchingFractionLimit=0.1'], 'no search of this card has a setting "branchingFractionLimit"'],
  ])('refuses %j for a search', (sets, message) => {
    expect(messagesOf(() => parse(sets, 'beam-run1')).join('\n')).toContain(message);
  });

  it('refuses unknown portals and searches with the nearest name', () => {
    expect(messagesOf(() => parse([], undefined, 'pear'))).toEqual([
      'there is no portal called "pear"; expected one of pair; did you mean "pair"?',
    ]);
    expect(messagesOf(() => parse([], 'flagshpi'))[0]).toContain('did you mean "flagship"?');
    expect(messagesOf(() => parse([], ''))[0]).toContain('there is no search called ""');
    expect(messagesOf(() => parse([], 'x"]\n- {'))[0]).toContain('there is no search');
    expect(messagesOf(() => parse([], undefined, 'pair', 'pdg-1900'))[0]).toContain('no particle set');
  });

  it('reports all problems at once', () => {
    const messages = messagesOf(() => parse(['m_D=1 cm', 'g=1 GeV', 'exposure=-1', 'y=1'], 'beam-run1'));
    expect(messages.map((message) => message.split(':')[0]).sort()).toEqual(
      ['--set m_D=1 cm', '--set g=1 GeV', '--set exposure=-1', '--set y=1'].sort(),
    );
  });
});
