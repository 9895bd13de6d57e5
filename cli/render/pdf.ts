import { createHash } from 'node:crypto';

/** A moment that says nothing: the PDF of a figure depends on the figure alone. */
const noDate = new Date(0);

/**
 * The figure as a one-page PDF of vector paths, without fonts, in the size that the figure's viewBox
 * states in points. The same arguments give the same bytes: the date is fixed, and the file
 * identifier follows from the title and a digest of the figure. Throws an Error if the figure uses
 * markup that the PDF would lack.
 */
export async function renderPdf(svg: string, title: string): Promise<Uint8Array> {
  const [width, height] = pageSize(svg);
  const [{ default: PDFDocument }, { default: svgToPdf }] = await Promise.all([
    import('pdfkit'),
    import('svg-to-pdfkit'),
  ]);
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: noFont,
    info: {
      Title: title,
      Creator: 'darkreach',
      CreationDate: noDate,
      Keywords: `sha256 ${createHash('sha256').update(svg).digest('hex')}`,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const warnings: string[] = [];
  svgToPdf(document, svg, 0, 0, {
    width,
    height,
    warningCallback: (message) => warnings.push(message),
  });
  document.end();
  await finished;
  if (warnings.length > 0) throw new Error(`the PDF would lack parts of the figure: ${warnings.join('; ')}`);
  return new Uint8Array(Buffer.concat(chunks));
}

function pageSize(svg: string): readonly [number, number] {
  const size = /^<svg [^>]*viewBox="0 0 (\S+) (\S+)"/.exec(svg);
  if (!size) throw new Error('not a figure: its first element has no viewBox from 0 0');
  return [Number(size[1]), Number(size[2])];
}

/** Falsy, so that PDFKit loads no default font; its types know only font names. */
const noFont = '';
