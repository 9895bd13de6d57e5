import { describe, expect, it } from 'vitest';
import { beamDump, spectra, sumOver } from '../../../tests/meson-spectra.fixture.ts';
import { readForeseeTable } from '../../catalog/index.ts';
import { addFluxes, beamDumpFlux, colliderFlux, createFlux, scaleFlux, tableFlux } from './index.ts';

describe('beamDumpFlux', () => {
  it('has the multiplicities of table 1 of paper mono-photon at 400 GeV, less what the tables do not hold', () => {
    const printed = {
      pi0: 4.3,
      eta: 0.49,
      eta_prime: 0.055,
      rho0: 0.58,
      omega: 0.57,
      phi: 0.021,
      'K+': 0.29,
    };
    for (const [name, value] of Object.entries(printed)) {
      const { total } = beamDumpFlux(beamDump(400, 63.546), name);
      // Backward or outside the grid: 1.01 % of the pi0 and less of the others, says the header.
      expect(total.value / value, name).toBeLessThan(1 + 1e-5);
      expect(total.value / value, name).toBeGreaterThan(0.9898);
      expect(total.error / total.value, name).toBeLessThan(0.01);
    }
  });

  it('multiplies charm, beauty and onia by A^0.29', () => {
    const printed = { D: 4.3e-4, Ds: 1.8e-4, B: 6e-8, Jpsi: 4.7e-6, Upsilon1S: 2.2e-9 };
    for (const [name, value] of Object.entries(printed)) {
      const { total } = beamDumpFlux(beamDump(400, 63.546), name);
      expect(total.value / (value * 63.546 ** 0.29), name).toBeCloseTo(1, 2);
    }
    expect(beamDumpFlux(beamDump(400, 63.546), 'D').pdg).toEqual([411, -411]);
  });

  it('agrees with PYTHIA on J/psi and Upsilon within 10 %, as the notes say', () => {
    // sigma x perEvent / sigma_inel: three numbers of the headers.
    expect((6.7173e-4 * 0.21487) / 32.8812 / 4.7e-6).toBeCloseTo(0.934, 3);
    expect((4.14322e-7 * 0.187653) / 32.8812 / 2.2e-9).toBeCloseTo(1.075, 3);
  });

  it('rescales to other energies by what PYTHIA finds', () => {
    const pi0 = beamDumpFlux(beamDump(70, 55.845), 'pi0').total.value;
    expect(pi0).toBeCloseTo((4.3 * 2.90073 * (1 - 0.0150186 - 0.00399382)) / 4.90354, 5);
    const jpsi = beamDumpFlux(beamDump(70, 55.845), 'Jpsi').total.value / 55.845 ** 0.29;
    expect(jpsi / 4.7e-6).toBeCloseTo((2.63221e-5 / 6.7173e-4) * (32.8812 / 31.3644), 5);
    expect(beamDumpFlux(beamDump(70, 55.845), 'K-').total.value).toBeCloseTo(0.07, 3);
  });

  it('says which meson or table is missing', () => {
    expect(() => beamDumpFlux(beamDump(400, 9), 'xi')).toThrow('no meson xi; there are pi0, eta');
    expect(() => beamDumpFlux(beamDump(70, 9), 'Upsilon1S')).toThrow('no table of Upsilon1S among spectra');
  });
});

describe('colliderFlux', () => {
  it('gives half of what was found on both sides of the LHC', () => {
    const table = spectra.mesonTable('lhc13-soft');
    const { total } = colliderFlux(table, 111, 79.5);
    expect(total.value).toBeCloseTo(1132292 / 80000 / 2, 9);
    expect(total.error).toBeCloseTo(Math.sqrt(1132292) / 80000 / 2, 9);
  });

  it('normalises onia by their cross section', () => {
    const table = spectra.mesonTable('lhc13-psi');
    const flux = colliderFlux(table, 443, 79.5, { hardProcess: true, scale: 0.3 });
    expect(flux.total.value).toBeCloseTo((0.3 * (1.16473 / 79.5) * 4260) / 40000 / 2, 9);
  });

  it('takes a table of FORESEE as it is: pb times luminosity', () => {
    const text = '# pid: 111\n-3.025 2.025 5e9\n-3.025 2.075 1e9\n-2.975 2.025 1e9\n';
    const table = readForeseeTable(text, 'pi0.txt', { id: 'x', name: 'pi0', energy: 14000 });
    const perCollision = colliderFlux(table, 111, 79.5).total.value;
    // (4.2): sigma_inel L f = sigma L; 3 ab^-1 = 3e6 / pb.
    expect(79.5e9 * 3e6 * perCollision).toBeCloseTo(7e9 * 3e6, -8);
    expect(tableFlux(table, 111).total.value).toBe(7e9);
  });
});

describe('fluxes', () => {
  const pi0 = beamDumpFlux(beamDump(400, 63.546), 'pi0');

  it('add up and scale, with errors', () => {
    const eta = beamDumpFlux(beamDump(400, 63.546), 'eta');
    const both = addFluxes('both', [pi0, eta]);
    expect(both.total.value).toBeCloseTo(pi0.total.value + eta.total.value, 12);
    expect(both.total.error).toBeCloseTo(Math.hypot(pi0.total.error, eta.total.error), 12);
    expect(sumOver(both, (p) => p)).toBeCloseTo(sumOver(pi0, (p) => p) + sumOver(eta, (p) => p), 9);
    const scaled = scaleFlux(pi0, 3, 0.1);
    expect(scaled.total.error / scaled.total.value).toBeCloseTo(0.1, 5);
  });

  it('refuse empty cells, negative weights and a mixture of axes', () => {
    expect(() => createFlux({ ...pi0, weight: pi0.weight.map(() => -1) })).toThrow('cell 0 has weight -1');
    expect(() => createFlux({ ...pi0, logMomentumMax: pi0.logMomentumMin })).toThrow(RangeError);
    const theta = colliderFlux(spectra.mesonTable('lhc13-soft'), 111, 79.5);
    expect(() => addFluxes('both', [pi0, theta])).toThrow('all be in pT');
  });
});
