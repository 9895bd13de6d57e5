import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureOfComparison, plainTextRenderer, renderFigureSvg } from '../../src/figures/index.ts';
import { temporaryFolder } from '../command.fixture.ts';
import { loadCatalog } from '../load-card.ts';
import { type Fill, writeSyntheticScan } from '../scan/synthetic-scan.fixture.ts';
import { compareScans } from './compare-scans.ts';
import type { ScanRequest } from './read-scan.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const catalog = loadCatalog();
const card = (portal: string, axes: string) => `darkreach: 1
kind: scan
title: Made-up events
portal: { name: ${portal} }
axes:
${axes}
outputs: [events]
searches:
  - { search: na64e-invisible, curve: na64e }
`;
const eps = '  eps: { from: 1e-6, to: 1e-2, points: 33 }';
/** N = A (eps / eps0)^2 exp(-(eps / eps1)^2), as of what decays on its way to the detector. */
const falling = (coupling: number) => 1e3 * (coupling / 1e-4) ** 2 * Math.exp(-((coupling / 3e-4) ** 2));
const slopeOfFalling = (coupling: number) => falling(coupling) * (2 / coupling - (2 * coupling) / 3e-4 ** 2);
const events =
  (f: (coupling: number) => number): Fill =>
  (values) => ({ events_na64e: f(values.at(-1)!), events_na64e_error: 0 });

beforeAll(async () => {
  const write = (name: string, text: string, fill: Fill) =>
    writeSyntheticScan(join(folder.path, name), text, fill);
  await write(
    'square',
    card('dark-photon', `  m_A: [10 MeV, 20 MeV]\n${eps}`),
    events((g) => 1e9 * g ** 2),
  );
  await write('falling', card('dark-photon', `  m_A: [10 MeV, 20 MeV]\n${eps}`), events(falling));
  await write(
    'drawn',
    `${card('dark-photon', '  m_A: [10 MeV, 20 MeV]\n  eps: { from: 1e-6, to: 1e-2 }')}sampling: { points: 8 }\n`,
    () => ({}),
  );
  await write('mixed', card('dark-photon', `  m_A: [10 MeV]\n  m_chi: [1 MeV, 2 MeV]\n${eps}`), (values) =>
    events((g) => values[1]! * 1e12 * g ** 2)(values, 0),
  );
  await write(
    'setting',
    card('dark-photon', `  na64e.exposure: [1e11, 1e12]\n${eps}`),
    events((g) => 1e9 * g ** 2),
  );
});

const compare = (folders: readonly string[], more: Partial<ScanRequest> = {}) => {
  const request = { mass: 'm_A', coupling: undefined, search: 'na64e', columns: [], where: '', ...more };
  return compareScans(
    folders.map((name) => ({
      ...request,
      mass: name === 'setting' ? 'na64e.exposure' : request.mass,
      folder: join(folder.path, name),
    })),
    10,
    catalog,
  );
};

describe('compareScans', () => {
  it('has both branches of events that rise and fall, and ratios on the branch that both have', async () => {
    const { points, portals } = await compare(['square', 'falling']);
    expect(portals.map(({ name }) => name)).toEqual([
      join(folder.path, 'square'),
      join(folder.path, 'falling'),
    ]);
    expect(points.map(({ portal, branch }) => `${portal} ${branch}`)).toEqual([
      ...['0 lower', '1 lower', '1 upper'],
      ...['0 lower', '1 lower', '1 upper'],
    ]);
    for (const { portal, branch, coupling, ratio } of points) {
      const wrong = portal === 0 ? 1e9 * coupling.value ** 2 - 10 : falling(coupling.value) - 10;
      const slope = portal === 0 ? 2e9 * coupling.value : slopeOfFalling(coupling.value);
      expect(Math.abs(wrong / slope)).toBeLessThan(coupling.error + 1e-9 * coupling.value);
      expect(coupling.error / coupling.value).toBeLessThan(0.05);
      expect(ratio === undefined).toBe(branch === 'upper');
    }
  });

  it('takes one value of another axis from a condition', async () => {
    const { points } = await compare(['mixed'], { where: 'm_chi > 0.0015' });
    expect(points[0]!.coupling.value / Math.sqrt(10 / 2e9)).toBeCloseTo(1, 9);
  });

  it('is drawn with a line for each branch, also at one mass, and in panels of their own for other units', async () => {
    const both = figureOfComparison(await compare(['square', 'falling']));
    expect(both.panels.map(({ layers }) => layers.map(({ id }) => id.split('/').at(-1)))).toEqual([
      ['square', 'falling-lower', 'falling-upper'],
    ]);
    const one = figureOfComparison(await compare(['mixed'], { where: 'm_chi > 0.0015' }));
    expect(renderFigureSvg(one, plainTextRenderer)).toContain('data-curve="dark-photon"');
  });

  it.each([
    ['drawn couplings', ['drawn'], {}, /points of .* are drawn on eps/],
    ['several points of one coupling', ['mixed'], {}, /it also varies m_chi.*--where 'm_chi/],
    [
      'axes of other units',
      ['square', 'setting'],
      {},
      /m_A of .* is in GeV, .*exposure of .* in 1; expected axes of one unit/,
    ],
    ['an unknown axis', ['square'], { mass: 'm_B' }, /m_B is no axis .*did you mean "m_A"/],
    ['an unknown column', ['square'], { columns: ['event_na64e'] }, /no column.*did you mean "events_na64e"/],
    ['an unknown search', ['square'], { search: 'na64mu' }, /no events of "na64mu".*one of na64e/],
  ])('refuses %s', async (_, folders, more, message) => {
    await expect(compare(folders, more)).rejects.toThrow(message);
  });
});
