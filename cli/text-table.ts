import { max } from 'd3-array';

/** Rows as aligned columns; numbers are aligned to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => max(cells, (row) => (row[column] ?? '').length)!);
  const rightAligned = header.map((_, column) =>
    rows.every((row) => /^[-\d.]/.test(String(row[column] ?? ''))),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        rightAligned[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

export { readable } from '../src/interchange/readable.ts';
