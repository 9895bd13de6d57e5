import { parseQuantity, QuantityError } from '../../physics/units.ts';
import type { Card, CardEntry, LimitsCard, SearchEntry, YieldsCard } from '../../records/card.ts';
import { InputError } from '../../records/errors.ts';
import type { ParameterValues, PortalDefinition } from '../../records/portal.ts';
import type { Search } from '../../records/search.ts';
import { withTies } from '../card-points.ts';
import { portalDefinition } from '../portal-definition.ts';

/** Where on a card events are wanted, as written. */
export interface CardPlace {
  /** Curve or search; may be left out of a card with one search. */
  readonly search?: string | undefined;
  /** Value of the x axis. */
  readonly at?: string | undefined;
  /** Value of the coupling that limits are on. */
  readonly coupling?: string | undefined;
}

/** One search of a card at one point of its portal. */
export interface CardPoint {
  readonly definition: PortalDefinition;
  readonly parameters: ParameterValues;
  readonly search: Search;
}

/**
 * The point of a card of kind limits or yields. Other couplings of a direction follow that one.
 *
 * @throws InputError for another kind, for a place that the card does not have, and for what is missing
 */
export function cardPoint(card: Card, place: CardPlace): CardPoint {
  requirePoints(card);
  const definition = portalDefinition(card.portal.id);
  const search = cardSearch(card, place);
  const { parameter } = card.x;
  const x = valueAt(definition, parameter, place.at, '--at');
  const couplings = couplingsAt(card, definition, place.coupling);
  const parameters = withTies({ ...card.portal.parameters, ...couplings, [parameter]: x }, card.ties);
  return { definition, parameters, search };
}

/** The search of a card that is named, or its only one. @throws InputError */
export function cardSearch(card: Card, { search }: Pick<CardPlace, 'search'>): Search {
  requirePoints(card);
  return entryOf(card.entries, search).search;
}

function requirePoints(card: Card): asserts card is LimitsCard | YieldsCard {
  if (card.kind === 'limits' || card.kind === 'yields') return;
  throw refusal(`a card of kind ${card.kind} has no points with events`, 'a card of kind limits or yields');
}

/** Couplings of the point; a card of kind yields has its own unless another is written. */
function couplingsAt(
  card: LimitsCard | YieldsCard,
  definition: PortalDefinition,
  written: string | undefined,
): Readonly<Record<string, number>> {
  if (card.kind === 'limits') {
    return scaled(card.direction, card.limitOn, valueAt(definition, card.limitOn, written, '--coupling'));
  }
  if (written === undefined) return {};
  return { [definition.coupling]: valueAt(definition, definition.coupling, written, '--coupling') };
}

/** All couplings in proportion, with one of them at a value. */
function scaled(
  direction: Readonly<Record<string, number>>,
  name: string,
  value: number,
): Readonly<Record<string, number>> {
  const factor = value / direction[name]!;
  return Object.fromEntries(Object.entries(direction).map(([each, share]) => [each, share * factor]));
}

function entryOf(entries: readonly CardEntry[], name: string | undefined): SearchEntry {
  const searches = entries.filter((entry) => entry.type === 'search');
  const named =
    searches.find(({ curve }) => curve === name) ??
    searches.find(({ search }) => search.id === name || search.aliases.includes(name ?? ''));
  const found = name === undefined && searches.length === 1 ? searches[0] : named;
  if (found !== undefined) return found;
  const what = name === undefined ? 'which search of the card?' : `the card has no search "${name}"`;
  throw refusal(what, `--search with one of ${searches.map(({ curve }) => curve).join(', ')}`);
}

function valueAt(
  definition: PortalDefinition,
  name: string,
  written: string | undefined,
  option: string,
): number {
  const parameter = definition.parameters.find((each) => each.name === name)!;
  const { dimension, minimum, maximum } = parameter;
  const example = { mass: '10 MeV', 'inverse-mass': '1e-3 /GeV', dimensionless: '1e-3' }[dimension];
  const expected = `${option} '${example}', a value of ${name}`;
  if (written === undefined) throw refusal(`at which ${name}?`, expected);
  try {
    const value = parseQuantity(written, dimension);
    if (value >= minimum && value <= maximum) return value;
    throw refusal(`${name} = ${written} is out of range`, expected);
  } catch (error) {
    if (error instanceof QuantityError) throw refusal(`${option}: ${error.message}`, expected);
    throw error;
  }
}

function refusal(message: string, expected: string): InputError {
  return new InputError([{ message, expected }]);
}
