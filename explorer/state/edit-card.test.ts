import { describe, expect, it } from 'vitest';
import type { Control } from '../controls/control.ts';
import { includesOf, withEntry, withInclude, withoutEntry, withoutValue, withValue } from './edit-card.ts';

const card = `# mine
darkreach: 1
portal: { name: dark-axion, m_a: 10 keV } # light
searches:
  # the first
  - { search: na64e, exposure: 1e12 }
  - search: ldmx-phase2
`;

function control(path: Control['path'], more: Partial<Control> = {}): Control {
  return { id: '', path, label: '', help: '', kind: 'quantity', value: '', written: true, ...more };
}

describe('edits of a card', () => {
  it('change one value and nothing else', () => {
    expect(withValue(card, control(['portal', 'm_a']), '1 MeV')).toBe(card.replace('10 keV', '1 MeV'));
    expect(withValue(card, control(['searches', 0, 'exposure']), '5e12')).toBe(card.replace('1e12', '5e12'));
  });

  it('write new settings in place, and take them away again', () => {
    const energy = control(['searches', 1, 'set', 'beam', 'energy']);
    const changed = withValue(card, energy, '8 GeV');
    expect(changed).toContain('energy: 8 GeV');
    expect(withoutValue(changed, energy)).toBe(card);
  });

  it('replace a list as a whole', () => {
    const runs = { value: [{ energy: '1 GeV' }, { energy: '2 GeV' }], path: [1, 'energy'] };
    const changed = withValue(card, control(['searches', 1, 'set', 'runs'], { list: runs }), '3 GeV');
    expect(changed.replace(/\s+/g, ' ')).toContain('runs: [ { energy: 1 GeV }, { energy: 3 GeV } ]');
  });

  it('add and remove entries, with a name of its own for a second of one search', () => {
    expect(withEntry(card, 'searches', 'na64e')).toContain('curve: na64e-2');
    const added = withEntry(card, 'published', 'sn1987a-dark-axion');
    expect(added).toContain('published:\n  - curve: sn1987a-dark-axion');
    expect(withoutEntry(added, ['published', 0])).toBe(card);
  });

  it('keep the names of included files', () => {
    const once = withInclude(card, 'a.yaml');
    expect(includesOf(withInclude(withInclude(once, 'b.yaml'), 'a.yaml'))).toEqual(['a.yaml', 'b.yaml']);
  });

  it('leave alone what is no YAML', () => {
    expect(withValue('a: [', control(['a']), '1')).toBe('a: [');
    expect(includesOf('a: [')).toEqual([]);
  });
});
