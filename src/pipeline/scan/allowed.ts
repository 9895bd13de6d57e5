import { couplingsOf } from '../../catalog/card-direction.ts';
import type { SearchEntry } from '../../records/card.ts';
import { formValue } from '../../records/coupling-form.ts';
import { eventLimit } from '../event-limit.ts';
import { invisibleDecays, invisibleShare } from '../invisible-share.ts';
import { bosonFormAt } from '../limits/boson-form.ts';
import { insideOf } from '../limits/form-limit.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { allOrEach, type OutputRule, type ScanBatch, type ScanPoint } from './batch.ts';
import { edgesOfGroups, type ScanLine } from './edges.ts';
import { failGroup, groupsWithoutCouplings } from './groups.ts';

type Verdicts = ReadonlyMap<ScanPoint, boolean>;

/** `allowed`: whether each search, and whether all of them, leave a point with its own couplings. */
export const allowedOutput: OutputRule = {
  columns: (_, __, slugs) => [
    ...slugs.map((slug) => ({
      name: `allowed_${slug}`,
      type: 'boolean' as const,
      unit: '',
      description: 'whether the search leaves the point',
    })),
    { name: 'allowed', type: 'boolean', unit: '', description: 'whether all searches leave the point' },
  ],
  async compute(batch) {
    const all = new Map<ScanPoint, boolean | null>(batch.points.map((point) => [point, true]));
    for (const { entry, slug } of batch.searches) {
      const verdicts = await verdictsOf(batch, entry);
      for (const point of batch.points) {
        const verdict = verdicts.get(point) ?? null;
        batch.write(`allowed_${slug}`, point, verdict);
        // One search that excludes is enough, whatever the others could not say.
        const before = all.get(point)!;
        all.set(point, verdict === false || before === false ? false : verdict === null ? null : before);
      }
    }
    for (const [point, verdict] of all) batch.write('allowed', point, verdict);
  },
};

async function verdictsOf(batch: ScanBatch, entry: SearchEntry): Promise<Verdicts> {
  const { search } = entry;
  if (search.kind === 'missing-energy') {
    const upper = eventLimit(search, entry);
    const events = await batch.events(entry);
    return new Map([...events].map(([point, { total }]) => [point, total!.value <= upper]));
  }
  const isBoson = batch.points[0]?.portal.kind === 'boson-portal';
  return isBoson && search.kind !== 'beam-dump-decay'
    ? formVerdicts(batch, entry)
    : edgeVerdicts(batch, entry);
}

/** Searches whose rate or shift is a form in the couplings of a boson. */
async function formVerdicts(batch: ScanBatch, { search }: SearchEntry): Promise<Verdicts> {
  const verdicts = new Map<ScanPoint, boolean>();
  for (const group of groupsWithoutCouplings(batch.points, batch.definition)) {
    await batch.turn();
    const compute = async () => [bosonFormAt(search, requireBosonPortal(group.points[0]!.portal)).limit];
    let isComputed = true;
    const [limit] = await allOrEach([group], compute, (_, error) => {
      isComputed = false;
      failGroup(batch)(group, error);
    });
    for (const point of isComputed ? group.points : []) {
      const portal = requireBosonPortal(point.portal);
      const share = search.kind === 'magnetic-moment' ? 1 : invisibleShare(invisibleDecays(portal));
      const value = limit && share * formValue(limit.form, portal.parameters);
      verdicts.set(point, value === undefined || (value >= limit!.lower && value <= limit!.upper));
    }
  }
  return verdicts;
}

/** Other searches: whether the couplings lie between the edges of what is excluded, or asked for, along their own line. */
async function edgeVerdicts(batch: ScanBatch, entry: SearchEntry): Promise<Verdicts> {
  const verdicts = new Map<ScanPoint, boolean>();
  const inside = insideOf(entry.search);
  for (const { line, points } of byLine(batch)) {
    if (line === undefined) {
      for (const point of points) verdicts.set(point, inside === 'allowed');
      continue;
    }
    const groups = groupsWithoutCouplings(points, batch.definition);
    const answers = await edgesOfGroups(batch, entry, line, groups);
    groups.forEach((group, place) => {
      const edges = answers[place];
      if (edges === undefined) return;
      for (const point of group.points) {
        const coupling = Math.abs(point.parameters[line.limitOn]!);
        const isBetween =
          edges.lower !== undefined &&
          coupling >= edges.lower.value &&
          coupling <= (edges.upper?.value ?? Number.POSITIVE_INFINITY);
        verdicts.set(point, inside === 'preferred' ? isBetween : !isBetween);
      }
    });
  }
  return verdicts;
}

/** The points by the line from no couplings to theirs; no line for those without couplings. */
function byLine({ points, definition }: ScanBatch): readonly {
  readonly line: ScanLine | undefined;
  readonly points: readonly ScanPoint[];
}[] {
  const names = couplingsOf(definition);
  const lines = new Map<string, { readonly line: ScanLine | undefined; readonly points: ScanPoint[] }>();
  for (const point of points) {
    const line = lineOf(point, names);
    const key = JSON.stringify(line);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { line, points: [point] });
    else known.points.push(point);
  }
  return [...lines.values()];
}

function lineOf({ parameters }: ScanPoint, names: readonly string[]): ScanLine | undefined {
  const largest = names.reduce((a, b) => (Math.abs(parameters[b]!) > Math.abs(parameters[a]!) ? b : a));
  const scale = parameters[largest]!;
  if (scale === 0) return undefined;
  const direction = Object.fromEntries(names.map((name) => [name, parameters[name]! / scale]));
  return { direction, limitOn: largest };
}
