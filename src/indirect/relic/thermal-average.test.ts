import { describe, expect, it } from 'vitest';
import { evaluateChebyshev, gaussLegendre, integrate, scaledBesselK2 } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import { annihilationCrossSection } from './annihilation.ts';
import { averageTable } from './average-table.ts';
import type { DarkMatter } from './dark-matter.ts';
import { darkPhotonLeptons } from './final-states.ts';
import { type Resonance, thermalAverage } from './thermal-average.ts';

const mass = 0.02;
const leptons = { leptons: darkPhotonLeptons };
const massless = { leptons: [{ mass: 0, charge: 1 }] };
const heavy: Resonance = { mass: 0.1, width: 1e-3, alphaD: 0.1, visible: massless };
const common = (Math.PI * alpha * 0.1 * mass ** 2) / (0.1 ** 2 - 4 * mass ** 2) ** 2;

describe('thermal average', () => {
  it('comes to the low-velocity limits, with <v^2> = 6/x', () => {
    const x = 1e5;
    expect(
      thermalAverage({ kind: 'dirac', mass }, { ...heavy, width: 1e-9 }, x).value / (16 * common),
    ).toBeCloseTo(1, 3);
    for (const kind of ['complex-scalar', 'majorana'] as const) {
      const average = thermalAverage({ kind, mass }, { ...heavy, width: 1e-9 }, x).value;
      expect(average / ((8 / 3) * common * (6 / x))).toBeCloseTo(1, 3);
    }
  });

  it.each<[DarkMatter, Resonance, number]>([
    [{ kind: 'complex-scalar', mass }, { mass: 0.06, width: 0.02, alphaD: 0.1, visible: massless }, 2],
    [{ kind: 'dirac', mass }, { mass: 0.06, width: 0.01, alphaD: 0.1, visible: massless }, 15],
    [{ kind: 'majorana', mass: 0.2 }, { mass: 0.6, width: 0.1, alphaD: 0.1, visible: leptons }, 8],
    [
      { kind: 'pseudo-dirac', mass, splitting: 0.3 },
      { mass: 0.08, width: 0.02, alphaD: 1, visible: massless },
      5,
    ],
  ])('is the average over both Boltzmann distributions, case %#', (darkMatter, resonance, x) => {
    const brute = bruteForceAverage(darkMatter, resonance, x);
    expect(thermalAverage(darkMatter, resonance, x).value / brute).toBeCloseTo(1, 4);
  });

  it('becomes the narrow-width formula as the width vanishes', () => {
    const M = 0.05;
    const x = 20;
    for (const width of [1e-8, 1e-11, 1e-14]) {
      const resonance = { mass: M, width, alphaD: 0.1, visible: massless };
      const darkMatter = { kind: 'dirac', mass } as const;
      // s / (offShell^2 + M^2 width^2) -> pi s / (M width) delta(s - M^2)
      const s = M * M;
      const beta2 = 1 - (4 * mass * mass) / s;
      const sigma =
        ((4 * Math.PI * alpha * 0.1) / 3) *
        ((Math.PI * s) / (M * width)) *
        ((1 + (2 * mass * mass) / s) / Math.sqrt(beta2));
      const k1 = besselK1(x * (M / mass)) / besselK2(x) ** 2;
      const narrow = (s * beta2 * M * sigma * k1) / ((8 * mass ** 5) / x);
      const { value, error } = thermalAverage(darkMatter, resonance, x);
      expect(Math.abs(value * width - narrow * width)).toBeLessThan(
        1e-4 * narrow * width * Math.max(1, width / 1e-8),
      );
      expect(error).toBeLessThan(1e-7 * value);
    }
  });

  it('sees a pole a breath above threshold, and one below', () => {
    for (const ratio of [2.0001, 2.01, 1.999, 1.9]) {
      const resonance = { mass: ratio * mass, width: 1e-7, alphaD: 0.1, visible: leptons };
      const darkMatter = { kind: 'dirac', mass } as const;
      const at = (tolerance: number) => thermalAverage(darkMatter, resonance, 25, tolerance);
      const coarse = at(1e-5);
      const fine = at(1e-11);
      expect(Math.abs(coarse.value - fine.value)).toBeLessThan(coarse.error + fine.error);
    }
  });

  it('does not know the unit of mass', () => {
    const average = (scale: number) =>
      scale ** 2 *
      thermalAverage(
        { kind: 'majorana', mass: scale },
        { ...heavy, mass: 2.3 * scale, width: 0.01 * scale },
        13,
      ).value;
    expect(average(1e-3) / average(50)).toBeCloseTo(1, 9);
  });

  it('refuses a pole in reach without a width', () => {
    const darkMatter = { kind: 'dirac', mass } as const;
    expect(() => thermalAverage(darkMatter, { ...heavy, width: 0 }, 20)).toThrow(/no width/);
    expect(() => thermalAverage(darkMatter, heavy, 0)).toThrow(RangeError);
  });
});

