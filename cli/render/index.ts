export { renderPdf } from './pdf.ts';
export { printScale, renderPng } from './png.ts';
