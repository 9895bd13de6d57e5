import { describe, expect, it } from 'vitest';
import { bMinusLPortal } from './b-minus-l.ts';
import { branchingFractions } from './decays.ts';
import { omega, rho } from './hadrons/resonances.ts';

const none = { m_Zprime: 0.05, g_BL: 1e-4, g_chi: 0, m_chi: 1e-3, dark_matter: 3, delta: 0 };
const rows = (values: Partial<typeof none>) => bMinusLPortal.build({ ...none, ...values }).widths();
const share = (products: string, values: Partial<typeof none>) =>
  branchingFractions(rows(values), 'Zprime').find((row) => row.products.join(' ') === products)!.fraction;

describe("Z' of B - L", () => {
  it('decays to neutrinos in 60 % of cases below the muons, and always below the electrons', () => {
    expect(share('nu nubar', { m_Zprime: 0.15 })).toBeCloseTo(0.6, 6);
    expect(share('nu nubar', { m_Zprime: 0.001 })).toBe(1);
    // With muons far above threshold: 3/2 of 7/2.
    const m = 0.27;
    const muons = share('mu- mu+', { m_Zprime: m }) / share('e- e+', { m_Zprime: m });
    expect(share('nu nubar', { m_Zprime: m })).toBeCloseTo(1.5 / (2.5 + muons), 6);
  });

  it('has quarks by their charges far above: one third per flavour of what a lepton has', () => {
    const at = (m: number) => share('hadrons', { m_Zprime: m }) / share('e- e+', { m_Zprime: m });
    // 3 (1/3)^2 per flavour: 1, 4/3, 5/3, with corrections of alpha_s / pi.
    expect(at(3) / 1).toBeGreaterThan(1.05);
    expect(at(3) / 1).toBeLessThan(1.1);
    expect(at(8) / (4 / 3)).toBeLessThan(1.08);
    expect(at(20) / (5 / 3)).toBeLessThan(1.07);
  });

  it('has no rho and four times the omega of a dark photon', () => {
    const onRho = share('hadrons', { m_Zprime: 0.7 }) / share('e- e+', { m_Zprime: 0.7 });
    expect(onRho).toBeLessThan(0.2);
    const peak = share('hadrons', { m_Zprime: omega.mass }) / share('e- e+', { m_Zprime: omega.mass });
    // R on the peak of the omega is 9 Gamma_ee / (alpha^2 Gamma) = 12.5; per electron pair of the same charge.
    const alphaSquared = (1 / 137.036) ** 2;
    expect(peak / ((4 * 9 * omega.electronWidth) / (alphaSquared * omega.width))).toBeCloseTo(1, 3);
    expect(rho.mass).toBeLessThan(omega.mass);
  });

  it('adds dark matter where there is any', () => {
    expect(share('chi chibar', {})).toBe(0);
    // g_chi^2 over 5/2 g^2: neutrinos and electrons together.
    const both = share('chi chibar', { g_chi: 1e-4, m_chi: 1e-9 });
    expect(both).toBeCloseTo(1 / 3.5, 6);
  });
});
