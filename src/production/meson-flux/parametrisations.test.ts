import { describe, expect, it } from 'vitest';
import { beamDump, sumOver } from '../../../tests/meson-spectra.fixture.ts';
import { integrate } from '../../numerics/integrate/integrate.ts';
import {
  type BmptMeson,
  bmpt,
  bmptNuclearFactor,
  burmanSmith,
  sanfordWang,
  tabulateDensity,
} from './index.ts';
import { tableFlux } from './table-flux.ts';

/** PDG nuclear interaction length of beryllium, 77.8 g/cm^2: A / (N_A lambda). */
const inelasticBerylliumMb = 9.012 / (6.02214076e23 * 77.8) / 1e-27;

const lsndGrid = { momentumMin: 0.005, momentumBins: 80, thetaMin: 0.02, thetaMax: Math.PI, thetaBins: 60 };

describe('tabulateDensity', () => {
  it('keeps integrals: against adaptive quadrature of the same density', () => {
    const density = sanfordWang('pi+');
    const over = (f: (x: number) => number, a: number, b: number) => integrate(f, a, b).value;
    const exact = over(
      (p) => over((t) => density.value(p, t) * 2 * Math.PI * Math.sin(t), 0, Math.PI / 2),
      0.01,
      density.maximumMomentum,
    );
    expect(tabulateDensity(density).total.value / exact).toBeCloseTo(1, 4);
  });

  it('has converged in totals and mean momenta to 1e-3', () => {
    const fine = {
      momentumMin: 0.005,
      momentumBins: 260,
      thetaMin: 3e-5,
      thetaMax: Math.PI / 2,
      thetaBins: 180,
    };
    for (const density of [bmpt('pi0', 400), sanfordWang('pi0')]) {
      const coarse = tabulateDensity(density);
      const finer = tabulateDensity(density, fine);
      expect(coarse.total.value / finer.total.value).toBeCloseTo(1, 2.7);
      expect(sumOver(coarse, (p) => p) / sumOver(finer, (p) => p)).toBeCloseTo(1, 2.7);
    }
  });

  it('names the point where a density is not a number', () => {
    expect(() => tabulateDensity({ ...sanfordWang('pi0'), value: () => Number.NaN })).toThrow(/p = .* GeV/);
  });
});

describe('bmpt', () => {
  it('is isotropic in azimuth, positive, and closed at the largest momentum', () => {
    for (const meson of ['pi+', 'pi-', 'pi0', 'K+', 'K-'] as BmptMeson[]) {
      const { value, maximumMomentum } = bmpt(meson, 400);
      expect(maximumMomentum).toBeGreaterThan(394);
      expect(maximumMomentum).toBeLessThan(400);
      expect(value(maximumMomentum * 1.0001, 0)).toBe(0);
      expect(value(maximumMomentum * 0.99, 0)).toBeGreaterThan(0);
      expect(value(20, 0.01)).toBeGreaterThan(0);
    }
  });

  it('has the charge ratios of the note: 1.05 at x_R = 0, and pi0 the mean', () => {
    const point = [50, 0.005] as const;
    const [plus, minus, zero] = (['pi+', 'pi-', 'pi0'] as const).map((meson) =>
      bmpt(meson, 400).value(...point),
    );
    expect(zero).toBeCloseTo((plus! + minus!) / 2, 10);
    expect(plus! / minus!).toBeGreaterThan(1.05 * 1.1);
    expect(plus! / minus!).toBeLessThan(1.05 * 1.2 ** 2.65);
  });

  it('scales with A as A^0.725 at small x_F and pT, and does not run away at large pT', () => {
    expect(Math.log(bmptNuclearFactor(90, 0, 0)) / Math.log(10)).toBeCloseTo(0.74 * 0.98, 12);
    expect(bmptNuclearFactor(63.546, 0, 10)).toBe(bmptNuclearFactor(63.546, 0, 2));
    const copper = tabulateDensity(bmpt('K+', 400, 63.546)).total.value / 780;
    const beryllium = tabulateDensity(bmpt('K+', 400)).total.value / inelasticBerylliumMb;
    expect(copper / beryllium).toBeGreaterThan(1);
    expect(copper / beryllium).toBeLessThan(1.3);
  });

  it('is 0.7 to 1.1 of PYTHIA from 1 to 200 GeV at 400 GeV, and makes as many pi0 as table 1 within 20 %', () => {
    const pythia = tableFlux(beamDump(400, 1).spectra.find(({ id }) => id === 'pp400-soft')!, 111);
    const ours = tabulateDensity(bmpt('pi0', 400));
    // Per collision on beryllium and on a proton; f_M / perEvent = 4.3 / 4.90 is part of the table's spread.
    const edges = [1, 2, 5, 10, 20, 50, 100, 200];
    const ratios = edges.slice(1).map((high, i) => {
      const inside = (p: number) => Number(p >= edges[i]! && p < high);
      return sumOver(ours, inside) / inelasticBerylliumMb / sumOver(pythia, inside);
    });
    for (const ratio of ratios) {
      expect(ratio).toBeGreaterThan(0.7);
      expect(ratio).toBeLessThan(1.1);
    }
    const total = ours.total.value / inelasticBerylliumMb;
    expect(total).toBeGreaterThan(0.8 * 4.3);
    expect(total).toBeLessThan(1.2 * 4.3);
  });
});

