import type { MarkdownEnv } from 'vitepress';

/** The part of markdown-it that is needed; VitePress has two versions of its types. */
interface Renderer {
  readonly options: { highlight?: unknown };
  render(source: string, env: MarkdownEnv): string;
}

/**
 * A page as the search index reads it: code without its colours, which take most of the time of a page, and no formulas, whose
 * letters one by one are nothing to search for.
 */
export function searchText(source: string, env: MarkdownEnv, md: Renderer): string {
  const { highlight } = md.options;
  md.options.highlight = null;
  try {
    const html = md.render(source, env);
    return env.frontmatter?.['search'] === false ? '' : html.replace(/<math[\s\S]*?<\/math>/g, ' ');
  } finally {
    md.options.highlight = highlight;
  }
}
