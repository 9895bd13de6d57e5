import type { QuantityDimension } from '../../src/physics/units.ts';

/** Where in the card a value is written. */
export type CardPath = readonly (string | number)[];

/** Where a slider runs, in the unit that values inside have; `zero` is a place of its own at the left end. */
export interface SliderRange {
  readonly scale: 'log' | 'linear';
  readonly from: number;
  readonly to: number;
  readonly zero: boolean;
}

/** One thing of a card that a reader can change. */
export interface Control {
  readonly id: string;
  readonly path: CardPath;
  readonly label: string;
  /** What it is and what is expected, with an example. */
  readonly help: string;
  readonly kind: 'quantity' | 'choice' | 'flag' | 'whole-number' | 'text';
  /** As written in the card, or in the data under it; empty where neither says anything. */
  readonly value: string;
  /** Whether the card itself says it, so that it can be given back. */
  readonly written: boolean;
  readonly dimension?: QuantityDimension | undefined;
  readonly slider?: SliderRange | undefined;
  readonly options?: readonly string[] | undefined;
  /** A list is replaced as a whole: the list as it is, and where in it the value stands. */
  readonly list?: { readonly value: unknown; readonly path: CardPath } | undefined;
}

/** Controls that belong together: the portal, the axis, one curve. */
export interface ControlGroup {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly controls: readonly Control[];
  /** Where the entry stands in the card, if it can be removed. */
  readonly entry?: CardPath | undefined;
}
