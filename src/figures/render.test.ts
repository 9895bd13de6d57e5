import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DataPoint, Figure, FigureLayer } from '../records/index.ts';
import { reachFigure, yieldsFigure } from './examples.fixture.ts';
import { colorNames } from './palette.ts';
import { renderFigureSvg } from './render.ts';
import { barTex } from './tex.fixture.ts';
import { createTexRenderer } from './tex.ts';
import type { TexRenderer } from './tex-renderer.ts';

/** The parser of resvg accepts well-formed XML only. */
function parsesAsXml(svg: string): boolean {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).width > 0;
}

describe('renderFigureSvg', () => {
  it('draws the example figures as before', async () => {
    await expect(renderFigureSvg(reachFigure, barTex)).toMatchFileSnapshot('./golden/reach.svg');
    await expect(renderFigureSvg(yieldsFigure, barTex)).toMatchFileSnapshot('./golden/yields.svg');
  });

  it('has journal widths in millimetres and a viewBox in points', () => {
    expect(renderFigureSvg(reachFigure, barTex)).toMatch(/ width="86mm" [^>]*viewBox="0 0 243.78 /);
    expect(renderFigureSvg(yieldsFigure, barTex)).toMatch(/ width="178mm" [^>]*viewBox="0 0 504.57 /);
  });

  it('names itself and every curve', () => {
    const svg = renderFigureSvg(reachFigure, barTex);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Reach in the dark axion portal</title>');
    expect(svg).toContain('<desc>Limits on g_aγγ_D against the dark photon mass</desc>');
    for (const layer of reachFigure.panels[0]!.layers) {
      expect(svg).toContain(`<g id="reach-${layer.id}" data-curve="${layer.id}"><title>`);
    }
  });

  it('makes every id unique, also for equal names', () => {
    const [panel] = reachFigure.panels;
    const svg = renderFigureSvg({ ...reachFigure, panels: [panel!, panel!] }, barTex);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws a band only where the error exceeds the line: above 50 MeV in the example', () => {
    const [, band] = /data-part="band"[^>]* d="M([^"]+)Z"/.exec(renderFigureSvg(reachFigure, barTex))!;
    const [, left, right] = /data-frame="(\S+) \S+ (\S+)/.exec(renderFigureSvg(reachFigure, barTex))!;
    const xs = band!.split('L').map((pair) => Number(pair.split(',')[0]));
    const fraction = (Math.min(...xs) - Number(left)) / (Number(right) - Number(left));
    // 50 MeV lies at log(50)/log(1000) of the axis; the band begins one step of 1/79 before at most.
    expect(fraction).toBeGreaterThan(Math.log(50) / Math.log(1000) - 1 / 79);
    expect(fraction).toBeLessThan(Math.log(50) / Math.log(1000) + 1 / 79);
  });

  it('puts all labels in a legend if asked, and none at the curves', () => {
    const panels = reachFigure.panels.map((panel) => ({ ...panel, legend: true }));
    const svg = renderFigureSvg({ ...reachFigure, panels }, barTex);
    expect(svg).not.toContain('data-part="labels"');
    const legend = svg.slice(svg.indexOf('data-part="legend"'));
    for (const layer of panels[0]!.layers) expect(legend).toContain(`data-curve="${layer.id}"`);
  });

  it('refuses what it cannot draw', () => {
    const [panel] = reachFigure.panels;
    const withX = (min: number, max: number) => ({
      ...reachFigure,
      panels: [{ ...panel!, x: { ...panel!.x, min, max } }],
    });
    expect(() => renderFigureSvg(withX(0, 1), barTex)).toThrow(/logarithmic axis .* cannot start at 0/);
    expect(() => renderFigureSvg(withX(1, 1), barTex)).toThrow(/cannot run from 1 to 1/);
    expect(() => renderFigureSvg(withX(1, 1 + 1e-12), barTex)).toThrow(/too narrow/);
    expect(() => renderFigureSvg(withX(0, 5e-324), barTex)).toThrow(/too narrow/);
    expect(() => renderFigureSvg({ ...reachFigure, panels: [] }, barTex)).toThrow(/has no panels/);
  });
});

describe('renderFigureSvg with real type', () => {
  let tex: TexRenderer;
  beforeAll(async () => {
    tex = await createTexRenderer();
  });

  it('gives well-formed XML of paths alone, the same bytes twice', async () => {
    for (const figure of [reachFigure, yieldsFigure]) {
      const svg = renderFigureSvg(figure, tex);
      expect(parsesAsXml(svg)).toBe(true);
      expect(svg).not.toMatch(/<(text|use|style|image|circle|clipPath|script)\b/);
      expect(renderFigureSvg(figure, await createTexRenderer())).toBe(svg);
    }
  });

  it('gives each example curve a label at the curve', () => {
    for (const figure of [reachFigure, yieldsFigure]) {
      expect(renderFigureSvg(figure, tex)).not.toContain('data-part="legend"');
    }
  });
});

const coordinate = fc.oneof(
  fc.double({ min: -30, max: 30, noNaN: true }).map((exponent) => 10 ** exponent),
  fc.double(),
  fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY),
);
const points = fc.array(fc.tuple(coordinate, coordinate) as fc.Arbitrary<DataPoint>, { maxLength: 12 });
const dash = fc.constantFrom('solid', 'dashed', 'dotted', 'dash-dotted');
const common = {
  id: fc.string(),
  label: fc.constantFrom('', 'a label'),
  points,
  color: fc.constantFrom(...colorNames),
  dash,
};
const layer = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant('line'),
    errors: fc.array(coordinate, { maxLength: 12 }),
    width: fc.constantFrom('thin', 'normal'),
  }),
  fc.record({ ...common, kind: fc.constant('region'), closed: fc.boolean() }),
) as fc.Arbitrary<FigureLayer>;
const axis = fc
  .tuple(
    fc.constantFrom('log' as const, 'linear' as const),
    fc.integer({ min: -30, max: 29 }),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([scale, low, decades]) => ({
    label: 'axis',
    scale,
    min: 10 ** low,
    max: 10 ** Math.min(30, low + decades),
  }));
const anyFigure: fc.Arbitrary<Figure> = fc.record({
  size: fc.constantFrom('one-column', 'two-column'),
  theme: fc.constantFrom('light', 'dark'),
  title: fc.string({ unit: 'binary' }),
  description: fc.string(),
  panels: fc.array(
    fc.record({
      id: fc.string(),
      title: fc.constantFrom('', 'a panel'),
      x: axis,
      y: axis,
      layers: fc.array(layer, { maxLength: 4 }),
      legend: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('renderFigureSvg of any data', () => {
  it('draws finite coordinates within the page, as well-formed XML', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const svg = renderFigureSvg(figure, barTex);
        expect(parsesAsXml(svg)).toBe(true);
        expect(
          svg.replace(/ data-curve="[^"]*"|<title>[^<]*|<desc>[^<]*| data-panel="[^"]*"/g, ''),
        ).not.toMatch(/NaN|Infinity|undefined/);
        const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!;
        for (const { x, y } of absolutePoints(svg)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(Number(width));
          expect(y).toBeLessThanOrEqual(Number(height));
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

/** The points of all curves: paths of M and L alone. */
function absolutePoints(svg: string): { x: number; y: number }[] {
  return [...svg.matchAll(/<path [^>]*d="([ML][^"a-z]*)"/g)].flatMap(([, d]) =>
    [...d!.matchAll(/[ML]([^,]+),([^MLZ]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  );
}
