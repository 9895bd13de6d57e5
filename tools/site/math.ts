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
      // What MathJax notes for itself in attributes is of no use to a page.
      return visitor
        .visitTree(tree)
        .replace(/ data-[\w-]+="[^"]*"/g, '')
        .replace(/<mi mathvariant="script">([A-Z])<\/mi>/g, (_, letter) => `<mi>${scriptLetter(letter)}</mi>`)
        .replace(/\n\s*/g, '');
    } catch (error) {
      throw new Error(`cannot set $${tex}$: ${(error as Error).message}`);
    }
  }
}

/** Browsers want the letter itself, not its variant: some were in Unicode before the others. */
const oldScriptLetters: Readonly<Record<string, string>> = {
  B: 'ℬ',
  E: 'ℰ',
  F: 'ℱ',
  H: 'ℋ',
  I: 'ℐ',
  L: 'ℒ',
  M: 'ℳ',
  R: 'ℛ',
};

function scriptLetter(letter: string): string {
  const place = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return oldScriptLetters[letter] ?? String.fromCodePoint(0x1d49c + place);
}
