import { rangesOf } from '../manifest.ts';

/** The shares, from 1, that have a part which is not done. */
export function sharesMissing(
  parts: number,
  shares: number,
  done: Pick<ReadonlyMap<number, unknown>, 'has'>,
): readonly number[] {
  const missing = new Set<number>();
  for (let part = 0; part < parts; part++) if (!done.has(part)) missing.add((part % shares) + 1);
  return [...missing].sort((a, b) => a - b);
}

/** Shares as sbatch and people read them: "1-3,7". */
export function arrayText(shares: readonly number[]): string {
  return rangesOf(shares)
    .map(([first, last]) => (first === last ? String(first) : `${first}-${last}`))
    .join(',');
}
