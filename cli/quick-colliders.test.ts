import { describe, expect, it } from 'vitest';
import { darkreach } from './command.fixture.ts';

interface Row {
  readonly name: string;
  readonly value: number | string;
  readonly error: number;
  readonly unit: string;
}

interface Answer {
  readonly rows?: readonly Row[];
  readonly value?: number | string;
  readonly error?: number;
  readonly unit?: string;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly references: readonly string[];
}

async function json(...args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await darkreach([...args, '--json']);
  expect([args, code, stderr]).toEqual([args, 0, '']);
  return JSON.parse(stdout) as Answer;
}

const rowsOf = (answer: Answer) => Object.fromEntries(answer.rows!.map((row) => [row.name, row]));
const number = (row: Row | undefined) => Number(row!.value);
/** `--set` for each. */
const set = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).flatMap(([name, value]) => ['--set', `${name}=${value}`]);

const alpha = 1 / 137.035999084;
const picobarn = 3.893793721e8;

describe.concurrent('yield', () => {
  it('of DELPHI: runs that add up to the total, and the form at the couplings', async () => {
    const [g, h] = [1e-3, -20];
    const at = set({ m_a: '1 GeV', g_agamma: `${g} /GeV`, g_ae: `${h} /GeV` });
    const answer = await json('yield', 'delphi', '--portal', 'alp', ...at);
    const rows = rowsOf(answer);
    const runs = answer.rows!.filter(({ name }) => name.startsWith('sqrt(s)'));
    expect(runs).toHaveLength(10);
    const total = number(rows['total']);
    expect(runs.reduce((sum, row) => sum + number(row), 0) / total).toBeCloseTo(1, 12);
    const form =
      number(rows['total per g_agamma^2']) * g * g +
      number(rows['total per g_agamma g_ae']) * g * h +
      number(rows['total per g_ae^2']) * h * h;
    expect(form / total).toBeCloseTo(1, 12);
    expect(rows['total per g_ae^2']!.unit).toBe('events GeV^2');
    expect(rows['total']!.error).toBeGreaterThan(0);
    expect(answer.inputs).toMatchObject({ portal: 'alp', g_ae: h, search: 'delphi', signalLimit: 25.5 });
    expect(answer.references).toContain('arXiv:2012.07894');
  });

  it('of PADME and BaBar: events, in each sample where they overlap', async () => {
    const at = set({ m_a: '10 MeV', g_agamma: '1e-3 /GeV' });
    const padme = rowsOf(await json('yield', 'padme', '--portal', 'alp', ...at));
    expect(padme['total']!.value).toBe(padme['e+ e- -> gamma a']!.value);
    const babar = await json(
      'yield',
      'babar-monophoton',
      ...set({ m_gammaD: '1 GeV', g: '1e-3 /GeV', g_D: '0' }),
    );
    expect(babar.rows!.map(({ name }) => name)).toEqual(['low', 'high']);
    for (const { value, error, unit } of babar.rows!) {
      expect(value).toBeGreaterThan(0);
      expect(error).toBeLessThan(1e-6 * Number(value));
      expect(unit).toBe('events');
    }
  });

  it('is 0 above threshold', async () => {
    const rows = rowsOf(await json('yield', 'delphi', '--portal', 'alp', ...set({ m_a: '300 GeV' })));
    expect([rows['total']!.value, rows['total per g_ae^2']!.value]).toEqual([0, 0]);
  });
});

describe.concurrent('reach', () => {
  const count = async (search: string, at: Readonly<Record<string, string>>) =>
    number(rowsOf(await json('yield', search, '--portal', 'alp', ...set(at)))['total']);

  it('along a direction is where the yield is the signal limit', async () => {
    const line = ['--direction', 'g_ae=1,g_agamma=0.001', '--limit-on', 'g_agamma'];
    const answer = await json('reach', 'padme', '--portal', 'alp', ...set({ m_a: '10 MeV' }), ...line);
    const limit = answer.value as number;
    expect(answer.unit).toBe('GeV^-1');
    expect(answer.inputs).toMatchObject({
      'direction.g_ae': 1,
      'direction.g_agamma': 0.001,
      'direction.g_amu': 0,
    });
    expect(Object.keys(answer.inputs)).not.toContain('g_ae');
    const at = { m_a: '10 MeV', g_agamma: `${limit} /GeV`, g_ae: `${limit * 1000} /GeV` };
    expect((await count('padme', at)) / 100).toBeCloseTo(1, 10);
  });

  it('has both ends of a preferred band, or says that there is no reach', async () => {
    const shift = set({ m_gammaD: '1 GeV', shift: '{ from: -2.7e-12, to: -2e-13 }' });
    const rows = (await json('reach', 'g-2-electron-dark-axion', ...shift)).rows!;
    expect(rows.map(({ name }) => name)).toEqual(['lower edge of g', 'upper edge of g']);
    expect((number(rows[1]) / number(rows[0])) ** 2).toBeCloseTo(13.5, 8);
    const wrong = set({ m_gammaD: '1 GeV', shift: '{ from: 2e-13, to: 2.7e-12 }' });
    const none = (await json('reach', 'g-2-electron-dark-axion', ...wrong)).rows!;
    expect(none.map(({ value }) => value)).toEqual(['no reach', 'no reach']);
    const { stdout } = await darkreach(['reach', 'babar', '--portal', 'alp', ...set({ m_a: '9 GeV' })]);
    expect(stdout).toMatch(/^limit on g_agamma +no reach +GeV\^-1$/m);
  });

  it.each(['babar', 'g-2-muon'])('answers for %s', async (search) => {
    const { value, error } = await json('reach', search, '--portal', 'alp', ...set({ m_a: '10 MeV' }));
    expect(value).toBeGreaterThan(0);
    expect(error).toBeLessThan(1e-4 * (value as number));
  });
});

