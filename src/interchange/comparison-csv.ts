import type { ComparisonResult } from '../records/comparison.ts';

/**
 * A comparison as a table with every digit: a row for each mass, portal and branch. Columns that were asked for stand at the end, under
 * the name that they have for the first portal.
 */
export function comparisonCsv({ portals, points }: ComparisonResult): string {
  const [first] = portals;
  const header = [
    `mass [${first!.mass.unit}]`,
    ...['portal', 'search', 'coupling_name', 'branch', 'coupling', 'coupling_error', 'coupling_unit'],
    ...['ratio', 'ratio_error'],
    ...first!.columns.flatMap(({ name, unit }) => [`${name} [${unit}]`, `${name}_error [${unit}]`]),
  ];
  const rows = points.map(({ portal, mass, branch, coupling, ratio, values }) => {
    const { name, search, coupling: column } = portals[portal]!;
    return [
      ...[mass, name, search, column.name, branch, coupling.value, coupling.error, column.unit],
      ...[ratio?.value ?? '', ratio?.error ?? ''],
      ...values.flatMap((value) => [value?.value ?? '', value?.error ?? '']),
    ];
  });
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