describe('sanfordWang', () => {
  it('is c1 p^c2 (1 - p/(pB - c9)) exp(-c3 p^c4 / pB^c5) on the axis, and vanishes at pB - 1', () => {
    const { value } = sanfordWang('pi+');
    expect(value(2, 0)).toBeCloseTo(
      220.7 * 2 ** 1.08 * (1 - 2 / 7.89) * Math.exp(-(2 ** 1.978) / 8.89 ** 1.32),
      9,
    );
    expect(value(7.891, 0)).toBe(0);
    expect(value(2, 2)).toBe(0);
  });

  it('makes about one pion of each charge per collision, more positive ones, and few K0', () => {
    const [plus, minus, zero, kaon] = (['pi+', 'pi-', 'pi0', 'K0'] as const).map(
      (meson) => tabulateDensity(sanfordWang(meson)).total.value / inelasticBerylliumMb,
    );
    expect(zero).toBeCloseTo((plus! + minus!) / 2, 9);
    expect(plus! / minus!).toBeGreaterThan(1);
    expect(plus!).toBeGreaterThan(0.5);
    expect(plus!).toBeLessThan(1.2);
    // The note takes eta / pi0 = 1/30.
    expect(kaon! / zero!).toBeGreaterThan(0.02);
    expect(kaon! / zero!).toBeLessThan(0.06);
  });
});

describe('burmanSmith', () => {
  it('starts at the first amplitude and ends at the last, 26.1 and 2.95 at 798 MeV on oxygen', () => {
    const { value } = burmanSmith();
    const p = 0.3;
    const mass = 0.1349768;
    const T = 1000 * (Math.hypot(p, mass) - mass);
    const shape = (mean: number, sigma: number) =>
      (Math.exp(-(((mean - T) / sigma) ** 2) / 2) / (1 + Math.exp((T - 608) / 25))) *
      (p / Math.hypot(p, mass));
    const sigma = (150 * 213 - 130 * 68) / 145;
    const scale = (34.2 * 213 - 28.9 * 68) / 145;
    expect(value(p, 0) / shape(48 + 330, sigma)).toBeCloseTo(27 - 4 * (68 / 145) ** 2, 9);
    const back = shape(48 + 330 * Math.exp(-180 / scale), sigma * Math.exp(-180 / 85));
    expect(value(p, Math.PI) / back).toBeCloseTo(9 - 0.4 - 113 / 20, 6);
  });

  it('is continuous in angle through the knots at 30 and 70 degrees', () => {
    const { value } = burmanSmith();
    for (const knot of [30, 70]) {
      const angle = (knot * Math.PI) / 180;
      expect(value(0.2, angle - 1e-9) / value(0.2, angle + 1e-9)).toBeCloseTo(1, 6);
    }
  });

  it('has the momenta of pions at a stopped-pion source, a quarter GeV on average', () => {
    const flux = tabulateDensity(burmanSmith(), lsndGrid);
    const mean = sumOver(flux, (p) => p) / flux.total.value;
    expect(mean).toBeGreaterThan(0.2);
    expect(mean).toBeLessThan(0.3);
  });

  it('refuses energies far from the fit', () => {
    expect(() => burmanSmith(0.2)).toThrow('no parametrisation at 200 MeV');
  });
});
