import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';

/** The figure as a PDF of one page in the figure's own size, of vector paths. */
export async function pdfOf(svg: string, title: string): Promise<Blob> {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [, , width = 0, height = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const document = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
  });
  document.setProperties({ title, creator: 'darkreach' });
  await svg2pdf(picture, document, { x: 0, y: 0, width, height });
  return document.output('blob');
}
