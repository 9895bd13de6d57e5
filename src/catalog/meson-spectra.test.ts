import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../records/errors.ts';
import { createCatalog, readForeseeTable } from './index.ts';

const folder = 'data/meson-spectra';
const shipped = createCatalog(
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  ),
);

const small = `darkreach: 1
id: own
title: Own table
story: For a test.
generator: none
version: '1'
events: 10
beamEnergy: 400 GeV
hemispheres: 1
grid:
  log10Momentum: { from: 0, step: 0.5, bins: 4 }
  transverseMomentum: [0, 0.5, 1]
references: [arXiv:2203.11601]
species:
  - pdg: 111
    name: pi0
    rows:
      - 0 0 1 2
      - 2 1 3
`;

function problems(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(
      ({ position, message, expected }) => `${position?.line}: ${message}; ${expected}`,
    );
  }
  return [];
}

const own = (text: string) => createCatalog(new Map([[`${folder}/own.yaml`, text]])).mesonTable('own');

describe('data/meson-spectra', () => {
  it('has every table that PYTHIA was run for, with as many mesons as its header says', () => {
    expect(shipped.mesonTables().map(({ id }) => id)).toEqual([
      ...['lhc13-psi', 'lhc13-soft', 'lhc13-ups', 'pp120-soft', 'pp400-bottom', 'pp400-charm', 'pp400-psi'],
      ...['pp400-soft', 'pp400-ups', 'pp450-psi', 'pp450-soft', 'pp70-psi', 'pp70-soft'],
    ]);
    const { species, events } = shipped.mesonTable('pp400-soft');
    const pi0 = species.find(({ pdg }) => pdg === 111);
    // Counted in the JSON of the run before it was made compact.
    expect(pi0?.content.length).toBe(2339);
    expect(pi0?.content.reduce((sum, n) => sum + n, 0)).toBe(7281083);
    expect(events).toBe(1_500_000);
  });

  it('has the multiplicities of table 1 of paper mono-photon', () => {
    const { multiplicities, nuclearExponent } = shipped.multiplicityTable('mono-photon');
    expect(nuclearExponent).toBe(0.29);
    expect(multiplicities.map(({ value }) => value)).toEqual([
      ...[4.3, 0.49, 0.055, 0.58, 0.57, 0.021, 4.7e-6, 2.2e-9, 4.3e-4, 1.8e-4, 6e-8, 0.29, 0.07],
    ]);
  });
});

describe('readMesonSpectra', () => {
  it('reads a small table, cells in order', () => {
    const { grid, species, unit } = own(small);
    expect(unit).toBe('count');
    expect([...grid.momentumEdges]).toEqual([1, 10 ** 0.5, 10, 10 ** 1.5, 100]);
    expect([...species[0]!.momentumBin]).toEqual([0, 0, 2]);
    expect([...species[0]!.transverseBin]).toEqual([0, 1, 1]);
    expect([...species[0]!.content]).toEqual([1, 2, 3]);
  });

  it.each([
    ['- 0 0 1 2', '- 0 0 -1 2', '18: "-1"; a number that is not negative'],
    ['- 0 0 1 2', '- 0 0 .nan 2', '18: ".nan"; a number that is not negative'],
    ['- 0 0 1 2', '- 0 0 1.5 2', '18: 1.5 mesons; a whole number of mesons'],
    ['- 0 0 1 2', '- 0 0', '18: the row has 2 values; three or more'],
    ['- 0 0 1 2', '- 2 0 1 2', '19: bin 2 follows bin 2; bins of momentum that ascend'],
    ['- 2 1 3', '- 4 1 3', '19: there is no bin 4 of momentum; 0 to 3'],
    ['- 2 1 3', '- 2 1 3 4', '19: the row goes from bin 1 to 2; 0 to 1'],
    ['[0, 0.5, 1]', '[0, 0.5, 0.5]', '12: edges must increase; undefined'],
    ['bins: 4', 'bins: 0', '11: "grid.log10Momentum.bins" is 0; at least 1'],
    ['step: 0.5', 'step: -1', '11: "grid.log10Momentum.step" is -1; at least 0'],
    ['events: 10\n', '', '1: a table has either "events" or "unit"; one of the two'],
    [
      '    name: pi0',
      '    name: pi0\n    perEvent: 7',
      '17: the rows hold 0.0857 of what "perEvent" says; undefined',
    ],
    [
      '  transverseMomentum: [0, 0.5, 1]\n',
      '',
      '11: a grid has one axis beside the momentum; one of transverseMomentum, log10Theta',
    ],
  ])('refuses %j made %j', (from, to, problem) => {
    expect(problems(() => own(small.replace(from, to)))).toEqual([problem]);
  });
});

const foresee = `# This file contains the cross section for particles into the FORWARD hemisphere only
# Normalization:     2.08973e+10 pb
# pid: 333
#  log10(theta)    log10(p/GeV)     cross-section[pb/bin]
   -3.27500e+00     1.97500e+00     0.00000e+00
   -3.27500e+00     2.02500e+00     5.00000e+03
   -3.22500e+00     1.97500e+00     2.00000e+03
   -3.22500e+00     2.02500e+00     3.00000e+03
`;
const names = { id: 'phi', name: 'phi', energy: 14000 };

describe('readForeseeTable', () => {
  it('reads bin centres into cells, without the empty ones', () => {
    const { grid, species, unit, hemispheres } = readForeseeTable(foresee, 'phi.txt', names);
    expect([unit, hemispheres]).toEqual(['pb', 1]);
    expect([...grid.momentumEdges].map(Math.log10)).toEqual(
      [1.95, 2, 2.05].map((x) => expect.closeTo(x, 10)),
    );
    expect([...grid.transverseEdges].map(Math.log10)).toEqual(
      [-3.3, -3.25, -3.2].map((x) => expect.closeTo(x, 10)),
    );
    expect(species[0]).toMatchObject({ pdg: 333, content: new Float64Array([2000, 5000, 3000]) });
    expect([...species[0]!.momentumBin]).toEqual([0, 1, 1]);
    expect([...species[0]!.transverseBin]).toEqual([1, 0, 1]);
  });

  const columns = 'three columns: log10(theta/rad), log10(p/GeV), cross section in pb';
  it.each([
    ['5.00000e+03', '-5.00000e+03', '6: the cross section is negative: -5000; pb per bin'],
    ['5.00000e+03', 'nan', '6: "nan"; a number'],
    ['5.00000e+03', '', `6: the row has 2 values; ${columns}`],
    [
      '2.02500e+00     5',
      '1.92500e+00     5',
      '6: the rows are not sorted; log10(theta), then log10(p), ascending',
    ],
    ['# pid: 333\n', '', '1: the table does not say which meson it is of; a line "# pid: 111"'],
    [foresee, '', `1: the table has no rows; ${columns}`],
  ])('refuses %j made %j', (from, to, problem) => {
    expect(problems(() => readForeseeTable(foresee.replace(from, to), 'f', names))).toContain(problem);
  });

  it('refuses a momentum off the grid', () => {
    const text = `${foresee}   -3.17500e+00     2.04000e+00     1\n`;
    expect(problems(() => readForeseeTable(text, 'f', names)).join()).toContain('is not on the grid');
  });
});
