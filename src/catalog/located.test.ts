import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { overlay, toValue } from './located.ts';

const laid = (base: string, top: string) =>
  toValue(overlay(readDocument(base, 'base.yaml'), readDocument(top, 'top.yaml')));

describe('overlay', () => {
  it('merges maps key by key and replaces all else', () => {
    expect(laid('{ a: { b: 1, c: 2 }, d: [1, 2] }', '{ a: { c: 3 }, d: [4] }')).toEqual({
      a: { b: 1, c: 3 },
      d: [4],
    });
  });

  it('drops the factors of a table with the table, and keeps them for the same one', () => {
    const base = '{ Jpsi: { table: a, hardProcess: true, scale: 0.29 } }';
    expect(laid(base, '{ Jpsi: { table: b } }')).toEqual({ Jpsi: { table: 'b' } });
    expect(laid(base, '{ Jpsi: { table: a, scale: 2 } }')).toEqual({
      Jpsi: { table: 'a', hardProcess: true, scale: 2 },
    });
  });
});
