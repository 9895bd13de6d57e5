import { Bench } from 'tinybench';
import { integrateBox, integrateNested, type NestedIntegrand } from '../src/numerics/index.ts';

/** A ridge across the cube, as collinear emission makes: the case that the nested rule is for. */
const width = 0.05;
const ridge = (x: number, y: number, z: number): number => 1 / (width * width + (x + y - 2 * z) ** 2);

const nested: NestedIntegrand & { x: number; y: number } = {
  x: 0,
  y: 0,
  outer(v) {
    this.x = v;
    return 1;
  },
  middle(v) {
    this.y = v;
    return 1;
  },
  line({ nodes, weights }) {
    const edge = 0.5 * (this.x + this.y);
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) {
      const v = nodes[i]!;
      const below = 2 * edge * (1 - v) * ridge(this.x, this.y, edge * v * (2 - v));
      const above = 2 * (1 - edge) * v * ridge(this.x, this.y, edge + (1 - edge) * v * v);
      sum += weights[i]! * (below + above);
    }
    return sum;
  },
};

/** Nested product rule with panels that meet on a ridge, against adaptive boxes, both to 1e-4. */
export async function benchQuadrature(): Promise<void> {
  const bench = new Bench({ time: 500 });
  bench.add('nested Gauss-Legendre', () => {
    integrateNested(nested, { relativeTolerance: 1e-4, label: 'ridge' });
  });
  bench.add('adaptive Gauss-Kronrod boxes', () => {
    integrateBox((p) => ridge(p[0]!, p[1]!, p[2]!), [0, 0, 0], [1, 1, 1], { relativeTolerance: 1e-4 });
  });
  await bench.run();
  const [ours, boxes] = bench.tasks.map((task) =>
    'latency' in task.result ? task.result.latency.mean : Number.NaN,
  );
  console.log(
    `oblique ridge in three dimensions to 1e-4: nested ${ours!.toFixed(2)} ms, adaptive boxes ` +
      `${boxes!.toFixed(2)} ms, ratio ${(boxes! / ours!).toFixed(0)}`,
  );
}
