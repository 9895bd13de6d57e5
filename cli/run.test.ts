import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RunResult } from '../src/records/index.ts';
import { type CommandResult, darkreach, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (...parts: string[]): string => join(folder.path, ...parts);
const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');

const card = 'cards/missing-energy/fig-4.yaml';

describe('darkreach run', () => {
  let run: CommandResult;
  beforeAll(async () => {
    run = await darkreach(['run', card, '--out', at('fig-4')]);
  });

  it('writes every documented file and says where', () => {
    expect(run.code).toBe(0);
    const files = readdirSync(at('fig-4')).sort();
    expect(files).toEqual(
      [
        'curves.csv',
        'figure.pdf',
        'figure.png',
        'figure.svg',
        'hepdata',
        'references.bib',
        'result.json',
      ].sort(),
    );
    expect(run.stderr).toContain(at('fig-4'));
    expect(run.stdout).toContain('na64e-2016-2022');
    expect(readdirSync(at('fig-4', 'hepdata'))).toContain('submission.yaml');
    expect(readFileSync(at('fig-4', 'figure.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(read('fig-4', 'figure.pdf').startsWith('%PDF')).toBe(true);
    expect(read('fig-4', 'figure.svg')).toContain('<svg');
  });

  it('writes curves.csv with its stable columns and the numbers of result.json', () => {
    const [header, ...rows] = read('fig-4', 'curves.csv').trim().split('\n');
    expect(header).toBe('curve,search,branch,x,x_unit,y,y_unit,y_error');
    const result = JSON.parse(read('fig-4', 'result.json')) as RunResult;
    expect(result.schema).toBe(1);
    const points = result.curves.flatMap((curve) =>
      curve.points.map((point) => [curve.id, point.x, point.y]),
    );
    expect(rows).toHaveLength(points.length);
    rows.forEach((row, index) => {
      const [curve, , , x, , y] = row.split(',');
      expect([curve, Number(x), Number(y)]).toEqual(points[index]);
    });
  });

  it('keeps the accuracy asked for and gives every curve inputs, equations and references', () => {
    const result = JSON.parse(read('fig-4', 'result.json')) as RunResult;
    const bibliography = read('fig-4', 'references.bib');
    expect(bibliography.match(/^@/gm)).toHaveLength(result.references.length);
    for (const curve of result.curves) {
      expect(curve.references.length).toBeGreaterThan(0);
      if (curve.origin !== 'computed') continue;
      expect(curve.equations.length).toBeGreaterThan(0);
      expect(Object.keys(curve.inputs).length).toBeGreaterThan(3);
      for (const { y, yError } of curve.points) expect(yError).toBeLessThanOrEqual(1e-3 * y);
    }
  });

  it('agrees with the ranges of the text of paper missing-energy, section V.C', () => {
    const result = JSON.parse(read('fig-4', 'result.json')) as RunResult;
    const ys = (id: string) => result.curves.find((curve) => curve.id === id)!.points.map(({ y }) => y);
    expect(Math.min(...ys('na64e-2016-2022'))).toBeCloseTo(8e-3, 3);
    expect(Math.max(...ys('na64e-2016-2022'))).toBeCloseTo(1.5e-2, 3);
    expect(ys('ldmx-phase2')[0]).toBeGreaterThan(1e-4);
    expect(ys('ldmx-phase2')[0]).toBeLessThan(5e-4);
  });

  it('gives the same bits with 1, 2 and 4 workers', async () => {
    const texts: string[] = [];
    for (const workers of ['1', '2', '4']) {
      const out = at(`workers-${workers}`);
      const args = ['run', card, '--points', '9', '--no-figure', '--workers', workers, '--out', out];
      expect((await darkreach(args)).code).toBe(0);
      texts.push(read(`workers-${workers}`, 'result.json'));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it('reaches the card, the portal and the searches by --set', async () => {
    const sets = ['--set', 'm_a=1 MeV', '--set', 'search.exposure=1e13', '--set', 'x.to=100 MeV'];
    const { code, stdout } = await darkreach([
      ...['run', card, ...sets, '--points', '3', '--no-figure', '--json', '--out', at('sets')],
    ]);
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as RunResult;
    expect(result.parameters['m_a']).toBeCloseTo(1e-3, 15);
    const na64e = result.curves.find((curve) => curve.id === 'na64e-2016-2022')!;
    expect(na64e.inputs['exposure']).toBe(1e13);
    expect(na64e.points.at(-1)!.x).toBe(0.1);
    expect(na64e.points).toHaveLength(3);
  });

  it('runs a search of one own from a YAML file beside the card', async () => {
    const args = ['run', 'cards/examples/ldmx-16gev-tungsten.yaml', '--points', '3', '--out', at('own')];
    expect((await darkreach(args)).code).toBe(0);
    expect(read('own', 'curves.csv')).toContain('ldmx-16gev-tungsten');
    const submission = parse(read('own', 'hepdata', 'table-1.yaml')) as object;
    expect(submission).toHaveProperty('independent_variables');
  });

  it('says "no reach" and goes on where a mass is out of reach', async () => {
    const args = ['run', card, '--set', 'x.to=50 GeV', '--points', '5', '--no-figure', '--out', at('far')];
    const { code } = await darkreach(args);
    expect(code).toBe(0);
    const result = JSON.parse(read('far', 'result.json')) as RunResult;
    const ldmx = result.curves.find((curve) => curve.id === 'ldmx-phase2')!;
    expect(ldmx.notes.join()).toMatch(/no reach at \d of 5 points/);
    expect(ldmx.points.length).toBeLessThan(5);
  });
});

describe('curves that are not at hand', () => {
  it('are named with the reason under the table and in result.json', async () => {
    mkdirSync(at('missing'), { recursive: true });
    const text = [
      'darkreach: 1',
      'title: One curve, and one that is missing',
      'portal: { name: dark-axion }',
      'x: { parameter: m_gammaD, from: 10 MeV, to: 20 MeV, points: 2 }',
      'searches: [{ search: babar-monophoton }]',
      'notAvailable: [{ label: DONUT, reason: nobody has digitised it }]',
    ].join('\n');
    writeFileSync(at('missing', 'card.yaml'), text);
    const set = ['--set', 'portal.g_D=0', '--no-figure', '--out', at('missing', 'out')];
    const run = await darkreach(['run', at('missing', 'card.yaml'), ...set]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('not available: DONUT (nobody has digitised it)');
    const result = JSON.parse(read('missing', 'out', 'result.json')) as RunResult;
    expect(result.notAvailable).toEqual([{ label: 'DONUT', reason: 'nobody has digitised it' }]);
  });
});

describe('bad input', () => {
  const good = readFileSync('cards/missing-energy/fig-4.yaml', 'utf8');
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'unknown key',
      good.replace('accuracy:', 'acuracy:'),
      /:\d+:\d+: unknown key "acuracy".*did you mean "accuracy"/,
    ],
    ['wrong unit', good.replace('m_a: 10 keV', 'm_a: 10 cm'), /:\d+:\d+: .*length/],
    ['negative mass', good.replace('m_a: 10 keV', 'm_a: -1 keV'), /:\d+:\d+: .*out of range/],
    ['no unit', good.replace('from: 1 MeV', 'from: 1'), /:\d+:\d+: .*add a unit/],
    ['NaN', good.replace('from: 1 MeV', 'from: .nan'), /:\d+:\d+: /],
    ['huge number', good.replace('from: 1 MeV', 'from: 1e999 MeV'), /:\d+:\d+: .*too large/],
    [
      'unknown search',
      good.replace('search: ldmx-phase2', 'search: ldmx-fase2'),
      /did you mean "ldmx-phase2"/,
    ],
    ['empty axis', good.replace('to: 1 GeV', 'to: 1 keV'), /:\d+:\d+: .*empty/],
    ['truncated YAML', good.slice(0, good.indexOf('1e-3 /GeV') > 0 ? 700 : 700), /:\d+:\d+: /],
    ['binary junk', '\u0000\u0001\u0002{[', /./],
    ['empty file', '', /./],
  ];

  for (const [name, text, message] of cases) {
    it(`${name}: exit code 2, a place, no stack trace, nothing written`, async () => {
      mkdirSync(at('bad'), { recursive: true });
      writeFileSync(at('bad', 'card.yaml'), text);
      const { code, stdout, stderr } = await darkreach([
        'run',
        at('bad', 'card.yaml'),
        '--out',
        at('bad', 'out'),
      ]);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(stdout).toBe('');
      expect(readdirSync(at('bad'))).toEqual(['card.yaml']);
    });
  }

  it('refuses what is not a file, unknown commands and options, and bad numbers, with exit code 2', async () => {
    for (const args of [
      ['run', at('missing.yaml')],
      ['run', folder.path],
      ['rnu', card],
      ['run', card, '--wokers', '2'],
      ['run', card, '--workers', 'two'],
      ['run', card, '--set', 'm_a'],
      ['run', card, '--set', 'm_b=1 MeV'],
      ['list', 'planets'],
      ['show', 'na65e'],
      ['reproduce', 'nothing'],
    ]) {
      const { code, stderr } = await darkreach(args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr.length).toBeGreaterThan(0);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('reports an empty missing-energy window where it was written', async () => {
    const { code, stderr } = await darkreach(['run', card, '--set', 'search.missingEnergy.from=100 GeV']);
    expect(code).toBe(2);
    expect(stderr).toContain('window');
  });

  it('does not write into a place that cannot be written', async () => {
    writeFileSync(at('file'), '');
    const args = ['run', card, '--points', '2', '--no-figure', '--out', at('file', 'inside')];
    const { code, stderr } = await darkreach(args);
    expect(code).not.toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
