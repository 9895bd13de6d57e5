import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCatalog, parseAnyCard } from '../src/catalog/index.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import { InputError } from '../src/records/index.ts';

/*
 * What the documents show is true: cards parse, commands run, and the output that follows a command is what
 * it prints. A comment before a block changes what is asked of it:
 *   <!-- slow -->                  the commands are not run
 *   <!-- exit code N -->           the commands end with it
 *   <!-- refused as FILE -->       the card of that name is refused
 * In the output that is shown, "..." stands for anything.
 */

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'darkreach.js');
const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', file))
  .sort();

interface Block {
  readonly language: string;
  readonly text: string;
  /** The comment above it, without its arrows. */
  readonly remark: string;
  readonly place: string;
  /** The text of the next block, when that is output and nothing stands between. */
  readonly output: string | undefined;
}

function blocksOf(file: string): readonly Block[] {
  const source = readFileSync(join(root, file), 'utf8');
  const fence = /(?:<!-- ([^\n]*) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm;
  return [...source.matchAll(fence)].map((match) => {
    const [all, remark = '', language = '', text = ''] = match;
    const after = source.slice(match.index + all.length);
    return {
      language,
      text,
      remark,
      place: `${file}:${source.slice(0, match.index).split('\n').length}`,
      output: /^\n\n```text\n([\s\S]*?)\n```\n/.exec(after)?.[1],
    };
  });
}

const blocks = documents.flatMap(blocksOf);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'darkreach-docs-'));
  folders.push(folder);
  return folder;
}

/** The words of a command line, with single quotes as in a shell. */
function words(line: string): string[] {
  return (line.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''));
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
}

const known = new Map<string, Promise<Outcome>>();

/** Whether commands of a block read what those before them wrote. */
function sharesFiles(text: string): boolean {
  return / --state |^darkreach (profile|compare) /m.test(text);
}

/** Runs a command line in a folder of its own; one that was run before is not run again. */
function runOnce(line: string): Promise<Outcome> {
  const outcome = known.get(line) ?? run(line, temporaryFolder());
  known.set(line, outcome);
  return outcome;
}

function run(line: string, cwd: string): Promise<Outcome> {
  const [, ...rest] = words(line);
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...rest], { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
        stdout,
        stderr,
        folder: cwd,
      });
    });
  });
}

/**
 * A pattern that the shown text stands for; "..." is anything. Numerical errors are left out: they are estimates, and
 * change when the way to the same number does.
 */
