import { describe, expect, it } from 'vitest';
import { darkreach } from './command.fixture.ts';

async function json(args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await darkreach([...args, '--json']);
  expect([args, code, stderr]).toEqual([args, 0, '']);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const point = ['--set', 'm_gammaD=10 MeV', '--set', 'm_a=10 keV'];

describe('quick commands', () => {
  it('reach: one number with error, unit, inputs and references', async () => {
    const answer = await json(['reach', 'na64e', ...point]);
    expect(answer['value']).toBeCloseTo(9.3e-3, 4);
    expect(answer['error']).toBeLessThan(1e-6);
    expect(answer['unit']).toBe('GeV^-1');
    expect(answer['inputs']).toMatchObject({
      portal: 'dark-axion',
      search: 'na64e-2016-2022',
      exposure: 9.37e11,
    });
    expect(answer['references']).toContain('arXiv:2307.02404');
  });

  it('yield: channels that sum to the total and grow as the coupling squared', async () => {
    const at = async (g: string) =>
      (await json(['yield', 'na64e', ...point, '--set', `g=${g}`]))['rows'] as Row[];
    const [one, two] = [await at('1 /GeV'), await at('2 /GeV')];
    const total = one.find(({ name }) => name === 'total')!.value;
    const sum = one.filter(({ name }) => name !== 'total').reduce((all, { value }) => all + value, 0);
    expect(sum / total).toBeCloseTo(1, 12);
    two.forEach((row, index) => {
      expect(row.value / one[index]!.value).toBeCloseTo(4, 10);
    });
  });

  it('xsec: the factorised and the Monte Carlo cross section agree; spectra are positive', async () => {
    const base = ['xsec', 'bremsstrahlung', '--search', 'ldmx', ...point, '--set', 'g=1 /GeV'];
    const exact = await json(base);
    const sampled = await json([
      ...base,
      '--method',
      'monte-carlo',
      '--evaluations',
      '40000',
      '--iterations',
      '5',
    ]);
    const [sigma] = sampled['rows'] as Row[];
    const difference = Math.abs(sigma!.value - (exact['value'] as number));
    expect(difference).toBeLessThan(5 * sigma!.error);
    expect(sigma!.error / sigma!.value).toBeLessThan(3e-3);
    const spectrum = await json([...base, '--energy', '7 GeV']);
    expect(spectrum['value']).toBeGreaterThan(0);
    const bare = ['xsec', 'bremsstrahlung', '--search', 'ldmx', '--mass', '100 MeV', '--energy', '7 GeV'];
    expect((await json([...bare, '--angle', '0.02']))['unit']).toBe('pb/GeV/rad');
  });

  it('widths: branching fractions sum to one', async () => {
    const rows = (await json(['widths', 'dark-axion', '--set', 'm_gammaD=100 MeV']))['rows'] as Row[];
    const fractions = rows.filter(({ name }) => name.startsWith('branching fraction(gammaD'));
    expect(fractions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('widths: numbers that a portal derives from its parameters come first', async () => {
    const rows = (await json(['widths', 'dark-ksvz', '--set', 'Q_psi=-0.5']))['rows'] as Row[];
    expect(rows.slice(0, 3).map(({ name }) => name)).toEqual([
      'G_agammagamma',
      'G_agammagammaD',
      'G_agammaDgammaD',
    ]);
    expect(rows[1]!.value).toBeLessThan(0);
    const [loops] = (await json(['widths', 'alp', '--set', 'g_ae=1 /GeV']))['rows'] as Row[];
    expect(loops!.name).toBe('|delta g_agamma|');
    expect(loops!.value).toBeGreaterThan(0);
  });

  it('widths: options by name, and a table of R(s) for hadrons', async () => {
    const at = ['widths', 'dark-photon', '--set', 'dark_matter=majorana', '--set', 'm_A=1 GeV'];
    const [model, table] = [await json(at), await json([...at, '--hadrons', 'mesons-and-quarks'])];
    expect(table['inputs']).toMatchObject({ dark_matter: 'majorana', hadrons: 'mesons-and-quarks' });
    const hadrons = (answer: Record<string, unknown>) =>
      (answer['rows'] as Row[]).find(({ name }) => name === 'width(Aprime -> hadrons)')!.value;
    expect(hadrons(table) / hadrons(model)).toBeCloseTo(1, 3);
    const refused = [
      [...at, '--hadrons', 'cards'],
      ['widths', 'b-minus-l', '--hadrons', 'mesons-and-quarks'],
      ['widths', 'dark-photon', '--set', 'dark_matter=1'],
    ];
    for (const args of refused) expect((await darkreach(args)).code).toBe(2);
  });

  it('say "no reach" above the kinematic limit', async () => {
    const { code, stdout } = await darkreach(['reach', 'ldmx', '--set', 'm_gammaD=9 GeV']);
    expect(code).toBe(0);
    expect(stdout).toContain('no reach');
  });

  it('refuse bad parameters with exit code 2', async () => {
    for (const args of [
      ['reach', 'na64e', '--set', 'm_gammaD=-1 MeV'],
      ['reach', 'na64e', '--portal', 'dark-photno'],
      ['reach', 'na64e', '--particles', 'pdg-1900'],
      ['xsec', 'annihilation', '--search', 'na64e'],
      ['xsec', 'bremsstrahlung', '--search', 'na64e', '--method', 'guess'],
      ['yield', 'babar-upsilon-invisible'],
      ['widths', 'dark-axion', '--accuracy', '2'],
    ]) {
      const { code, stderr } = await darkreach(args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe('other commands', () => {
  it('have help with examples', async () => {
    for (const command of ['run', 'check', 'list', 'show', 'widths', 'xsec', 'yield', 'reach', 'reproduce']) {
      const { code, stdout } = await darkreach([command, '--help']);
      expect([command, code]).toEqual([command, 0]);
      expect(stdout).toMatch(/Examples?:/);
    }
  });

  it('list and show what there is', async () => {
    for (const what of ['portals', 'searches', 'cards', 'particles', 'materials', 'curves']) {
      const { code, stdout } = await darkreach(['list', what]);
      expect([what, code]).toEqual([what, 0]);
      expect(stdout.split('\n').length).toBeGreaterThan(3);
    }
    expect((await darkreach(['show', 'na64e'])).stdout).toContain('References');
    expect((await darkreach(['show', 'dark-axion'])).stdout).toContain('m_gammaD');
    expect((await darkreach(['check', 'cards/missing-energy/fig-4.yaml'])).stdout).toContain('valid');
  });

  it('reproduce: every printed number as expected', async () => {
    const { code, stdout } = await darkreach(['reproduce', 'missing-energy', '--no-figures']);
    expect(code).toBe(0);
    const [, passed, all] = /missing-energy: (\d+) of (\d+) computed numbers/.exec(stdout)!;
    expect(passed).toBe(all);
    expect(Number(all)).toBeGreaterThan(45);
    expect(Number(/(\d+) inputs read back/.exec(stdout)![1])).toBeGreaterThan(40);
    expect(stdout).not.toContain('DIFFERS');
  });
});

interface Row {
  readonly name: string;
  readonly value: number;
  readonly error: number;
}
