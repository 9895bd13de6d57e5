import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

/** The repository; pages and the generator run from different folders below it. */
export const root = process.cwd();

/** What is generated for the site: pages, and under `public` what is copied as it is. */
export const generated = 'out/site';

/** Where a Markdown file of the repository stands on the site. */
export function sitePage(file: string): string {
  return file
    .replace(/^docs\//, '')
    .replace(new RegExp(`^${generated}/`), '')
    .replace(/(^|\/)README\.md$/, '$1index.md');
}

/** The path in the repository that a link of a file means, if it is there and no address or anchor. */
export function linkedPath(file: string, href: string): string | undefined {
  if (/^([a-z]+:|#|\/)/.test(href)) return undefined;
  const path = resolve(root, dirname(file), decodeURI(href.replace(/#.*$/, '')));
  return existsSync(path) ? relative(root, path).split(sep).join('/') : undefined;
}

/** The page that stands for a path: Markdown itself, a listing of a folder, or the text of a file. */
export function pageOf(path: string): string {
  if (path.endsWith('.md')) return `/${sitePage(path)}`;
  if (path === 'docs') return '/getting-started.md';
  const readme = posix.join(path, 'README.md');
  if (statSync(join(root, path)).isDirectory() && existsSync(join(root, readme))) {
    return `/${sitePage(readme)}`;
  }
  return `/files/${path}.md`;
}
