import { beforeAll, describe, expect, it } from 'vitest';
import { reachFigure } from '../../src/figures/examples.fixture.ts';
import { createTexRenderer, renderFigureSvg } from '../../src/figures/index.ts';
import { printScale, renderPdf, renderPng } from './index.ts';

let svg: string;
let width: number;
let height: number;
beforeAll(async () => {
  svg = renderFigureSvg(reachFigure, await createTexRenderer());
  [width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
});

describe('renderPng', () => {
  it('gives a PNG of 300 dots to the inch', async () => {
    const png = Buffer.from(await renderPng(svg, printScale));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    // IHDR holds width and height; 86 mm are 1016 dots, which the renderer may round at 96 dpi first.
    expect(Math.abs(png.readUInt32BE(16) - (86 / 25.4) * 300)).toBeLessThan(4);
    expect(Math.abs(png.readUInt32BE(20) - (height / 72) * 300)).toBeLessThan(4);
  });
});

describe('renderPdf', () => {
  it('gives a PDF of one page in the size asked for, without fonts', async () => {
    const pdf = Buffer.from(await renderPdf(svg, 'Reach')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toContain(`/MediaBox [0 0 ${width} ${height}]`);
    expect(pdf).not.toContain('/BaseFont');
    expect(pdf).toContain('(Reach)');
  });

  it('gives the same bytes for the same figure, and another identifier for another', async () => {
    const [first, again, other] = await Promise.all([
      renderPdf(svg, 'Reach'),
      renderPdf(svg, 'Reach'),
      renderPdf(svg.replace('<desc>', '<desc>!'), 'Reach'),
    ]);
    expect(again).toEqual(first);
    const idOf = (pdf: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))![1];
    expect(idOf(other)).not.toBe(idOf(first));
  });
});
