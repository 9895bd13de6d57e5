import { withFiles } from '../../catalog/index.ts';
import { smallestTabulatedMass } from '../../production/bremsstrahlung/virtual-photon-table.ts';
import type { SearchEntry } from '../../records/card.ts';
import { InputError } from '../../records/errors.ts';
import type { PortalDefinition } from '../../records/portal.ts';
import type { ScanCard } from '../../records/scan.ts';
import type { RunContext } from '../context.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { portalDefinition } from '../portal-definition.ts';
import { pointError, type ScanBatch, type ScanCell, type ScanColumn, type ScanPoint } from './batch.ts';
import { batchEvents } from './events.ts';
import { parametersAt } from './parameters.ts';
import { type ScanPoints, scanPoints } from './points.ts';
import { axisColumn, outputRules, scanColumns, scanSearches } from './table.ts';

/** A scan that is ready to compute any part of its table. */
export interface Scan {
  readonly card: ScanCard;
  readonly size: number;
  readonly columns: readonly ScanColumn[];
  /** The cells of each column for the points `from` to `to - 1`. @throws InputError for what no point could answer */
  part(from: number, to: number): Promise<ReadonlyMap<string, ScanCell[]>>;
}

/**
 * Parts are computed as wholes, which shares what points have in common, and depend on nothing but the card, the seed and
 * their ends: the same part has the same bits wherever and whenever it is made.
 */
export function createScan(card: ScanCard, given: RunContext): Scan {
  const context = { ...given, catalog: withFiles(given.catalog, card.included) };
  const definition = portalDefinition(card.portal.id);
  const columns = scanColumns(card, definition);
  const points = scanPoints(card, context.seed);
  // Tables start below every threshold, so that they do not depend on which points come first.
  const pairCrossSections = createPairCrossSections(card.accuracy, context, smallestTabulatedMass);
  const turn = createTurns();
  return {
    card,
    size: points.size,
    columns,
    async part(from, to) {
      const table = new Map(columns.map(({ name }) => [name, new Array<ScanCell>(to - from).fill(null)]));
      const fail = failures(table);
      const built = await buildPoints(card, definition, points, { from, to, table, fail, turn });
      for (const [variant, own] of built) {
        const batch = withEvents({
          ...{ card, definition, context, pairCrossSections, turn, fail, points: own },
          write: (column, { row }, value) => {
            table.get(column)![row] = value;
          },
        });
        for (const output of card.outputs) {
          const searches = scanSearches(card, output, variant);
          await outputRules[output].compute({ ...batch, searches });
        }
      }
      return table;
    },
  };
}

/** Outputs of one part that ask for the same events share them. */
function withEvents(batch: Omit<ScanBatch, 'events' | 'searches'>): Omit<ScanBatch, 'searches'> {
  const known = new Map<SearchEntry, ReturnType<ScanBatch['events']>>();
  return {
    ...batch,
    events(entry) {
      const events = known.get(entry) ?? batchEvents(batch, entry);
      known.set(entry, events);
      return events;
    },
  };
}

interface PartInWork {
  readonly from: number;
  readonly to: number;
  readonly table: ReadonlyMap<string, ScanCell[]>;
  readonly fail: (point: Pick<ScanPoint, 'row'>, error: Error) => void;
  readonly turn: () => Promise<void>;
}

/** The points of a part by the variant of their searches; those that the portal refuses are left out, with their reason. */
async function buildPoints(
  card: ScanCard,
  definition: PortalDefinition,
  points: ScanPoints,
  { from, to, table, fail, turn }: PartInWork,
): Promise<ReadonlyMap<number, ScanPoint[]>> {
  const built = new Map<number, ScanPoint[]>();
  for (let row = 0; row < to - from; row++) {
    await turn();
    const values = points.at(from + row);
    table.get('point')![row] = from + row;
    card.axes.forEach(({ name, options }, place) => {
      const value = values[place]!;
      table.get(axisColumn(name))![row] = options === undefined ? value : options[value]!;
    });
    try {
      const parameters = parametersAt(card, values);
      const point = { row, parameters, portal: definition.build(parameters) };
      const variant = points.variantOf(from + row);
      const own = built.get(variant);
      if (own === undefined) built.set(variant, [point]);
      else own.push(point);
    } catch (error) {
      // Combinations of parameters that mean nothing are points of a scan too.
      const own = error instanceof InputError ? error : pointError(error);
      if (own === undefined) throw error;
      fail({ row }, own);
    }
  }
  return built;
}

/** Writes why a point has no numbers; several reasons one after another. */
function failures(table: ReadonlyMap<string, ScanCell[]>): PartInWork['fail'] {
  const problems = table.get('problem')!;
  return ({ row }, error) => {
    const before = problems[row];
    if (before === null) problems[row] = error.message;
    else if (!String(before).includes(error.message)) problems[row] = `${before}; ${error.message}`;
  };
}

/** How long to work before the event loop gets a turn, so that Ctrl-C is heard. */
const turnAfterMilliseconds = 20;

function createTurns(): () => Promise<void> {
  let turned = performance.now();
  const rest = Promise.resolve();
  return () => {
    if (performance.now() - turned < turnAfterMilliseconds) return rest;
    return new Promise((resume) =>
      setTimeout(() => {
        turned = performance.now();
        resume();
      }, 0),
    );
  };
}
