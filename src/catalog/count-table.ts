import type { InputProblem } from '../records/errors.ts';
import { child, type Located, problemAt, setAt } from './located.ts';
import { readNumberTable, registeredTable } from './number-table.ts';
import { type Registered, type Registry, unknownName } from './registry.ts';

/** Columns of a table of observed events in bins of photon energy. */
const columns = ['energy_min_gev', 'energy_max_gev', 'count'];

/**
 * A comma-separated table of bins and counts, as the tree `{ unit: GeV, rows: [[from, to, count], ...] }` that could
 * stand in its place in a YAML file, except that everything in it is found in the table: whoever checks the tree
 * reports file and line of the table.
 *
 * @throws InputError with every line that is not a row
 */
export function readCountTable(text: string, file: string): Located {
  const { origin, rows } = readNumberTable(text, file, columns);
  const unit: Located = { kind: 'scalar', origin, value: 'GeV' };
  const list: Located = { kind: 'list', origin, items: rows };
  const entries = new Map(
    Object.entries({ unit, rows: list }).map(([key, node]) => [key, { key: origin, node }]),
  );
  return { kind: 'map', origin, entries };
}

/** One table for the registry; problems are added, none thrown. */
export function countTable(file: string, text: string, problems: InputProblem[]): Registered<Located>[] {
  return registeredTable(readCountTable, file, text, problems);
}

/** The settings of a search with every `samples.<name>.bins` that names a table replaced by the table. */
export function withCountTables(
  settings: Located,
  tables: Registry<Located>,
  problems: InputProblem[],
): Located {
  const samples = child(settings, 'samples');
  if (samples?.kind !== 'map') return settings;
  let filled = settings;
  for (const [name, { node }] of samples.entries) {
    const bins = child(node, 'bins');
    if (bins?.kind !== 'scalar' || typeof bins.value !== 'string') continue;
    const table = tables.find(bins.value);
    if (table !== undefined) filled = setAt(filled, ['samples', name, 'bins'], table);
    else {
      const { message, expected, suggestion } = unknownName(
        'table of counts',
        bins.value,
        tables.nearest(bins.value),
        tables.names,
      );
      const hints = { expected: expected ?? 'the name of a .csv file that the card includes', suggestion };
      problems.push(problemAt(bins.origin, message, hints));
    }
  }
  return filled;
}