describe('table of the thermal average', () => {
  it('is the average within its error, next to a resonance too', () => {
    for (const ratio of [2.05, 3]) {
      const resonance = { mass: ratio * mass, width: 1e-5, alphaD: 0.1, visible: leptons };
      const darkMatter = { kind: 'complex-scalar', mass } as const;
      const table = averageTable(darkMatter, resonance, 5, 1e6);
      expect(table.relativeError).toBeLessThan(1e-6);
      for (const x of [5.5, 12.3, 21, 77, 345, 4e4]) {
        const direct = thermalAverage(darkMatter, resonance, x).value;
        const fromTable = Math.exp(evaluateChebyshev(table.series, Math.log(x)));
        expect(Math.abs(fromTable / direct - 1)).toBeLessThan(table.relativeError + 1e-8);
      }
    }
  });
});

/**
 * What is to be integrated over p_1/T, p_2/T and cos(theta): sigma v_Moller f_1 f_2, normalised by the densities.
 * Masses in units of T are x and x m_2/m_1.
 */
function pairIntegrand(
  darkMatter: DarkMatter,
  resonance: Resonance,
  x: number,
  q1: number,
  q2: number,
  cosine: number,
): number {
  const temperature = darkMatter.mass / x;
  const m2 = darkMatter.mass * (1 + (darkMatter.splitting ?? 0));
  const z1 = x;
  const z2 = m2 / temperature;
  const E1 = Math.hypot(q1, z1);
  const E2 = Math.hypot(q2, z2);
  const product = E1 * E2 - q1 * q2 * cosine;
  const s = (z1 * z1 + z2 * z2 + 2 * product) * temperature ** 2;
  const flux = Math.sqrt((product - z1 * z2) * (product + z1 * z2));
  const mediator = { ...resonance, epsilon: 1 };
  const sigmaV = (annihilationCrossSection(darkMatter, mediator, s) * flux) / (E1 * E2);
  const weight = q1 * q1 * q2 * q2 * Math.exp(z1 + z2 - E1 - E2);
  return (sigmaV * weight) / (z1 * z1 * scaledBesselK2(z1) * z2 * z2 * scaledBesselK2(z2));
}

/** By Gauss-Legendre rules in both momenta and the angle, of which the factor 1/2 makes an average. */
function bruteForceAverage(darkMatter: DarkMatter, resonance: Resonance, x: number): number {
  const momenta = gaussLegendre(56);
  const cosines = gaussLegendre(40);
  const highest = 7 * Math.sqrt(x) + 25;
  let sum = 0;
  for (let i = 0; i < 56; i++) {
    for (let j = 0; j < 56; j++) {
      for (let k = 0; k < 40; k++) {
        const weight = momenta.weights[i]! * momenta.weights[j]! * cosines.weights[k]!;
        const [q1, q2] = [highest * momenta.nodes[i]!, highest * momenta.nodes[j]!];
        sum += weight * pairIntegrand(darkMatter, resonance, x, q1, q2, 2 * cosines.nodes[k]! - 1);
      }
    }
  }
  return highest ** 2 * sum;
}

function besselK1(z: number): number {
  return integrate((t) => Math.exp(-z * Math.cosh(t)) * Math.cosh(t), 0, 8, { relativeTolerance: 1e-12 })
    .value;
}

function besselK2(z: number): number {
  return integrate((t) => Math.exp(-z * Math.cosh(t)) * Math.cosh(2 * t), 0, 8, { relativeTolerance: 1e-12 })
    .value;
}
