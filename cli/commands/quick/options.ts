import type { Command } from 'commander';
import { type Catalog, type Point, type PointRequest, parsePoint } from '../../../src/catalog/index.ts';
import type { RunContext } from '../../../src/pipeline/context.ts';
import { searchInputs, searchReferences } from '../../../src/pipeline/provenance.ts';
import { executeHere } from '../../../src/pipeline/tasks.ts';
import { portalDefinitions } from '../../../src/portals/index.ts';
import { InputError } from '../../../src/records/index.ts';
import { loadCatalog, parseSetting } from '../../load-card.ts';
import { packageVersion } from '../../package-files.ts';
import { collect } from '../run.ts';

export interface QuickOptions {
  readonly portal: string;
  readonly search?: string;
  readonly particles: string;
  readonly set: readonly string[];
  readonly accuracy: string;
  readonly json?: boolean;
}

/** The options that all quick commands share. */
export function addQuickOptions(command: Command): Command {
  return command
    .option('--set <path=value>', 'a parameter of the portal or a setting of the search', collect, [])
    .option('--particles <set>', 'table of particle properties, e.g. pdg-2024', 'paper-missing-energy')
    .option('--accuracy <x>', 'relative accuracy', '1e-4')
    .option('--json', 'print JSON');
}

/** A quick command's point, catalog and context from its options; for a limit with the line that it is along. */
export function quickSetting(
  options: QuickOptions,
  line?: PointRequest['line'],
): {
  readonly point: Point;
  readonly catalog: Catalog;
  readonly context: RunContext;
  readonly accuracy: number;
} {
  const catalog = loadCatalog();
  const { portal, search, particles } = options;
  const point = parsePoint(
    { portal, search, particles, sets: options.set.map(parseSetting), line },
    catalog,
    portalDefinitions,
  );
  const context = {
    catalog,
    execute: executeHere,
    progress: () => {},
    seed: 1,
    version: packageVersion(),
  };
  return { point, catalog, context, accuracy: parseAccuracy(options.accuracy) };
}

function parseAccuracy(text: string): number {
  const accuracy = Number(text);
  if (accuracy >= 1e-6 && accuracy <= 0.1) return accuracy;
  throw new InputError([{ message: `--accuracy ${text} is not possible`, expected: 'between 1e-6 and 0.1' }]);
}

/** Inputs of a point for the provenance of its numbers. */
export function pointInputs(point: Point): Readonly<Record<string, number | string>> {
  const search = point.entry?.search;
  const options = point.definition.parameters.flatMap((parameter) => {
    const name = parameter.options?.[point.parameters[parameter.name] ?? -1];
    return name === undefined ? [] : [[parameter.name, name] as const];
  });
  return {
    portal: point.definition.id,
    ...point.parameters,
    ...Object.fromEntries(options),
    particles: point.particleSet,
    ...(search === undefined ? {} : { search: search.id, ...searchInputs(search) }),
  };
}

/** References of a point: its portal's, and its search's with target and meson yields. */
export function pointReferences(point: Point): readonly string[] {
  const search = point.entry?.search;
  return [
    ...new Set([...point.definition.references, ...(search === undefined ? [] : searchReferences(search))]),
  ];
}
