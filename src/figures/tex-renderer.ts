/** A text set in type: extents in points from the baseline, and the glyphs as paths. */
export interface TexBox {
  readonly width: number;
  /** Above the baseline. */
  readonly height: number;
  /** Below the baseline, positive. */
  readonly depth: number;
  /** One `<g>` of paths with its origin at the left end of the baseline; takes the fill around it. */
  readonly svg: string;
}

/**
 * Sets a TeX text (text mode, mathematics between dollars) at a size in points. Throws an Error
 * that names the text if it is not valid TeX.
 */
export type TexRenderer = (text: string, sizePt: number) => TexBox;
