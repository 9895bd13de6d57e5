import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/index.ts';
import { curveFromTable } from './own-curve.ts';

const axes = { portal: 'dark-axion', x: 'm_gammaD', xUnit: 'GeV', y: 'g', yUnit: 'GeV^-1' };

function read(table: string) {
  const { id, yaml } = curveFromTable('my curve.csv', table, axes);
  return createCatalog(new Map([['data/curves/own.yaml', yaml]])).publishedCurve(id);
}

describe('a curve of a reader', () => {
  it('becomes a published curve, in the units that its header names', () => {
    const curve = read('# comment\nmass [MeV]; g (/GeV)\n1; 1e-3\n\n10; 2e-3\n');
    expect(curve).toMatchObject({ id: 'own-my-curve', shape: 'upper-limit', portal: 'dark-axion' });
    expect(curve.lower).toEqual([
      [0.001, 1e-3],
      [0.01, 2e-3],
    ]);
  });

  it('is GeV-based without a header, and a region where it goes back', () => {
    expect(read('0.001 1e-3\n0.01\t2e-3').lower[1]).toEqual([0.01, 2e-3]);
    expect(read('1,1\n2,1\n1,2\n').shape).toBe('region');
  });

  it('takes names with blanks between, and units with blanks before', () => {
    expect(read('mass [MeV] g [/GeV]\n1 1e-3\n10 2e-3').lower[0]).toEqual([0.001, 1e-3]);
    expect(read('m g\n1 1e-3\n10 2e-3').lower[0]).toEqual([1, 1e-3]);
  });

  it.each([
    ['hello', ['1:1: "hello" has 1 column; expected two columns: mass, coupling, e.g. 0.01, 1e-3']],
    ['1,hello', ['1:1: "hello" is not a number; expected two columns']],
    ['1,-1', ['1:1: "1,-1" is not a pair of positive numbers']],
    ['1,1,0.1\n2,1,0.1', ['1:1: "1,1,0.1" has 3 columns; expected two', '2:1: "2,1,0.1" has 3 columns']],
    ['m, g, error\n1,1\n2,1', ['1:1: "m, g, error" has 3 columns']],
    ['1,1\nx,2\n3,-1\n4', ['2:1: "x" is', '3:1: "3,-1" is', '4:1: "4" has 1 column;']],
    ['1,', ['1:1: "" is not a number']],
    ['1,1\n', ['1:1: the table has fewer than two points']],
    ['', ['1:1: the table has fewer than two points']],
    ['mass [kg], g [/GeV]\n1,1\n2,1', ['1:7: the unit "kg" does not fit; expected a unit as in a mass']],
    ['mass [GeV], g [GeV]\n1,1\n2,1', ['1:16: the unit "GeV" does not fit; expected a unit as in an inv']],
  ])('%j is refused with one message for each problem', (table, messages) => {
    const said = failure(table).split('\n');
    expect(said).toHaveLength(messages.length);
    messages.forEach((message, index) => {
      expect(said[index]).toContain(`my curve.csv:${message}`);
    });
  });
});

function failure(table: string): string {
  try {
    curveFromTable('my curve.csv', table, axes);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
