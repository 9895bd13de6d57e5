import { describe, expect, it } from 'vitest';
import { photonCouplingFromLeptonicWidth } from '../physics/vector-meson-dominance.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { dipolePortal } from '../portals/dipole.ts';
import type { Material, VectorMeson } from '../records/search.ts';
import {
  darkBranchingFractionAtUnitCoupling,
  darkFractionFromElectrons,
  photoproductionProbability,
  vectorMesonCounts,
  vectorMesonDecays,
} from './vector-meson.ts';

const lead: Material = {
  id: 'Pb',
  name: 'lead',
  Z: 82,
  A: 207.2,
  densityGPerCm3: 11.35,
  radiationLengthCm: 0.5612,
  references: [],
};
const jpsi: VectorMeson = {
  id: 'J/psi(1S)',
  symbol: 'J/\\psi',
  mass: 3.097,
  totalWidth: 9.3e-5,
  photonCoupling: 11.8,
  references: [],
};

describe('vector mesons', () => {
  it('have g_Upsilon = 40.3 from 1.3 keV, paper missing-energy (21)', () => {
    expect(photonCouplingFromLeptonicWidth(9.46, 1.3e-6)).toBeCloseTo(40.3, 1);
  });

  it('decay invisibly by paper missing-energy (13), (16) and (Table I)', () => {
    const portal = darkAxionPortal.build({ m_gammaD: 0.01, m_a: 0, m_chi: 0, g: 1, g_D: 0.1 });
    const e2 = (4 * Math.PI) / 137.035999084;
    const width = (e2 / (96 * Math.PI)) * (3.097 ** 3 / 11.8 ** 2) * (1 - 1e-4 / 3.097 ** 2) ** 3;
    expect(darkBranchingFractionAtUnitCoupling(portal, jpsi)).toBeCloseTo(width / 9.3e-5, 12);
    const closed = darkAxionPortal.build({ m_gammaD: 3.1, m_a: 0, m_chi: 0, g: 1, g_D: 0.1 });
    expect(darkBranchingFractionAtUnitCoupling(closed, jpsi)).toBe(0);
  });

  it('decay alike by g_V and by BR(e+ e-), physics note on proton beams, section 2', () => {
    const electronWidth = 5.53e-6;
    const photonCoupling = photonCouplingFromLeptonicWidth(jpsi.mass, electronWidth);
    const dipole = dipolePortal.build({ M1: 0.5, delta: 0.4, d: 1 });
    const [S, D] = [(1.2 / jpsi.mass) ** 2, (0.2 / jpsi.mass) ** 2];
    const note =
      ((electronWidth / jpsi.totalWidth) * jpsi.mass ** 2 * 137.035999084 * (1 - D) ** 1.5 * (1 + 2 * S)) /
      (2 * Math.PI);
    const electronFraction = electronWidth / jpsi.totalWidth;
    const ours = darkFractionFromElectrons(dipole, { mass: jpsi.mass, electronFraction });
    expect(ours / (note * Math.sqrt(1 - S))).toBeCloseTo(1, 10);
    const byCoupling = darkBranchingFractionAtUnitCoupling(dipole, { ...jpsi, photonCoupling });
    expect(ours / byCoupling).toBeCloseTo(1, 12);
    const { mass, momenta, weights } = vectorMesonDecays(
      dipole,
      { mass: jpsi.mass, electronFraction },
      'chi2',
    );
    expect(weights[0]).toBe(ours);
    // Both energies together are the mass.
    expect(Math.hypot(momenta[0]!, mass) + Math.hypot(momenta[0]!, 0.5)).toBeCloseTo(jpsi.mass, 12);
    expect(() => vectorMesonDecays(dipole, { mass: 1, electronFraction }, 'a')).toThrow(RangeError);
  });

  it('scale with the exposure when counts are quoted', () => {
    const production = {
      method: 'quoted',
      atExposure: 5e12,
      counts: { 'J/psi(1S)': 1.1e5 },
      references: [],
    } as const;
    expect(vectorMesonCounts(production, 1e13, lead)).toEqual({ 'J/psi(1S)': 2.2e5 });
  });

  it('have P_V = (9/7) sigma_0 X_0 f_nuc / m_p with X_0 in g/cm^2', () => {
    // By hand: 6.37 g/cm^2 of lead hold 3.808e24 protons' masses per cm^2; 10 microbarn are 1e-29 cm^2.
    const byHand = (9 / 7) * 1e-29 * ((0.5612 * 11.35) / 1.67262192e-24);
    expect(photoproductionProbability(10, 1, lead) / byHand).toBeCloseTo(1, 6);
    expect(photoproductionProbability(10, 0.5, lead) / byHand).toBeCloseTo(0.5, 6);
  });

  it('come out as quoted for NA64e rho mesons within the spread of the inputs', () => {
    // sigma_0 = 9.86 microbarn at 75 GeV (Klein and Nystrand, hep-ph/9902259), f_brem = 0.5; the paper quotes 1.2e8.
    const production = {
      method: 'photoproduction',
      hardPhotonFraction: 0.5,
      absorber: undefined,
      crossSectionsMicrobarn: { 'rho(770)0': 9.86 },
      nuclearFactors: {},
      references: [],
    } as const;
    const counts = vectorMesonCounts(production, 5e12, lead);
    expect(counts['rho(770)0']! / 1.2e8).toBeGreaterThan(0.95);
    expect(counts['rho(770)0']! / 1.2e8).toBeLessThan(1.05);
  });
});
