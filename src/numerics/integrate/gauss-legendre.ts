/** Nodes on (0, 1) and weights that sum to 1. */
export interface GaussLegendreRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre rule of any order on the unit interval, exact for polynomials of degree 2n - 1:
 * Newton's method on P_n from Tricomi's first guess, to rounding.
 */
export function gaussLegendre(order: number): GaussLegendreRule {
  if (!Number.isInteger(order) || order < 1) throw new RangeError(`order ${order} is not a positive integer`);
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  for (let i = 0; 2 * i < order; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      const [value, derivative] = legendre(order, x);
      slope = derivative;
      const change = value / derivative;
      x -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    nodes[i] = 0.5 * (1 - x);
    nodes[order - 1 - i] = 0.5 * (1 + x);
    weights[i] = 1 / ((1 - x * x) * slope * slope);
    weights[order - 1 - i] = weights[i]!;
  }
  return { nodes, weights };
}

/** P_n(x) and its derivative by the three-term recurrence. */
function legendre(order: number, x: number): readonly [number, number] {
  let previous = 0;
  let current = 1;
  for (let n = 1; n <= order; n++) {
    const next = ((2 * n - 1) * x * current - (n - 1) * previous) / n;
    previous = current;
    current = next;
  }
  return [current, (order * (x * current - previous)) / (x * x - 1)];
}
