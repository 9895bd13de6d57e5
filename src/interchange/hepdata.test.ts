import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { hepdataSubmission } from './hepdata.ts';
import { exampleCurve, exampleResult } from './result.fixture.ts';

/*
 * What the HEPData submission schemas 1.x ask for (submission_schema.json, additional_info_schema.json and
 * table_schema.json of github.com/HEPData/hepdata-validator), as far as these files use it.
 */
const tableDocument = z.strictObject({
  name: z.string().min(1).max(64),
  description: z.string().min(1),
  location: z.string().optional(),
  keywords: z.array(
    z.strictObject({
      name: z.enum(['reactions', 'observables', 'cmenergies', 'phrases']),
      values: z.array(z.union([z.string(), z.number()])).min(1),
    }),
  ),
  data_file: z.string().regex(/^[^/]+\.yaml$/),
});
const firstDocument = z.strictObject({ comment: z.string().min(1) });
const header = z.strictObject({ name: z.string().min(1), units: z.string().optional() });
const numericValue = z.number();
const dataTable = z.strictObject({
  independent_variables: z
    .array(z.strictObject({ header, values: z.array(z.strictObject({ value: numericValue })) }))
    .min(1),
  dependent_variables: z
    .array(
      z.strictObject({
        header,
        qualifiers: z
          .array(z.strictObject({ name: z.string().min(1), value: z.union([z.string(), z.number()]) }))
          .optional(),
        values: z.array(
          z.strictObject({
            value: numericValue,
            errors: z.array(z.strictObject({ symerror: z.number().min(0), label: z.string() })).optional(),
          }),
        ),
      }),
    )
    .min(1),
});

function documents(text: string): unknown[] {
  return parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
    return document.toJS() as unknown;
  });
}

const second = exampleCurve({ id: 'second', points: [{ x: 1, y: 2, yError: 0.5 }] });
const result = exampleResult([
  exampleCurve(),
  exampleCurve({ id: 'published', origin: 'published-curve' }),
  exampleCurve({ id: 'no-reach', points: [] }),
  second,
]);
const files = hepdataSubmission(result);

describe('a HEPData submission', () => {
  it('describes each computed curve that has points, and no published one', () => {
    expect([...files.keys()].sort()).toEqual(['submission.yaml', 'table-1.yaml', 'table-2.yaml']);
    const [first, ...tables] = documents(files.get('submission.yaml')!);
    const { comment } = firstDocument.parse(first);
    expect(comment).toContain(result.title);
    expect(comment).toContain('darkreach 0.1.0');
    const described = tables.map((table) => tableDocument.parse(table));
    expect(described.map(({ data_file }) => data_file)).toEqual(['table-1.yaml', 'table-2.yaml']);
    expect(new Set(described.map(({ name }) => name)).size).toBe(2);
    expect(described[0]!.description).toContain('NA64e, $9.37\\times10^{11}$ EOT: "all" #1');
  });

  it('keeps every digit, error, unit and input of a curve in its table', () => {
    for (const [file, curve] of [
      ['table-1.yaml', exampleCurve()],
      ['table-2.yaml', second],
    ] as const) {
      const all = documents(files.get(file)!);
      expect(all).toHaveLength(1);
      const { independent_variables, dependent_variables } = dataTable.parse(all[0]);
      const [x, y] = [independent_variables[0]!, dependent_variables[0]!];
      expect(x.header).toEqual({ name: 'm_gammaD', units: 'GeV' });
      expect(y.header).toEqual({ name: 'g', units: 'GeV^-1' });
      expect(x.values.map(({ value }) => value)).toEqual(curve.points.map((point) => point.x));
      expect(y.values.map(({ value }) => value)).toEqual(curve.points.map((point) => point.y));
      expect(y.values.map(({ errors }) => errors)).toEqual(
        curve.points.map((point) => [{ symerror: point.yError, label: 'numerical' }]),
      );
      expect(Object.fromEntries(y.qualifiers!.map(({ name, value }) => [name, value]))).toEqual({
        exposure: '937000000000',
        statistics: "classical: 'a' & b",
      });
    }
  });

  it('gives the flux band as an asymmetric error', () => {
    const curve = exampleCurve({ points: [{ x: 1, y: 2, yError: 0, fluxBand: [1.5, 3] }] });
    const table = hepdataSubmission(exampleResult([curve])).get('table-1.yaml');
    expect(table).toContain('{"asymerror":{"minus":-0.5,"plus":1},"label":"flux of mesons"}');
  });

  it('survives a result without computed curves', () => {
    const empty = hepdataSubmission(exampleResult([]));
    expect([...empty.keys()]).toEqual(['submission.yaml']);
    expect(documents(empty.get('submission.yaml')!)).toHaveLength(1);
  });
});
