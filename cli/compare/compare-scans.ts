import type { Catalog } from '../../src/catalog/index.ts';
import { searchReferences, unique } from '../../src/pipeline/provenance.ts';
import {
  type ComparedPoint,
  type ComparedPortal,
  type ComparedValue,
  type ComparisonResult,
  InputError,
} from '../../src/records/index.ts';
import { type EqualEvents, equalEvents, valueAlong } from '../../src/statistics/index.ts';
import { packageVersion } from '../package-files.ts';
import { type ReadScan, readScan, type ScanRequest } from './read-scan.ts';

/** The couplings at which scans have as many events, mass by mass. @throws InputError for scans that cannot be compared */
export async function compareScans(
  requests: readonly ScanRequest[],
  events: number,
  catalog: Catalog,
): Promise<ComparisonResult> {
  const scans: ReadScan[] = [];
  for (const request of requests) scans.push(await readScan(request, catalog));
  requireOneUnit(scans);
  const portals = namedPortals(scans);
  const answers = scans.map(({ masses }) => masses.map((row) => equalEvents(row, events)));
  const found = scans.flatMap((scan, portal) => pointsOf(scan, portal, answers[portal]!));
  const points = withRatios(found, portals).toSorted((a, b) => a.mass - b.mass || a.portal - b.portal);
  return {
    ...{ schema: 1, kind: 'equal-events', darkreach: packageVersion() },
    ...{ title: `Couplings at ${events} events`, events, portals, points },
    notes: answers.flatMap((own, portal) => notesOf(own, portals[portal]!, events)),
    references: unique(
      scans.flatMap(({ scan: { card, definition }, entry }) => [
        ...card.references,
        ...definition.references,
        ...searchReferences(entry.search),
      ]),
    ),
  };
}

function requireOneUnit(scans: readonly ReadScan[]): void {
  const units = new Map(
    scans.map(({ portal: { mass, scan } }) => [mass.unit, `${mass.name} of ${scan.folder}`]),
  );
  if (units.size < 2) return;
  const [[unit, where], [other, place]] = [...units] as [[string, string], [string, string]];
  throw new InputError([
    { message: `--over: ${where} is in ${unit}, ${place} in ${other}`, expected: 'axes of one unit' },
  ]);
}

/** Portals by their ids; scans of one portal by their folders. */
function namedPortals(scans: readonly ReadScan[]): readonly ComparedPortal[] {
  const ids = scans.map(({ scan }) => scan.definition.id);
  return scans.map(({ scan, portal }, place) => {
    const alone = ids.filter((id) => id === ids[place]).length === 1;
    const title = alone ? scan.definition.title : scan.card.title;
    return { ...portal, name: alone ? ids[place]! : portal.scan.folder, label: title };
  });
}

function pointsOf(scan: ReadScan, portal: number, answers: readonly EqualEvents[]): readonly ComparedPoint[] {
  return scan.masses.flatMap((row, place) =>
    answers[place]!.crossings.map((crossing): ComparedPoint => {
      const { branch, coupling, error } = crossing;
      const values = row.columns.map((column) => valueAlong(row.couplings, column, crossing));
      return {
        portal,
        mass: row.mass,
        branch,
        coupling: { value: coupling, error },
        ratio: undefined,
        values,
      };
    }),
  );
}

/** How near two masses of different grids must be to count as one. */
const sameMass = 1e-9;

function withRatios(
  points: readonly ComparedPoint[],
  portals: readonly ComparedPortal[],
): readonly ComparedPoint[] {
  const first = points.filter(({ portal }) => portal === 0);
  return points.map((point) => {
    if (portals[point.portal]!.coupling.unit !== portals[0]!.coupling.unit) return point;
    // Of several stretches of coupling, the first with the first.
    const rank = (own: readonly ComparedPoint[]) =>
      own.filter((each) => each.branch === point.branch && isSame(each.mass, point.mass));
    const place = rank(points.filter(({ portal }) => portal === point.portal)).indexOf(point);
    const reference = rank(first)[place];
    return reference === undefined ? point : { ...point, ratio: ratioOf(point, reference) };
  });
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameMass * Math.abs(b);
}

function ratioOf(point: ComparedPoint, reference: ComparedPoint): ComparedValue {
  if (point === reference) return { value: 1, error: 0 };
  const value = point.coupling.value / reference.coupling.value;
  const relative = ({ coupling }: ComparedPoint) => coupling.error / coupling.value;
  return { value, error: value * Math.hypot(relative(point), relative(reference)) };
}

/** Where a portal has no coupling with so many events, or the scan does not reach it. */
function notesOf(
  answers: readonly EqualEvents[],
  { name }: ComparedPortal,
  events: number,
): readonly string[] {
  const count = (what: string, some: readonly unknown[]) =>
    some.length === 0 ? [] : [`${name}: ${what} at ${some.length} of ${answers.length} masses`];
  return [
    ...count(
      `nowhere ${events} events`,
      answers.filter(({ crossings, beyondFirst }) => crossings.length === 0 && !beyondFirst),
    ),
    ...count(
      `more than ${events} events at the smallest coupling`,
      answers.filter(({ beyondFirst }) => beyondFirst),
    ),
  ];
}
