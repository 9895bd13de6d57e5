import type { Estimate } from '../src/numerics/index.ts';

type Computed = Estimate | Promise<Estimate>;

export interface ValidationAxis {
  /** TeX in text mode. */
  readonly label: string;
  readonly scale: 'log' | 'linear';
}

/** One quantity along the axis, by darkreach and by a way that shares no formula with it. */
export interface ValidatedCurve {
  readonly id: string;
  /** TeX in text mode. */
  readonly label: string;
  readonly ours: (x: number) => Computed;
  readonly other: (x: number) => Computed;
  /** Where both are computed and compared. */
  readonly points: readonly number[];
  /** Where ours alone is computed for a smooth line; the points where it is slow. */
  readonly line?: readonly number[];
  /** Relative difference allowed beside the errors, for what the other way leaves out; say there why. */
  readonly tolerance: number;
}

/** A page of the documentation, and what stands behind it. */
export interface Validation {
  /** Under docs/, without ending. */
  readonly page: string;
  /** One sentence for a caption: what is compared with what, at which parameters. TeX in text mode. */
  readonly claim: string;
  /** The other way in a few words, as it stands above the figure. */
  readonly other: string;
  readonly x: ValidationAxis;
  readonly y: ValidationAxis;
  readonly curves: readonly [ValidatedCurve, ...ValidatedCurve[]];
}

/** A number without an error of its own, such as a closed form. */
export function exact(value: number): Estimate {
  return { value, error: 0 };
}

/** `count` values from `from` to `to`, evenly in the logarithm. */
export function logarithmic(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

/** `count` values from `from` to `to`, evenly. */
export function evenly(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}
