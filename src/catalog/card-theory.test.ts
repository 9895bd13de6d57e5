import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { portalDefinitions } from '../portals/index.ts';
import { messagesOf } from './examples.fixture.ts';
import { parseCard } from './index.ts';

const catalog = loadCatalog();
const text = `darkreach: 1
title: Thermal target
portal: { name: dark-photon }
tie: { m_A: 3 m_chi }
coordinate: y
x: { parameter: m_chi, from: 1 MeV, to: 100 MeV, points: 3 }
theory:
  - { line: thermal-target, darkMatter: majorana }
  - { line: thermal-target, darkMatter: pseudo-dirac, splitting: 0.05, curve: split, label: split }
`;

const dipole = `darkreach: 1
title: Relic density
portal: { name: dipole, delta: 0.05 }
x: { parameter: M1, from: 1 MeV, to: 100 MeV, points: 3 }
theory:
  - { line: thermal-target }
`;

function parse(changed = text) {
  const options = { sets: [], includes: new Map<string, string>() };
  const card = parseCard(changed, 'card.yaml', catalog, portalDefinitions, options);
  if (card.kind !== 'limits') throw new Error(card.kind);
  return card;
}

describe('lines of theory', () => {
  it('make a limits card without a search, with the abundance that is seen by default', () => {
    const [majorana, split] = parse().entries;
    expect(majorana).toMatchObject({
      type: 'theory',
      curve: 'thermal-majorana',
      splitting: 0,
      abundance: 0.12,
    });
    expect(split).toMatchObject({
      curve: 'split',
      label: 'split',
      darkMatter: 'pseudo-dirac',
      splitting: 0.05,
    });
  });

  it.each([
    ['line: thermal-target, darkMatter: maj', 'line: thermal, darkMatter: maj', 'expected "thermal-target"'],
    ['darkMatter: majorana', 'darkMatter: majorona', 'did you mean "majorana"?'],
    ['darkMatter: pseudo-dirac', 'darkMatter: dirac', 'dark matter of kind dirac has no splitting'],
    ['splitting: 0.05', 'splitting: 1', 'less than 1'],
    ['curve: split', 'curve: thermal-majorana', 'two curves are called "thermal-majorana"'],
    ['coordinate: y', 'coordinate: z', 'cannot be drawn in "z"'],
  ])('refuses %s -> %s', (from, to, message) => {
    const messages = messagesOf(() => parse(text.replace(from, to)));
    expect(messages.join('\n')).toContain(message);
    expect(messages[0]).toMatch(/^card\.yaml:\d+:\d+: /);
  });

  it('refuses a portal without dark matter', () => {
    const alp = text
      .replace('dark-photon', 'alp')
      .replace('tie: { m_A: 3 m_chi }\ncoordinate: y\n', '')
      .replace('parameter: m_chi', 'parameter: m_a');
    expect(messagesOf(() => parse(alp)).join('\n')).toContain('the portal alp has no thermal target');
  });

  it.each(['sterile-dipole, M_N', 'dark-axion, m_gammaD'])('refuses the portal %s', (names) => {
    const [name, axis] = names.split(', ');
    const other = dipole.replace('dipole, delta: 0.05', name!).replace('parameter: M1', `parameter: ${axis}`);
    const messages = messagesOf(() => parse(other)).join('\n');
    expect(messages).toContain(`the portal ${name} has no thermal target`);
    expect(messages).toContain('lmu-ltau, dipole');
  });

  it('say nothing of the dark matter of a dipole, and must of that of a boson', () => {
    expect(parse(dipole).entries[0]).toMatchObject({
      curve: 'thermal-target',
      label: 'relic density',
      darkMatter: undefined,
      abundance: 0.12,
    });
    const messages = (more: string) =>
      messagesOf(() => parse(dipole.replace('thermal-target }', `thermal-target, ${more} }`))).join('\n');
    expect(messages('darkMatter: dirac')).toContain('the portal dipole says what its dark matter is');
    expect(messages('splitting: 0.1')).toContain('the parameter delta of the portal');
    const without = text.replace(', darkMatter: majorana', '');
    expect(messagesOf(() => parse(without)).join('\n')).toContain(
      'the portal dark-photon needs darkMatter; expected one of complex-scalar, majorana',
    );
  });
});
