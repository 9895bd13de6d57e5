import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { messagesOf } from './examples.fixture.ts';
import { originAt, toValue } from './located.ts';

const read = (text: string) => readDocument(text, 'f.yaml');
const messages = (text: string) => messagesOf(() => read(text));

describe('readDocument', () => {
  it('keeps values and where they stand', () => {
    const root = read('a: 1\nb:\n  - { c: "x", d: true }\n  - 2.5e3\nempty:\n');
    expect(toValue(root)).toEqual({ a: 1, b: [{ c: 'x', d: true }, 2500], empty: null });
    const at = (path: (string | number)[], what?: 'key') => {
      const origin = originAt(root, path, what);
      return origin.kind === 'file' ? [origin.position.line, origin.position.column] : undefined;
    };
    expect(at(['b', 0, 'c'])).toEqual([3, 10]);
    expect(at(['b', 0, 'd'], 'key')).toEqual([3, 15]);
    expect(at(['b', 1])).toEqual([4, 5]);
    // What is missing is reported where it should have been.
    expect(at(['b', 7, 'c'])).toEqual([2, 1]);
  });

  it('reads over a byte order mark, with columns as an editor shows them', () => {
    expect(toValue(read('\uFEFFa: 1\n'))).toEqual({ a: 1 });
    expect(messages('\uFEFFa: 1\na: 2\n')).toEqual(['f.yaml:2:1: the key "a" is given twice']);
  });

  it('keeps numbers that are not decimal as text, so that they are refused as numbers later', () => {
    expect(toValue(read('{ a: 0x10, b: .nan, c: .inf, d: 0o17, e: 1e999, f: -.5 }'))).toEqual({
      a: '0x10',
      b: '.nan',
      c: '.inf',
      d: '0o17',
      e: '1e999',
      f: -0.5,
    });
  });

  it.each([
    ['', 'f.yaml:1:1: the file is empty; expected a map that starts with "darkreach: 1"'],
    ['   \n\n', 'f.yaml:1:1: the file is empty; expected a map that starts with "darkreach: 1"'],
    [
      '- a\n- b\n',
      'f.yaml:1:1: the file is not a list of "key: value" lines; expected a map that starts with "darkreach: 1"',
    ],
    [
      'just text',
      'f.yaml:1:1: the file is not a list of "key: value" lines; expected a map that starts with "darkreach: 1"',
    ],
    ['a: 1\nb: 2\n  a: 3\n', 'f.yaml:2:4: nested mappings are not allowed in compact mappings'],
    ['a: 1\nb: 2\na: 3\n', 'f.yaml:3:1: the key "a" is given twice'],
    ['a: &x 1\nb: *x\n', 'f.yaml:1:7: the anchor &x is not supported; write values out'],
    ['a: *x\n', 'f.yaml:1:4: the alias *x is not supported; write the value out'],
    ['a: !secret 1\n', 'f.yaml:1:4: unresolved tag: !secret'],
    [
      'a: 1\n---\nb: 2\n',
      'f.yaml:2:1: source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
    ['{ a: 1', 'f.yaml:1:7: flow map must end with a }'],
    ['a: "unfinished\n', 'f.yaml:2:1: missing closing "quote'],
    ['a:\n\t- 1\n', 'f.yaml:2:1: tabs are not allowed as indentation'],
    [
      'a: 1\nb\u0000: 2',
      'f.yaml:2:2: the file is not UTF-8 text: it holds a control character or a broken one',
    ],
    ['a: \uFFFD', 'f.yaml:1:4: the file is not UTF-8 text: it holds a control character or a broken one'],
    ['__proto__: { a: 1 }', 'f.yaml:1:1: a key must be plain text'],
    ['? [a, b]\n: 1', 'f.yaml:1:3: a key must be plain text'],
  ])('refuses %j', (text, message) => {
    expect(messages(text)[0]).toContain(message);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(100_000)}`, '1:404: too many open brackets'],
    [
      'indentation',
      Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
      '201:1: the line is indented too far',
    ],
    ['dashes', `a:\n  ${'- '.repeat(20_000)}1`, '2:1: the line is indented too far'],
    ['questions', '? '.repeat(20_000), '1:1: the line is indented too far'],
    ['both within bounds', `${'? '.repeat(99)}${'['.repeat(400)}`, 'flow sequence'],
    ['length', `a: ${'x'.repeat(400_000)}`, '1:1: the file is longer than 300000 characters'],
    ['values', `a: [${'1,'.repeat(60_000)}]`, 'the file holds too many values'],
  ])('refuses too much of %s without delay', (_, text, message) => {
    const start = performance.now();
    expect(messages(text)[0]).toContain(message);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('does not expand a bomb of aliases', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    expect(messages(bomb.join('\n'))[0]).toContain('anchor');
  });
});
