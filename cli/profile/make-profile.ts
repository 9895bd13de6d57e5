import { max, median } from 'd3-array';
import type { Catalog } from '../../src/catalog/index.ts';
import { parameterUnit, searchReferences, unique } from '../../src/pipeline/provenance.ts';
import { axisColumn } from '../../src/pipeline/scan/table.ts';
import {
  type BestValue,
  InputError,
  type LevelRegion,
  type PosteriorSummary,
  type ProfileCell,
  type ProfileResult,
} from '../../src/records/index.ts';
import {
  cellMeasures,
  credibleLevels,
  evidence,
  profileCell,
  profileLevels,
  samplingError,
} from '../../src/statistics/index.ts';
import { packageVersion } from '../package-files.ts';
import type { Ask } from '../scan/query.ts';
import { withScan } from '../scan/query.ts';
import { readScanFolder, type ScanFolder } from '../scan/scan-folder.ts';
import { type BinnedColumn, binnedColumn } from './axes.ts';
import { type AllPoints, allPoints, binTable } from './bin-table.ts';
import { type ChosenSearches, chosenSearches } from './likelihood.ts';
import { halfOfPoints, maximisedAxes, priorInWords, priorWeight } from './points.ts';

export interface ProfileRequest {
  readonly folder: string;
  /** One or two columns. */
  readonly over: readonly string[];
  /** How many bins an axis gets that has no values of its own; by default as many as the points fill. */
  readonly bins: readonly number[] | undefined;
  readonly searches: readonly string[] | undefined;
  readonly where: string;
  readonly posterior: boolean;
}

/** Profile likelihood, and posterior, of a scan over one or two of its axes. @throws InputError */
export async function makeProfile(request: ProfileRequest, catalog: Catalog): Promise<ProfileResult> {
  const scan = readScanFolder(request.folder, catalog);
  const chosen = chosenSearches(scan, request.searches);
  // One thread, so that sums have the same bits every time.
  return withScan(request.folder, (ask) => profileOf(scan, chosen, request, ask), 1);
}

async function profileOf(
  scan: ScanFolder,
  chosen: ChosenSearches,
  request: ProfileRequest,
  ask: Ask,
): Promise<ProfileResult> {
  const { card, source, definition } = scan;
  const counts = request.bins ?? usualBins(source.pointsDone, request.over.length);
  const over: BinnedColumn[] = [];
  for (const [place, name] of request.over.entries()) {
    over.push(await binnedColumn(scan, name, counts[place] ?? counts[0]!, ask));
  }
  const half = halfOfPoints(card, over);
  const maximisedOver = half === undefined ? 0 : maximisedAxes(card, over);
  const prior = request.posterior ? priorWeight(card) : undefined;
  const question = { over, columns: chosen.columns, where: request.where, half, maximisedOver, prior };
  const all = await allPoints(question, ask);
  const axes = over.map(({ axis }) => axis);
  const measures = cellMeasures(axes);
  const bins = await binTable(question, all, ask);
  const cells = bins.map((bin, place) => bin && profileCell(bin, all.sums, measures[place]!));
  const levels = profileLevels(cells, axes);
  const { noSignal, searches } = chosen;
  const alone = axes.length > 1 && searches.length > 1 ? searches.map((_, place) => place) : [];
  return {
    ...{ schema: 1, kind: 'profile', darkreach: packageVersion() },
    ...{ title: card.title, description: card.description, scan: source, where: request.where },
    ...{ searches, axes, cells },
    best: await bestOf(scan, chosen, all, ask),
    noSignal: noSignal === undefined ? undefined : relativeTo(all, noSignal),
    sampling: samplingOf(all, cells, levels),
    levels,
    searchLevels: alone.map((place) => profileLevels(cells, axes, ({ searches }) => searches[place]!)),
    posterior: all.sums.weights && {
      ...evidence(all.sums.weights),
      prior: priorInWords(card),
      levels: credibleLevels(cells, axes),
    },
    notes: notesOf(scan, all.sums.weights && evidence(all.sums.weights)),
    references: unique([
      ...card.references,
      ...definition.references,
      ...chosen.entries.flatMap(({ search }) => searchReferences(search)),
    ]),
  };
}

