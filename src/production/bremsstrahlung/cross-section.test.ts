import { describe, expect, it } from 'vitest';
import { integrate, integrateBox } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { createFormFactor } from '../../physics/nuclear-form-factor.ts';
import { ldmxSetup as ldmx, na64eSetup as na64 } from '../beam-on-nucleus.fixture.ts';
import {
  virtualPhotonCrossSection,
  virtualPhotonEnergyAngleSpectrum,
  virtualPhotonEnergySpectrum,
} from './cross-section.ts';
import { energyLimits } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';

const muon: BremsstrahlungSetup = {
  ...na64,
  leptonMass: constants.muonMass.value,
  beamEnergy: 160,
  energyMin: 0,
  energyMax: 160 - constants.muonMass.value,
};

/**
 * The static-nucleus formula of the physics note, section 1a, at fixed E_k and k_perp, in transverse
 * vectors and their small differences: other variables, other algebra, no recoil. GeV^-3.
 */
function staticSpectrum(setup: BremsstrahlungSetup, mass: number, energy: number): number {
  const { leptonMass: m, beamEnergy: E } = setup;
  const formFactor = createFormFactor(setup, setup.formFactor);
  const p = Math.sqrt(E * E - m * m);
  const recoil = E - energy;
  const kappa2 = mass * mass * (1 - energy / E) + (m * energy) ** 2 / E ** 2;
  const integrand = (v: Float64Array): number => {
    const kT2 = kappa2 * (Math.exp(16 * v[0]!) - 1) * 1e-3;
    const qT2 = 1e-12 * Math.exp(30 * v[1]!);
    const phi = Math.PI * v[2]!;
    const kT = Math.sqrt(kT2);
    const qT = Math.sqrt(qT2);
    const kq = kT * qT * Math.cos(phi);
    const recoilT2 = qT2 + kT2 - 2 * kq;
    const kz2 = energy * energy - mass * mass - kT2;
    const recoilZ2 = recoil * recoil - m * m - recoilT2;
    if (kz2 <= 0 || recoilZ2 <= 0) return 0;
    const kz = Math.sqrt(kz2);
    const recoilZ = Math.sqrt(recoilZ2);
    const deltaK = (mass * mass + kT2) / (energy + kz);
    const deltaRecoil = (m * m + recoilT2) / (recoil + recoilZ);
    const delta0 = (m * m) / (E + p);
    const qz = delta0 - deltaRecoil - deltaK;
    const s = mass * mass + 2 * (energy * deltaRecoil + recoilZ * deltaK - (kq - kT2));
    const u = mass * mass - 2 * (E * deltaK + kz * delta0);
    const t = qT2 + qz * qz;
    const D = 2 * (E * (qT2 - kq) + qz * (recoil * delta0 - E * deltaRecoil)) - t * (E + recoil);
    const qk = kq + qz * kz;
    const b = (4 * (t * qk * qk - D * D)) / (s * u) ** 2;
    const beamCross = p * p * qT2;
    const recoilCross =
      recoilT2 * qz ** 2 + recoilZ2 * qT2 - 2 * recoilZ * qz * (qT2 - kq) + qT2 * kT2 - kq ** 2;
    const lV =
      (8 / Math.abs(s * u)) * (beamCross + recoilCross + t * (2 * m * m + mass * mass)) +
      (2 * mass * mass + 4 * m * m) * b;
    const jacobian = 16 * (kT2 + kappa2 * 1e-3) * 30 * qT2 * Math.PI;
    return (jacobian * formFactor(t) * lV) / (t * t) / (4 * kz * recoilZ);
  };
  const integral = integrateBox(integrand, [0, 0, 0], [1, 1, 1], {
    relativeTolerance: 3e-3,
    maxEvaluations: 4e6,
  });
  const e6 = (4 * Math.PI * alpha) ** 3;
  // d^2k d^2q = (1/4) dkT2 dqT2 dphi_k dphi_q, one azimuth trivial, the other from 0 to pi twice.
  return (e6 / (2 * p)) * (2 * Math.PI) ** -5 * (2 * Math.PI) * 2 * 0.25 * integral.value;
}

