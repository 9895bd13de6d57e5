/*
 * What `reproduce` found, as plain values: pages are written from this alone. All texts are plain words, without TeX
 * or markup.
 */

/** How a computed number stands to the printed one. */
export type Verdict = 'agrees' | 'differs, as expected' | 'DIFFERS' | 'AGREES, unexpectedly' | 'not printed';

/**
 * Where our number comes from: an `input` is one that darkreach was given, or what arithmetic makes of such (a sum of
 * exposures, a length in radiation lengths); anything else is `computed`.
 */
export type ValueSource = 'input' | 'computed';

/** What an entry allows ours to be, for the two to agree. */
export type Allowed =
  /** It rounds to the printed number at so many significant digits. */
  | { readonly kind: 'digits'; readonly digits: number }
  /** It is off by this fraction of the printed number, or less. */
  | { readonly kind: 'relative'; readonly relative: number }
  /** It is off by this factor, either way, or less. */
  | { readonly kind: 'factor'; readonly factor: number }
  /** It lies in the printed range, widened by this fraction at either end. */
  | { readonly kind: 'range'; readonly relative: number }
  /** It lies in the range that we take a word to mean, which is `printed`. */
  | { readonly kind: 'word' }
  /** There is no printed number to compare with. */
  | { readonly kind: 'anything' };

/** A printed number beside ours. */
export interface Comparison {
  readonly id: string;
  readonly where: string;
  readonly quote: string;
  readonly printed: string;
  /** In `unit`, which is the unit of the printed number. */
  readonly computed: number;
  /** Numerical, absolute; 0 of inputs, and of closed forms and their roots. */
  readonly error: number;
  readonly source: ValueSource;
  readonly unit: string;
  /** Ours over the printed one; undefined for ranges and words, and where 0 is printed. */
  readonly ratio: number | undefined;
  readonly allowed: Allowed;
  readonly verdict: Verdict;
  readonly passed: boolean;
  readonly note: string;
}

/** One of our curves beside the published one that is drawn with it. */
export interface CurveComparison {
  readonly ours: string;
  readonly published: string;
  /** Published points that our curve has a value for. */
  readonly points: number;
  /** Median of ours / published. */
  readonly ratio: number;
  /** Median and largest |log10(ours / published)|, and where on the x axis the largest is, GeV. */
  readonly median: number;
  readonly worst: number;
  readonly worstAt: number;
}

export interface FigureReport {
  /** The last part of the card's name: fig-4. */
  readonly id: string;
  readonly card: string;
  readonly title: string;
  readonly description: string;
  /** The drawing, an SVG document; undefined where it failed. */
  readonly svg: string | undefined;
  /** Where the drawing lies, relative to the report. */
  readonly image: string;
  readonly comparisons: readonly CurveComparison[];
  /** Published curves that are drawn. */
  readonly published: readonly string[];
  /** Curves of the paper's figure that are not at hand, each with the reason. */
  readonly notAvailable: readonly string[];
  readonly seconds: number;
  /** Why it could not be made. */
  readonly failure: string | undefined;
}

/** Something that a paper shows and that we do not reproduce. */
export interface Omission {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

export interface PaperReport {
  readonly id: string;
  readonly title: string;
  /** Authors, journal, year. */
  readonly citation: string;
  readonly url: string | undefined;
  readonly figures: readonly FigureReport[];
  readonly values: readonly Comparison[];
  /** What the printed numbers took. */
  readonly valueSeconds: number;
  /** Why they could not be computed. */
  readonly valueFailure: string | undefined;
  readonly omissions: readonly Omission[];
}

export interface ReproductionReport {
  readonly darkreach: string;
  /** Relative accuracy of the numbers. */
  readonly accuracy: number;
  readonly workers: number;
  /** From start to end; those of the parts add up to more where several worked at a time. */
  readonly seconds: number;
  readonly papers: readonly PaperReport[];
}
