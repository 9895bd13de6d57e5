import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../../physics/constants.ts';
import { annihilationCrossSection, darkWidth, visibleWidthOverEpsilonSquared } from './annihilation.ts';
import { checkDarkMatter, type DarkMatterKind } from './dark-matter.ts';
import { bMinusLLeptons, darkPhotonLeptons, muMinusTauLeptons, visibleFactor } from './final-states.ts';

const kinds: DarkMatterKind[] = ['complex-scalar', 'majorana', 'dirac', 'pseudo-dirac'];
const massless = { leptons: [{ mass: 0, charge: 1 }] };

/** sigma times the relative velocity 2 beta of equal masses. */
function sigmaV(kind: DarkMatterKind, mass: number, mediatorMass: number, v: number): number {
  const s = (4 * mass * mass) / (1 - 0.25 * v * v);
  const mediator = { mass: mediatorMass, epsilon: 1e-3, alphaD: 0.1, width: 0, visible: massless };
  return annihilationCrossSection({ kind, mass }, mediator, s) * v;
}

describe('annihilation', () => {
  it('has the low-velocity limits of the physics note', () => {
    const [mass, M, v] = [0.02, 0.07, 1e-3];
    const common = (Math.PI * alpha * 1e-6 * 0.1 * mass ** 2) / (M * M - 4 * mass ** 2) ** 2;
    expect(sigmaV('dirac', mass, M, v) / (16 * common)).toBeCloseTo(1, 5);
    expect(sigmaV('pseudo-dirac', mass, M, v) / (16 * common)).toBeCloseTo(1, 5);
    expect(sigmaV('complex-scalar', mass, M, v) / ((8 / 3) * common * v * v)).toBeCloseTo(1, 5);
    expect(sigmaV('majorana', mass, M, v) / ((8 / 3) * common * v * v)).toBeCloseTo(1, 5);
  });

  it('is reversed muon pair production far above all masses: sigma = 4 pi alpha alpha_D epsilon^2 / 3 s', () => {
    const mediator = { mass: 1e-3, epsilon: 0.5, alphaD: 0.02, width: 0, visible: massless };
    for (const kind of kinds) {
      const sigma = annihilationCrossSection({ kind, mass: 1e-3 }, mediator, 1e4);
      expect(sigma / ((4 * Math.PI * alpha * 0.25 * 0.02) / (3 * 1e4))).toBeCloseTo(1, 6);
    }
  });

  it('has the Breit-Wigner peak 12 pi B_in B_out (2 J + 1 over spins) / p^2 of its widths', () => {
    // sigma(M^2) = 4 pi (2 J + 1) / [(2 s + 1)^2 4 p^2] B_in B_out x 4, p the momentum of dark matter.
    const [mass, M, alphaD, epsilon] = [0.03, 0.1, 0.2, 0.3];
    const spins = { 'complex-scalar': 1, majorana: 4, dirac: 4, 'pseudo-dirac': 4 };
    // Two identical particles in the initial state count their width twice.
    const identical = { 'complex-scalar': 1, majorana: 2, dirac: 1, 'pseudo-dirac': 1 };
    for (const kind of kinds) {
      const dark = darkWidth({ kind, mass }, M, alphaD);
      const visible = epsilon ** 2 * visibleWidthOverEpsilonSquared({ leptons: darkPhotonLeptons }, M);
      const width = dark + visible;
      const mediator = { mass: M, epsilon, alphaD, width, visible: { leptons: darkPhotonLeptons } };
      const momentum2 = M * M * 0.25 - mass * mass;
      const peak = (12 * Math.PI * identical[kind] * dark * visible) / (spins[kind] * momentum2 * width ** 2);
      expect(annihilationCrossSection({ kind, mass }, mediator, M * M) / peak).toBeCloseTo(1, 10);
    }
  });

  it('has the widths of the physics note, section 1', () => {
    const [mass, M, alphaD] = [0.03, 0.1, 0.2];
    const beta = Math.sqrt(1 - 0.36);
    expect(darkWidth({ kind: 'dirac', mass }, M, alphaD)).toBeCloseTo(((alphaD * M) / 3) * 1.18 * beta, 14);
    expect(darkWidth({ kind: 'complex-scalar', mass }, M, alphaD)).toBeCloseTo(
      (alphaD * M * beta ** 3) / 12,
      14,
    );
    expect(darkWidth({ kind: 'majorana', mass }, M, alphaD)).toBeCloseTo((alphaD * M * beta ** 3) / 6, 14);
    expect(darkWidth({ kind: 'dirac', mass: 0.05 }, M, alphaD)).toBe(0);
    const tiny = 1e-4;
    expect(darkWidth({ kind: 'pseudo-dirac', mass, splitting: tiny }, M, alphaD)).toBeCloseTo(
      darkWidth({ kind: 'dirac', mass: mass * (1 + tiny / 2) }, M, alphaD),
      9,
    );
    const r = (constants.muonMass.value / 0.5) ** 2;
    const muons = ((alpha * 0.5) / 3) * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    const leptons = [{ mass: constants.muonMass.value, charge: 1 }];
    expect(visibleWidthOverEpsilonSquared({ leptons }, 0.5)).toBeCloseTo(muons, 15);
  });

  it('vanishes at and below threshold, and grows with the square of each coupling', () => {
    const positive = fc.double({ min: 1e-3, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), positive, positive, positive, (kind, mass, epsilon, alphaD) => {
        const visible = { leptons: darkPhotonLeptons };
        const mediator = { mass: 3 * mass, epsilon, alphaD, width: 0.01 * mass, visible };
        const at = (s: number, change = {}) =>
          annihilationCrossSection({ kind, mass }, { ...mediator, ...change }, s);
        expect(at(4 * mass * mass)).toBe(0);
        expect(at(0)).toBe(0);
        const s = 5 * mass * mass;
        expect(at(s)).toBeGreaterThan(0);
        expect(at(s, { epsilon: 2 * epsilon }) / at(s)).toBeCloseTo(4, 10);
        expect(at(s, { alphaD: 3 * alphaD }) / at(s)).toBeCloseTo(3, 10);
      }),
      { seed: 3 },
    );
  });

  it('counts leptons, neutrinos and hadrons of each vector', () => {
    const s = 1e6;
    expect(visibleFactor({ leptons: darkPhotonLeptons }, s)).toBeCloseTo(3, 8);
    expect(visibleFactor({ leptons: muMinusTauLeptons }, s)).toBeCloseTo(3, 8);
    expect(visibleFactor({ leptons: bMinusLLeptons }, s)).toBeCloseTo(4.5, 8);
    const hadrons = { ratio: () => 2, threshold: 0.28 };
    expect(visibleFactor({ leptons: [], hadrons }, 0.27 ** 2)).toBe(0);
    expect(visibleFactor({ leptons: [], hadrons }, 0.29 ** 2)).toBe(2);
  });

  it('refuses dark matter that means nothing', () => {
    expect(() => checkDarkMatter({ kind: 'dirac', mass: 0 })).toThrow(/mass/);
    expect(() => checkDarkMatter({ kind: 'dirac', mass: 1, splitting: 0.1 })).toThrow(/splitting/);
    expect(() => checkDarkMatter({ kind: 'pseudo-dirac', mass: 1, splitting: -0.1 })).toThrow(RangeError);
  });
});
