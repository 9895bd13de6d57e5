import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../physics/constants.ts';
import { darkMatterKinds } from './dark-matter.ts';
import { darkPhotonPortal } from './dark-photon.ts';
import { branchingFractions, properDecayLengthCm, totalWidth } from './decays.ts';
import { rho } from './hadrons/resonances.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];
const none = { m_A: 0.1, eps: 1e-3, alpha_D: 0, m_chi: 0.01, dark_matter: 3, delta: 0 };
const build = (values: Partial<typeof none>) => darkPhotonPortal.build({ ...none, ...values });
const width = (products: string, values: Partial<typeof none>) =>
  build(values)
    .widths()
    .find((row) => row.products.join(' ') === products)!.width;
const share = (products: string, values: Partial<typeof none>) =>
  branchingFractions(build(values).widths(), 'Aprime').find((row) => row.products.join(' ') === products)!
    .fraction;

describe('dark photon', () => {
  it('decays to leptons with alpha eps^2 m / 3 and the threshold factor (notes, section 1 and 5)', () => {
    const m = 0.5;
    const exact = (lepton: number) =>
      ((alpha * 1e-6 * m) / 3) * (1 + 2 * (lepton / m) ** 2) * Math.sqrt(1 - 4 * (lepton / m) ** 2);
    expect(width('e- e+', { m_A: m }) / exact(electron)).toBeCloseTo(1, 13);
    expect(width('mu- mu+', { m_A: m }) / exact(muon)).toBeCloseTo(1, 13);
    expect(width('tau- tau+', { m_A: m })).toBe(0);
    expect(share('e- e+', { m_A: 0.05 })).toBe(1);
  });

  it('decays invisibly with alpha_D m / 3 for Dirac fermions far above threshold, a quarter of it for scalars', () => {
    const at = (kind: string) =>
      build({ alpha_D: 0.1, m_chi: 1e-9, dark_matter: darkMatterKinds.indexOf(kind as never) })
        .widths()
        .at(-1)!.width /
      ((0.1 * 0.1) / 3);
    expect(at('dirac')).toBeCloseTo(1, 12);
    expect(at('pseudo-dirac')).toBeCloseTo(1, 12);
    expect(at('majorana')).toBeCloseTo(0.5, 12);
    expect(at('complex-scalar')).toBeCloseTo(0.25, 12);
  });

  it('names what leaves no trace', () => {
    const names = [0, 1, 2, 3].map((dark_matter) => build({ dark_matter }).invisible);
    expect(names).toEqual([['chi chi*'], ['chi chi'], ['chi1 chi2'], ['chi chibar']]);
  });

  it('splits pseudo-Dirac states by delta: closed where m_chi (2 + delta) is m_A', () => {
    const at = (delta: number) => width('chi1 chi2', { alpha_D: 0.1, dark_matter: 2, m_chi: 0.03, delta });
    expect(at(0) / width('chi chibar', { alpha_D: 0.1, m_chi: 0.03 })).toBeCloseTo(1, 12);
    expect(at(1)).toBeGreaterThan(0);
    expect(at(1)).toBeLessThan(at(0));
    expect(at(4 / 3 + 1e-9)).toBe(0);
  });

  it('has hadrons over massless muons as R says: eight times on the rho and more with the omega', () => {
    const massless = (m: number) => (alpha * 1e-6 * m) / 3;
    // 9 Gamma_ee / (alpha^2 Gamma) = 8.07 of the rho; the omega, 7 MeV above, adds 3.2.
    const onPeak = width('hadrons', { m_A: rho.mass }) / massless(rho.mass);
    expect(onPeak).toBeGreaterThan(8.07);
    expect(onPeak).toBeLessThan(1.5 * 8.07);
    expect(width('hadrons', { m_A: 2.5 }) / massless(2.5)).toBeCloseTo(2.2, 1);
    expect(width('hadrons', { m_A: 8 }) / massless(8)).toBeCloseTo(3.55, 1);
    expect(width('hadrons', { m_A: 0.279 })).toBe(0);
    // Hadrons lead on the rho, leptons far below it.
    expect(share('hadrons', { m_A: 0.5 })).toBeLessThan(0.25);
    expect(share('hadrons', { m_A: 0.77 })).toBeGreaterThan(0.75);
  });

  it('takes a table of R in place of the model', () => {
    const portal = darkPhotonPortal.build({ ...none, m_A: 1 }, { hadronicRatio: (s) => 3 * s });
    const row = portal.widths().find(({ products }) => products[0] === 'hadrons')!;
    expect(row.width / ((alpha * 1e-6) / 3)).toBeCloseTo(3, 12);
  });

  it('lives 8.1 um / (m/GeV) at eps = 1e-4 below the muons', () => {
    // hbar c 3 / (alpha m eps^2) = 8.11e-4 cm at eps = 1e-4 and 1 GeV.
    const rows = build({ m_A: 0.1, eps: 1e-4 }).widths();
    expect(properDecayLengthCm(totalWidth(rows, 'Aprime')) / 8.112e-3).toBeCloseTo(1, 3);
  });
});
