/**
 * A label as TeX for the math parser: one `\text{...}` in which dollars switch to mathematics.
 * `%`, `&` and `#` outside mathematics stand for themselves, as whoever writes "90% CL" means;
 * `--` and `---` are dashes.
 */
export function texSource(text: string): string {
  const parts = splitAtDollars(text);
  if (parts.length % 2 === 0) throw new Error(`unpaired $ in "${text}"`);
  const source = parts.map((part, i) => (i % 2 === 1 ? `$${part}$` : literalText(part))).join('');
  return `\\text{${source}}`;
}

function literalText(part: string): string {
  return part
    .replace(/(^|[^\\])((?:\\\\)*)([%&#])/g, '$1$2\\$3')
    .replace(/(^|[^\\])((?:\\\\)*)([%&#])/g, '$1$2\\$3')
    .replaceAll('---', '—')
    .replaceAll('--', '–');
}

function splitAtDollars(text: string): string[] {
  const parts = [''];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '$') {
      parts.push('');
    } else {
      const taken = character === '\\' ? text.slice(i, i + 2) : character;
      parts[parts.length - 1] += taken;
      i += taken.length - 1;
    }
  }
  return parts;
}
