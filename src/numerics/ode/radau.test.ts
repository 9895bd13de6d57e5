import { describe, expect, it } from 'vitest';
import { type ScalarOde, solveStiff } from './radau.ts';

describe('stiff solver', () => {
  it('follows decay and growth with closed forms, within its error', () => {
    const cases: [ScalarOde, number, number, number, (t: number) => number][] = [
      [{ slope: (_, y) => -y, slopeByY: () => -1 }, 0, 1, 5, (t) => Math.exp(-t)],
      // Riccati: y = 1 / (1 + t).
      [{ slope: (_, y) => -y * y, slopeByY: (_, y) => -2 * y }, 0, 1, 100, (t) => 1 / (1 + t)],
      // Logistic growth.
      [{ slope: (_, y) => y * (1 - y), slopeByY: (_, y) => 1 - 2 * y }, 0, 0.01, 10, logistic],
      // y' = y: errors grow with the solution.
      [{ slope: (_, y) => y, slopeByY: () => 1 }, 0, 1, 6, Math.exp],
    ];
    for (const [ode, t0, y0, t1, exact] of cases) {
      for (const tolerance of [1e-5, 1e-8, 1e-11]) {
        const { value, error } = solveStiff(ode, t0, y0, t1, {
          absoluteTolerance: tolerance,
          relativeTolerance: tolerance,
        });
        const truth = exact(t1);
        expect(Math.abs(value - truth)).toBeLessThan(error);
        expect(error).toBeLessThan(1000 * tolerance * Math.max(truth, 1));
      }
    }
  });

  it('converges with the fifth order of its step', () => {
    const ode = { slope: (t: number, y: number) => -y * Math.cos(t), slopeByY: (t: number) => -Math.cos(t) };
    const deviation = (firstStep: number) => {
      const y = solveStiff(ode, 0, 1, 1, { firstStep, absoluteTolerance: 1e3, maxSteps: 1 }).value;
      return Math.abs(y - Math.exp(-Math.sin(1)));
    };
    expect(deviation(1)).toBeLessThan(1e-4);
    const oneStep = (h: number) => {
      const y = solveStiff(ode, 0, 1, h, { firstStep: h, absoluteTolerance: 1e3 }).value;
      return Math.abs(y - Math.exp(-Math.sin(h)));
    };
    // A local error of order 6 in the step.
    expect(Math.log2(oneStep(0.4) / oneStep(0.2))).toBeGreaterThan(5.4);
  });

  it('takes long steps where the solution is smooth and the equation is stiff', () => {
    // Prothero and Robinson's problem: y' = -L (y - cos t) - sin t, y = cos t.
    const stiffness = 1e9;
    const ode = {
      slope: (t: number, y: number) => -stiffness * (y - Math.cos(t)) - Math.sin(t),
      slopeByY: () => -stiffness,
    };
    const { value, steps } = solveStiff(ode, 0, 2, 10);
    expect(value).toBeCloseTo(Math.cos(10), 7);
    expect(steps).toBeLessThan(300);
  });

  it('shows its steps and refuses what it cannot do', () => {
    const ode = { slope: () => 1, slopeByY: () => 0 };
    const seen: number[] = [];
    const result = solveStiff(ode, 0, 0, 1, { onStep: (t) => seen.push(t) });
    expect(seen).toHaveLength(result.steps);
    expect(seen.at(-1)).toBe(1);
    expect(() => solveStiff(ode, 1, 0, 1)).toThrow(RangeError);
    expect(() => solveStiff(ode, 0, 0, 1, { absoluteTolerance: 0 })).toThrow(RangeError);
    expect(() => solveStiff(ode, 0, 0, 1, { maxSteps: 2 })).toThrow(/2 steps/);
    const pole = { slope: (_: number, y: number) => y * y, slopeByY: (_: number, y: number) => 2 * y };
    expect(() => solveStiff(pole, 0, 1, 2, { label: 'pole' })).toThrow(/pole/);
  });
});

function logistic(t: number): number {
  return 1 / (1 + 99 * Math.exp(-t));
}
