import type { TexBox, TexRenderer } from './tex-renderer.ts';

/**
 * The TeX renderer of figures, on MathJax. Loading it takes a tenth of a second or two, hence the
 * promise; after that it is synchronous, and remembers what it has set.
 */
export async function createTexRenderer(): Promise<TexRenderer> {
  const { typesetter } = await import('./tex-mathjax.ts');
  const typeset = typesetter();
  const unitBoxes = new Map<string, TexBox>();
  return (text, sizePt) => {
    let box = unitBoxes.get(text);
    if (!box) {
      box = typeset(text);
      unitBoxes.set(text, box);
    }
    return {
      width: box.width * sizePt,
      height: box.height * sizePt,
      depth: box.depth * sizePt,
      svg: scaled(box.svg, sizePt),
    };
  };
}

function scaled(paths: string, sizePt: number): string {
  if (paths === '') return '';
  const scale = Number((sizePt / 1000).toPrecision(6));
  return `<g transform="scale(${scale} ${-scale})">${paths}</g>`;
}
