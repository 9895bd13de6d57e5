import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvesCsv } from './csv.ts';
import { exampleCurve, exampleResult } from './result.fixture.ts';

/** RFC 4180, read character by character. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted && c === '"' && text[i + 1] === '"') {
      field += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (quoted || (c !== ',' && c !== '\n')) field += c;
    else {
      row.push(field);
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    }
  }
  expect([quoted, field, row]).toEqual([false, '', []]);
  return rows;
}

const names = fc.string({ unit: fc.constantFrom('a', 'Z', '"', ',', '\n', '\r', "'", ' ', '$', 'é') });

describe('curves.csv', () => {
  it('has the documented header and one row for each point', () => {
    const text = curvesCsv(exampleResult([exampleCurve(), exampleCurve({ branch: 'upper', points: [] })]));
    expect(text).toBe(
      `curve,search,branch,x,x_unit,y,y_unit,y_error
na64e-2016-2022,na64e-2016-2022,,0.001,GeV,0.008435999665201659,GeV^-1,6.16790934985976e-7
na64e-2016-2022,na64e-2016-2022,,0.30000000000000004,GeV,1.5e-21,GeV^-1,0
`,
    );
  });

  it('has two more columns where a curve has a flux band', () => {
    const banded = exampleCurve({
      id: 'b',
      search: 'b',
      points: [{ x: 1, y: 2, yError: 0, fluxBand: [1.5, 3] }],
    });
    const [header, , , last] = parseCsv(curvesCsv(exampleResult([exampleCurve(), banded])));
    expect(header!.slice(-2)).toEqual(['y_flux_min', 'y_flux_max']);
    expect(last).toEqual(['b', 'b', '', '1', 'GeV', '2', 'GeV^-1', '0', '1.5', '3']);
  });

  it('comes back with every digit and every name, quotes, commas and line ends included', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    const point = fc.record({ x: value, y: value, yError: value });
    const curve = fc.record({
      id: names,
      search: names,
      branch: fc.constantFrom('' as const, 'lower' as const, 'upper' as const),
      yUnit: names,
      points: fc.array(point, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(curve, { maxLength: 4 }), (changes) => {
        const [header, ...rows] = parseCsv(curvesCsv(exampleResult(changes.map(exampleCurve))));
        expect(header).toHaveLength(8);
        const written = rows.map(([id, search, branch, x, xUnit, y, yUnit, yError]) => [
          ...[id, search, branch, xUnit, yUnit],
          ...[x, y, yError].map(Number),
        ]);
        const meant = changes.flatMap(({ id, search, branch, yUnit, points }) =>
          // A written 0 has no sign.
          points.map(({ x, y, yError }) => [id, search, branch, 'GeV', yUnit, x + 0, y + 0, yError + 0]),
        );
        expect(written).toEqual(meant);
      }),
      { seed: 9 },
    );
  });
});
