import type { QuantityDimension } from '../../src/physics/units.ts';

/** Where in the card a value is written. */
export type CardPath = readonly (string | number)[];

/**
 * Where a slider runs, in the unit that values inside have; `zero` is a place of its own at the left end. A signed one
 * has 0 in the middle, and `from` and `to` are sizes on both sides of it.
 */
export interface SliderRange {
  readonly scale: 'log' | 'linear' | 'signed-log';
  readonly from: number;
  readonly to: number;
  readonly zero: boolean;
}

/** A list is replaced as a whole: the list as it is, and where in it the value stands. */
export interface ListPlace {
  readonly value: unknown;
  readonly path: CardPath;
}

/** One thing of a card that a reader can change. */
export interface Control {
  readonly id: string;
  readonly path: CardPath;
  readonly label: string;
  /** What it is and what is expected, with an example. */
  readonly help: string;
  /** `words` is a list of names with commas between, `table` a list of rows. */
  readonly kind: 'quantity' | 'choice' | 'flag' | 'whole-number' | 'text' | 'words' | 'table';
  /** As written in the card, or in the data under it; empty where neither says anything. */
  readonly value: string;
  /** Whether the card itself says it, so that it can be given back. */
  readonly written: boolean;
  /** Whether the card would be none without it. */
  readonly required?: boolean | undefined;
  readonly dimension?: QuantityDimension | undefined;
  /** What stands behind the number instead of a unit, such as the parameter that it is a multiple of. */
  readonly suffix?: string | undefined;
  readonly slider?: SliderRange | undefined;
  /** An empty option stands for leaving it out. */
  readonly options?: readonly string[] | undefined;
  /** What an option writes in place of its name, where it needs more than that. */
  readonly templates?: Readonly<Record<string, unknown>> | undefined;
  readonly list?: ListPlace | undefined;
  readonly table?: ControlTable | undefined;
}

/** Rows of a table, each cell as it is written. */
export interface ControlTable {
  readonly columns: readonly { readonly name: string; readonly step: string | number }[];
  readonly rows: readonly (readonly string[])[];
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
