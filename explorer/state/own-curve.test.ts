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

  it('names every line that is no point', () => {
    expect(() => read('1,1\nx,2\n3,-1\n4')).toThrow(/my curve\.csv:2:1: "x,2" is not.*\n.*:3:1.*\n.*:4:1/);
    expect(() => read('1,1\n')).toThrow(/fewer than two points/);
  });
});
