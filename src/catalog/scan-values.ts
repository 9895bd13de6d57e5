import type { ScanValues } from '../records/scan.ts';

/** How many values an axis has of its own; 1 for one that points are drawn on. */
export function axisPoints(values: ScanValues): number {
  switch (values.kind) {
    case 'list':
      return values.values.length;
    case 'grid':
      return values.points;
    case 'range':
      return 1;
  }
}

/** Value `index` of an axis that has its own; both ends of a grid are exact. */
export function axisValueAt(values: Exclude<ScanValues, { readonly kind: 'range' }>, index: number): number {
  if (values.kind === 'list') return values.values[index]!;
  if (index === 0) return values.from;
  const last = values.points - 1;
  return index === last ? values.to : valueBetween(values, index / last);
}

/** The value at a fraction, 0 to 1, of the way between two ends. */
export function valueBetween(
  { from, to, scale }: { readonly from: number; readonly to: number; readonly scale: 'log' | 'linear' },
  fraction: number,
): number {
  if (scale === 'linear') return from + fraction * (to - from);
  const logFrom = Math.log(from);
  return Math.exp(logFrom + fraction * (Math.log(to) - logFrom));
}
