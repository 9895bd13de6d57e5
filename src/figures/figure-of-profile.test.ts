import { describe, expect, it } from 'vitest';
import type { LevelRegion, ProfileCell, ProfileResult } from '../records/index.ts';
import { figureOfProfile } from './figure-of-profile.ts';
import { renderFigureSvg } from './render.ts';
import { plainTextRenderer } from './tex-plain.ts';

const cell = (at: readonly number[], value: number): ProfileCell => ({
  ...{ points: 3, at, value, error: 0.5, searches: [value / 2, value / 3] },
  posterior: { mass: 0.2, error: 0.02, density: 2, effectivePoints: 10 },
});
const axis = (name: string) => ({
  ...({
    name,
    unit: 'GeV',
    label: `$${name}$ [GeV]`,
    symbol: name,
    scale: 'linear',
    kind: 'stretches',
  } as const),
  bins: [0, 1, 2].map((from) => ({ from, at: from + 0.5, to: from + 1 })),
});
const region = (probability: number, rings: LevelRegion['rings']): LevelRegion => ({
  ...{ probability, threshold: 1, intervals: [], rings, extent: [], bins: 2 },
});
const square = [
  [
    [0.2, 0.2],
    [1, 0.2],
    [1, 1],
  ],
] as const;
const levels = [region(0.6827, square), region(0.95, square)];
const search = (name: string) => ({ name, search: name, label: name, counts: undefined });
const profile = (axes: ProfileResult['axes'], cells: ProfileResult['cells']): ProfileResult => ({
  ...{ schema: 1, kind: 'profile', darkreach: '0', title: 'Test', description: '', where: '', notes: [] },
  ...{ references: [], axes, cells, levels, noSignal: undefined, searches: [search('one'), search('two')] },
  scan: {
    ...{ folder: '', title: '', hash: '', darkreach: '', seed: 1, cardFile: '', card: '', sets: [] },
    ...{ portal: '', points: 9, pointsDone: 9 },
  },
  best: {
    ...{ point: 1, logLikelihood: 0, error: 0, asGood: 1 },
    values: [
      { name: 'a', value: 0.5, unit: 'GeV' },
      { name: 'b', value: 0.5, unit: 'GeV' },
    ],
  },
  sampling: {
    points: 9,
    without: 0,
    emptyBins: 1,
    unchecked: 0,
    medianError: 0,
    largestError: 0,
    maximisedOver: 1,
  },
  searchLevels: axes.length === 1 ? [] : [levels, levels],
  posterior: { logEvidence: 0, logEvidenceError: 0, effectivePoints: 10, prior: {}, levels },
});

describe('figureOfProfile', () => {
  it('leaves a curve open where there is no point, and draws its error below it', () => {
    const { panels } = figureOfProfile(profile([axis('a')], [cell([0.3], 2), undefined, cell([2.5], 4)]));
    expect(panels.map(({ id }) => id)).toEqual(['profile', 'posterior']);
    const line = panels[0]!.layers.find(({ id }) => id === 'profile')!;
    expect(line.points.map(([x]) => x)).toEqual([0.3, Number.NaN, 2.5]);
    expect(line.band).toEqual([[1.5, 2], undefined, [3.5, 4]]);
    expect(panels[0]!.layers.map(({ id }) => id)).toEqual(['level-68', 'level-95', 'one', 'two', 'profile']);
  });

  it('has regions, bins without points, each search alone and a cross in a plane', () => {
    const cells = Array.from({ length: 9 }, (_, place) => (place === 4 ? undefined : cell([0, 0], place)));
    const figure = figureOfProfile(profile([axis('a'), axis('b')], cells));
    expect(figure.panels[0]!.layers.map(({ id }) => id)).toEqual([
      ...['empty', 'profile-95', 'profile-68', 'one', 'two', 'best'],
    ]);
    expect(figure.panels[0]!.layers[0]!.points.slice(0, 4)).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
    ]);
    expect(figure.panels[1]!.layers.map(({ id }) => id)).toEqual(['empty', 'posterior-95', 'posterior-68']);
    expect(renderFigureSvg(figure, plainTextRenderer)).toContain('data-curve="best"');
  });
});