function relativeTo({ sums }: AllPoints, logLikelihood: number): ProfileResult['noSignal'] {
  return { logLikelihood, value: 2 * (sums.largest - logLikelihood) };
}

/** So many that a bin has tens of points or more. */
function usualBins(points: number, axes: number): readonly number[] {
  const count = Math.round(axes === 1 ? Math.sqrt(points) : Math.cbrt(points));
  return [Math.min(50, Math.max(6, count))];
}

/** The best point with every parameter that varies, and what the searches see there. */
async function bestOf(
  { card, columns, definition }: ScanFolder,
  { searches }: ChosenSearches,
  all: AllPoints,
  ask: Ask,
): Promise<ProfileResult['best']> {
  const answer = await ask(`select * from scan where point = ${all.best}`, 'scan');
  if (answer.rows.length === 0) {
    const message = '--where: other points meet the condition each time it is asked';
    throw new InputError([{ message, expected: 'a condition that depends on the point alone' }]);
  }
  const row = new Map(answer.columns.map((name, place) => [name, answer.rows[0]![place]]));
  const cell = (name: string): BestValue[] => {
    const column = columns.find((each) => each.name === name);
    const value = row.get(name);
    if (column === undefined || (typeof value !== 'number' && typeof value !== 'string')) return [];
    return [{ name, value, unit: column.unit }];
  };
  const values = card.axes.flatMap(({ name }) => cell(axisColumn(name)));
  const tied = card.ties.flatMap(({ parameter, factor, of }): BestValue[] => {
    const value = row.get(of) ?? card.portal.parameters[of];
    if (typeof value !== 'number') return [];
    return [{ name: parameter, value: factor * value, unit: parameterUnit(definition, parameter) }];
  });
  return {
    point: all.best,
    logLikelihood: all.sums.largest,
    error: samplingError(all.sums.largest, all.halves, Math.max(1, all.sums.maximisedOver)),
    values: [...values, ...tied, ...searches.flatMap(({ name }) => cell(`events_${name}`))],
    asGood: all.asGood,
  };
}

function samplingOf(
  { points, without, sums }: AllPoints,
  cells: readonly (ProfileCell | undefined)[],
  levels: readonly LevelRegion[],
): ProfileResult['sampling'] {
  const filled = cells.filter((cell) => cell !== undefined);
  const widest = levels.at(-1)!.threshold;
  const errors = filled.filter(({ value }) => value <= widest).flatMap(({ error }) => error ?? []);
  return {
    ...{ points, without, maximisedOver: sums.maximisedOver },
    emptyBins: cells.length - filled.length,
    unchecked: filled.filter(({ error }) => error === undefined).length,
    medianError: median(errors),
    largestError: max(errors),
  };
}

/** Fewer points than this say little of a posterior. */
const fewEffectivePoints = 100;

function notesOf(
  { source }: ScanFolder,
  posterior: Pick<PosteriorSummary, 'effectivePoints'> | undefined,
): readonly string[] {
  const notes: string[] = [];
  if (source.pointsDone < source.points) {
    notes.push(`the scan is not complete: ${source.pointsDone} of ${source.points} points are there`);
  }
  if (source.darkreach !== packageVersion()) {
    notes.push(`the scan was made with darkreach ${source.darkreach}`);
  }
  if (posterior !== undefined && posterior.effectivePoints < fewEffectivePoints) {
    const count = posterior.effectivePoints.toFixed(1);
    notes.push(
      `the posterior rests on ${count} effective points, fewer than ${fewEffectivePoints}: it says little; draw more points, or nearer to the best fit`,
    );
  }
  return notes;
}
