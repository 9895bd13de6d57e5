import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { markdownFiles } from './markdown-files.ts';
import { linkedPath, pageOf, root } from './places.ts';

/** Pages of the cards, data and sources that documents link to, as path on the site -> Markdown. */
export function filePages(alsoLinked: readonly string[]): ReadonlyMap<string, string> {
  const linked = markdownFiles().flatMap(linksOf);
  const paths = new Set([...linked, ...alsoLinked].flatMap(withEntries));
  const shown = [...paths].filter((path) => pageOf(path).startsWith('/files/'));
  return new Map(shown.map((path) => [pageOf(path), isFolder(path) ? listing(path) : fileText(path)]));
}

function linksOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...source.matchAll(/(?<!!\[[^\]]*)\]\(([^)\s]+)\)/g)].flatMap(
    ([, href = '']) => linkedPath(file, href) ?? [],
  );
}

function isFolder(path: string): boolean {
  return statSync(join(root, path)).isDirectory();
}

/** A folder comes with the files that its listing links to. */
function withEntries(path: string): readonly string[] {
  return isFolder(path) && pageOf(path).startsWith('/files/') ? [path, ...entriesOf(path)] : [path];
}

function entriesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !isFolder(path) && !path.endsWith('.test.ts'));
}

function listing(folder: string): string {
  const lines = entriesOf(folder).map((path) => `- [${path.slice(folder.length + 1)}](${pageOf(path)})`);
  return `# ${folder}\n\n${lines.join('\n')}\n`;
}

const languages: Readonly<Record<string, string>> = {
  '.yaml': 'yaml',
  '.cff': 'yaml',
  '.ts': 'ts',
  '.json': 'json',
};

function fileText(path: string): string {
  const text = readFileSync(join(root, path), 'utf8');
  const run = /^cards\/(?!.*\.experiment\.).*\.yaml$/.test(path)
    ? `\n\`\`\`sh\ndarkreach run ${path}\n\`\`\`\n`
    : '';
  const front = '---\nsearch: false\n---\n\n';
  return `${front}# ${path}\n${run}\n\`\`\`\`${languages[extname(path)] ?? 'text'}\n${text.trimEnd()}\n\`\`\`\`\n`;
}