function patternOf(shown: string): RegExp {
  const escaped = comparable(shown).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('\\.\\.\\.', '[^]*?')}$`);
}

/** Without the column "error" of tables, and without what depends on the widths of columns. */
function comparable(text: string): string {
  let column: readonly [number, number] | undefined;
  let above = '';
  const lines = text.split('\n').map((line) => {
    if (/^-+( {2}-+)*$/.test(line)) column = columnCalled('error', above, line);
    else if (line.trim() === '') column = undefined;
    above = line;
    const kept = column === undefined ? line : line.slice(0, column[0]) + line.slice(column[1]);
    return kept.replace(/-{2,}/g, '--').replace(/ {2,}/g, ' ').trimEnd();
  });
  return lines.join('\n').trimEnd();
}

/** Where a column of a table is, from its header and the rule below. */
function columnCalled(name: string, header: string, rule: string): readonly [number, number] | undefined {
  for (const dashes of rule.matchAll(/-+/g)) {
    const range = [dashes.index, dashes.index + dashes[0].length] as const;
    if (header.slice(...range).trim() === name) return range;
  }
  return undefined;
}

describe('commands in the documents', () => {
  const shells = blocks.filter(({ language, remark }) => language === 'sh' && remark !== 'slow');

  it('are there', () => {
    expect(existsSync(program), 'npm run build makes dist/').toBe(true);
    expect(shells.length).toBeGreaterThan(25);
  });

  it.concurrent.each(shells)('run: $place', { timeout: 120_000 }, async ({ text, remark, output }) => {
    const expected = Number(/^exit code (\d+)$/.exec(remark)?.[1] ?? 0);
    const folder = temporaryFolder();
    const printed: string[] = [];
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^darkreach /);
      // Commands that share a file share a folder, and their order matters.
      const { code, stdout, stderr } = await (sharesFiles(text) ? run(line, folder) : runOnce(line));
      expect({ line, code, stderr: code === expected ? '' : stderr }).toEqual({
        line,
        code: expected,
        stderr: '',
      });
      printed.push(stdout);
    }
    if (output !== undefined) expect(comparable(printed.join(''))).toMatch(patternOf(output));
  });

  it('write the files whose formats are shown', { timeout: 120_000 }, async () => {
    const { folder } = await runOnce('darkreach run cards/missing-energy/fig-4.yaml --no-figure');
    const csv = readFileSync(join(folder, 'out/missing-energy/fig-4/curves.csv'), 'utf8');
    const shown = blocks.find(({ text }) => text.startsWith('curve,search,branch,'))!.text;
    const [header, row] = csv.split('\n');
    expect(shown.split('\n')[0]).toBe(header);
    expect(shown.split('\n')[1]!.split(',').map(rounded)).toEqual(row!.split(',').map(rounded));

    const answer = JSON.parse((await runOnce('darkreach reach na64e --json')).stdout);
    const example = JSON.parse(blocks.find(({ language }) => language === 'json')!.text);
    expect(Object.keys(answer)).toEqual(Object.keys(example));
    expect(answer.value / example.value).toBeCloseTo(1, 6);
    expect(answer.inputs).toMatchObject(example.inputs);
  });

  /** A cell of a table to six digits; of an error no more than that it is small. */
  function rounded(cell: string, column: number): string {
    if (column === 7) return Number(cell) < 1e-4 ? 'small' : cell;
    return cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell).toPrecision(6);
  }
});

describe('cards in the documents', () => {
  const files = new Map(
    readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [`data/${path.replaceAll('\\', '/')}`, readFileSync(join(root, 'data', path), 'utf8')]),
  );
  const catalog = createCatalog(files);
  const parse = (text: string, file: string) =>
    parseAnyCard(text, file, catalog, portalDefinitions, { sets: [], includes: new Map() });
  const yaml = blocks.filter(({ language }) => language === 'yaml');

  it('are there', () => {
    expect(yaml.length).toBeGreaterThan(5);
  });

  it.each(yaml)('parse: $place', ({ text, remark, output }) => {
    const refused = /^refused as (.+)$/.exec(remark)?.[1];
    if (refused !== undefined) {
      expect(() => parse(text, refused)).toThrow(InputError);
      expect(() => parse(text, refused)).toThrow(patternOf(output ?? '...'));
    } else if (/^experiment:/m.test(text)) {
      const extended = createCatalog(new Map([...files, ['data/experiments/shown.yaml', text]]));
      expect(extended.searches().length).toBeGreaterThan(catalog.searches().length);
    } else {
      expect(parse(text, 'shown.yaml').title).not.toBe('');
    }
  });
});

describe('links in the documents', () => {
  const others = ['CONTRIBUTING.md', 'data/README.md', 'validation/two-to-four/README.md'];

  it.each([...documents, ...others])('lead somewhere: %s', (file) => {
    const broken = linksOf(file).filter((link) => !leadsSomewhere(file, link));
    expect(broken).toEqual([]);
  });

  function linksOf(file: string): readonly string[] {
    const source = withoutFences(readFileSync(join(root, file), 'utf8'));
    return [...source.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !target.startsWith('https://'));
  }

  function leadsSomewhere(file: string, link: string): boolean {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : relative(root, join(root, dirname(file), path));
    if (!existsSync(join(root, target))) return false;
    return anchor === undefined || headingsOf(target).includes(anchor);
  }

  /** Anchors as GitHub makes them. */
  function headingsOf(file: string): readonly string[] {
    const source = withoutFences(readFileSync(join(root, file), 'utf8'));
    return [...source.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    );
  }

  function withoutFences(source: string): string {
    return source.replace(/^```[\s\S]*?^```$/gm, '');
  }
});
