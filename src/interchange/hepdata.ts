import type { Curve, CurvePoint, RunResult } from '../records/result.ts';

/**
 * A HEPData submission of a result: `submission.yaml` and one table per computed curve, in the format of
 * HEPData's submission schemas 1.x. Published curves are left out: they are other people's records. Values
 * are written as JSON, which is YAML too, one to a line.
 *
 * @returns file name -> text
 */
export function hepdataSubmission(result: RunResult): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const computed = result.curves.filter((curve) => curve.origin === 'computed' && curve.points.length > 0);
  const documents: object[] = [
    { comment: `${result.title}. ${result.description} Computed with darkreach ${result.darkreach}.` },
  ];
  computed.forEach((curve, index) => {
    const name = `table-${index + 1}.yaml`;
    files.set(name, table(curve));
    documents.push({
      name: `Table ${index + 1}`,
      description: `${curve.label} (${curve.id})`,
      location: `Curve ${curve.id}`,
      keywords: [{ name: 'observables', values: [curve.yName] }],
      data_file: name,
    });
  });
  files.set(
    'submission.yaml',
    documents.map((document) => `${JSON.stringify(document, undefined, 1)}\n`).join('---\n'),
  );
  return files;
}

function table(curve: Curve): string {
  const qualifiers = Object.entries(curve.inputs).map(([name, value]) => ({ name, value: String(value) }));
  const xs = curve.points.map((point) => ({ value: point.x }));
  const ys = curve.points.map((point) => ({
    value: point.y,
    errors: [{ symerror: point.yError, label: 'numerical' }, ...fluxError(point)],
  }));
  return [
    'independent_variables:',
    `- header: ${JSON.stringify({ name: curve.xName, units: curve.xUnit })}`,
    '  values:',
    ...xs.map(listItem),
    'dependent_variables:',
    `- header: ${JSON.stringify({ name: curve.yName, units: curve.yUnit })}`,
    '  qualifiers:',
    ...qualifiers.map(listItem),
    '  values:',
    ...ys.map(listItem),
    '',
  ].join('\n');
}

function fluxError({ y, fluxBand }: CurvePoint): object[] {
  if (fluxBand === undefined) return [];
  return [{ asymerror: { minus: fluxBand[0] - y, plus: fluxBand[1] - y }, label: 'flux of mesons' }];
}

function listItem(item: object): string {
  return `  - ${JSON.stringify(item)}`;
}
