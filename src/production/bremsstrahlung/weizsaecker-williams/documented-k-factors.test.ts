import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { constants } from '../../../physics/constants.ts';
import { ldmxSetup, na64eSetup } from '../../beam-on-nucleus.fixture.ts';
import type { BremsstrahlungSetup } from '../setup.ts';
import { type BosonSpin, bosonSpins } from '../vertex.ts';
import { kFactorTable } from './k-factors.ts';

const page = new URL('../../../../docs/sources/lepton-bremsstrahlung.md', import.meta.url);
const cells = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const electron: BremsstrahlungSetup = { ...na64eSetup, energyMin: 0 };
const beams: Readonly<Record<string, BremsstrahlungSetup>> = {
  'e, 100 GeV, Pb': electron,
  'e, 8 GeV, Al': { ...ldmxSetup, energyMin: 0 },
  'mu, 160 GeV, Pb': {
    ...electron,
    leptonMass: constants.muonMass.value,
    beamEnergy: 160,
    energyMax: 160,
  },
};

describe('the K-factors of docs/sources/lepton-bremsstrahlung.md', () => {
  const documented = cells.filter(
    ([, beam, spin]) => beam! in beams && bosonSpins.includes(spin as BosonSpin),
  );

  it('are there', () => {
    expect(documented.length).toBe(24);
  });

  it.each(documented)('%s%s, %s, %s MeV', (_, beam, spin, mass, ...printed) => {
    const setup = beams[beam!]!;
    const [row] = kFactorTable(spin as BosonSpin, setup, [setup.beamEnergy], [Number(mass) / 1000], 1e-5);
    const { exact, ww, iww, analyticIww } = row!;
    const factors = [ww, iww, analyticIww].map((factor) => factor?.value.toFixed(3) ?? '');
    expect([exact.value.toExponential(3), ...factors, '']).toEqual(printed);
  });
});
