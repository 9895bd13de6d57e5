import { describe, expect, it } from 'vitest';
import { messagesOf } from './examples.fixture.ts';
import { createCatalog } from './index.ts';

const read = (points: string, unit = 'MeV') =>
  createCatalog(
    new Map([
      [
        'data/hadronic-ratio/mine.yaml',
        `darkreach: 1
id: mine
title: Mine
story: Measured by me
unit: ${unit}
references: [arXiv:1801.04847]
points: ${points}
`,
      ],
    ]),
  ).hadronicRatio('mine');

describe('a table of R(s)', () => {
  it('has its energies in GeV', () => {
    expect(read('[[500, 1], [750, 3]]').points).toEqual([
      [0.5, 1],
      [0.75, 3],
    ]);
    expect(read('[[1, 1], [2, 2]]', 'GeV').points[0]).toEqual([1, 1]);
  });

  it('is refused where energies do not increase, R is negative, or units are unknown', () => {
    expect(messagesOf(() => read('[[2, 1], [1, 1]]'))[0]).toContain('must be positive and increase');
    expect(messagesOf(() => read('[[0, 1], [1, 1]]'))[0]).toContain('must be positive and increase');
    expect(messagesOf(() => read('[[1, -1], [2, 1]]'))[0]).toContain('R must not be negative');
    expect(messagesOf(() => read('[[1, 1]]'))[0]).toContain('two points');
    expect(messagesOf(() => read('[[1, 1], [2, 1]]', 'furlong'))[0]).toContain('MeV, GeV');
  });
});
