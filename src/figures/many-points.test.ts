import { describe, expect, it } from 'vitest';
import { curvesCsv } from '../interchange/csv.ts';
import { exampleCurve, exampleResult } from '../interchange/result.fixture.ts';
import type { Curve } from '../records/index.ts';
import { figureOfComparison } from './figure-of-comparison.ts';
import { figureOfResult } from './figure-of-result.ts';
import { renderFigureSvg } from './render.ts';
import { barTex } from './tex.fixture.ts';

/** More than a call takes as arguments, in any engine. */
const count = 200_000;

const points = (size: number, last: number) =>
  Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    const y = size * (1 + share) ** 3;
    return { x: 1e-3 * (last / 1e-3) ** share, y, yError: 0.1 * y };
  });

const curve = (id: string, size: number, more: Partial<Curve> = {}): Curve =>
  exampleCurve({ id, label: id, points: points(size, more.branch === 'upper' ? 0.5 : 1), ...more });

const panel = {
  ...({ id: 'limits', title: '', xLabel: 'm', yLabel: 'g', xScale: 'log', yScale: 'log' } as const),
  ...({ xRange: [1e-3, 1], yRange: [undefined, undefined] } as const),
};

describe('a figure of 200 000 points a curve', { timeout: 30_000 }, () => {
  it('is drawn and written for areas and bands that open to the top', () => {
    const band = { origin: 'published-curve', style: { fill: true } } as const;
    const result = {
      ...exampleResult([
        curve('area', 1e-4, { style: { fill: true } }),
        curve('band', 1e-6, { ...band, branch: 'lower' }),
        curve('band', 1e-5, { ...band, branch: 'upper' }),
      ]),
      panels: [panel],
    };
    const svg = renderFigureSvg(figureOfResult(result), barTex);
    for (const id of ['area', 'band']) expect(svg).toContain(`data-curve="${id}"`);
    expect(curvesCsv(exampleResult(result.curves.slice(0, 1))).split('\n')).toHaveLength(count + 2);
  });

  it('is made for a comparison of portals', () => {
    const column = { name: 'g', label: '$g$ [GeV$^{-1}$]', unit: 'GeV^-1' };
    const scan = {
      ...{ folder: '', title: '', hash: '', darkreach: '', seed: 1, cardFile: '', card: '', sets: [] },
      ...{ portal: '', points: count, pointsDone: count },
    };
    const portal = { scan, where: '', name: 'one', label: 'one', search: 's', columns: [] };
    const figure = figureOfComparison({
      ...({ schema: 1, kind: 'equal-events', darkreach: '0', title: '', events: 1 } as const),
      ...{ notes: [], references: [], portals: [{ ...portal, mass: column, coupling: column }] },
      points: points(1e-3, 1).map(({ x, y, yError }) => ({
        ...({ portal: 0, mass: x, branch: 'lower', ratio: undefined, values: [] } as const),
        coupling: { value: y, error: yError },
      })),
    });
    expect(figure.panels[0]!.x).toMatchObject({ min: 1e-3, scale: 'log' });
    expect(figure.panels[0]!.y).toMatchObject({ min: 1e-3 / 1.6 });
  });
});
