import { describe, expect, it } from 'vitest';
import type { Curve, ResultPanel, RunResult } from '../records/index.ts';
import { figureOfResult } from './figure-of-result.ts';

const points = (ys: readonly number[]) => ys.map((y, i) => ({ x: 10 ** (-3 + i), y, yError: y / 100 }));

function curve(id: string, more: Partial<Curve> = {}): Curve {
  return {
    id,
    search: id,
    label: id,
    panel: 'p',
    origin: 'computed',
    status: 'result',
    branch: '',
    xName: 'm',
    xUnit: 'GeV',
    yName: 'g',
    yUnit: 'GeV^-1',
    points: points([2e-4, 3e-4, 5e-3]),
    notes: [],
    confidenceLevel: 0.9,
    inputs: {},
    equations: [],
    references: [],
    style: {},
    ...more,
  };
}

const panel: ResultPanel = {
  id: 'p',
  title: 'a panel',
  xLabel: '$m$',
  yLabel: '$g$',
  xScale: 'log',
  yScale: 'log',
  xRange: [1e-3, 1],
  yRange: [undefined, undefined],
};

function result(curves: readonly Curve[], more: Partial<RunResult> = {}): RunResult {
  return {
    schema: 1,
    darkreach: '0',
    card: 'card',
    cardFile: 'card.yaml',
    kind: 'limits',
    title: 'A title',
    description: 'Words',
    seed: 1,
    accuracy: 1e-3,
    portal: 'dark-axion',
    parameters: {},
    settings: {},
    panels: [panel],
    curves,
    references: [],
    figure: { size: 'one-column', theme: 'light', legend: false },
    ...more,
  };
}

const layersOf = (...curves: Curve[]) => figureOfResult(result(curves)).panels[0]!.layers;

describe('figureOfResult', () => {
  it('draws computed results solid, projections dashed, published curves thin', () => {
    const layers = layersOf(
      curve('a'),
      curve('b', { status: 'projection' }),
      curve('c', { origin: 'published-curve', status: 'projection', style: { dash: 'dotted' } }),
    );
    expect(layers).toMatchObject([
      { kind: 'line', id: 'a', dash: 'solid', width: 'normal' },
      { kind: 'line', id: 'b', dash: 'dashed', width: 'normal' },
      { kind: 'line', id: 'c', dash: 'dotted', width: 'thin' },
    ]);
    expect(layers[0]).toMatchObject({
      points: [
        [1e-3, 2e-4],
        [1e-2, 3e-4],
        [1e-1, 5e-3],
      ],
      errors: [2e-4 / 100, 3e-4 / 100, 5e-3 / 100],
    });
  });

  it('fills limits whose style says so, upwards', () => {
    expect(layersOf(curve('a', { style: { fill: true } }))).toMatchObject([
      { kind: 'region', closed: false },
    ]);
  });

  it('joins the branches of a published band into one closed polygon', () => {
    const band = { origin: 'published-curve', label: 'SN' } as const;
    const layers = layersOf(
      curve('sn', { ...band, branch: 'lower', points: points([1e-8, 2e-8]) }),
      curve('sn', { ...band, branch: 'upper', points: points([1e-6, 2e-6]) }),
    );
    expect(layers).toMatchObject([
      {
        kind: 'region',
        id: 'sn',
        label: 'SN',
        closed: true,
        points: [
          [1e-3, 1e-8],
          [1e-2, 2e-8],
          [1e-2, 2e-6],
          [1e-3, 1e-6],
        ],
      },
    ]);
  });

  it('gives layers the flux bands of their points, in the order of the outline', () => {
    const banded = (ys: readonly number[]) =>
      points(ys).map((point) => ({ ...point, fluxBand: [point.y / 2, point.y * 2] as const }));
    const edges = [
      curve('x', { branch: 'lower', points: banded([1e-8, 2e-8]) }),
      curve('x', { branch: 'upper', points: banded([1e-6, 2e-6]) }),
    ];
    const [line] = layersOf(...edges);
    expect(line!.band).toEqual([
      [5e-9, 2e-8],
      [1e-8, 4e-8],
    ]);
    const [region] = layersOf(...edges.map((edge) => ({ ...edge, style: { fill: true } })));
    expect(region!.band?.map((ends) => ends?.[0])).toEqual([5e-9, 1e-8, 1e-6, 5e-7]);
    expect(layersOf(curve('y'))[0]).not.toHaveProperty('band');
  });

  it('joins the branches of a computed contour where they meet inside the frame, and only there', () => {
    const masses = [2e-3, 4e-3, 8e-3];
    const branch = (name: 'lower' | 'upper', ys: readonly number[]) =>
      curve('c', { branch: name, points: ys.map((y, i) => ({ x: masses[i]!, y, yError: y / 10 })) });
    const [lower, upper] = [branch('lower', [1e-5, 2e-5, 3e-5]), branch('upper', [9e-4, 3e-4, 4e-5])];
    const [contour, ...rest] = layersOf(lower, upper);
    expect(rest).toEqual([]);
    expect(contour).toMatchObject({ kind: 'line', id: 'c', label: 'c' });
    expect(contour!.points.map(([, y]) => y)).toEqual([1e-5, 2e-5, 3e-5, 4e-5, 3e-4, 9e-4]);
    expect(contour!.kind === 'line' && contour!.errors[3]).toBeCloseTo(4e-6);
    expect(layersOf(upper, lower)).toEqual([contour]);
    const island = layersOf(branch('lower', [2e-5, 1e-5, 3e-5]), branch('upper', [3e-5, 3e-4, 4e-5]));
    expect(island[0]!.points.map(([, y]) => y)).toEqual([2e-5, 1e-5, 3e-5, 4e-5, 3e-4, 3e-5, 2e-5]);
    // Parallel edges, one that ends first, and edges that leave the frame do not meet.
    expect(layersOf(lower, branch('upper', [1e-4, 2e-4, 3e-4]))).toHaveLength(2);
    expect(layersOf(lower, branch('upper', [9e-4, 3e-4]))).toHaveLength(2);
    const toFrame = (each: Curve) => ({
      ...each,
      points: [...each.points, { x: 1e-1, y: each.points[2]!.y, yError: 0 }],
    });
    expect(layersOf(toFrame(lower), toFrame(branch('upper', [9e-4, 3e-4, 5e-5])))).toHaveLength(2);
  });

  it('draws marks across the panel, as they are given', () => {
    const marked = { ...panel, marks: [{ at: 2e-4, label: 'here' }] };
    const [mark, ...rest] = figureOfResult(result([curve('a')], { panels: [marked] })).panels[0]!.layers;
    expect(mark).toMatchObject({ kind: 'line', label: 'here', width: 'thin' });
    expect(mark!.points).toEqual([
      [1e-3, 2e-4],
      [1, 2e-4],
    ]);
    expect(rest).toEqual(layersOf(curve('a')));
  });

  it('closes published regions', () => {
    const region = curve('r', { origin: 'published-curve', inputs: { shape: 'region' } });
    expect(layersOf(region)).toMatchObject([{ kind: 'region', closed: true }]);
  });

  it('draws the branches of a computed curve as two lines with one label and one colour', () => {
    const [lower, upper] = layersOf(curve('x', { branch: 'lower' }), curve('x', { branch: 'upper' }));
    expect([lower!.id, lower!.label]).toEqual(['x', 'x']);
    expect([upper!.id, upper!.label]).toEqual(['x-upper', '']);
    expect(upper!.color).toBe(lower!.color);
  });

  it('lifts the pen where computed points are missing, and only there', () => {
    const gapped = [0, 1, 2, 5, 6].map((i) => ({ x: 1e-3 * 1.3 ** i, y: 1e-4, yError: 0 }));
    const [computed, silent, published] = layersOf(
      curve('a', { points: gapped, notes: ['no reach at 2 of 7 points'] }),
      curve('b', { points: gapped }),
      curve('c', { points: gapped, notes: ['an assumption'], origin: 'published-curve' }),
    );
    expect(computed!.points.map(([x]) => Number.isNaN(x))).toEqual([false, false, false, true, false, false]);
    expect(silent!.points).toHaveLength(5);
    expect(published!.points).toHaveLength(5);
  });

  it('gives curves without a colour those of the palette that are left, in order', () => {
    const layers = layersOf(curve('a'), curve('b', { style: { color: 'red' } }), curve('c'));
    expect(layers.map((layer) => layer.color)).toEqual(['blue', 'red', 'green']);
  });

  it('draws a line for each channel of a yield, alike in every panel', () => {
    const channels = ['q', 'p'].flatMap((id) =>
      ['bremsstrahlung', 'rho', 'new-channel', 'total'].map((label) =>
        curve(`${id}/${label}`, {
          panel: id,
          label,
          yName: 'events',
          status: 'projection',
          style: { dash: 'solid' },
        }),
      ),
    );
    const { panels } = figureOfResult(
      result(channels, { kind: 'yields', panels: [panel, { ...panel, id: 'q', title: 'other' }] }),
    );
    expect(panels.map(({ title }) => title)).toEqual(['a panel', 'other']);
    expect(panels[0]!.layers.map(({ label }) => label)).toEqual([
      'bremsstrahlung',
      '$\\rho$',
      'new-channel',
      'total',
    ]);
    expect(panels[0]!.layers.map(({ color }) => color)).toEqual(panels[1]!.layers.map(({ color }) => color));
    expect(panels[0]!.layers.map(({ color }) => color)).toEqual(['red', 'brown', 'green', 'blue']);
  });

  it('leaves the title of a lone panel to the caption', () => {
    expect(figureOfResult(result([curve('a')])).panels[0]!.title).toBe('');
  });
});

