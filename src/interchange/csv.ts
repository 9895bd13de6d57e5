import type { RunResult } from '../records/result.ts';

const header = 'curve,search,branch,x,x_unit,y,y_unit,y_error';

/** All curves of a result in one table, numbers with every digit; the columns are a stable format. */
export function curvesCsv(result: RunResult): string {
  const rows = result.curves.flatMap((curve) =>
    curve.points.map((point) =>
      [curve.id, curve.search, curve.branch, point.x, curve.xUnit, point.y, curve.yUnit, point.yError]
        .map(field)
        .join(','),
    ),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
