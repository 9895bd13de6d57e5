import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../src/records/index.ts';
import { darkreach, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const example = readFileSync('cards/examples/faser2-own-table.yaml', 'utf8');
const own = readFileSync('cards/examples/eta-13tev.txt', 'utf8');

/** Runs the example with another table, or another name for it, in a folder of its own. */
async function withTable(command: 'check' | 'run', text: string, name = 'eta-13tev.txt', change = example) {
  writeFileSync(join(folder.path, name), text);
  const card = join(folder.path, 'card.yaml');
  writeFileSync(card, change.replaceAll('eta-13tev.txt', name));
  const more = command === 'run' ? ['--points', '2', '--no-figure', '--json', '--out', folder.path] : [];
  return darkreach([command, card, ...more]);
}

const edges = (stdout: string) =>
  (JSON.parse(stdout) as RunResult).curves.map(({ id, points }) => ({ id, points }));

const columns = 'three columns: log10(theta/rad), log10(p/GeV), cross section in pb';
const firstRow = '-5.625 3.325 4.87803e+5';

const yaml = `darkreach: 1
id: own-eta
title: Own table
story: For a test.
generator: none
version: '1'
unit: per-primary
centreOfMassEnergy: 13 TeV
hemispheres: 1
grid:
  log10Momentum: { from: 2, step: 1, bins: 2 }
  log10Theta: { from: -4, step: 0.5, bins: 2 }
references: [arXiv:2203.11601]
species:
  - pdg: 221
    name: eta
    rows:
      - 0 0 0.1 0.2
      - 1 0 0.2
`;
const everything = /[\s\S]+/;
const yamlCard = example.replace('table: eta-13tev.txt', 'table: own-eta');

describe('tables of mesons beside a card', () => {
  it('give the reach of the table that they were written from', async () => {
    const { code, stdout } = await withTable('run', own);
    expect(code).toBe(0);
    const [lower, upper, ownLower, ownUpper] = edges(stdout);
    // Nine bins were made into one, and 78.05 mb stand for 79.5.
    lower!.points.forEach(({ y }, index) => {
      expect(ownLower!.points[index]!.y / y).toBeCloseTo(1, 1);
      expect(ownUpper!.points[index]!.y / upper!.points[index]!.y).toBeCloseTo(1, 1);
    });
    const curve = (JSON.parse(stdout) as RunResult).curves[2]!;
    expect(curve.inputs['collider.mesons.eta.table']).toBe('eta-13tev.txt');
    expect(curve.references).toContain('arXiv:2203.11601');
  });

  it('may be called by energy and meson in place of comments', async () => {
    const bare = own.replace(/^#.*\n/gm, '');
    expect((await withTable('check', bare, 'EPOS_13TeV_221.txt')).code).toBe(0);
  });

  it.each([
    [firstRow, '-5.625 3.325 -1', ':7:1: the cross section is negative: -1; expected pb per bin'],
    [firstRow, '-5.625 3.325 nan', ':7:1: "nan"; expected a number'],
    [firstRow, '-5.625 3.325', `:7:1: the row has 2 values; expected ${columns}`],
    [firstRow, `${firstRow} 1`, `:7:1: the row has 4 values; expected ${columns}`],
    [
      firstRow,
      '-4.125 3.325 1',
      ':8:1: the rows are not sorted; expected log10(theta), then log10(p), ascending',
    ],
    ['# energy: 13 TeV\n', '', ':1:1: the table does not say which energy it is at'],
    [
      '# energy: 13 TeV',
      '# energy: 13',
      ':3:1: "13" is no energy; expected sqrt(s) in a line "# energy: 13 TeV"',
    ],
    ['# pid: 221\n', '', ':1:1: the table does not say which meson it is of; expected a line "# pid: 111"'],
    [everything, '# energy: 13 TeV\n# pid: 221\n', ':1:1: the table has no rows'],
    [everything, '', ':1:1: the table does not say which energy it is at'],
  ])('are refused with %j made %j', async (from, to, problem) => {
    const { code, stderr } = await withTable('check', own.replace(from, to));
    expect(code).toBe(2);
    expect(stderr).toContain(`eta-13tev.txt${problem}`);
  });

  it('are refused for another meson', async () => {
    const { code, stderr } = await withTable('check', own.replace('pid: 221', 'pid: 111'));
    expect(code).toBe(2);
    expect(stderr).toContain('card.yaml:15:48: the table eta-13tev.txt has no eta');
  });

  it('may be in the format of data/meson-spectra', async () => {
    const { code, stdout } = await withTable(
      'run',
      yaml,
      'eta.yaml',
      yamlCard.replace('eta-13tev.txt', 'eta.yaml'),
    );
    expect(code).toBe(0);
    expect(edges(stdout)[2]!.points).toHaveLength(2);
  });

  it.each([
    ['0 0 0.1 0.2', '0 0 -0.1 0.2', 'eta.yaml:18:9: "-0.1"; expected a number that is not negative'],
    ['1 0 0.2', '0 0 0.2', 'eta.yaml:19:9: bin 0 follows bin 0; expected bins of momentum that ascend'],
    ['1 0 0.2', '1 0', 'eta.yaml:19:9: the row has 2 values; expected three or more'],
    ['id: own-eta', 'id: lhc13-soft', 'eta.yaml:2:5: there is already a table of mesons called "lhc13-soft"'],
    [everything, '', 'eta.yaml:1:1: the file is empty'],
  ])('are refused in that format with %j made %j', async (from, to, problem) => {
    const card = yamlCard.replace('eta-13tev.txt', 'eta.yaml');
    const { code, stderr } = await withTable('check', yaml.replace(from, to), 'eta.yaml', card);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});
