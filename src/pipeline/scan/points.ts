import { axisPoints, axisValueAt, valueBetween } from '../../catalog/index.ts';
import {
  fillLatinHypercube,
  type LatinHypercube,
  latinHypercube,
  sobolCoordinate,
  sobolSequence,
} from '../../numerics/index.ts';
import type { ScanAxis, ScanCard } from '../../records/scan.ts';

/** The points of a scan, each named by its index alone, so that any of them can be made anywhere. */
export interface ScanPoints {
  readonly size: number;
  /** Values of the axes at a point, in the order of the axes. */
  at(index: number): readonly number[];
  /** Which of the card's variants of its searches a point has. */
  variantOf(index: number): number;
}

/**
 * Index arithmetic over the axes that have values of their own, the last the fastest, and at each of their nodes the points
 * drawn on the other axes, the fastest of all. A Sobol sequence goes on from node to node; a Latin hypercube is new at each.
 */
export function scanPoints(card: Pick<ScanCard, 'axes' | 'sampling'>, seed: number): ScanPoints {
  const { axes, sampling } = card;
  const drawn = sampling?.points ?? 1;
  const strides = stridesOf(axes, drawn);
  const settings = axes.filter(({ target }) => target === 'setting');
  const nodes = axes.reduce((product, { values }) => product * axisPoints(values), 1);
  const variants = settings.reduce((product, { values }) => product * axisPoints(values), 1);
  const size = nodes * drawn;
  const draw = drawer(card, seed);
  return {
    size,
    at(index) {
      const fractions = draw(index, drawn);
      let next = 0;
      return axes.map(({ values }, place) => {
        if (values.kind === 'range') return valueBetween(values, fractions[next++]!);
        return axisValueAt(values, Math.floor(index / strides[place]!) % axisPoints(values));
      });
    },
    // Settings are the slowest axes.
    variantOf: (index) => Math.floor(index / (size / variants)),
  };
}

/** By how much the index grows from one value of an axis to the next; `drawn` points stand at each node. */
export function stridesOf(axes: readonly Pick<ScanAxis, 'values'>[], drawn: number): readonly number[] {
  const strides: number[] = [];
  let stride = drawn;
  for (const { values } of axes.toReversed()) {
    strides.unshift(stride);
    stride *= axisPoints(values);
  }
  return strides;
}

/** Fractions, 0 to 1, along the axes that points are drawn on. */
function drawer(
  { axes, sampling }: Pick<ScanCard, 'axes' | 'sampling'>,
  seed: number,
): (index: number, drawn: number) => Float64Array {
  const dimensions = axes.filter(({ values }) => values.kind === 'range').length;
  const fractions = new Float64Array(dimensions);
  if (dimensions === 0) return () => fractions;
  if (sampling?.method === 'latin-hypercube') {
    let known: { readonly node: number; readonly set: LatinHypercube } | undefined;
    return (index, drawn) => {
      const node = Math.floor(index / drawn);
      if (known?.node !== node) known = { node, set: latinHypercube(drawn, dimensions, seed, node) };
      fillLatinHypercube(known.set, index % drawn, fractions);
      return fractions;
    };
  }
  const sequence = sobolSequence(dimensions, seed);
  return (index) => {
    for (let d = 0; d < dimensions; d++) fractions[d] = sobolCoordinate(sequence, index, d);
    return fractions;
  };
}
