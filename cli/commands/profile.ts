import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { figureOfProfile } from '../../src/figures/index.ts';
import { profileCsv } from '../../src/interchange/profile-csv.ts';
import { InputError } from '../../src/records/index.ts';
import { requireWritable, writeFilesAtomically } from '../atomic-write.ts';
import { figureFiles, figureFormats } from '../figure-files.ts';
import { loadCatalog } from '../load-card.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { profileText } from '../profile/text.ts';
import { referencesBib } from '../result-files.ts';
import { wholeNumber } from './run.ts';

interface ProfileOptions {
  readonly over: string;
  readonly searches?: string;
  readonly bins?: string;
  readonly where?: string;
  readonly posterior?: boolean;
  readonly out?: string;
  readonly figure: boolean;
  readonly json?: boolean;
}

export function addProfileCommand(program: Command): void {
  program
    .command('profile')
    .argument('<folder>', 'folder of a scan with the output log-likelihood')
    .description('profile likelihood of several searches together over one or two axes of a scan')
    .requiredOption('--over <axes>', 'one or two axes or columns, e.g. m_A or m_A,eps')
    .option('--searches <names>', 'searches whose likelihoods are multiplied, by default all')
    .option('--bins <n>', 'bins of axes that points are drawn on, e.g. 40 or 40,20')
    .option('--where <sql>', 'only points that meet a condition, e.g. "omega_h2 < 0.12"')
    .option('--posterior', 'also the posterior, with the density that points were drawn with as prior')
    .option('--out <folder>', 'where to write, by default FOLDER/profile-AXES')
    .option('--no-figure', 'leave out the figures')
    .option('--json', 'print the result as JSON instead of tables')
    .addHelpText(
      'after',
      `
Examples:
  darkreach profile out/my-scan --over m_A
  darkreach profile out/my-scan --over m_A,eps --searches na64e,ldmx --posterior
  darkreach profile out/my-scan --over m_A,eps --where allowed_babar --bins 40`,
    )
    .action((folder: string, options: ProfileOptions) => profile(folder, options));
}

async function profile(folder: string, options: ProfileOptions): Promise<void> {
  const started = performance.now();
  const over = listOf(options.over);
  if (over.length < 1 || over.length > 2 || new Set(over).size < over.length) {
    throw new InputError([
      { message: `--over ${options.over} is not possible`, expected: 'one axis or two' },
    ]);
  }
  const out = options.out ?? join(folder, `profile-${over.join('-').replace(/[^\w-]+/g, '_')}`);
  const catalog = loadCatalog();
  const bins = options.bins === undefined ? undefined : listOf(options.bins).map(binCount);
  const searches = options.searches === undefined ? undefined : listOf(options.searches);
  const { where = '', posterior = false } = options;
  const result = await makeProfile({ folder, over, bins, searches, where, posterior }, catalog);
  requireWritable(out);
  const files = new Map<string, string | Uint8Array>([
    ['profile.csv', profileCsv(result)],
    ['result.json', `${JSON.stringify(result, undefined, 2)}\n`],
    ['references.bib', referencesBib(result.references, catalog)],
  ]);
  const formats = options.figure ? figureFormats : [];
  for (const [name, content] of await figureFiles(figureOfProfile(result), formats)) files.set(name, content);
  // A figure of an earlier run would not show these numbers.
  if (!options.figure) for (const kind of figureFormats) rmSync(join(out, `figure.${kind}`), { force: true });
  writeFilesAtomically(out, files);
  process.stdout.write(options.json === true ? `${files.get('result.json')}` : profileText(result));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`\nwrote ${[...files.keys()].join(', ')} to ${out}/ in ${seconds} s\n`);
}

/** Most bins of an axis. */
const mostBins = 1000;

function binCount(text: string): number {
  const count = wholeNumber(text, '--bins', 2);
  if (count <= mostBins) return count;
  throw new InputError([{ message: `--bins ${text} is not possible`, expected: `at most ${mostBins}` }]);
}

/** Names with commas between them. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
