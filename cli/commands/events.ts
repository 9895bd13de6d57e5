import { join } from 'node:path';
import type { Command } from 'commander';
import { nearestName } from '../../src/catalog/nearest.ts';
import { createNodePool } from '../../src/engine/node-pool.ts';
import { generateEvents } from '../../src/pipeline/events/generate.ts';
import { type EventSample, prepareSample } from '../../src/pipeline/events/sample.ts';
import { InputError } from '../../src/records/index.ts';
import { requireWritable } from '../atomic-write.ts';
import { eventFormats, type WrittenEvents, writeEventFile } from '../event-file.ts';
import { loadCard, loadCatalog, parseSetting } from '../load-card.ts';
import { packageVersion } from '../package-files.ts';
import { createProgress } from '../progress.ts';
import { formatAnswer } from '../quick-output.ts';
import { energyOf } from './quick/xsec-options.ts';
import { collect, wholeNumber, workerCount } from './run.ts';

interface EventsOptions {
  readonly number: string;
  readonly search?: string;
  readonly at?: string;
  readonly coupling?: string;
  readonly mass?: string;
  readonly set: readonly string[];
  readonly pdg: readonly string[];
  readonly format: string;
  readonly gz?: boolean;
  readonly out?: string;
  readonly seed: string;
  readonly workers: string;
  readonly evaluations: string;
  readonly json?: boolean;
}

export function addEventsCommand(program: Command): void {
  program
    .command('events')
    .argument('<card>', 'card file of kind limits or yields, e.g. cards/mono-photon/fig-2a.yaml')
    .description('write unweighted events of a search of a card, at one point of it')
    .option('-n, --number <n>', 'how many events', '1000')
    .option('--search <name>', 'a search or curve of the card; not needed where there is one')
    .option('--at <quantity>', 'value of the x axis of the card')
    .option('--coupling <quantity>', 'value of the coupling that limits are on')
    .option('--mass <quantity>', 'a bare virtual photon of this mass, in place of the portal')
    .option('--set <path=value>', 'change a parameter of the portal, a search or the card', collect, [])
    .option('--pdg <name=number>', 'number of a dark particle in the file', collect, [])
    .option('--format <name>', Object.keys(eventFormats).join(' or '), 'lhe')
    .option('--gz', 'compress the file')
    .option('--out <file>', 'where to write, by default out/<card>/events.<format>')
    .option('--seed <n>', 'seed of the events', '1')
    .option('--workers <n>', 'worker threads; the file does not depend on it', '1')
    .option(
      '--evaluations <n>',
      'evaluations of each iteration of the warm-up; more waste fewer points',
      '60000',
    )
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      `
Examples:
  darkreach events cards/mono-photon/fig-2a.yaml -n 10000 --search na62-photon --at '100 MeV' --coupling '1e-5 /GeV'
  darkreach events cards/mono-photon/fig-2a.yaml --search ship-photon --at '50 MeV' --coupling '1e-5 /GeV' --format hepmc3 --gz
  darkreach events cards/na64/dark-photon.yaml --search na64e-invisible-2016-2022 --at '100 MeV' --coupling 1e-5
  darkreach events cards/missing-energy/fig-4.yaml --search na64e-1e13 --at '10 MeV' --coupling '1e-3 /GeV' --workers 2
  darkreach events cards/missing-energy/fig-4.yaml --search ldmx-phase2 --mass '100 MeV' --pdg 'gamma*=1023'`,
    )
    .action((card: string, options: EventsOptions) => events(card, options));
}

async function events(cardFile: string, options: EventsOptions): Promise<void> {
  const count = wholeNumber(options.number, '--number', 1);
  const workers = workerCount(options.workers);
  const seed = wholeNumber(options.seed, '--seed', 0);
  const evaluations = wholeNumber(options.evaluations, '--evaluations', 1000);
  const virtualPhotonMass = options.mass === undefined ? undefined : energyOf(options.mass);
  const format = formatOf(options.format);
  const numbers = Object.fromEntries(options.pdg.map(parseNumber));
  const catalog = loadCatalog();
  const card = loadCard(cardFile, catalog, options.set.map(parseSetting));
  const file = options.out ?? join('out', card.id, `events.${format.extension}${options.gz ? '.gz' : ''}`);
  requireWritable(join(file, '..'));

  const pool = createNodePool(workers, new URL('./worker.js', import.meta.url).href);
  const progress = createProgress();
  try {
    const { execute } = pool;
    const context = { catalog, execute, progress: progress.report, seed, version: packageVersion() };
    const sample = await prepareSample(
      card,
      { ...options, events: count, numbers, evaluations, virtualPhotonMass },
      context,
    );
    const { request, plan, head } = sample;
    const started = performance.now();
    const ahead = workers === 1 ? 1 : 2 * workers;
    const batches = generateEvents(request, plan, { seed, count, ahead }, execute);
    const onBatch = ({ events: done }: WrittenEvents): void => progress.report(done, count, 'events');
    const written = await writeEventFile(file, format, options.gz === true, head, batches, onBatch);
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(formatAnswer(summary(sample, written), options.json === true));
    process.stderr.write(`\nwrote ${count} events to ${file} in ${seconds.toFixed(1)} s after the warm-up\n`);
  } finally {
    progress.stop();
    await pool.close();
  }
}

function summary({ head, plan }: EventSample, written: WrittenEvents) {
  const { value, error } = head.rate;
  return {
    rows: [
      {
        name: head.rateUnit === 'pb' ? 'sigma' : 'events per proton or collision',
        value,
        error,
        unit: head.rateUnit,
      },
      { name: 'events written', value: written.events, unit: '1' },
      { name: 'accepted share of points', value: plan.efficiency, unit: '1' },
      { name: 'share of events with weight > 1', value: written.overweight / written.events, unit: '1' },
      {
        name: 'share of the sum of weights above 1',
        value: 1 - written.events / written.sumOfWeights,
        unit: '1',
      },
    ],
    inputs: head.inputs,
    references: head.references,
  };
}

function formatOf(name: string) {
  const known = Object.keys(eventFormats);
  if (known.includes(name)) return eventFormats[name]!;
  const suggestion = nearestName(name, known);
  throw new InputError([{ message: `unknown format "${name}"`, expected: known.join(' or '), suggestion }]);
}

function parseNumber(argument: string): readonly [name: string, number: string] {
  const equals = argument.indexOf('=');
  if (equals > 0) return [argument.slice(0, equals).trim(), argument.slice(equals + 1).trim()];
  throw new InputError([{ message: `--pdg ${argument}: no number`, expected: 'e.g. --pdg chi1=1000022' }]);
}
