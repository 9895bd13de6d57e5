import { describe, expect, it } from 'vitest';
import { darkreach } from './command.fixture.ts';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly error: number;
  readonly unit: string;
}

async function rows(args: readonly string[]): Promise<readonly Row[]> {
  const { code, stdout, stderr } = await darkreach([...args, '--json']);
  expect([args, code, stderr]).toEqual([args, 0, '']);
  const answer = JSON.parse(stdout) as Row & { readonly rows?: readonly Row[] };
  return answer.rows ?? [answer];
}

async function refusal(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await darkreach(args);
  expect([args, code, stdout]).toEqual([args, 2, '']);
  return stderr;
}

const darkPhoton = ['--portal', 'dark-photon', '--set', 'm_A=270 MeV'];

describe('yield of a boson in a shower', () => {
  it('has channels that sum to the total, and the total per product of couplings', async () => {
    const args = ['yield', 'na64e-invisible', '--portal', 'alp', '--set', 'm_a=270 MeV'];
    const found = await rows([...args, '--set', 'g_ae=2 /GeV', '--set', 'g_agamma=1e-3 /GeV']);
    const value = (name: string) => found.find((row) => row.name === name)!.value;
    const channels = ['bremsstrahlung', 'annihilation', 'primakoff'].map(value);
    expect(Math.min(...channels)).toBeGreaterThan(0);
    expect(channels.reduce((sum, each) => sum + each, 0) / value('total')).toBeCloseTo(1, 12);
    const form = 4 * value('total per g_ae^2') + 1e-6 * value('total per g_agamma^2');
    expect(form / value('total')).toBeCloseTo(1, 9);
    expect(value('share of invisible decays')).toBe(1);
    // The muon has no part in it.
    expect(found.some(({ name }) => name.includes('g_amu'))).toBe(false);
  });

  it('at the reach is the limit on events', async () => {
    const [limit] = await rows(['reach', 'na64e-invisible', ...darkPhoton]);
    const found = await rows(['yield', 'na64e-invisible', ...darkPhoton, '--set', `eps=${limit!.value}`]);
    expect(found.find(({ name }) => name === 'total')!.value / Math.log(10)).toBeCloseTo(1, 3);
  });

  it('is that of invisible decays alone', async () => {
    const found = await rows(['yield', 'na64e-invisible', '--portal', 'b-minus-l', '--set', "m_Z'=20 MeV"]);
    expect(found.find(({ name }) => name === 'share of invisible decays')!.value).toBeCloseTo(0.6, 5);
  });

  it('is refused for a portal that needs more than single bosons', async () => {
    for (const command of ['yield', 'reach']) {
      const message = await refusal([command, 'na64e-invisible', '--set', 'm_gammaD=10 MeV']);
      expect(message).toContain(
        'has a shower in its target, which is not computed for the portal dark-axion',
      );
    }
  });
});

describe('xsec of bosons', () => {
  const at = ['--search', 'na64mu', '--portal', 'boson', '--set', 'm_X=100 MeV', '--set', 'g_mu=2e-3'];

  it('goes as the square of the coupling to the beam; WW is close for muons', async () => {
    const [exact] = await rows(['xsec', 'bremsstrahlung', ...at]);
    const [ww] = await rows(['xsec', 'bremsstrahlung', ...at, '--method', 'ww']);
    const [iww] = await rows(['xsec', 'bremsstrahlung', ...at, '--method', 'iww']);
    expect(Math.abs(ww!.value / exact!.value - 1)).toBeLessThan(0.01);
    expect(iww!.value / exact!.value).toBeGreaterThan(1.5);
    const [table] = (await rows(['kfactors', '--search', 'na64mu', '--masses', '100 MeV'])) as unknown as [
      { exact: Row; ww: Row; iww: Row },
    ];
    expect((table.exact.value * 4e-6) / exact!.value).toBeCloseTo(1, 4);
    expect(table.ww.value / (ww!.value / exact!.value)).toBeCloseTo(1, 3);
    expect(table.iww.value / (iww!.value / exact!.value)).toBeCloseTo(1, 3);
  });

  it('is differential in energy and angle', async () => {
    const [energy] = await rows(['xsec', 'bremsstrahlung', ...at, '--energy', '120 GeV']);
    expect([energy!.value > 0, energy!.unit]).toEqual([true, 'pb/GeV']);
    const [angle] = await rows(['xsec', 'bremsstrahlung', ...at, '--energy', '120 GeV', '--angle', '1e-3']);
    expect([angle!.value > 0, angle!.unit]).toEqual([true, 'pb/GeV/rad']);
  });

  it('refuses what it would ignore', async () => {
    const cases = [
      [['--method', 'monte-carlo'], 'unknown method "monte-carlo" for a single boson'],
      [['--angle', '0.1'], '--angle needs --energy'],
      [['--mass', '1 GeV'], '--mass is a bare virtual photon'],
      [['--state', 'x.json'], '--state is for --method monte-carlo'],
    ] as const;
    const found = await Promise.all(
      cases.map(([extra]) => refusal(['xsec', 'bremsstrahlung', ...at, ...extra])),
    );
    cases.forEach(([, message], index) => {
      expect(found[index]).toContain(message);
    });
  });
});

describe('xsec primakoff', () => {
  const at = ['xsec', 'primakoff', '--search', 'na64e', '--portal', 'alp', '--set', 'm_a=1 MeV'];

  it('goes as the square of the coupling, and its angles integrate to it', async () => {
    const point = [...at, '--energy', '80 GeV', '--set'];
    const [one] = await rows([...point, 'g_agamma=1e-3 /GeV']);
    const [two] = await rows([...point, 'g_agamma=2e-3 /GeV']);
    expect(two!.value / one!.value).toBeCloseTo(4, 9);
    const [density] = await rows([...point, 'g_agamma=1e-3 /GeV', '--angle', '1e-3']);
    expect([density!.value > 0, density!.unit]).toEqual([true, 'pb/sr']);
  });

  it('refuses what it cannot do', async () => {
    expect(await refusal(at)).toContain('needs a target and the energy of a photon');
    const foreign = await refusal([...at, '--energy', '80 GeV', '--method', 'ww']);
    expect(foreign).toContain('--method is for xsec bremsstrahlung');
  });
});

it('kfactors says what it does not know', async () => {
  expect(await refusal(['kfactors', '--search', 'na64e', '--spin', 'vektor'])).toContain(
    'unknown spin "vektor"',
  );
  expect(await refusal(['kfactors', '--search', 'delphi'])).toContain('has no beam on a target');
});
