import { describe, expect, it } from 'vitest';
import { createCatalog } from './catalog.ts';

describe('data/printed-values', () => {
  const read = (entry: string) => {
    const fixed = "id: a, where: b, quote: c, quantity: d, unit: ''";
    const text = `darkreach: 1\npaper: paper:x\nvalues: [{ ${fixed}, ${entry} }]\n`;
    return createCatalog(new Map([['data/printed-values/x.yaml', text]])).printedValues();
  };

  it.each([
    ['a value and a range', 'value: 1, range: [1, 2], rule: { relative: 0.1 }', 'exactly one of'],
    ['a value without a rule', 'value: 1', 'needs a rule'],
    ['a word with a rule', 'reading: { to: 1 }, rule: { digits: 1 }', 'has a rule but no value or range'],
    ['a range that rounds', 'range: [1, 2], rule: { digits: 1 }', 'needs { relative: x } for a range'],
    ['a range within a factor', 'range: [1, 2], rule: { decades: 1 }', 'needs { relative: x } for a range'],
  ])('refuses %s', (_, entry, message) => {
    expect(() => read(entry)).toThrow(message);
  });

  it('takes a range that is widened', () => {
    expect(read('range: [1, 2], rule: { relative: 0.1 }')).toHaveLength(1);
  });
});
