import { group } from 'd3-array';
import { couplingsOf } from '../../src/catalog/card-direction.ts';
import { axisPoints, type Catalog } from '../../src/catalog/index.ts';
import { nearestName } from '../../src/catalog/nearest.ts';
import { parameterLabel } from '../../src/pipeline/provenance.ts';
import { axisColumn, scanSearches } from '../../src/pipeline/scan/table.ts';
import {
  type ComparedColumn,
  type ComparedPortal,
  InputError,
  type ScanAxis,
  type SearchEntry,
} from '../../src/records/index.ts';
import { withScan } from '../scan/query.ts';
import { columnNamed, quoted, readScanFolder, type ScanFolder, searchNamed } from '../scan/scan-folder.ts';

/** What is asked of one scan. */
export interface ScanRequest {
  readonly folder: string;
  readonly mass: string;
  /** Undefined: the one coupling that is an axis. */
  readonly coupling: string | undefined;
  readonly search: string;
  readonly columns: readonly string[];
  readonly where: string;
}

/** One mass of a scan: what it has at rising couplings. */
export interface MassRow {
  readonly mass: number;
  readonly couplings: readonly number[];
  readonly events: readonly number[];
  readonly errors: readonly number[];
  /** Of each column that was asked for, at each coupling. */
  readonly columns: readonly (readonly (number | null)[])[];
}

export interface ReadScan {
  readonly scan: ScanFolder;
  readonly portal: Omit<ComparedPortal, 'name' | 'label'>;
  readonly entry: SearchEntry;
  readonly masses: readonly MassRow[];
}

/** Reads events over masses and couplings from the folder of a scan. @throws InputError for what cannot be compared */
export async function readScan(request: ScanRequest, catalog: Catalog): Promise<ReadScan> {
  const scan = readScanFolder(request.folder, catalog);
  const mass = gridAxis(scan, request.mass, '--over');
  const coupling = gridAxis(scan, request.coupling ?? couplingAxis(scan), '--coupling');
  const known = scan.card.outputs.includes('events') ? scanSearches(scan.card, 'events', 0) : [];
  const missing = `--search: ${request.folder} has no events of "${request.search}"`;
  const { entry, slug } = searchNamed(request.search, known, missing);
  const columns = request.columns.map((name) => numberColumn(scan, name));
  const masses = await readMasses(scan, request, mass, coupling, slug, columns);
  const named = (axis: ScanAxis) => ({
    ...{ name: axis.name, unit: axis.unit },
    label: axis.target === 'parameter' ? parameterLabel(scan.definition, axis.name) : axis.name,
  });
  const portal = {
    ...{ scan: scan.source, where: request.where, search: entry.search.id, columns },
    ...{ mass: named(mass), coupling: named(coupling) },
  };
  return { scan, portal, entry, masses };
}

/** An axis with values of its own. */
function gridAxis({ card, source }: ScanFolder, name: string, option: string): ScanAxis {
  const axis = card.axes.find((each) => each.name === name || axisColumn(each.name) === name);
  const names = card.axes.map((each) => each.name);
  if (axis === undefined) {
    throw new InputError([
      {
        message: `${option}: ${name} is no axis of ${source.folder}`,
        expected: `one of ${names.join(', ')}`,
        suggestion: nearestName(name, names),
      },
    ]);
  }
  if (axis.options === undefined && axis.values.kind !== 'range') return axis;
  throw new InputError([
    {
      message: `${option}: points of ${source.folder} are drawn on ${name}, and none has the same value`,
      expected: 'an axis with points: or a list of values',
    },
  ]);
}

function couplingAxis({ card, definition, source }: ScanFolder): string {
  const couplings = couplingsOf(definition);
  const found = card.axes.filter(({ name, values }) => {
    return couplings.includes(name) && (values.kind === 'range' || axisPoints(values) > 1);
  });
  if (found.length === 1) return found[0]!.name;
  const message =
    found.length === 0
      ? `no coupling is an axis of ${source.folder}`
      : `${found.map(({ name }) => name).join(' and ')} are axes of ${source.folder}`;
  throw new InputError([{ message, expected: `--coupling, e.g. --coupling ${couplings[0]}` }]);
}

function numberColumn(scan: ScanFolder, name: string): ComparedColumn {
  const { type, unit } = columnNamed(scan, name, '--column');
  if (type === 'number') return { name, unit };
  throw new InputError([{ message: `--column: ${name} is no number`, expected: 'a column of numbers' }]);
}

async function readMasses(
  { source, card }: ScanFolder,
  { where, folder }: ScanRequest,
  mass: ScanAxis,
  coupling: ScanAxis,
  slug: string,
  columns: readonly ComparedColumn[],
): Promise<readonly MassRow[]> {
  const wanted = [axisColumn(mass.name), axisColumn(coupling.name), `events_${slug}`, `events_${slug}_error`];
  const names = [...wanted, ...columns.map(({ name }) => name)].map(quoted);
  const condition = where === '' ? '' : ` and (${where}\n)`;
  const sql = `select ${names.join(', ')} from scan where ${names[2]} is not null and ${names[1]} > 0${condition} order by 1, 2`;
  const { rows } = await withScan(folder, (ask) => ask(sql, where === '' ? folder : '--where'));
  const grouped = group(rows as readonly (readonly (number | null)[])[], ([value]) => value!);
  return [...grouped].map(([value, own]) => {
    const couplings = own.map(([, each]) => each!);
    if (new Set(couplings).size < couplings.length)
      throw severalPoints(source.folder, card.axes, mass, coupling);
    return {
      ...{ mass: value, couplings },
      events: own.map(([, , events]) => events!),
      errors: own.map(([, , , error]) => error ?? 0),
      columns: columns.map((_, place) => own.map((row) => row[4 + place] ?? null)),
    };
  });
}

function severalPoints(folder: string, axes: readonly ScanAxis[], ...named: readonly ScanAxis[]): InputError {
  const others = axes.filter((axis) => !named.includes(axis)).map(({ name }) => axisColumn(name));
  return new InputError([
    {
      message: `${folder} has several points of one mass and coupling: it also varies ${others.join(', ')}`,
      expected: `one value of it, e.g. --where '${others[0]} = ...'`,
    },
  ]);
}
