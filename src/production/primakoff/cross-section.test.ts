import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { nuclearSizeScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import { integrateOverPhotons } from '../../physics/shower/index.ts';
import { elasticClosedForm } from './closed-form.fixture.ts';
import {
  inversePrimakoffCrossSection,
  type PrimakoffTarget,
  primakoffAngularDistribution,
  primakoffCrossSection,
  primakoffTransferSpectrum,
} from './index.ts';

const lead: PrimakoffTarget = { Z: 82, A: 207, formFactor: 'elastic' };
const aluminium: PrimakoffTarget = { Z: 13, A: 27, formFactor: 'elastic+inelastic' };

/** |M|^2 of L = g a E.B with a photon along z in a Coulomb field, from its polarisations: flux and phase space by hand. */
function fromPolarisations(energy: number, mass: number, angle: number, G2: number): number {
  const k = Math.sqrt(energy ** 2 - mass ** 2);
  const q = [k * Math.sin(angle), 0, k * Math.cos(angle) - energy] as const;
  const q2 = q[0] ** 2 + q[2] ** 2;
  // B = i k x eps: along y for eps along x, along -x for eps along y; E_Coulomb = -i q Z e / q^2.
  const magnetic = [
    [0, energy, 0],
    [-energy, 0, 0],
  ] as const;
  const squared = magnetic.map((B) => (B[0] * q[0] + B[1] * q[1] + B[2] * q[2]) ** 2);
  const average = (0.5 * (squared[0]! + squared[1]!) * 4 * Math.PI * alpha * G2) / q2 ** 2;
  return ((average / (2 * energy)) * k) / (2 * (2 * Math.PI) ** 2);
}

describe('gamma N -> a N', () => {
  it('is the closed form of the elastic integral', () => {
    for (const target of [lead, { ...aluminium, formFactor: 'elastic' as const }]) {
      for (const [energy, mass] of [
        [100, 0],
        [100, 1e-4],
        [50, 0.1],
        [10, 0.5],
        [100, 2],
        [0.01, 0.002],
      ] as const) {
        const { value, error } = primakoffCrossSection(energy, mass, target, { relativeTolerance: 1e-11 });
        expect(Math.abs(value / elasticClosedForm(energy, mass, target) - 1)).toBeLessThan(1e-10);
        expect(error / value).toBeLessThan(1e-10);
      }
    }
  });

  it('is logarithmic for a light ALP at high energy: alpha Z^2/8 [ln(d/t_a) - 2]', () => {
    const log = Math.log(nuclearSizeScale(lead) / screeningScale(lead));
    const expected = ((alpha * 82 ** 2) / 8) * (log - 2);
    expect(primakoffCrossSection(1e4, 0, lead).value / expected).toBeCloseTo(1, 5);
    expect(primakoffCrossSection(1e4, 1e-5, lead).value / expected).toBeCloseTo(1, 5);
  });

  it('is differential in angle what the polarisations of photon and field give', () => {
    for (const [energy, mass, angle] of [
      [10, 0.1, 1e-4],
      [10, 0.1, 0.01],
      [1, 0.5, 0.4],
      [0.02, 0.01, 2],
    ] as const) {
      const t =
        energy ** 2 * 2 - mass ** 2 - 2 * energy * Math.sqrt(energy ** 2 - mass ** 2) * Math.cos(angle);
      const G2 = (82 * (t / (t + screeningScale(lead))) * (1 / (1 + t / nuclearSizeScale(lead)))) ** 2;
      const direct = fromPolarisations(energy, mass, angle, G2);
      // t loses digits in this form where it is small.
      expect(primakoffAngularDistribution(energy, mass, lead, angle) / direct).toBeCloseTo(1, 5);
    }
  });

  it('has its total as the integral of both spectra', () => {
    for (const target of [lead, aluminium]) {
      const total = primakoffCrossSection(20, 0.3, target).value;
      const inAngle = (y: number): number => {
        const angle = Math.exp(y);
        const ring = 2 * Math.PI * Math.sin(angle) * angle;
        return ring * primakoffAngularDistribution(20, 0.3, target, angle);
      };
      const byAngle = integrate(inAngle, Math.log(1e-9), Math.log(Math.PI), { relativeTolerance: 1e-9 });
      expect(byAngle.value / total).toBeCloseTo(1, 7);
      const inTransfer = (y: number): number =>
        Math.exp(y) * primakoffTransferSpectrum(20, 0.3, target, Math.exp(y));
      const tMin = (0.3 ** 2 / (20 + Math.sqrt(400 - 0.09))) ** 2;
      const byTransfer = integrate(inTransfer, Math.log(tMin), Math.log(1600), { relativeTolerance: 1e-9 });
      expect(byTransfer.value / total).toBeCloseTo(1, 7);
    }
  });

  it('has its forward peak at m_a^2 / (2 E^2) without screening', () => {
    const [energy, mass] = [20, 0.3];
    const peak = mass ** 2 / (2 * energy ** 2);
    const at = (x: number) => primakoffAngularDistribution(energy, mass, lead, x * peak);
    expect(at(1)).toBeGreaterThan(at(0.97));
    expect(at(1)).toBeGreaterThan(at(1.03));
    expect(at(0)).toBe(0);
    const { value: all } = primakoffCrossSection(energy, mass, lead);
    const { value: within } = primakoffCrossSection(energy, mass, lead, { angleMax: 1e3 * peak });
    expect(within / all).toBeGreaterThan(0.99);
    expect(primakoffCrossSection(energy, mass, lead, { angleMax: 0 }).value).toBe(0);
  });

  it('opens as k_a^3 at threshold', () => {
    const at = (excess: number) => primakoffCrossSection(0.05 * (1 + excess), 0.05, lead).value;
    expect(at(1e-8) / at(1e-10)).toBeCloseTo(1000, 2);
    expect(primakoffCrossSection(0.05, 0.05, lead)).toEqual({ value: 0, error: 0 });
    expect(primakoffCrossSection(0.01, 0.05, lead).value).toBe(0);
  });

  it('falls with mass, grows with energy, and has its inelastic part of order 1/Z', () => {
    const logMass = fc.double({ min: -12, max: 0, noNaN: true });
    const logEnergy = fc.double({ min: 0.1, max: 5, noNaN: true });
    fc.assert(
      fc.property(logMass, logEnergy, (x, y) => {
        const [mass, energy] = [Math.exp(x), Math.exp(y)];
        const at = (E: number, m: number) => primakoffCrossSection(E, m, lead).value;
        expect(at(energy, mass)).toBeGreaterThanOrEqual(at(energy, 1.1 * mass) * (1 - 1e-7));
        expect(at(1.1 * energy, mass)).toBeGreaterThanOrEqual(at(energy, mass) * (1 - 1e-7));
      }),
      { numRuns: 60, seed: 1 },
    );
    const whole = primakoffCrossSection(50, 1e-3, { ...lead, formFactor: 'elastic+inelastic' }).value;
    const excess = whole / primakoffCrossSection(50, 1e-3, lead).value - 1;
    expect(excess).toBeGreaterThan(0.5 / 82);
    expect(excess).toBeLessThan(4 / 82);
  });

  it('and back again satisfies detailed balance', () => {
    expect(
      inversePrimakoffCrossSection(50, 0, lead).value / primakoffCrossSection(50, 0, lead).value,
    ).toBeCloseTo(2, 12);
    const ratio =
      inversePrimakoffCrossSection(0.1, 0.08, lead).value / primakoffCrossSection(0.1, 0.08, lead).value;
    expect(ratio).toBeCloseTo(2 / 0.36, 10);
    expect(inversePrimakoffCrossSection(0.1, 0.1, lead).value).toBe(0);
  });

  it('reaches g_agamma of about 2e-4 per GeV in 2.84e11 electrons at NA64 for light ALPs (invisible-alp (43))', () => {
    const target: PrimakoffTarget = { ...lead, formFactor: 'elastic+inelastic' };
    const effective = (mass: number) =>
      integrateOverPhotons((E) => primakoffCrossSection(E, mass, target).value, 50, 100, 40, {
        relativeTolerance: 1e-5,
      }).value;
    const nuclei = (constants.avogadro.value * 11.4 * 0.56) / 207;
    const events = 2.84e11 * 0.5 * nuclei * squareCentimetresPerInverseGeV2 * effective(1e-3);
    const limit = Math.sqrt(2.3 / events);
    expect(limit).toBeGreaterThan(1.5e-4);
    expect(limit).toBeLessThan(2.5e-4);
    expect(effective(1e-4) / effective(1e-3)).toBeCloseTo(1, 2);
  });

  it('refuses what has no meaning', () => {
    expect(() => primakoffCrossSection(0, 0.1, lead)).toThrow(RangeError);
    expect(() => primakoffCrossSection(1, -0.1, lead)).toThrow(RangeError);
    expect(() => primakoffCrossSection(1, 0.1, lead, { angleMax: 4 })).toThrow(RangeError);
    expect(() => primakoffAngularDistribution(1, 0.1, lead, -1)).toThrow(RangeError);
  });
});
