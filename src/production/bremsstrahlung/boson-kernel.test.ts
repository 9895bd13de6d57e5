import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormFactor } from '../../physics/nuclear-form-factor.ts';
import { gamma5, multiply, slash, times } from '../annihilation/dirac.fixture.ts';
import type { BeamOnNucleus } from '../beam-on-nucleus.ts';
import { createBosonKernel } from './boson-kernel.ts';
import { emissionMomenta, invariantL, lightSetup as setup } from './invariants.fixture.ts';
import { energyLimits, largestExcess, prepareKinematics, slot, slotCount } from './kinematics.ts';
import { diagrams, spinAverage, traceL } from './traces.fixture.ts';
import { bosonSpins } from './vertex.ts';

/** A prepared point inside the phase space from three shares of it, and its t. */
function place(shares: readonly [number, number, number], mass: number) {
  const [a, b, c] = shares;
  const point = new Float64Array(slotCount);
  const limits = energyLimits(setup, mass)!;
  const energy = limits[0] + a * (limits[1] - limits[0]);
  prepareKinematics(setup, energy, b * largestExcess(setup, energy, mass), mass, point);
  const tMin = point[slot.tMin]!;
  return { point, t: tMin + c * (point[slot.tMax]! - tMin) };
}

/** One point of high_precision.py: l_X of the four vertices in the order of `bosonSpins`. */
interface HighPrecision {
  readonly beam: BeamOnNucleus;
  readonly mass: number;
  readonly energy: number;
  readonly excess: number;
  readonly t: number;
  readonly values: readonly number[];
}

const unit = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const shares = fc.tuple(unit, unit, unit);
const masses = fc.double({ min: 0.05, max: 0.5, noNaN: true });

describe('the kernel of boson bremsstrahlung', () => {
  it.each(bosonSpins)(
    'is the azimuthal average of the invariant L with exact recoil: %s (note, section 1)',
    (spin) => {
      const kernel = createBosonKernel(spin, setup);
      const formFactor = createFormFactor(setup, setup.formFactor);
      fc.assert(
        fc.property(shares, masses, (share, mass) => {
          const { point, t } = place(share, mass);
          const steps = 400;
          let sum = 0;
          for (let i = 0; i < steps; i++) {
            const momenta = emissionMomenta(setup, point, t, ((i + 0.5) * 2 * Math.PI) / steps);
            sum += invariantL(spin, momenta, setup.leptonMass, mass);
          }
          const expected = (sum / steps / (4 * setup.nucleusMass ** 2)) * (formFactor(t) / (t * t));
          const value = new Float64Array(1);
          kernel(point, Float64Array.of(t), value, 1);
          expect(Math.abs(value[0]! / expected - 1)).toBeLessThan(1e-7);
        }),
        { seed: 4, numRuns: 300 },
      );
    },
  );

  it.each(bosonSpins)('rests on the squared amplitude of explicit Dirac matrices: %s', (spin) => {
    const azimuths = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(shares, masses, azimuths, (share, mass, phi) => {
        const { point, t } = place(share, mass);
        const momenta = emissionMomenta(setup, point, t, phi);
        const expected = traceL(spin, momenta, setup.leptonMass, mass);
        expect(expected).toBeGreaterThan(0);
        expect(Math.abs(invariantL(spin, momenta, setup.leptonMass, mass) / expected - 1)).toBeLessThan(1e-9);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('has a derivative coupling, kslash gamma5 / 2, equal to the pseudoscalar with g = m', () => {
    fc.assert(
      fc.property(shares, masses, (share, mass) => {
        const { point, t } = place(share, mass);
        const momenta = emissionMomenta(setup, point, t, 1);
        const amplitude = diagrams(
          momenta,
          setup.leptonMass,
        )(multiply(times([0.5, 0], slash(momenta.k)), gamma5));
        const derivative = spinAverage(momenta, setup.leptonMass)(amplitude);
        const expected = setup.leptonMass ** 2 * traceL('pseudoscalar', momenta, setup.leptonMass, mass);
        expect(Math.abs(derivative / expected - 1)).toBeLessThan(1e-9);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it.each(bosonSpins)('is nowhere negative, from keV to GeV at 100 GeV on lead: %s', (spin) => {
    const lead = { ...setup, leptonMass: 0.511e-3, beamEnergy: 100, Z: 82, A: 207, nucleusMass: 192.8 };
    const kernel = createBosonKernel(spin, lead);
    const point = new Float64Array(slotCount);
    const value = new Float64Array(1);
    const logShare = fc.double({ min: -12, max: -0.01, noNaN: true });
    fc.assert(
      fc.property(
        logShare,
        logShare,
        logShare,
        fc.double({ min: -6, max: 0.5, noNaN: true }),
        (a, b, c, d) => {
          const mass = 10 ** d;
          const limits = energyLimits(lead, mass)!;
          const energy = limits[1] - 10 ** a * (limits[1] - limits[0]);
          prepareKinematics(lead, energy, 10 ** b * largestExcess(lead, energy, mass), mass, point);
          const tMin = point[slot.tMin]!;
          kernel(point, Float64Array.of(tMin + 10 ** c * (point[slot.tMax]! - tMin)), value, 1);
          expect(value[0]).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('keeps its digits where the invariants lose all of theirs (validation/lepton-bremsstrahlung)', () => {
    const file = join(import.meta.dirname, '../../../validation/lepton-bremsstrahlung/high-precision.json');
    const places: readonly HighPrecision[] = JSON.parse(readFileSync(file, 'utf8'));
    const point = new Float64Array(slotCount);
    const value = new Float64Array(1);
    const deviations = places.flatMap(({ beam, mass, energy, excess, t, values }) => {
      const at = { ...setup, ...beam };
      prepareKinematics(at, energy, excess, mass, point);
      return bosonSpins.map((spin, index) => {
        createBosonKernel(spin, at, () => 1)(point, Float64Array.of(t), value, 1);
        return Math.abs((value[0]! * t * t) / values[index]! - 1);
      });
    });
    deviations.sort((a, b) => a - b);
    expect(deviations.length).toBe(480);
    expect(deviations[240]).toBeLessThan(1e-14);
    // The worst: keV bosons of little energy, with t next to t_min, where hardly any are made.
    expect(deviations[470]).toBeLessThan(1e-10);
    expect(deviations[479]).toBeLessThan(1e-7);
  });

  it('puts the limits of t where the recoil is along the axis', () => {
    const point = new Float64Array(slotCount);
    prepareKinematics(setup, 0.6, 0.02, 0.2, point);
    for (const t of [point[slot.tMin]!, point[slot.tMax]!]) {
      const recoilEnergy = t / (2 * setup.nucleusMass);
      const recoil = Math.sqrt((0.4 - recoilEnergy) ** 2 - setup.leptonMass ** 2);
      const transfer = Math.sqrt(t + recoilEnergy ** 2);
      const l = point[slot.axis]!;
      const gap = Math.min(Math.abs(l - recoil - transfer), Math.abs(l + recoil - transfer));
      expect(gap).toBeLessThan(1e-12);
    }
  });
});
