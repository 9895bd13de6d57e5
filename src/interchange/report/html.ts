/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

export type Content = Html | string | number | undefined | readonly Content[];

/** A template of HTML: whatever is put into it is escaped, unless it is such a template itself. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = contents.map((content, i) => markupOf(content) + strings[i + 1]!);
  return { markup: strings[0]! + parts.join('') };
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'number' || typeof content === 'string') return escapeHtml(String(content));
  return isList(content) ? content.map(markupOf).join('') : content.markup;
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes; control characters, which no page may hold, become a space. */
function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')
      .replace(/[&<>"']/g, (character) => entities[character]!)
  );
}