describe.concurrent('xsec annihilation', () => {
  it('is alpha g^2 / 24 (1 - M^2/s)^3 for a light electron', async () => {
    const at = set({ m_a: '3 GeV', g_agamma: '1e-3 /GeV' });
    const answer = await json('xsec', 'annihilation', '--portal', 'alp', '--sqrt-s', '10.58 GeV', ...at);
    const expected = ((alpha * 1e-6) / 24) * (1 - (3 / 10.58) ** 2) ** 3 * picobarn;
    expect((answer.value as number) / expected).toBeCloseTo(1, 7);
    expect(answer.unit).toBe('pb');
    expect(answer.inputs).toMatchObject({ process: 'photon-axion', sqrtSGeV: 10.58, m_a: 3 });
  });

  it('takes its energy from a search, a positron or sqrt(s)', async () => {
    const at = (...energy: readonly string[]) =>
      json('xsec', 'annihilation', '--portal', 'alp', ...energy, ...set({ m_a: '10 MeV' }));
    const [search, positron] = [await at('--search', 'padme'), await at('--positron-energy', '550 MeV')];
    expect(search.value).toBe(positron.value);
    const direct = await at('--sqrt-s', `${search.inputs['sqrtSGeV']} GeV`);
    expect(direct.value).toBe(search.value);
  });

  it('follows the portal, has cuts and angles', async () => {
    const base = ['xsec', 'annihilation', '--sqrt-s', '10.58 GeV', ...set({ m_gammaD: '1 MeV' })];
    const [all, half] = [await json(...base), await json(...base, '--cos-theta', '-1,0')];
    expect(all.inputs['process']).toBe('axion-dark-photon');
    expect((half.value as number) / (all.value as number)).toBeCloseTo(0.5, 10);
    // 3/8 (1 + c^2)
    const forward = await json(...base, '--angle', '-1');
    expect((forward.value as number) / (all.value as number)).toBeCloseTo(0.75, 6);
    const pair = [...base, '--process', 'photon-dark-pair', '--photon-energy', '2.2 GeV,5.5 GeV'];
    expect((await json(...pair)).value).toBeGreaterThan(0);
  });

  it('has dark photons of a mass and mixing, or of m_a with epsilon = 1', async () => {
    const base = ['xsec', 'annihilation', '--process', 'photon-dark-photon', '--sqrt-s', '10.58 GeV'];
    const bare = await json(...base, '--mass', '1 GeV', '--epsilon', '1e-3');
    const alp = await json(...base, '--portal', 'alp', ...set({ m_a: '1 GeV' }));
    expect((bare.value as number) / (alp.value as number)).toBeCloseTo(1e-6, 16);
    expect(Object.keys(bare.inputs)).not.toContain('portal');
    const { stdout } = await darkreach([...base, '--portal', 'alp']);
    expect(stdout).toContain('mass m_a, epsilon = 1');
  });
});

describe.concurrent('bad input', () => {
  it.each([
    [
      ['yield', 'delphi'],
      'delphi (mono-photon-count) counts no events of the portal dark-axion; expected the portal of a single boson, e.g. alp',
    ],
    [['yield', 'babar', '--portal', 'alp'], 'it is a ratio to a published limit on a dark photon'],
    [['yield', 'delhi', '--portal', 'alp'], 'did you mean "delphi"?'],
    [
      ['reach', 'delphi'],
      'cannot be applied to the portal dark-axion yet; expected the portal of a single boson, e.g. alp',
    ],
    [['reach', 'delphi', '--portal', 'alp', '--direction', 'g_aee=1'], 'did you mean "g_ae"?'],
    [['reach', 'delphi', '--portal', 'alp', '--set', 'g_ae=1 /GeV'], 'e.g. --direction g_agamma=1,g_ae=100'],
    [['xsec', 'annihilaton'], 'did you mean "annihilation"?'],
    [
      ['xsec', 'bremsstrahlung'],
      'bremsstrahlung needs the beam, target and window of a search; expected --search',
    ],
    [
      ['xsec', 'bremsstrahlung', '--search', 'na64e', '--sqrt-s', '1 GeV'],
      '--sqrt-s is for xsec annihilation',
    ],
    [
      ['xsec', 'annihilation', '--search', 'na64e'],
      'na64e-2016-2022 (missing-energy) has no e+ e- collisions',
    ],
    [['xsec', 'annihilation', '--state', 'x'], '--state is for xsec bremsstrahlung'],
  ])('is refused with exit code 2: %j', async (args, message) => {
    const { code, stdout, stderr } = await darkreach(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
