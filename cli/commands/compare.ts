import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { figureOfComparison } from '../../src/figures/index.ts';
import { comparisonCsv } from '../../src/interchange/comparison-csv.ts';
import { InputError } from '../../src/records/index.ts';
import { requireWritable, writeFilesAtomically } from '../atomic-write.ts';
import { compareScans } from '../compare/compare-scans.ts';
import type { ScanRequest } from '../compare/read-scan.ts';
import { comparisonText } from '../compare/text.ts';
import { figureFiles, figureFormats } from '../figure-files.ts';
import { loadCatalog } from '../load-card.ts';
import { referencesBib } from '../result-files.ts';
import { listOf } from './profile.ts';
import { collect } from './run.ts';

interface CompareOptions {
  readonly events: string;
  readonly search: string;
  readonly over: string;
  readonly coupling?: string;
  readonly column: readonly string[];
  readonly where: readonly string[];
  readonly out: string;
  readonly figure: boolean;
  readonly json?: boolean;
}

export function addCompareCommand(program: Command): void {
  program
    .command('compare')
    .argument('<folders...>', 'folders of scans with the output events')
    .description('the couplings at which several portals make the same number of events')
    .requiredOption('--events <n>', 'how many events')
    .requiredOption('--search <names>', 'the search, or one for each folder: na64e or na64e,ldmx')
    .requiredOption('--over <axes>', 'the mass, or one for each folder: m_A or m_A,m_gammaD')
    .option('--coupling <axes>', 'the coupling, or one for each folder; by default the one that is an axis')
    .option(
      '--column <names>',
      'another column at these couplings, or one for each folder; may be repeated',
      collect,
      [],
    )
    .option(
      '--where <sql>',
      'only points that meet a condition, e.g. "m_chi = 0.01"; repeated, one for each folder',
      collect,
      [],
    )
    .option('--out <folder>', 'where to write', join('out', 'compare'))
    .option('--no-figure', 'leave out the figures')
    .option('--json', 'print the result as JSON instead of the table')
    .addHelpText(
      'after',
      `
Example:
  darkreach compare out/dark-photon out/b-minus-l --events 10 --search na64e --over m_A,m_X`,
    )
    .action((folders: string[], options: CompareOptions) => compare(folders, options));
}

async function compare(folders: readonly string[], options: CompareOptions): Promise<void> {
  const started = performance.now();
  const events = Number(options.events);
  if (!(events > 0 && Number.isFinite(events))) {
    throw new InputError([
      { message: `--events ${options.events} is not possible`, expected: 'a number above 0' },
    ]);
  }
  requireWritable(options.out);
  const catalog = loadCatalog();
  const result = await compareScans(requestsOf(folders, options), events, catalog);
  const files = new Map<string, string | Uint8Array>([
    ['comparison.csv', comparisonCsv(result)],
    ['result.json', `${JSON.stringify(result, undefined, 2)}\n`],
    ['references.bib', referencesBib(result.references, catalog)],
  ]);
  const figure = figureOfComparison(result);
  const formats = options.figure && figure.panels.length > 0 ? figureFormats : [];
  for (const [name, content] of await figureFiles(figure, formats)) files.set(name, content);
  // A figure of an earlier run would not show these numbers.
  if (formats.length === 0)
    for (const kind of figureFormats) rmSync(join(options.out, `figure.${kind}`), { force: true });
  writeFilesAtomically(options.out, files);
  process.stdout.write(options.json === true ? `${files.get('result.json')}` : comparisonText(result));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`\nwrote ${[...files.keys()].join(', ')} to ${options.out}/ in ${seconds} s\n`);
}

/** What is asked of each folder: options have one value for all, or one for each. */
function requestsOf(folders: readonly string[], options: CompareOptions): readonly ScanRequest[] {
  const { over, coupling, search, column, where } = options;
  const masses = oneForEach(folders, over, '--over');
  const searches = oneForEach(folders, search, '--search');
  const couplings = coupling === undefined ? undefined : oneForEach(folders, coupling, '--coupling');
  const columns = column.map((names) => oneForEach(folders, names, '--column'));
  const conditions = where.length < 2 ? folders.map(() => where[0] ?? '') : where;
  if (conditions.length !== folders.length) {
    const expected = `one for all, or ${folders.length}`;
    throw new InputError([{ message: `--where is given ${where.length} times`, expected }]);
  }
  return folders.map((folder, place) => ({
    ...{ folder, where: conditions[place]!, mass: masses[place]!, search: searches[place]! },
    coupling: couplings?.[place],
    columns: columns.map((names) => names[place]!),
  }));
}

function oneForEach(folders: readonly string[], text: string, option: string): readonly string[] {
  const names = listOf(text);
  if (names.length === 1) return folders.map(() => names[0]!);
  if (names.length === folders.length) return names;
  const expected =
    folders.length === 1 ? 'one name' : `one name, or ${folders.length} with commas between them`;
  throw new InputError([{ message: `${option} ${text} has ${names.length} names`, expected }]);
}
