import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../records/errors.ts';
import { colliderFiles, colliderText } from './collider-searches.fixture.ts';
import { readCountTable } from './count-table.ts';
import { examplePortal, messagesOf } from './examples.fixture.ts';
import { createCatalog, parseCard } from './index.ts';
import { toValue } from './located.ts';

const good = `# Invented.
energy_min_gev,energy_max_gev,count
3.2, 3.3,12
3.3,3.5,9

# a gap
4,5.5,0
`;

/** A card that sets the counts of sample "high" of the example search from an included table. */
function cardWith(table: string, { name = 'high.csv', given = 'high.csv', sets = [] as string[] } = {}) {
  const text = `darkreach: 1
title: Counts
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
include: [${name}]
searches: [{ search: decay, set: { samples: { high: { bins: ${given} } } } }]
`;
  const settings = sets.map((set) => {
    const [path = '', value = ''] = set.split('=');
    return { path, value };
  });
  const options = { sets: settings, includes: new Map([[name, table]]) };
  const card = parseCard(text, 'card.yaml', createCatalog(colliderFiles), [examplePortal], options);
  if (card.kind !== 'limits' || card.entries[0]?.type !== 'search') throw new Error(card.kind);
  return card.entries[0];
}

describe('a table of counts', () => {
  it('is the tree that could be written in its place', () => {
    expect(toValue(readCountTable(good, 'high.csv'))).toEqual({
      unit: 'GeV',
      rows: [
        [3.2, 3.3, 12],
        [3.3, 3.5, 9],
        [4, 5.5, 0],
      ],
    });
  });

  it('may have its columns in another order, a byte-order mark and line ends of Windows', () => {
    const other = '\uFEFFcount,energy_min_gev,energy_max_gev\r\n12,3.2,3.3\r\n9,3.3,3.5\r\n0,4,5.5\r\n';
    expect(toValue(readCountTable(other, 'a'))).toEqual(toValue(readCountTable(good, 'b')));
  });

  it('gives a card the same search as the rows written out', () => {
    const fromTable = cardWith(good);
    const writtenOut = cardWith(good, {
      given: '{ unit: GeV, rows: [[3.2, 3.3, 12], [3.3, 3.5, 9], [4, 5.5, 0]] }',
    });
    expect(fromTable.search).toEqual(writtenOut.search);
    expect(fromTable.search).toEqual(createCatalog(colliderFiles).search('decay'));
    expect(fromTable.changed).toEqual({ 'samples.high.bins': 'high.csv' });
  });

  it('takes the place of a signal limit, and the other way round', () => {
    const table = 'energy_min_gev,energy_max_gev,count\n2.2,3.7,9\n';
    const low = cardWith(table, {
      name: 'low.csv',
      given: '{ unit: GeV, rows: [[3.2, 5.5, 1]] }',
      sets: ['samples.low.bins=low.csv'],
    });
    expect(low.search).toMatchObject({ samples: [{ signalLimit: undefined, bins: [[2.2, 3.7, 9]] }, {}] });
    const high = cardWith(good, { sets: ['samples.high.signalLimit=3'] });
    expect(high.search).toMatchObject({ samples: [{}, { signalLimit: 3, bins: [] }] });
    const both = '{ unit: GeV, rows: [[3.2, 5.5, 1]] }, signalLimit: 3';
    expect(messagesOf(() => cardWith(good, { given: both })).join()).toContain(
      'the sample "high" must have either signalLimit or bins, and not both',
    );
  });

  it('may be named by a search of an included experiment file', () => {
    const own = colliderText
      .replace(/id: decay/, 'id: mine')
      .replace(/bins: \{.*\}/, 'bins: high.csv')
      .replace(/ {2}- id: (count|recast|thin)\n(?: {4}.*\n)*/g, '')
      .replace(/ {2}- \{ id: moment.*\n/, '');
    const text = `darkreach: 1
title: Counts
portal: { name: pair }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV }
include: [mine.yaml, high.csv]
searches: [{ search: mine }]
`;
    const includes = new Map([
      ['mine.yaml', own],
      ['high.csv', good],
    ]);
    const options = { sets: [], includes };
    const card = parseCard(text, 'card.yaml', createCatalog(colliderFiles), [examplePortal], options);
    expect(card).toMatchObject({
      entries: [{ search: { samples: [{}, { bins: [[3.2, 3.3, 12], {}, {}] }] } }],
    });
  });

  const header = 'energy_min_gev,energy_max_gev,count';
  const columns = `the header ${header}`;
  it.each([
    ['nothing', '', `high.csv:1:1: the table is empty; expected ${columns}`],
    ['comments alone', '# a\n\n', `high.csv:1:1: the table is empty; expected ${columns}`],
    ['a header alone', `# a\n${header}\n`, 'high.csv:2:1: the table has no rows; expected one row or more'],
    [
      'no header',
      '3.2,3.3,12\n3.3,3.4,1\n',
      `high.csv:1:1: the column "energy_min_gev" is missing; expected ${columns}`,
    ],
    [
      'a column too few',
      'energy_min_gev,energy_max_gev\n3.2,3.3\n',
      `high.csv:1:1: the column "count" is missing; expected ${columns}`,
    ],
    [
      'a column misspelt',
      'energy_min_gev,energy_max_gev,counts\n3.2,3.3,1\n',
      `high.csv:1:1: unknown column "counts"; expected ${columns}; did you mean "count"?`,
    ],
    ['a column twice', `${header},count\n3.2,3.3,1,1\n`, 'high.csv:1:1: the column "count" is given twice'],
    ['a short row', `${header}\n3.2,3.3\n`, `high.csv:2:1: the row has 2 values; expected 3: ${header}`],
    ['semicolons', `${header}\n3.2;3.3;1\n`, `high.csv:2:1: the row has 1 value; expected 3: ${header}`],
    ['words', `${header}\n3.2,3.3,many\n`, 'high.csv:2:1: "count" is "many"; expected a number'],
    ['NaN', `${header}\n3.2,3.3,NaN\n`, 'high.csv:2:1: "count" is "NaN"; expected a number'],
    [
      'an infinite edge',
      `${header}\n3.2,1e999,1\n`,
      'high.csv:2:1: "energy_max_gev" is "1e999"; expected a number',
    ],
    ['hexadecimal', `${header}\n3.2,3.3,0x10\n`, 'high.csv:2:1: "count" is "0x10"; expected a number'],
    [
      'a negative count',
      `${header}\n3.2,3.3,-1\n`,
      'high.csv:2:1: -1 is not a number of events; expected a whole number, 0 or more',
    ],
    [
      'half an event',
      `${header}\n3.2,3.3,1\n3.3,3.4,0.5\n`,
      'high.csv:3:1: 0.5 is not a number of events; expected a whole number, 0 or more',
    ],
    ['an empty bin', `${header}\n3.2,3.2,1\n`, 'high.csv:2:1: the bin is empty: from 3.2 to 3.2'],
    ['an inverted bin', `${header}\n3.3,3.2,1\n`, 'high.csv:2:1: the bin is empty: from 3.3 to 3.2'],
    [
      'bins that overlap',
      `${header}\n# a\n3.2,3.4,1\n3.3,3.5,1\n`,
      'high.csv:4:1: the bin starts at 3.3, before the last one ends at 3.4; expected bins in growing order that do not overlap',
    ],
    [
      'bins out of order',
      `${header}\n3.4,3.5,1\n3.2,3.3,1\n`,
      'high.csv:3:1: the bin starts at 3.2, before the last one ends at 3.5',
    ],
    [
      'a bin outside the window',
      `${header}\n3.1,3.2,1\n`,
      'high.csv:2:1: the bin from 3.1 to 3.2 is not inside the photonEnergy window; expected bins from 3.2 GeV to 5.5 GeV',
    ],
  ])('is refused with %s', (_what, table, message) => {
    expect(messagesOf(() => cardWith(table)).join('\n')).toContain(message);
  });

  it('is refused with every bad line at once', () => {
    const table = `${header}\n3.2,3.3,a\n3.3,3.4,1\n3.4\n`;
    expect(messagesOf(() => cardWith(table))).toHaveLength(2);
  });

  it('must be included, by its name', () => {
    expect(messagesOf(() => cardWith(good, { given: 'hihg.csv' }))).toEqual([
      'card.yaml:6:61: there is no table of counts called "hihg.csv"; expected one of high.csv; did you mean "high.csv"?',
    ]);
    const alone = createCatalog(
      new Map([...colliderFiles].map(([path, text]) => [path, text.replace(/bins: \{.*\}/, 'bins: a.csv')])),
    );
    expect(messagesOf(() => alone.searches()).join()).toContain(
      'there is no table of counts called "a.csv"; expected the name of a .csv file that the card includes',
    );
  });

  it('is read or refused with a position, whatever it holds', () => {
    const cell = fc.oneof(fc.double().map(String), fc.string({ maxLength: 6 }), fc.constant(header));
    const tables = fc.array(fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')));
    fc.assert(
      fc.property(tables, (lines) => {
        try {
          cardWith(`${header}\n${lines.join('\n')}`);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          for (const problem of messagesOf(() => cardWith(`${header}\n${lines.join('\n')}`))) {
            expect(problem).toMatch(/^high\.csv:\d+:1: /);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
