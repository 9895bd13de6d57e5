import fc from 'fast-check';
import type { Card, CardEntry } from '../records/card.ts';
import { InputError } from '../records/errors.ts';

/** What the schemas, the ranges and YAML itself trip over. */
export const splinters = [
  '1e999',
  '-1',
  '0',
  '.nan',
  '.inf',
  '0x7f',
  'NaN GeV',
  '1e-400 GeV',
  '123456789012345678901234567890',
  'null',
  '~',
  'true',
  '""',
  '[]',
  '{}',
  '[[[[',
  '{ a: { b: { c: 1 } } }',
  '*anchor',
  '&anchor x',
  '!!binary aGk=',
  '!!js/function x',
  '__proto__: { polluted: 1 }',
  'constructor: 1',
  'toString: 1',
  '<<: { a: 1 }',
  '"unclosed',
  "'",
  '\t',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '---',
  '...',
  '%YAML 1.1',
  '? x',
  '- ',
  ': ',
  '# ',
  '|\n',
  '\r',
  '10 MeV',
  '10 cm',
  '2 GeV',
];

export type Edit = readonly [
  kind: 'delete' | 'duplicate' | 'insert' | 'replace' | 'swap' | 'truncate' | 'digit',
  at: number,
  length: number,
  what: number,
];

export const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('delete', 'duplicate', 'insert', 'replace', 'swap', 'truncate', 'digit', 'digit'),
  fc.nat(),
  fc.nat(40),
  fc.nat(),
);

/** Tokens are what is swapped and replaced, so that many mutants still are YAML. */
const token = /[A-Za-z0-9_.^/+-]+(?: (?:[kMG]?eV|\/GeV|cm|%))?/g;

export function mutate(text: string, [kind, position, length, what]: Edit): string {
  const at = position % (text.length + 1);
  const tokens = [...text.matchAll(token)];
  const found = tokens[position % tokens.length];
  const other = tokens[what % tokens.length]?.[0] ?? '';
  const splinter = splinters[what % splinters.length] ?? '';
  const exchange = (by: string) =>
    found === undefined ? text : text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
  switch (kind) {
    case 'delete':
      return text.slice(0, at) + text.slice(at + length);
    case 'duplicate':
      return text.slice(0, at + length) + text.slice(at);
    case 'insert':
      return text.slice(0, at) + splinter + text.slice(at);
    case 'replace':
      return exchange(splinter);
    case 'swap':
      return exchange(other);
    case 'truncate':
      return text.slice(0, at);
    case 'digit': {
      const digits = [...text.matchAll(/\d/g)];
      const index = digits[position % digits.length]?.index ?? 0;
      return text.slice(0, index) + (what % 10) + text.slice(index + 1);
    }
  }
}

/**
 * "card" for a card whose numbers are all sane, "problems" for an `InputError` that says where; anything
 * else is thrown: another exception, a problem without a place, a card that makes no sense.
 */
export function outcome(make: () => Card, file: string): 'card' | 'problems' {
  try {
    demand(isSane(make()), 'the card makes no sense');
    return 'card';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    demand(error.problems.length > 0, 'an InputError without problems');
    for (const { position, message } of error.problems) {
      demand(message.length > 5, 'an empty message');
      if (position === undefined) demand(message.startsWith('--set '), `no position: ${message}`);
      else demand(position.file.includes(file) && position.line >= 1 && position.column >= 1, message);
    }
    return 'problems';
  }
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function isSane(card: Card): boolean {
  const { x } = card;
  const axis = x.from < x.to && x.points >= 2 && (x.scale === 'linear' || x.from > 0);
  if (card.kind === 'edm-limits') {
    return axis && Math.min(...card.cutoffs, ...card.fermions.map(({ mass }) => mass)) > 0;
  }
  const parameters = Object.values(card.portal.parameters).every(Number.isFinite);
  if (card.kind === 'quantity') {
    const finite = card.curves.every((curve) => Object.values(curve.parameters).every(Number.isFinite));
    return axis && parameters && finite && card.curves.length > 0;
  }
  return axis && parameters && card.entries.length > 0 && card.entries.every(isSaneEntry);
}

function isSaneEntry(entry: CardEntry): boolean {
  if (entry.type !== 'search' || entry.search.kind !== 'missing-energy') return true;
  const { search } = entry;
  return (
    search.missingEnergyMin < search.missingEnergyMax &&
    search.missingEnergyMax <= search.beam.energy &&
    search.exposure > 0 &&
    search.background >= 0 &&
    search.efficiency > 0 &&
    search.efficiency <= 1 &&
    search.target.lengthCm > 0
  );
}
