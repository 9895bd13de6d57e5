/** SVG lengths in millimetres are 96 dots to the inch at scale 1; this scale gives 300. */
export const printScale = 300 / 96;

/**
 * The figure as a PNG. The figure brings its own background and its texts as paths, so no font is
 * loaded and every machine gives the same pixels.
 * @param scale 1 gives 96 dots to the inch
 */
export async function renderPng(svg: string, scale: number = printScale): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
