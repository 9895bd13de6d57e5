import type { LiteDocument } from '@mathjax/src/mjs/adaptors/lite/Document.js';
import type { LiteElement } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import type { LiteText } from '@mathjax/src/mjs/adaptors/lite/Text.js';
import { liteAdaptor } from '@mathjax/src/mjs/adaptors/liteAdaptor.js';
import { STATE } from '@mathjax/src/mjs/core/MathItem.js';
import type { MmlNode } from '@mathjax/src/mjs/core/MmlTree/MmlNode.js';
import { SerializedMmlVisitor } from '@mathjax/src/mjs/core/MmlTree/SerializedMmlVisitor.js';
import { HTMLHandler } from '@mathjax/src/mjs/handlers/html/HTMLHandler.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js';

/**
 * A function from TeX to MathML, which browsers set themselves: pages stay small, need no fonts from elsewhere, and
 * can be read aloud. TeX that MathJax does not understand throws, so that the site is not built with it.
 */
export function mathSetter(): (tex: string, display: boolean) => string {
  const input = new TeX<LiteElement, LiteText, LiteDocument>({
    packages: ['base', 'ams'],
    formatError: (_: unknown, error: { readonly message: string }) => {
      throw new Error(error.message);
    },
  });
  const document = new HTMLHandler<LiteElement, LiteText, LiteDocument>(liteAdaptor()).create('', {
    InputJax: input,
  });
  const visitor = new SerializedMmlVisitor();
  const known = new Map<string, string>();

  return (tex, display) => {
    const key = `${display} ${tex}`;
    const math = known.get(key) ?? set(tex, display);
    known.set(key, math);
    return math;
  };

  function set(tex: string, display: boolean): string {
    try {
      const tree = document.convert(tex, { display, end: STATE.CONVERT }) as unknown as MmlNode;
      // TeX in attributes would be there twice: links and copies take it from the page's source.
      return visitor
        .visitTree(tree)
        .replace(/ data-[\w-]+="[^"]*"/g, '')
        .replace(/\n\s*/g, '');
    } catch (error) {
      throw new Error(`cannot set $${tex}$: ${(error as Error).message}`);
    }
  }
}

/** A page without its formulas, whose letters one by one are nothing to search for. */
export function withoutMath(html: string): string {
  return html.replace(/<math[\s\S]*?<\/math>/g, ' ');
}
