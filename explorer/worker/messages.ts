import type { Rect } from '../../src/figures/index.ts';
import type { PointedEvents, PointedPlace } from '../../src/pipeline/pointed-events.ts';
import type { Curve, Figure, RunResult } from '../../src/records/index.ts';
import type { CardDescription } from '../controls/describe-card.ts';
import type { SiteIndex } from './site-index.ts';

/** A card as somebody wrote it. */
export interface CardSource {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  /** Texts of the files that the card includes, by the name written in the card. */
  readonly includes: Readonly<Record<string, string>>;
}

/** How the figure is shown, apart from what the card says. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly narrow: boolean;
}

/** A drawn result, with what it takes to read the figure. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Rect[];
  readonly figure: Figure;
  readonly result: RunResult;
  readonly references: Readonly<Record<string, ReferenceLine>>;
  /** One-line stories of searches and published curves, by the `search` of a curve. */
  readonly stories: Readonly<Record<string, string>>;
  /** TeX of how the numbers of a curve are computed, by the `search` of the curve. */
  readonly formulas: Readonly<Record<string, readonly string[]>>;
  /** TeX of the portal's Lagrangian. */
  readonly lagrangian: string;
  /** Milliseconds that the worker took. */
  readonly milliseconds: number;
}

/** A reference in one line, with its address. */
export interface ReferenceLine {
  readonly text: string;
  readonly url: string | undefined;
}

/** A published curve that fits the axes of the card. */
export interface PublishedListing {
  readonly id: string;
  readonly title: string;
  readonly story: string;
}

/** Ratio of a computed curve to a published one, over what both cover. */
export interface Comparison {
  readonly id: string;
  readonly label: string;
  /** Whether only the name of the experiment says that it is of the same search. */
  readonly isByName: boolean;
  /** Whether it is in the figure. */
  readonly isDrawn: boolean;
  /** What the published curve holds for. */
  readonly assumption: string;
  readonly points: number;
  readonly median: number;
  readonly from: number;
  readonly to: number;
  /** The ratio along the x axis, an SVG document. */
  readonly svg: string;
}

export type ExportKind = 'svg' | 'csv' | 'bib' | 'json';

/** To the worker. Every run has a number; a later run supersedes an earlier one. */
export type Request =
  | { readonly kind: 'run'; readonly run: number; readonly card: CardSource; readonly look: Look }
  | { readonly kind: 'ask'; readonly question: number; readonly about: Question };

export type Question =
  | { readonly kind: 'index' }
  | { readonly kind: 'export'; readonly what: ExportKind }
  | { readonly kind: 'published'; readonly card: CardSource }
  /** Events of one curve's search at a place of the plane. */
  | {
      readonly kind: 'pointed';
      readonly card: CardSource;
      readonly curve: string;
      readonly place: PointedPlace;
    }
  /** One computed curve against the published ones of its search. */
  | {
      readonly kind: 'compare';
      readonly card: CardSource;
      readonly curve: Curve;
      /** Of the figure that the curve is in. */
      readonly xLabel: string;
      readonly theme: Look['theme'];
    }
  /** A small figure that the page has made from a result. */
  | { readonly kind: 'draw'; readonly figure: Figure }
  | { readonly kind: 'typeset'; readonly tex: string };

export interface Answers {
  readonly index: SiteIndex;
  readonly export: string;
  readonly published: readonly PublishedListing[];
  readonly compare: readonly Comparison[];
  /** Undefined where nothing is counted. */
  readonly pointed: PointedEvents | undefined;
  /** SVG documents. */
  readonly draw: string;
  readonly typeset: string;
}

/** From the worker. */
export type Report =
  | { readonly kind: 'described'; readonly run: number; readonly description: CardDescription }
  | {
      readonly kind: 'progress';
      readonly run: number;
      readonly done: number;
      readonly total: number;
      readonly what: string;
    }
  /** `final` is false where only the typesetting is still to come. */
  | { readonly kind: 'drawn'; readonly run: number; readonly drawing: Drawing; readonly final: boolean }
  /** The card is sound and makes a table: there is nothing to draw. */
  | { readonly kind: 'table'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }
  | { readonly kind: 'superseded'; readonly run: number }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'no-answer'; readonly question: number; readonly message: string };
