type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Two decimals of a point are 3.5 micrometres on paper; trailing zeros and "-0" are dropped. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a figure coordinate is ${value}`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

export function escapeXml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An SVG element; numbers are rounded, undefined attributes left out, `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeXml(value)}"`;
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** XML 1.0 admits no control characters but tab and the line ends, and no lone surrogates. */
function withoutControls(text: string): string {
  let clean = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      code > 0xffff;
    clean += allowed ? character : ' ';
  }
  return clean;
}
