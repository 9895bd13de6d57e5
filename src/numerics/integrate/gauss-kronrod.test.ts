import { describe, expect, it } from 'vitest';
import { gaussKronrodRule } from './gauss-kronrod.ts';

function moment(nodes: Float64Array, weights: Float64Array, power: number): number {
  return nodes.reduce((sum, node, i) => sum + weights[i]! * node ** power, 0);
}

describe.each([
  ['G3K7', 3],
  ['G7K15', 7],
  ['G10K21', 10],
] as const)('%s', (name, gaussNodes) => {
  const rule = gaussKronrodRule(name);

  it('integrates polynomials exactly: Gauss to degree 2n - 1, Kronrod to 3n + 1', () => {
    for (let power = 0; power <= 3 * gaussNodes + 1; power++) {
      const exact = power % 2 === 0 ? 2 / (power + 1) : 0;
      expect(Math.abs(moment(rule.nodes, rule.kronrodWeights, power) - exact)).toBeLessThan(5e-16);
      if (power < 2 * gaussNodes) {
        expect(Math.abs(moment(rule.nodes, rule.gaussWeights, power) - exact)).toBeLessThan(5e-16);
      }
    }
  });

  it('is not exact beyond, so that the difference of the two means something', () => {
    const beyond = 2 * gaussNodes;
    const gauss = moment(rule.nodes, rule.gaussWeights, beyond);
    expect(Math.abs(gauss - 2 / (beyond + 1))).toBeGreaterThan(1e-8);
  });

  it('has positive weights at ascending nodes inside the interval, every second one of Gauss', () => {
    expect(rule.nodes).toHaveLength(2 * gaussNodes + 1);
    rule.nodes.forEach((node, i) => {
      expect(rule.kronrodWeights[i]).toBeGreaterThan(0);
      expect(node).toBeGreaterThan(rule.nodes[i - 1] ?? -1);
      expect(rule.gaussWeights[i]! > 0).toBe(i % 2 === 1);
    });
    expect(rule.nodes.at(-1)).toBeLessThan(1);
  });
});
