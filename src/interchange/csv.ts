import type { RunResult } from '../records/result.ts';

const header = 'curve,search,branch,x,x_unit,y,y_unit,y_error';
const bandHeader = ',y_flux_min,y_flux_max';

/**
 * All curves of a result in one table, numbers with every digit; the columns are a stable format. The two of the flux band stand
 * at the end, where a curve has one; they are empty for the other curves.
 */
export function curvesCsv(result: RunResult): string {
  const banded = result.curves.some(({ points }) => points.some(({ fluxBand }) => fluxBand !== undefined));
  const rows = result.curves.flatMap((curve) =>
    curve.points.map(({ x, y, yError, fluxBand = ['', ''] }) =>
      [curve.id, curve.search, curve.branch, x, curve.xUnit, y, curve.yUnit, yError]
        .concat(banded ? fluxBand : [])
        .map(field)
        .join(','),
    ),
  );
  return `${[header + (banded ? bandHeader : ''), ...rows].join('\n')}\n`;
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
