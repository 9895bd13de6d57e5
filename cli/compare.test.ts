import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementaryCharge } from '../src/physics/constants.ts';
import { darkreach, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);

const card = (portal: string, axes: string) => `darkreach: 1
kind: scan
title: At equal events
portal: { ${portal} }
axes:
${axes}
outputs: [events, widths]
searches:
  - { search: na64e-invisible, curve: na64e }
`;
const cards = {
  photon: card(
    'name: dark-photon, alpha_D: 0.1, m_chi: 1 MeV, dark_matter: dirac',
    '  m_A: [10 MeV, 30 MeV, 100 MeV]\n  eps: { from: 1e-6, to: 1e-2, points: 17 }',
  ),
  gauge: card(
    'name: b-minus-l, g_chi: 0',
    '  m_Zprime: [10 MeV, 30 MeV, 200 MeV]\n  g_BL: { from: 1e-7, to: 1e-3, points: 17 }',
  ),
};
beforeAll(async () => {
  for (const [name, text] of Object.entries(cards)) {
    writeFileSync(at(`${name}.yaml`), text);
    const { code, stderr } = await darkreach(['scan', at(`${name}.yaml`), '--out', at(name)]);
    expect([name, code, code === 0 ? '' : stderr]).toEqual([name, 0, '']);
  }
}, 60_000);

const compare = (folders: readonly string[], ...more: string[]) =>
  darkreach([
    'compare',
    ...folders.map(at),
    '--events',
    '10',
    '--search',
    'na64e',
    ...more,
    '--out',
    at('out'),
  ]);

describe('darkreach compare', () => {
  it("has g = e eps sqrt(5/3) of the Z' of B - L, whose neutrinos are 3/5 of its decays below the muons", async () => {
    const args = ['--over', 'm_A,m_Zprime', '--column', 'ctau_Aprime,ctau_Zprime', '--json'];
    const { code, stdout } = await compare(['photon', 'gauge'], ...args);
    expect(code).toBe(0);
    const { points, portals, references } = JSON.parse(stdout);
    expect(portals.map(({ name }: { name: string }) => name)).toEqual(['dark-photon', 'b-minus-l']);
    expect(references).toContain('arXiv:2207.09979');
    const gauge = points.filter(({ portal }: { portal: number }) => portal === 1);
    expect(gauge.map(({ mass }: { mass: number }) => mass)).toEqual([0.01, 0.03, 0.2]);
    for (const { ratio, mass, branch, coupling, values } of gauge) {
      expect([branch, values[0].value > 0]).toEqual(['lower', true]);
      expect(coupling.error / coupling.value).toBeLessThan(2e-3);
      if (mass === 0.2) expect(ratio).toBeUndefined();
      else {
        const exact = elementaryCharge * Math.sqrt(5 / 3);
        // The electron's mass in the width to it, and dark photons that decay to electrons, are (m_e / m)^4 and eps^2 effects.
        expect(Math.abs(ratio.value / exact - 1)).toBeLessThan(ratio.error / exact + 1e-3);
      }
    }
    expect(readFileSync(at('out/comparison.csv'), 'utf8')).toMatch(
      /^mass \[GeV\],portal,.*,ctau_Aprime \[cm\],/,
    );
    expect(readFileSync(at('out/figure.svg'), 'utf8')).toContain('data-curve="b-minus-l"');
  });

  it('says where there are no such events, and refuses names that do not add up', async () => {
    const none = ['compare', at('photon'), '--events', '1e12', '--search', 'na64e', '--over', 'm_A'];
    const { code, stdout } = await darkreach([...none, '--out', at('none')]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('dark-photon: nowhere 1000000000000 events at 3'),
    ]);
    const bad = await compare(['photon', 'gauge'], '--over', 'a,b,c');
    expect([bad.code, bad.stderr]).toEqual([
      2,
      expect.stringContaining('expected one name, or 2 with commas'),
    ]);
  });
});
