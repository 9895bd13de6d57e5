import { describe, expect, it } from 'vitest';
import { parsePoint } from '../catalog/index.ts';
import { portalDefinitions } from '../portals/index.ts';
import { InputError } from '../records/errors.ts';
import { catalog } from './catalog.fixture.ts';
import { reachAtPoint } from './quick-reach.ts';
import { executeHere } from './tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };

async function reach(search: string, portal: string, set: Readonly<Record<string, string>>) {
  const sets = Object.entries(set).map(([path, value]) => ({ path, value }));
  const request = { portal, search, particles: 'paper-missing-energy', sets, line: {} };
  const point = parsePoint(request, catalog, portalDefinitions);
  const { edges } = await reachAtPoint(point, 1e-3, context);
  return edges[0]!.value?.value;
}

describe('a dark photon', () => {
  it.each([
    ['10 MeV', 1e-3],
    ['5 GeV', 1e-3],
    ['7 GeV', 1.6e-3],
  ])('at BaBar is at the limit on epsilon that the data state, at %s', async (m_A, epsilon) => {
    // Visible decays: alpha eps^2 against alpha_D, less than 1e-6.
    expect((await reach('babar-2017-invisible', 'dark-photon', { m_A }))! / epsilon).toBeCloseTo(1, 5);
  });

  it('that decays to nothing dark has no reach', async () => {
    expect(
      await reach('babar-2017-invisible', 'dark-photon', { m_A: '1 GeV', m_chi: '1 GeV' }),
    ).toBeUndefined();
    const heavy = { m_A: '50 MeV', m_chi: '1 GeV' };
    expect(await reach('na64e-invisible', 'dark-photon', heavy)).toBeUndefined();
  });
});

describe("the Z' of B - L", () => {
  // Three left-handed neutrinos to one electron: 3/2 to 1 below the muon threshold.
  const electrons = 3 / 2 / (3 / 2 + 1);

  it.each(['delphi', 'babar-2017-invisible', 'na64e-invisible', 'na64e', 'padme'])(
    'is seen at %s by three fifths of its decays that are invisible',
    async (search) => {
      const mass = search === 'padme' ? '10 MeV' : '100 MeV';
      const found = await reach(search, 'b-minus-l', { m_Zprime: mass });
      // The same vector with all decays dark, as far as its width stays narrow.
      const g_chi = search.startsWith('na64') ? '5e-3' : '10';
      const dark = await reach(search, 'boson', { kind: 'V', m_X: mass, g_chi });
      expect(Math.abs((dark! / found!) ** 2 / electrons - 1)).toBeLessThan(2e-3);
    },
  );

  it('is seen less above the muon threshold', async () => {
    const mass = 0.4;
    const r = (0.1056583755 / mass) ** 2;
    const muons = (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    const found = await reach('babar-2017-invisible', 'b-minus-l', { m_Zprime: `${mass} GeV` });
    const dark = await reach('babar-2017-invisible', 'boson', {
      kind: 'V',
      m_X: `${mass} GeV`,
      g_chi: '0.5',
    });
    const share = (dark! / found!) ** 2;
    expect(share).toBeLessThan(3 / 2 / (3 / 2 + 1 + muons) + 1e-3);
    // Pions and other hadrons take a part too, at 400 MeV a small one.
    expect(share).toBeGreaterThan(0.9 * (3 / 2 / (3 / 2 + 1 + muons)));
  });
});

describe('every boson portal at every search', () => {
  const searches = [
    ['na64e', true],
    ['na64e-invisible', true],
    ['na64mu', true],
    ['na64-positrons', true],
    ['delphi', true],
    ['babar-2017-invisible', true],
    ['padme', true],
    ['g-2-electron-rb', true],
    ['g-2-muon-2025', true],
    ['babar-upsilon-invisible', false],
    ['babar-monophoton', false],
  ] as const;
  const portals = ['dark-photon', 'boson', 'b-minus-l', 'lmu-ltau', 'x17', 'alp'];

  it.each(searches)('%s has an answer or says why not', async (search, applies) => {
    for (const portal of portals) {
      const answer = reach(search, portal, {}).catch((error: unknown) => error);
      const found = await answer;
      if (applies) expect(found === undefined || (typeof found === 'number' && found > 0)).toBe(true);
      else {
        expect(found).toBeInstanceOf(InputError);
        expect((found as InputError).message).toContain(`cannot be applied to the portal ${portal}`);
      }
    }
  });
});
