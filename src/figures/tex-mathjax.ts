import type { LiteDocument } from '@mathjax/src/mjs/adaptors/lite/Document.js';
import type { LiteElement } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import type { LiteText } from '@mathjax/src/mjs/adaptors/lite/Text.js';
import { liteAdaptor } from '@mathjax/src/mjs/adaptors/liteAdaptor.js';
import { HTMLHandler } from '@mathjax/src/mjs/handlers/html/HTMLHandler.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/mjs/input/tex/textmacros/TextMacrosConfiguration.js';
import { SVG } from '@mathjax/src/mjs/output/svg.js';
import { InputError } from '../records/errors.ts';
import { FigureFont } from './tex-font.ts';
import { flattenGlyphs } from './tex-glyphs.ts';
import type { TexBox } from './tex-renderer.ts';
import { texSource } from './tex-source.ts';

/** Sets texts at a size of one point; `svg` is bare paths in units of a thousandth of an em, y upwards. */
export function typesetter(): (text: string) => TexBox {
  const adaptor = liteAdaptor();
  const input = new TeX<LiteElement, LiteText, LiteDocument>({
    packages: ['base', 'ams', 'textmacros'],
    formatError: (_: unknown, error: Error) => {
      throw error;
    },
  });
  const output = new SVG<LiteElement, LiteText, LiteDocument>({
    fontData: FigureFont,
    fontCache: 'none',
    linebreaks: { inline: false },
  });
  // Straight from the handler: registering it would change MathJax's process-wide list of handlers.
  const document = new HTMLHandler<LiteElement, LiteText, LiteDocument>(adaptor).create('', {
    InputJax: input,
    OutputJax: output,
  });
  return (text) => {
    if (text.trim() === '') return { width: 0, height: 0, depth: 0, svg: '' };
    try {
      const container = document.convert(texSource(text), { display: false }) as LiteElement;
      return boxOf(adaptor.firstChild(container) as LiteElement);
    } catch (error) {
      // MathJax's TexError is no Error, but has a message as well.
      const reason = (error as { readonly message?: string }).message ?? String(error);
      throw new InputError([{ message: `cannot set the text "${text}" in TeX: ${reason}` }]);
    }
  };
}

/** The picture is `<svg viewBox="0 -height width height+depth"><g transform="scale(1,-1)">...`. */
function boxOf(svg: LiteElement): TexBox {
  const [, top, width, total] = String(svg.attributes['viewBox']).split(' ').map(Number);
  const group = svg.children[0] as LiteElement;
  const height = -top! / 1000;
  return { width: width! / 1000, height, depth: total! / 1000 - height, svg: flattenGlyphs(group) };
}