describe('virtual-photon bremsstrahlung', () => {
  it('agrees with the static formula of the note in other variables, away from the recoil end', () => {
    for (const [setup, mass, energy] of [
      [na64, 0.1, 80],
      [na64, 1, 70],
      [ldmx, 0.03, 6.5],
    ] as const) {
      const ours = virtualPhotonEnergySpectrum(setup, mass, energy, 1e-5).value;
      expect(Math.abs(ours / staticSpectrum(setup, mass, energy) - 1)).toBeLessThan(3e-3);
    }
  });

  it('keeps the error it promises', () => {
    for (const setup of [na64, ldmx]) {
      for (const mass of [1e-3, 0.03, 1]) {
        const best = virtualPhotonCrossSection(setup, mass, 1e-8).value;
        for (const tolerance of [1e-2, 1e-4, 1e-6]) {
          const { value, error } = virtualPhotonCrossSection(setup, mass, tolerance);
          expect(Math.abs(value - best)).toBeLessThanOrEqual(error);
        }
      }
    }
  });

  it('has an energy spectrum that integrates to the total', () => {
    for (const mass of [0.01, 0.5]) {
      const total = virtualPhotonCrossSection(ldmx, mass, 1e-6).value;
      const end = energyLimits(ldmx, mass)![1];
      const rest = ldmx.beamEnergy - end;
      const ratio = (ldmx.beamEnergy - ldmx.energyMin) / rest;
      const spectrum = (y: number): number => {
        const left = rest * Math.cosh(y);
        const slope = rest * Math.sinh(y);
        return slope * virtualPhotonEnergySpectrum(ldmx, mass, ldmx.beamEnergy - left, 1e-6).value;
      };
      const sum = integrate(spectrum, 0, Math.acosh(ratio), { relativeTolerance: 1e-5 });
      expect(Math.abs(sum.value / total - 1)).toBeLessThan(2e-5);
    }
  });

  it('has an angular spectrum that integrates to the energy spectrum and to the cut cross section', () => {
    const mass = 0.1;
    const energy = 7;
    const whole = virtualPhotonEnergySpectrum(ldmx, mass, energy, 1e-6).value;
    const upTo = (angleMax: number): number =>
      integrate(
        (y) => Math.exp(y) * virtualPhotonEnergyAngleSpectrum(ldmx, mass, energy, Math.exp(y), 1e-6).value,
        Math.log(1e-7),
        Math.log(angleMax),
        { relativeTolerance: 1e-5 },
      ).value;
    expect(Math.abs(upTo(1) / whole - 1)).toBeLessThan(1e-4);
    const cut = virtualPhotonEnergySpectrum({ ...ldmx, angleMax: 0.02 }, mass, energy, 1e-6).value;
    expect(Math.abs(upTo(0.02) / cut - 1)).toBeLessThan(1e-4);
  });

  it('gives the printed muon cross section at 10 MeV (paper na64, ETL table; the note confirms this row)', () => {
    const epsilon = 1e-4;
    const { value } = virtualPhotonCrossSection(muon, 0.01, 1e-5);
    expect(((value * epsilon ** 2) / 1e-7).toFixed(2)).toBe('1.55');
  });

  it('lies above the printed muon values at higher mass by a few per cent, growing (note, section 4)', () => {
    const printed = [
      [0.1, 2.42e-8],
      [0.5, 1.57e-9],
      [1, 2.58e-10],
    ] as const;
    const ratios = printed.map(
      ([mass, value]) => (virtualPhotonCrossSection(muon, mass, 1e-5).value * 1e-8) / value,
    );
    expect(ratios[0]).toBeGreaterThan(1);
    expect(ratios[1]).toBeGreaterThan(ratios[0]!);
    expect(ratios[2]).toBeGreaterThan(ratios[1]!);
    expect(ratios[2]).toBeLessThan(1.1);
  });

  it('tends to the Bethe-Heitler cross section of a screened atom for a massless photon (Tsai 1974, III.B)', () => {
    const { leptonMass: m, beamEnergy: E, Z } = na64;
    const a = 111 / (Math.cbrt(Z) * m);
    const spectrum = (x: number): number => {
      const b = (a * m * m * x) / (2 * E * (1 - x));
      const logarithm = 2 * Math.log(a * a * m * m) - 2 * Math.log1p(b * b);
      const arc = Math.atan(1 / b);
      const phi1 = 2 + logarithm - 4 * b * arc;
      const phi2 = 4 / 3 + logarithm + 8 * b * b * (1 - b * arc - 0.75 * Math.log1p(1 / (b * b)));
      const shape = (4 / 3 - (4 / 3) * x + x * x) * phi1 + (2 / 3) * (1 - x) * (phi1 - phi2);
      return (alpha ** 3 * Z * Z * shape) / (m * m * x);
    };
    const end = 1 - m / E;
    const expected = integrate(spectrum, 0.5, end, { relativeTolerance: 1e-8 }).value;
    const ours = virtualPhotonCrossSection(na64, 1e-7, 1e-5).value;
    // The nuclear size, t ~ m_e^2 against d, and the end x -> 1 are left out by the closed form: order 1e-3.
    expect(Math.abs(ours / expected - 1)).toBeLessThan(3e-3);
  });

  it('needs the recoil: without it LDMX is too high by a growing part of a per cent (beyond note 1a)', () => {
    const heavy = { ...ldmx, nucleusMass: 1000 * ldmx.nucleusMass };
    const at = (setup: BremsstrahlungSetup, mass: number) =>
      virtualPhotonCrossSection(setup, mass, 1e-6).value;
    const deficit = (mass: number) => 1 - at(ldmx, mass) / at(heavy, mass);
    expect(Math.abs(deficit(0.01))).toBeLessThan(1e-4);
    expect(deficit(0.7)).toBeGreaterThan(3e-3);
    expect(deficit(1)).toBeGreaterThan(2 * deficit(0.7));
  });

  it('is exactly zero where there is no phase space', () => {
    expect(virtualPhotonCrossSection(na64, 100, 1e-3)).toEqual({ value: 0, error: 0 });
    expect(virtualPhotonCrossSection({ ...ldmx, energyMin: 7.9999 }, 0.5, 1e-3).value).toBe(0);
    expect(virtualPhotonEnergySpectrum(ldmx, 1, 0.5, 1e-3).value).toBe(0);
  });

  it('adds up over windows down to the softest photons, and over the spectrum', () => {
    const muonAtLow: BremsstrahlungSetup = { ...ldmx, leptonMass: constants.muonMass.value, beamEnergy: 1.5 };
    for (const [setup, mass] of [
      [na64, 1e-7],
      [na64, 1e-3],
      [muon, 1e-7],
      [muon, 1e-3],
      [muonAtLow, 1e-7],
      [muonAtLow, 0.3],
    ] as const) {
      const E = setup.beamEnergy;
      const between = (from: number, to: number): number =>
        virtualPhotonCrossSection({ ...setup, energyMin: from * E, energyMax: to * E }, mass, 1e-6).value;
      const whole = between(0, 1);
      const sum = between(0, 1e-3) + between(1e-3, 0.3) + between(0.3, 0.9) + between(0.9, 1);
      expect(Math.abs(sum / whole - 1)).toBeLessThan(4e-6);
      // Another map of the energy: logarithmic, and from the side of the spectrum.
      const low = Math.max(1e-3 * E, mass * 1.001);
      const spectrum = (y: number): number =>
        Math.exp(y) * virtualPhotonEnergySpectrum(setup, mass, Math.exp(y), 1e-6).value;
      const middle = integrate(spectrum, Math.log(low), Math.log(0.5 * E), { relativeTolerance: 1e-5 });
      expect(Math.abs(middle.value / between(low / E, 0.5) - 1)).toBeLessThan(2e-5);
    }
  });

  it('is finite for photons next to rest', () => {
    for (const mass of [1e-7, 1e-5, 1e-3]) {
      const slow = { ...muon, energyMin: 0, energyMax: mass * (1 + 1e-6) };
      const { value, error } = virtualPhotonCrossSection(slow, mass, 1e-4);
      expect(value).toBeGreaterThan(0);
      expect(error).toBeLessThan(1e-4 * value);
    }
  });

  it('grows with the window and with Z^2 at fixed form factor shape', () => {
    const narrow = virtualPhotonCrossSection({ ...na64, energyMin: 60 }, 0.1, 1e-5).value;
    const wide = virtualPhotonCrossSection(na64, 0.1, 1e-5).value;
    expect(narrow).toBeLessThan(wide);
    const inelastic = virtualPhotonCrossSection(
      { ...na64, formFactor: 'elastic+inelastic' },
      0.1,
      1e-5,
    ).value;
    // Note 1c: the inelastic term is a per-cent effect for lead, about 1/Z and growing with the mass.
    expect(inelastic / wide - 1).toBeGreaterThan(0);
    expect(inelastic / wide - 1).toBeLessThan(0.05);
  });
});
