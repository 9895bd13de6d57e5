import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fermionLuminosity } from './luminosity.ts';
import {
  geV2PerErgPerSecond,
  inverseGeVPerKm,
  profileThroughStatedPoint,
  type TemperatureProfile,
} from './profile.ts';
import { interactionsBySums } from './sums.fixture.ts';
import {
  interactionsAtUnitCoupling,
  type TrappingOption,
  trappingCoupling,
  trappingRadiusKm,
} from './trapping.ts';

const profile = profileThroughStatedPoint(1);

describe('luminosity of dark fermions', () => {
  it('is 7 g pi^3/240 R^2 T^4 without mass, the second form of invisible-alp (11)', () => {
    const [radius, temperature] = [3e19, 0.007];
    for (const states of [2, 4]) {
      const massless = ((7 * states * Math.PI ** 3) / 240) * radius ** 2 * temperature ** 4;
      expect(fermionLuminosity(0, radius, temperature, states).value / massless).toBeCloseTo(1, 10);
      expect(fermionLuminosity(1e-5 * temperature, radius, temperature, states).value / massless).toBeCloseTo(
        1,
        8,
      );
    }
  });

  it('is (g R^2/2 pi) 2 m^2 T^2 exp(-m/T) for a heavy fermion', () => {
    // To the next order, 3 T/m.
    const temperature = 0.001;
    const lighter = ((4 * 1e40) / (2 * Math.PI)) * 2 * 0.3 ** 2 * temperature ** 2 * Math.exp(-300);
    expect(Math.abs(fermionLuminosity(0.3, 1e20, temperature, 4).value / lighter - 1.01)).toBeLessThan(1e-3);
  });

  it('has its units: 3e52 erg/s through 20 km is a temperature of some MeV', () => {
    expect(geV2PerErgPerSecond).toBeCloseTo(6.241509e2 * 6.582119569e-25, 27);
    expect(inverseGeVPerKm / (1e5 * 5.0677307e13)).toBeCloseTo(1, 7);
    const back =
      fermionLuminosity(0.01, 20 * inverseGeVPerKm, profile.temperature).value / geV2PerErgPerSecond;
    expect(back / 3e52).toBeCloseTo(1, 9);
    expect(profile.temperature).toBeGreaterThan(0.004);
    expect(profile.temperature).toBeLessThan(0.006);
  });

  it('refuses what is no star', () => {
    expect(() => fermionLuminosity(-1, 1, 1)).toThrow(RangeError);
    expect(() => fermionLuminosity(0, 1, 0)).toThrow(RangeError);
    expect(() => profileThroughStatedPoint(0.5)).toThrow(/exponent/);
  });
});

describe('trapping by inverse decays', () => {
  it('starts where the luminosity is that of neutrinos: 20 km at 10 MeV', () => {
    expect(trappingRadiusKm({ mass: 0.01, profile })).toBeCloseTo(20, 8);
    expect(trappingRadiusKm({ mass: 0.03, profile })).toBeLessThan(20);
    expect(() => trappingRadiusKm({ mass: 1, profile })).toThrow(RangeError);
  });

  it.each<[TrappingOption, number, number]>([
    ['literal', 0.005, 3],
    ['literal', 0.03, 2.2],
    ['moller', 0.005, 3],
    ['moller', 0.03, 4],
  ])(
    'counts interactions like a sum over energies and radii: %s, %d GeV, m_a = %d m_chi',
    (option, mass, massRatio) => {
      const { value, error } = interactionsAtUnitCoupling({ mass, massRatio, profile, option });
      expect(error).toBeLessThan(1e-5 * value);
      const summed = interactionsBySums({ mass, massRatio, profile, option });
      expect(Math.abs(summed / value - 1)).toBeLessThan(0.01);
    },
  );

  it('has both options within a factor of two in the coupling, for any profile', () => {
    const request = fc.record({
      mass: fc.double({ min: Math.log(0.003), max: Math.log(0.05), noNaN: true }).map(Math.exp),
      exponent: fc.double({ min: 0.8, max: 2.5, noNaN: true }),
    });
    fc.assert(
      fc.property(request, ({ mass, exponent }) => {
        const star = profileThroughStatedPoint(exponent);
        const literal = trappingCoupling({ mass, profile: star, option: 'literal' });
        const moller = trappingCoupling({ mass, profile: star, option: 'moller' });
        expect(Math.abs(Math.log2(literal.value / moller.value))).toBeLessThan(1);
      }),
      { seed: 6, numRuns: 20 },
    );
  });

  it('asks for the inverse root of the number at unit coupling: N goes with g^2', () => {
    const request = { mass: 0.02, profile };
    const { value } = interactionsAtUnitCoupling(request);
    const coupling = trappingCoupling(request);
    expect(value * coupling.value ** 2).toBeCloseTo(1, 12);
    expect(coupling.error).toBeLessThan(1e-5 * coupling.value);
  });

  it('comes to the order of magnitude of invisible-alp (17) at the heavy end of 5 to 50 MeV, and stays below', () => {
    for (const exponent of [1, 5 / 3, 2]) {
      const star = profileThroughStatedPoint(exponent);
      for (const option of ['literal', 'moller'] as const) {
        const at = (mass: number) => trappingCoupling({ mass, profile: star, option }).value;
        expect(at(0.05)).toBeGreaterThan(3e-7);
        expect(at(0.05)).toBeLessThan(3e-6);
        expect(at(0.005)).toBeGreaterThan(1e-8);
        expect(at(0.005)).toBeLessThan(at(0.05));
      }
    }
  });

  it('refuses an ALP that cannot decay, and a mass of nothing', () => {
    expect(() => trappingCoupling({ mass: 0.01, massRatio: 2, profile })).toThrow(RangeError);
    expect(() => trappingCoupling({ mass: 0, profile })).toThrow(RangeError);
    const inverted: TemperatureProfile = { ...profile, exponent: -1 };
    expect(() => trappingCoupling({ mass: 0.01, profile: inverted })).toThrow(/exponent/);
  });
});
