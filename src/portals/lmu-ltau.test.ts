import { describe, expect, it } from 'vitest';
import { constants, elementaryCharge } from '../physics/constants.ts';
import { branchingFractions } from './decays.ts';
import { lmuLtauPortal } from './lmu-ltau.ts';

const none = { m_Zprime: 0.05, g: 5e-4, g_chi: 0, m_chi: 1e-3, dark_matter: 0, delta: 0 };
const build = (values: Partial<typeof none>) => lmuLtauPortal.build({ ...none, ...values });
const share = (products: string, values: Partial<typeof none>) =>
  branchingFractions(build(values).widths(), 'Zprime').find((row) => row.products.join(' ') === products)!
    .fraction;

describe("Z' of L_mu - L_tau", () => {
  it('decays to neutrinos below the muons, but for 2e-5 to electrons by the loop', () => {
    // Two neutrinos are one lepton: Br(e e) = (e eps / g)^2, eps = -g e ln(m_tau^2 / m_mu^2) / (12 pi^2).
    const eps =
      (elementaryCharge * 2 * Math.log(constants.tauMass.value / constants.muonMass.value)) /
      (12 * Math.PI ** 2);
    const electrons = share('e- e+', { m_Zprime: 0.01 });
    expect(electrons / (elementaryCharge * eps) ** 2).toBeCloseTo(1, 2);
    expect(electrons).toBeGreaterThan(1e-5);
    expect(electrons).toBeLessThan(3e-5);
  });

  it('gives half to neutrinos above the muons and a third above the taus', () => {
    // Each lepton pair is as wide as two neutrinos.
    expect(share('nu nubar', { m_Zprime: 3 })).toBeCloseTo(0.5, 3);
    expect(share('nu nubar', { m_Zprime: 40 })).toBeCloseTo(1 / 3, 3);
    expect(share('mu- mu+', { m_Zprime: 0.2 })).toBe(0);
  });

  it('has a mixing that is continuous where muons open, and peaks there', () => {
    const electron = (m: number) => build({ m_Zprime: m }).vertices.leptons.e['g']!;
    const threshold = 2 * constants.muonMass.value;
    expect(electron(threshold * (1 - 1e-9)) / electron(threshold * (1 + 1e-9))).toBeCloseTo(1, 4);
    expect(electron(threshold) / electron(0)).toBeGreaterThan(1);
    expect(electron(0) / elementaryCharge).toBeCloseTo(-1 / 69.2, 4);
    expect(electron(3)).toBeLessThan(0);
  });
});
