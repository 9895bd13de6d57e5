import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Command } from 'commander';
import { cardIncludes } from '../../src/catalog/index.ts';
import { InputError } from '../../src/records/index.ts';
import { packageRoot } from '../package-files.ts';
import { loopback, serveFolder } from '../serve-folder.ts';
import { wholeNumber } from './run.ts';

interface ExploreOptions {
  readonly port: string;
  readonly open: boolean;
}

export function addExploreCommand(program: Command): void {
  program
    .command('explore')
    .argument('[card]', 'card file, by default cards/missing-energy/fig-4.yaml')
    .description('open the explorer in the browser: cards with controls, curves that follow them, exports')
    .option('--port <n>', 'port of this machine, by default any that is free', '0')
    .option('--no-open', 'print the address only')
    .addHelpText(
      'after',
      `
It serves its own pages to this machine alone, until Ctrl-C. Cards are computed in the browser and leave it only by export.

Examples:
  darkreach explore
  darkreach explore cards/na64/visible.yaml --no-open --port 8080`,
    )
    .action((card: string | undefined, options: ExploreOptions) => explore(card, options));
}

async function explore(card: string | undefined, options: ExploreOptions): Promise<void> {
  const port = wholeNumber(options.port, '--port', 0);
  const folder = join(packageRoot, 'dist', 'web');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new InputError([{ message: 'the pages of the explorer are not built', expected: 'npm run build' }]);
  }
  const fragment = card === undefined ? '' : linkTo(card);
  const server = await listen(folder, port);
  const address = `http://${loopback}:${(server.address() as AddressInfo).port}/${fragment}`;
  process.stdout.write(`${address}\n`);
  process.stderr.write('serving this machine only; Ctrl-C ends it\n');
  if (options.open) openBrowser(address);
}

async function listen(folder: string, port: number) {
  try {
    return await serveFolder(folder, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is in use' : 'cannot be opened';
    throw new InputError([{ message: `the port ${port} ${why}`, expected: 'another --port, or none' }]);
  }
}

/** A card of the package by its name; any other one whole, with the files that it includes. */
function linkTo(card: string): string {
  const own = existsSync(card) ? resolve(card) : join(packageRoot, card);
  const listed = /^cards\/(.+)\.yaml$/.exec(own.slice(packageRoot.length).replaceAll('\\', '/'));
  if (own.startsWith(packageRoot) && listed && existsSync(own)) return `#card=${listed[1]}`;
  const text = readFileSync(own, 'utf8');
  const includes = cardIncludes(text, card).flatMap((name): [string, string][] => {
    const file = join(dirname(own), name);
    return existsSync(file) ? [[name, readFileSync(file, 'utf8')]] : [];
  });
  const whole = JSON.stringify({ file: basename(card), text, includes: Object.fromEntries(includes) });
  return `#c=${deflateRawSync(whole, { level: 9 }).toString('base64url')}`;
}

/** Without a desktop there is nothing to open; the address has been printed. */
function openBrowser(address: string): void {
  const [command, ...start] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(command!, [...start, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
