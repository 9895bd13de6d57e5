import { type Catalog, child, type Located, readDocument } from '../../src/catalog/index.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import type { PortalDefinition } from '../../src/records/index.ts';
import { axisControls } from './axis-controls.ts';
import { cardControls } from './card-controls.ts';
import type { ControlGroup } from './control.ts';
import { entryGroups } from './entry-controls.ts';
import { figureControls } from './figure-controls.ts';
import { portalControls } from './portal-controls.ts';
import type { Schemas } from './setting-schemas.ts';
import { textAt } from './text-at.ts';

/** A search that can be added to the card. */
export interface SearchListing {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

/** What the controls of a card are made from. It is there for a card with mistakes too, so that they can be mended. */
export interface CardDescription {
  readonly kind: string;
  readonly title: string;
  readonly portal: string;
  readonly groups: readonly ControlGroup[];
  readonly searches: readonly SearchListing[];
  /** Whether published curves can be drawn beside. */
  readonly takesPublished: boolean;
}

/** @throws InputError for a text that is no YAML map */
export function describeCard(
  text: string,
  file: string,
  catalog: Catalog,
  schemas: Schemas,
): CardDescription {
  const card = readDocument(text, file);
  const kind = textAt(card, 'kind') || 'limits';
  const definition = definitionOf(card);
  const takesSearches = kind === 'limits' || kind === 'yields' || kind === 'coupling-plane';
  return {
    kind,
    title: textAt(card, 'title'),
    portal: definition?.id ?? '',
    groups: [
      ...(definition === undefined ? [] : portalControls(card, definition)),
      axisControls(card, definition),
      ...cardControls(card, catalog, schemas),
      ...entryGroups({ card, catalog, schemas, definition }),
      ...figureControls(card),
    ],
    searches: takesSearches ? searchListings(catalog, definition) : [],
    takesPublished: kind === 'limits',
  };
}

function definitionOf(card: Located): PortalDefinition | undefined {
  const name = textAt(child(card, 'portal'), 'name');
  return portalDefinitions.find(({ id, aliases }) => id === name || aliases.includes(name));
}

/** Kinds of searches that say something on a single boson only. */
const forBosons = ['mono-photon-count', 'mono-photon-recast', 'positron-target', 'beam-dump-decay'];
/** And on dark pairs behind a virtual photon only. */
const forPairs = [
  'invisible-decay',
  'decay-photon',
  'radiative-decay-photon',
  'meson-decay-photon',
  'meson-electron-recoil',
];

function searchListings(catalog: Catalog, definition: PortalDefinition | undefined): SearchListing[] {
  const isBoson = definition?.couplings !== undefined;
  const others = isBoson ? forPairs : forBosons;
  return catalog.registries
    .searchDefinitions()
    .all.filter(({ kind }) => !others.includes(kind))
    .map(({ id, kind, settings }) => ({ id, kind, title: textAt(settings, 'title') || id }));
}
