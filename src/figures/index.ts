export { figureOfResult } from './figure-of-result.ts';
export type { Rect } from './geometry.ts';
export { colorNames } from './palette.ts';
export { plainText } from './plain-text.ts';
export { type DrawnFigure, drawFigure, renderFigureSvg } from './render.ts';
export { type PlaneScale, planeScale } from './scale.ts';
export { createTexRenderer } from './tex.ts';
export { plainTextRenderer } from './tex-plain.ts';
export type { TexBox, TexRenderer } from './tex-renderer.ts';