describe('the range of y', () => {
  const rangeOf = (curves: readonly Curve[], yScale: 'log' | 'linear' = 'log') => {
    const { y } = figureOfResult(result(curves, { panels: [{ ...panel, yScale }] })).panels[0]!;
    return [y.min, y.max];
  };

  it('is whole decades around the data', () => {
    expect(rangeOf([curve('a')])).toEqual([1e-4, 1e-2]);
  });

  it('keeps to six decades: the computed curves, then what is left upwards and downwards', () => {
    const far = { origin: 'published-curve', points: points([1e-9, 1e-9]) } as const;
    expect(rangeOf([curve('a'), curve('b', far)])).toEqual([1e-8, 1e-2]);
    expect(rangeOf([curve('a', { points: points([1e-12, 1]) })])).toEqual([1e-12, 1e-6]);
    expect(rangeOf([curve('a', { points: points([1e-12, 1]), yName: 'events' })])).toEqual([1e-6, 1]);
  });

  it('looks only at points on the x axis, and serves empty panels', () => {
    const outside = { x: 50, y: 1e3, yError: 0 };
    expect(rangeOf([curve('a', { points: [...points([2e-4, 3e-4]), outside] })])).toEqual([1e-4, 1e-3]);
    expect(rangeOf([])).toEqual([1, 10]);
  });

  it("is the card's where the card says", () => {
    const given = result([curve('a')], { panels: [{ ...panel, yRange: [1e-5, 0.3] }] });
    expect(figureOfResult(given).panels[0]!.y).toMatchObject({ min: 1e-5, max: 0.3 });
  });

  it('is round on a linear axis', () => {
    expect(rangeOf([curve('a', { points: points([1.2, 3.9]) })], 'linear')).toEqual([1, 4.5]);
  });
});
