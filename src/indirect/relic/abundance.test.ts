import { describe, expect, it } from 'vitest';
import { evaluateChebyshev } from '../../numerics/index.ts';
import { frozenLogYield, logEquilibriumYield } from './abundance.ts';
import { averageTable } from './average-table.ts';
import { entropyOverHubble } from './cosmology.ts';
import type { DarkMatter } from './dark-matter.ts';
import { darkPhotonLeptons } from './final-states.ts';
import { createPlasma, plasmaState } from './plasma.ts';

const plasma = createPlasma();
const visible = { leptons: darkPhotonLeptons };

describe('freeze-out', () => {
  const darkMatter: DarkMatter = { kind: 'complex-scalar', mass: 0.05 };
  const resonance = { mass: 0.2, width: 1e-3, alphaD: 0.1, visible };
  const table = averageTable(darkMatter, resonance, 5, 1e6);
  const freezeOut = { darkMatter, plasma, table };

  it('keeps its error bound and agrees with a second integrator', () => {
    const fine = frozenLogYield(freezeOut, 1e-4, { tolerance: 1e-10 });
    for (const tolerance of [1e-4, 1e-6, 1e-8]) {
      const { value, error } = frozenLogYield(freezeOut, 1e-4, { tolerance });
      expect(Math.abs(value - fine.value)).toBeLessThan(error + fine.error);
    }
    // Backward Euler of first order, with one step of Richardson's extrapolation.
    const euler = 2 * backwardEuler(freezeOut, 1e-4, 20_000) - backwardEuler(freezeOut, 1e-4, 10_000);
    expect(Math.abs(fine.value - euler)).toBeLessThan(1e-5);
  });

  it('stays on equilibrium first, and follows the analytic freeze-out within 5 per cent', () => {
    for (const [kind, epsilon] of [
      ['complex-scalar', 3e-4],
      ['dirac', 3e-5],
    ] as const) {
      const one: DarkMatter = { kind, mass: 0.05 };
      const averages = averageTable(one, resonance, 5, 1e6);
      const early: number[] = [];
      const { value } = frozenLogYield({ darkMatter: one, plasma, table: averages }, epsilon, {
        onStep: (lnX, logYield) => {
          if (lnX < Math.log(8)) early.push(logYield - logEquilibriumYield(one, plasma, Math.exp(lnX)));
        },
      });
      expect(early.length).toBeGreaterThan(0);
      expect(Math.max(...early.map(Math.abs))).toBeLessThan(0.01);
      const analytic = analyticYield(one, averages, epsilon);
      expect(Math.abs(analytic / Math.exp(value) - 1)).toBeLessThan(0.05);
    }
  });
});

interface FreezeOutInput {
  readonly darkMatter: DarkMatter;
  readonly table: ReturnType<typeof averageTable>;
}

/** (s/H) kappa <sigma v> (1 + slope/3) at x, put together anew. */
function rate({ darkMatter, table }: FreezeOutInput, epsilon: number, x: number): number {
  const { energyDegrees, entropyDegrees, entropySlope } = plasmaState(plasma, darkMatter.mass / x);
  const expansion =
    entropyOverHubble(darkMatter.mass / x, energyDegrees, entropyDegrees) * (1 + entropySlope / 3);
  const average = epsilon ** 2 * Math.exp(evaluateChebyshev(table.series, Math.log(x)));
  return 0.5 * expansion * average;
}

/** dY/d ln x = -rate (Y^2 - Y_eq^2) by `count` steps of backward Euler, each a quadratic equation. */
function backwardEuler(input: FreezeOutInput, epsilon: number, count: number): number {
  const step = Math.log(1e6 / 5) / count;
  let yieldNow = Math.exp(logEquilibriumYield(input.darkMatter, plasma, 5));
  for (let i = 1; i <= count; i++) {
    const x = 5 * Math.exp(i * step);
    const a = step * rate(input, epsilon, x);
    const source = yieldNow + a * Math.exp(2 * logEquilibriumYield(input.darkMatter, plasma, x));
    yieldNow = (2 * source) / (1 + Math.sqrt(1 + 4 * a * source));
  }
  return Math.log(yieldNow);
}

/**
 * Freeze-out at Y = (1 + c) Y_eq on the approximate solution Y - Y_eq = -(dY_eq/d ln x) / [rate (Y + Y_eq)],
 * c (c + 2) = 1 for the s-wave and 2 for the p-wave, then annihilation without production:
 * 1/Y = 1/Y_f + integral of the rate over ln x.
 */
function analyticYield(
  darkMatter: DarkMatter,
  table: ReturnType<typeof averageTable>,
  epsilon: number,
): number {
  const input = { darkMatter, table };
  const pWave = darkMatter.kind === 'complex-scalar';
  const c = Math.sqrt(pWave ? 3 : 2) - 1;
  const equilibrium = (x: number) => Math.exp(logEquilibriumYield(darkMatter, plasma, x));
  let x = 6;
  for (; x < 60; x *= 1.001) {
    const slope =
      (logEquilibriumYield(darkMatter, plasma, 1.001 * x) - logEquilibriumYield(darkMatter, plasma, x)) /
      0.001;
    if (-slope > rate(input, epsilon, x) * equilibrium(x) * c * (c + 2)) break;
  }
  let inverse = 1 / ((1 + c) * equilibrium(x));
  const count = 4000;
  const step = Math.log(1e6 / x) / count;
  for (let i = 0; i < count; i++) inverse += step * rate(input, epsilon, x * Math.exp((i + 0.5) * step));
  return 1 / inverse;
}
