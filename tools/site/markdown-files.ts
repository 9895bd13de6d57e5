import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.ts';

/** The Markdown files of the repository, which are the pages of the site. */
export function markdownFiles(): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['docs', 'data', 'examples', 'validation'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
  );
  return [...top, ...below].sort();
}
