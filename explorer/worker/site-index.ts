import type { DataKind } from '../../src/records/index.ts';

/** A card that the site offers. */
export interface CardListing {
  /** As in links: `missing-energy/fig-4`. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** What its figure shows, in a word or two. */
  readonly shows: string;
}

/** What `index.json` of the site says. */
export interface SiteIndex {
  readonly version: string;
  /** Data files; all of one kind are in one pack, `data/<kind>.json`. */
  readonly data: readonly { readonly kind: DataKind; readonly file: string }[];
  readonly cards: readonly CardListing[];
  /** Searches with the published curves that a card of ours puts beside them. */
  readonly beside: readonly (readonly [search: string, published: string])[];
}
