export { figureOfResult } from './figure-of-result.ts';
export { colorNames } from './palette.ts';
export { plainText } from './plain-text.ts';
export { renderFigureSvg } from './render.ts';
export { createTexRenderer } from './tex.ts';
export type { TexBox, TexRenderer } from './tex-renderer.ts';
