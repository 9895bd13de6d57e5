import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../numerics/index.ts';
import { alpha, constants } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import { InputError } from '../records/errors.ts';
import { alpPortal } from './alp.ts';
import { alpBranchingFractions, alpDecayLength, alpVisibleOverInvisible } from './alp-decays.ts';
import { alpLoopPhotonCoupling } from './alp-loop.ts';
import { alpToFermionsWidth, alpToPhotonsWidth } from './alp-widths.ts';
import { axionToDarkPhotonPhotonWidth } from './dark-axion.ts';
import { totalWidth } from './decays.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];
const none = { m_a: 0.1, m_chi: 0, g_agamma: 0, g_ae: 0, g_amu: 0, g_achi: 0, loopPhotonCoupling: 0 };
const build = (values: Partial<typeof none>) => alpPortal.build({ ...none, ...values });
const widthsOf = (values: Partial<typeof none>) =>
  build(values)
    .widths()
    .map(({ width }) => width);

describe('ALP widths', () => {
  it('follow from the pseudoscalar vertex and two-body phase space', () => {
    // L = -i g m_f a fbar gamma5 f on shell: the spin sum is (g m_f)^2 4 (p1.p2 + m_f^2) = 2 (g m_f m_a)^2.
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 100, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.4999, noNaN: true }),
        (parent, ratio) => {
          const fermion = ratio * parent;
          const squared = 2 * (0.3 * fermion * parent) ** 2;
          const p = twoBodyMomentum(parent, fermion, fermion);
          const expected = (squared * p) / (8 * Math.PI * parent ** 2);
          expect(alpToFermionsWidth(0.3, parent, fermion) / expected).toBeCloseTo(1, 9);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  it('to photons are half those to distinct photons with the same vertex (note, section 0)', () => {
    for (const mass of [1e-3, 0.2, 30]) {
      const distinct = axionToDarkPhotonPhotonWidth(0.7, mass, 0);
      expect(alpToPhotonsWidth(0.49, mass) / distinct).toBeCloseTo(0.5, 13);
    }
  });

  it('are exactly zero at and below threshold, and open as a velocity', () => {
    expect(alpToFermionsWidth(1, 2 * electron, electron)).toBe(0);
    expect(alpToFermionsWidth(1, 0.1, 0.2)).toBe(0);
    expect(alpToFermionsWidth(1, 1, 0)).toBe(0);
    const near = (excess: number) => alpToFermionsWidth(1, 2 * (1 + excess), 1);
    expect(near(4e-10) / near(1e-10)).toBeCloseTo(2, 5);
  });
});

describe('ALP portal', () => {
  it('gives each channel to its own coupling', () => {
    const widths = (coupling: string) => widthsOf({ m_chi: 0.01, [coupling]: 1, m_a: 1 });
    expect(widths('g_agamma').map((width) => width > 0)).toEqual([true, false, false, false]);
    expect(widths('g_ae').map((width) => width > 0)).toEqual([false, true, false, false]);
    expect(widths('g_amu').map((width) => width > 0)).toEqual([false, false, true, false]);
    expect(widths('g_achi').map((width) => width > 0)).toEqual([false, false, false, true]);
    // (4) for two leptons far above threshold: as the masses squared.
    const ratio = widthsOf({ g_amu: 1, m_a: 1e3 })[2]! / widthsOf({ g_ae: 1, m_a: 1e3 })[1]!;
    expect(ratio / (muon / electron) ** 2).toBeCloseTo(1, 6);
  });

  it('has defaults inside their ranges that decay invisibly, paper invisible-alp (6)', () => {
    const defaults = Object.fromEntries(alpPortal.parameters.map((row) => [row.name, row.default]));
    for (const { default: value, minimum, maximum } of alpPortal.parameters) {
      expect(value >= minimum && value <= maximum).toBe(true);
    }
    const portal = alpPortal.build(defaults);
    expect(portal.mass).toBe(defaults['m_a']);
    expect(alpBranchingFractions(portal).invisible).toBeGreaterThan(0.999);
  });

  it('has vertices whose squares give the widths to leptons, and names its channels', () => {
    // Gamma = g^2 m sqrt(1 - 4 m_l^2/m^2) / 8 pi for L = i g a lbar gamma5 l.
    const portal = build({ m_a: 0.5, g_ae: 3, g_amu: -2 });
    const { leptons, photon } = portal.vertices;
    const pairs = [
      [leptons.e['g_ae']! * 3, electron, 'e- e+'],
      [leptons.mu['g_amu']! * -2, muon, 'mu- mu+'],
    ] as const;
    for (const [g, lepton, products] of pairs) {
      const expected = (g ** 2 * 0.5 * Math.sqrt(1 - ((2 * lepton) / 0.5) ** 2)) / (8 * Math.PI);
      const row = portal.widths().find((each) => each.products.join(' ') === products)!;
      expect(row.parent).toBe(portal.boson);
      expect(row.width / expected).toBeCloseTo(1, 12);
    }
    expect([leptons.tau, photon]).toEqual([{}, { g_agamma: 1 }]);
    expect(portal.widths().map(({ products }) => products.join(' '))).toContain(portal.invisible[0]);
  });

  it('refuses a loop switch that is neither 0 nor 1', () => {
    expect(() => build({ loopPhotonCoupling: 0.5 })).toThrow(InputError);
  });

  it('has dark channels that do not scale with the couplings to matter', () => {
    const once = {
      m_a: 1,
      m_chi: 0.01,
      g_agamma: 0.2,
      g_ae: -0.3,
      g_amu: 0.1,
      g_achi: 1,
      loopPhotonCoupling: 1,
    };
    const twice = { ...once, g_agamma: 0.4, g_ae: -0.6, g_amu: 0.2 };
    const doubled = build(twice).widths();
    build(once)
      .widths()
      .forEach(({ width, couplingPower }, i) => {
        expect(doubled[i]!.width / width).toBeCloseTo(2 ** couplingPower, 12);
      });
  });
});

describe('lepton loops in the width to photons', () => {
  const photons = (values: Partial<typeof none>) => widthsOf({ ...values, loopPhotonCoupling: 1 })[0]!;

  it('interfere with the photon coupling and leave the imaginary part', () => {
    const mass = 0.05;
    const { re, im } = alpLoopPhotonCoupling(1, mass, electron);
    const cancelled = photons({ m_a: mass, g_ae: 1, g_agamma: -re });
    expect(cancelled / alpToPhotonsWidth(im ** 2, mass)).toBeCloseTo(1, 10);
    const plus = photons({ m_a: mass, g_ae: 1, g_agamma: 1 });
    const minus = photons({ m_a: mass, g_ae: -1, g_agamma: 1 });
    expect((plus - minus) / alpToPhotonsWidth(4 * re, mass)).toBeCloseTo(1, 10);
  });

  it('do nothing without lepton couplings or when switched off', () => {
    expect(photons({ g_agamma: 0.3 })).toBeCloseTo(widthsOf({ g_agamma: 0.3 })[0]!, 18);
    expect(widthsOf({ g_ae: 5, g_amu: 5 })[0]).toBe(0);
  });

  it('of electron and muon add before they are squared', () => {
    const mass = 100;
    const both = photons({ m_a: mass, g_ae: 1, g_amu: 1 });
    expect(both / photons({ m_a: mass, g_ae: 1 })).toBeCloseTo(4, 2);
    expect(photons({ m_a: mass, g_ae: 1, g_amu: -1 }) / both).toBeLessThan(1e-3);
  });

  it('overtake decays to electrons at 0.62 GeV, somewhat below the "1 GeV" of the paper', () => {
    const crossing = findRoot(
      (mass) => photons({ m_a: mass, g_ae: 1 }) / widthsOf({ m_a: mass, g_ae: 1 })[1]! - 1,
      0.1,
      2,
    );
    // From alpha/pi and the widths without masses: m_e sqrt(8) pi / alpha = 0.622 GeV.
    expect(crossing / ((electron * Math.sqrt(8) * Math.PI) / alpha)).toBeCloseTo(1, 3);
    expect(crossing).toBeCloseTo(0.622, 2);
  });
});

describe('ALP decay length, paper invisible-alp (7)', () => {
  it('is c tau = 0.10 m at 100 MeV for each term equal to 1', () => {
    const mass = 0.1;
    const chi = 1e-4;
    const terms = [
      { m_chi: chi, g_achi: 0.7e-6 / chi },
      { g_agamma: 2e-6 / mass },
      { g_ae: 0.7e-6 / electron },
    ];
    const lengths = terms.map((term) => alpDecayLength(build({ m_a: mass, ...term }), 1).properCm);
    for (const length of lengths) expect(length / 100).toBeCloseTo(0.1, 2);
    // The terms add as widths do.
    const all = alpDecayLength(build({ m_a: mass, m_chi: chi, ...Object.assign({}, ...terms) }), 1).properCm;
    const sum = lengths.reduce((total, length) => total + 1 / length, 0);
    expect(all * sum).toBeCloseTo(1, 12);
  });

  it('scales with beta gamma, and is infinite for a stable ALP', () => {
    const portal = build({ m_a: 0.1, g_agamma: 1e-4 });
    const { properCm, flightCm } = alpDecayLength(portal, 2);
    expect(flightCm / properCm).toBeCloseTo(20, 12);
    expect(alpDecayLength(portal, 0).flightCm).toBe(0);
    expect(alpDecayLength(build({}), 2)).toEqual({
      properCm: Number.POSITIVE_INFINITY,
      flightCm: Number.POSITIVE_INFINITY,
    });
    expect(() => alpDecayLength(portal, -1)).toThrow(RangeError);
    expect(() => alpDecayLength(build({ m_a: 0 }), 1)).toThrow(RangeError);
  });
});

describe('ALP branching fractions', () => {
  it('add up to 1 and keep the ratios of the widths', () => {
    const portal = build({ m_a: 0.5, m_chi: 0.05, g_agamma: 0.1, g_ae: 3, g_amu: 0.2, g_achi: 0.4 });
    const fractions = alpBranchingFractions(portal);
    expect(fractions.visible + fractions.invisible).toBeCloseTo(1, 14);
    const total = totalWidth(portal.widths(), 'a');
    expect(fractions.electrons * total).toBeCloseTo(alpToFermionsWidth(3, 0.5, electron), 14);
    expect(alpVisibleOverInvisible(portal) / (fractions.visible / fractions.invisible)).toBeCloseTo(1, 12);
  });

  it('keep a visible share far below the rounding of the total', () => {
    const [mass, chi] = [0.5, 0.05];
    const portal = build({ m_a: mass, m_chi: chi, g_agamma: 1e-12, g_achi: 1 });
    const expected = alpToPhotonsWidth(1e-24, mass) / alpToFermionsWidth(1, mass, chi);
    expect(alpVisibleOverInvisible(portal) / expected).toBeCloseTo(1, 12);
    expect(alpBranchingFractions(portal).visible / expected).toBeCloseTo(1, 12);
  });

  it('are zero for a stable ALP, and the ratio has its ends', () => {
    expect(alpBranchingFractions(build({}))).toEqual({
      photons: 0,
      electrons: 0,
      muons: 0,
      invisible: 0,
      visible: 0,
    });
    expect(alpVisibleOverInvisible(build({ g_agamma: 1 }))).toBe(Number.POSITIVE_INFINITY);
    expect(alpVisibleOverInvisible(build({ g_achi: 1, m_chi: 0.01 }))).toBe(0);
    expect(() => alpVisibleOverInvisible(build({}))).toThrow(RangeError);
  });
});

describe('photon coupling that lepton loops add', () => {
  const loops = (values: Partial<typeof none>) => build(values).derived!()[0]!.value;

  it('is (alpha g_al / pi) |B_1|, tending to alpha / pi for light leptons and to 0 for heavy ones', () => {
    expect(loops({ m_a: 1e4, g_ae: -1 })).toBeCloseTo(alpha / Math.PI, 10);
    // B_1 -> -1/(3 tau), tau = 4 m_l^2 / m_a^2.
    const heavy = (alpha / Math.PI) * (1e-4 ** 2 / (12 * muon ** 2));
    expect(loops({ m_a: 1e-4, g_amu: 1 }) / heavy).toBeCloseTo(1, 5);
    expect(loops({ m_a: 0, g_ae: 1, g_amu: 1 })).toBe(0);
    expect(loops({ g_agamma: 1 })).toBe(0);
  });

  it('is what widens the decay to photons without a coupling of its own', () => {
    for (const values of [
      { m_a: 0.1, g_ae: 2 },
      { m_a: 0.5, g_ae: 1, g_amu: -3 },
    ]) {
      const [toPhotons] = widthsOf({ ...values, loopPhotonCoupling: 1 });
      expect(alpToPhotonsWidth(loops(values) ** 2, values.m_a) / toPhotons!).toBeCloseTo(1, 13);
    }
  });
});
