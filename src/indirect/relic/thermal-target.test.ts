import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozenLogYield } from './abundance.ts';
import { darkWidth, visibleWidthOverEpsilonSquared } from './annihilation.ts';
import { averageTable } from './average-table.ts';
import { omegaH2 } from './cosmology.ts';
import type { DarkMatterKind } from './dark-matter.ts';
import { bMinusLLeptons, darkPhotonLeptons, muMinusTauLeptons } from './final-states.ts';
import { createPlasma } from './plasma.ts';
import { type ThermalTargetRequest, thermalCoupling, thermalTarget } from './thermal-target.ts';

const plasma = createPlasma();
const visible = { leptons: darkPhotonLeptons };

function y(kind: DarkMatterKind, mass: number, change: Partial<ThermalTargetRequest> = {}): number {
  return thermalTarget({ darkMatter: { kind, mass }, massRatio: 3, alphaD: 0.1, plasma, ...change }).value;
}

describe('thermal target', () => {
  // Independent program, scipy 1.17: quad over s, solve_ivp(method='Radau', rtol=1e-9) from x = 5 to 1e6, brentq;
  // ideal gases by quad; splines of 500 and 1401 points between.
  it.each<[DarkMatterKind, number, number, number, number, number]>([
    ['complex-scalar', 0.01, 3, 0.1, 0.001, 1.3450498332858098e-11],
    ['dirac', 0.05, 3, 0.5, 0.01, 1.4754780104143995e-11],
    ['majorana', 0.1, 2.2, 0.1, 0.002, 5.018436046877303e-12],
  ])(
    'of %s dark matter of %d GeV is that of an independent program',
    (kind, mass, massRatio, alphaD, width, expected) => {
      const pionGas = createPlasma('pion-gas');
      const target = thermalTarget({ darkMatter: { kind, mass }, massRatio, alphaD, width, plasma: pionGas });
      expect(Math.abs(target.value / expected - 1)).toBeLessThan(2e-5);
      expect(target.error / target.value).toBeLessThan(2e-5);
    },
  );

  it('does not care where it starts and ends', () => {
    const target = (xRange: readonly [number, number]) => y('complex-scalar', 0.05, { xRange });
    expect(target([3, 1e6]) / target([9, 1e6])).toBeCloseTo(1, 5);
    // What is left at x = 1e4 of s-wave annihilation is x_f / 1e4.
    expect(Math.abs(y('dirac', 0.05, { xRange: [5, 1e4] }) / y('dirac', 0.05) - 1)).toBeLessThan(2.5e-3);
  });

  it('keeps its error', () => {
    for (const kind of ['complex-scalar', 'dirac'] as const) {
      const request = { darkMatter: { kind, mass: 0.03 }, massRatio: 2.1, alphaD: 0.5, plasma } as const;
      const coarse = thermalTarget({ ...request, relativeTolerance: 1e-3 });
      const fine = thermalTarget({ ...request, relativeTolerance: 1e-8 });
      expect(Math.abs(coarse.value - fine.value)).toBeLessThan(coarse.error + fine.error);
      expect(fine.error).toBeLessThan(1e-7 * fine.value);
    }
  });

  it('leaves the abundance asked for', () => {
    const request = { darkMatter: { kind: 'dirac', mass: 0.2 }, massRatio: 3, alphaD: 0.1, plasma } as const;
    const epsilon = thermalCoupling(request).value;
    const width = darkWidth(request.darkMatter, 0.6, 0.1);
    const table = averageTable(request.darkMatter, { mass: 0.6, width, alphaD: 0.1, visible }, 5, 1e6);
    const frozen = frozenLogYield({ darkMatter: request.darkMatter, plasma, table }, epsilon);
    expect(omegaH2(0.2, Math.exp(frozen.value))).toBeCloseTo(0.12, 6);
    expect(thermalTarget(request).value).toBeCloseTo((epsilon ** 2 * 0.1) / 81, 18);
  });

  it('is half as large for Majorana particles as for scalars, exactly where the width is the same', () => {
    for (const mass of [0.003, 0.08, 1]) {
      const width = 0.01 * mass;
      expect((2 * y('majorana', mass, { width })) / y('complex-scalar', mass, { width })).toBeCloseTo(1, 6);
      // With each its own width the pole in the thermal tail makes a difference below a per cent.
      expect(Math.abs((2 * y('majorana', mass)) / y('complex-scalar', mass) - 1)).toBeLessThan(0.01);
    }
  });

  it('orders Dirac far below Majorana below scalar', () => {
    for (const mass of [0.002, 0.02, 0.3]) {
      expect(y('dirac', mass)).toBeLessThan(0.2 * y('majorana', mass));
      expect(y('majorana', mass)).toBeLessThan(y('complex-scalar', mass));
      expect(y('pseudo-dirac', mass) / y('dirac', mass)).toBeCloseTo(1, 9);
    }
  });

  it('does not depend on alpha_D away from the pole, and does next to it', () => {
    for (const kind of ['complex-scalar', 'dirac'] as const) {
      const at = (alphaD: number, massRatio: number) => y(kind, 0.03, { alphaD, massRatio });
      // What is left goes with (Gamma/M)^2.
      expect(Math.abs(at(0.05, 10) / at(0.005, 10) - 1)).toBeLessThan(4e-4);
      expect(Math.abs(at(0.5, 3) / at(0.05, 3) - 1)).toBeLessThan(0.1);
      expect(at(0.5, 2.05) / at(0.05, 2.05)).toBeGreaterThan(2);
    }
  });

  it('goes with the square of the mass up to logarithms', () => {
    const mass = fc.double({ min: -2.2, max: -1.6, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(mass, fc.constantFrom<DarkMatterKind>('majorana', 'dirac'), (m, kind) => {
        const slope = Math.log(y(kind, 1.1 * m) / y(kind, m)) / Math.log(1.1);
        expect(Math.abs(slope - 2)).toBeLessThan(0.15);
      }),
      { seed: 4, numRuns: 8 },
    );
  });

  it('grows with the splitting of pseudo-Dirac states like exp(x_f Delta)', () => {
    const at = (splitting: number) =>
      y('pseudo-dirac', 0.03, { darkMatter: { kind: 'pseudo-dirac', mass: 0.03, splitting } });
    expect(at(1e-6) / at(0)).toBeCloseTo(1, 3);
    expect(at(0.1) / at(0)).toBeGreaterThan(3);
    expect(at(0.1) / at(0)).toBeLessThan(Math.exp(2.5 + 0.5));
    expect(at(0.2)).toBeGreaterThan(at(0.1));
  });

  it('takes other vectors, and hadrons as a function', () => {
    const boson = (leptons: typeof bMinusLLeptons) =>
      y('complex-scalar', 0.3, { visible: { leptons }, massRatio: 5 });
    // Above the muon and below the tau: 2, 1 + 1 and 2 + 1.5 channels.
    const photon = boson(darkPhotonLeptons);
    expect(Math.abs(boson(muMinusTauLeptons) / photon - 1)).toBeLessThan(0.05);
    expect(Math.abs((boson(bMinusLLeptons) * 3.5) / (photon * 2) - 1)).toBeLessThan(0.05);
    const hadrons = { ratio: () => 2, threshold: 0.28 };
    const withHadrons = y('complex-scalar', 0.3, {
      visible: { leptons: darkPhotonLeptons, hadrons },
      massRatio: 5,
    });
    expect(Math.abs(withHadrons / photon - 0.5)).toBeLessThan(0.02);
  });

  it('counts visible decays in the width: on a narrow pole epsilon^2 goes with the width', () => {
    const request = { massRatio: 2.2, alphaD: 1e-9 };
    const own = y('complex-scalar', 0.03, request);
    const dark = darkWidth({ kind: 'complex-scalar', mass: 0.03 }, 0.066, 1e-9);
    const epsilonSquared = (own * 2.2 ** 4) / 1e-9;
    const total = dark + epsilonSquared * visibleWidthOverEpsilonSquared(visible, 0.066);
    expect(own / y('complex-scalar', 0.03, { ...request, width: dark })).toBeCloseTo(total / dark, 4);
    expect(total / dark).toBeGreaterThan(1.005);
  });

  it('refuses what it does not describe', () => {
    expect(() => y('dirac', 0.1, { massRatio: 1.9 })).toThrow(/m_A\/m_chi/);
    expect(() => y('dirac', 1e-4)).toThrow(/below every threshold/);
    expect(() => y('dirac', 1000)).toThrow(/too heavy/);
    expect(() => y('dirac', 0.1, { alphaD: 0 })).toThrow(RangeError);
    expect(() => y('dirac', 1, { alphaD: 1e-5, massRatio: 100 })).toThrow(/wider than its mass/);
    expect(() => y('dirac', -1)).toThrow(RangeError);
  });

  it('is quick: a line of 61 masses in about a second, tested at a tenth of that speed', () => {
    const start = performance.now();
    for (let i = 0; i < 8; i++) y('majorana', 10 ** (-3 + (3 * i) / 8));
    expect(performance.now() - start).toBeLessThan((10_000 * 8) / 61);
  });
});
