import type { MarkdownRenderer } from 'vitepress';
import { linkedPath, pageOf } from './places.ts';

/** Links between files of the repository, as a code host follows them, become links between pages. */
export function repositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    const file: string = env.realPath ?? env.path;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      const path = href === null ? undefined : linkedPath(file, href);
      if (href === null || path === undefined) continue;
      token.attrSet('href', pageOf(path) + (/#.*$/.exec(href)?.[0] ?? ''));
    }
  });
}

/** Anchors as code hosts make them, so that one link serves both. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
