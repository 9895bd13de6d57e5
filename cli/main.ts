#!/usr/bin/env node
import { Command } from 'commander';
import { addCheckCommand } from './commands/check.ts';
import { addCompareCommand } from './commands/compare.ts';
import { addEventsCommand } from './commands/events.ts';
import { addExploreCommand } from './commands/explore.ts';
import { addListCommand } from './commands/list.ts';
import { addProfileCommand } from './commands/profile.ts';
import { addQuickCommands } from './commands/quick.ts';
import { addReproduceCommand } from './commands/reproduce.ts';
import { addRunCommand } from './commands/run.ts';
import { addScanCommand } from './commands/scan.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addShowCommand } from './commands/show.ts';
import { describeFailure, exitCode } from './exit.ts';
import { packageVersion } from './package-files.ts';

const program = new Command('darkreach')
  .description(
    'How far experiments reach into dark-sector portals: yields, limits, figures and their provenance.',
  )
  .version(packageVersion())
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  darkreach run cards/missing-energy/fig-4.yaml
  darkreach run cards/missing-energy/fig-4.yaml --set m_a='1 MeV' --points 200
  darkreach reach na64e --portal dark-axion --set m_gammaD='10 MeV'
  darkreach reproduce missing-energy
  darkreach explore cards/missing-energy/fig-4.yaml

Exit codes: 0 done, 1 a computation failed, 2 bad input, 130 interrupted.`,
  );

addRunCommand(program);
addScanCommand(program);
addProfileCommand(program);
addCompareCommand(program);
addCheckCommand(program);
addListCommand(program);
addShowCommand(program);
addSchemaCommand(program);
addQuickCommands(program);
addReproduceCommand(program);
addEventsCommand(program);
addExploreCommand(program);

process.once('SIGINT', () => {
  process.stderr.write('\ninterrupted; nothing half-written was left behind\n');
  process.exit(exitCode.interrupted);
});
// A reader that closes its end of a pipe early (| head) is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done);
    throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  const failure = describeFailure(error);
  if (failure.message !== '') process.stderr.write(`${failure.message}\n`);
  process.exitCode = failure.code;
}
