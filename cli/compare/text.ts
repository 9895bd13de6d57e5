import type { ComparedPoint, ComparisonResult } from '../../src/records/index.ts';
import { readable, textTable } from '../text-table.ts';

/** What the terminal shows of a comparison: a row for each mass and branch of each portal. */
export function comparisonText({ title, portals, points, notes, events }: ComparisonResult): string {
  const [first] = portals;
  const searches = [...new Set(portals.map(({ search }) => search))].join(', ');
  const unit = ({ unit: own }: { readonly unit: string }) => (own === '' || own === '1' ? '' : ` [${own}]`);
  const header = [
    `${first!.mass.name}${unit(first!.mass)}`,
    ...['portal', 'coupling', 'branch', 'value', 'error', 'unit', 'ratio'],
    ...first!.columns.map((column) => `${column.name}${unit(column)}`),
  ];
  const row = ({ mass, portal, branch, coupling, ratio, values }: ComparedPoint) => [
    readable(mass),
    portals[portal]!.name,
    portals[portal]!.coupling.name,
    branch,
    readable(coupling.value),
    readable(coupling.error),
    portals[portal]!.coupling.unit,
    ratio === undefined ? '-' : readable(ratio.value),
    ...values.map((value) => (value === undefined ? '-' : readable(value.value))),
  ];
  const said = notes.map((note) => `${note}\n`).join('');
  const table = points.length === 0 ? `no portal has ${events} events\n` : textTable(header, points.map(row));
  return `${title} (${searches})\n\n${table}${said === '' ? '' : `\n${said}`}`;
}
