import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/mjs/svg.js';
import '@mathjax/mathjax-newcm-font/mjs/svg/dynamic/calligraphic.js';
import '@mathjax/mathjax-newcm-font/mjs/svg/dynamic/latin.js';
import '@mathjax/mathjax-newcm-font/mjs/svg/dynamic/script.js';

const files = ['calligraphic', 'latin', 'script'] as const;

/**
 * New Computer Modern with the glyph ranges that figures use (accented Latin, calligraphic, script),
 * imported statically: the parent class would fetch some forty ranges when a glyph asks for them,
 * and registers all their characters at start-up, which takes most of the start-up time.
 */
export class FigureFont extends MathJaxNewcmFont {
  protected static override dynamicFiles = Object.fromEntries(
    files.map((file) => [file, MathJaxNewcmFont.dynamicFiles[file]!]),
  );

  constructor() {
    super();
    for (const file of files) MathJaxNewcmFont.dynamicFiles[file]!.setup(this);
  }
}
