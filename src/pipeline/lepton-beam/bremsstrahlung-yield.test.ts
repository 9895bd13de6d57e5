import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsPerCrossSection } from '../../detection/missing-energy.ts';
import { integrateOverElectrons } from '../../physics/shower/index.ts';
import { bosonBremsstrahlungCrossSection } from '../../production/bremsstrahlung/boson-cross-section.ts';
import {
  bremsstrahlungSetup,
  largestMass,
  smallestBeamEnergy,
} from '../../production/bremsstrahlung/setup.ts';
import { beamSearch, context, contextWith, ofThickness } from './beam-search.fixture.ts';
import { bremsstrahlungYields } from './bremsstrahlung-yield.ts';

const na64e = beamSearch('na64e-invisible');
const setup = bremsstrahlungSetup(na64e);

/** Events per GeV^-2 and radiation length, by hand: 9.37e11 electrons, half of them seen, lead of A = 207. */
const perRadiationLength = (() => {
  const { densityGPerCm3, A, radiationLengthCm } = na64e.target.material;
  return 9.37e11 * 0.5 * ((densityGPerCm3 * 6.02214076e23) / A) * radiationLengthCm * 3.893793721e-28;
})();

describe('bremsstrahlung in a shower', () => {
  it.each([1e-3, 1e-5])('is n L sigma at the beam energy in a target of %d X0', async (thickness) => {
    const thin = ofThickness(na64e, thickness);
    const masses = [1e-3, 0.1, 1];
    const yields = await bremsstrahlungYields(thin, 'vector', masses, 1e-3, context);
    masses.forEach((mass, index) => {
      const sigma = bosonBremsstrahlungCrossSection('vector', bremsstrahlungSetup(thin), mass, 1e-5).value;
      const ratio = yields[index]!.value / (eventsPerCrossSection(thin) * sigma);
      // Electrons lose energy in the target itself: a few times half of its thickness.
      expect(Math.abs(ratio - 1)).toBeLessThan(4 * thickness + 1e-3);
    });
  });

  it('is the integral over the track length, found adaptively', async () => {
    const shape = (energy: number, mass: number) => (energy - smallestBeamEnergy(setup, mass)!) ** 2 / mass;
    for (const accuracy of [1e-3, 1e-4]) {
      for (const mass of [1e-3, 1, 40, 75]) {
        const smooth = contextWith((energy) => Math.max(0, shape(energy, mass)));
        const [found] = await bremsstrahlungYields(na64e, 'scalar', [mass], accuracy, smooth);
        const from = smallestBeamEnergy(setup, mass)!;
        const integral = integrateOverElectrons((energy) => shape(energy, mass), from, 100, 40).value;
        expect(Math.abs(found!.value / (perRadiationLength * integral) - 1)).toBeLessThan(accuracy);
        expect(Math.abs(found!.value - perRadiationLength * integral)).toBeLessThanOrEqual(
          found!.error + 1e-9 * found!.value,
        );
      }
    }
  });

  it('carries the errors of the cross sections', async () => {
    const [exact] = await bremsstrahlungYields(
      na64e,
      'vector',
      [0.1],
      1e-3,
      contextWith(() => 1e-9),
    );
    const [rough] = await bremsstrahlungYields(
      na64e,
      'vector',
      [0.1],
      1e-3,
      contextWith(() => 1e-9, 1e-4),
    );
    expect(rough!.value).toBe(exact!.value);
    expect((rough!.error - exact!.error) / rough!.value).toBeCloseTo(1e-4, 9);
  });

  it('asks for more nodes only where the first are too few', async () => {
    const smooth = contextWith((energy) => energy);
    await bremsstrahlungYields(na64e, 'vector', [0.1], 1e-3, smooth);
    const first = smooth.asked();
    const steep = contextWith((energy) => Math.exp(-((100 - energy) ** 2)));
    const [found] = await bremsstrahlungYields(na64e, 'vector', [0.1], 1e-3, steep);
    expect(steep.asked()).toBeGreaterThan(2 * first);
    const f = (energy: number) => Math.exp(-((100 - energy) ** 2));
    const integral = perRadiationLength * integrateOverElectrons(f, 50, 100, 40).value;
    expect(Math.abs(found!.value - integral)).toBeLessThanOrEqual(found!.error + 1e-9 * integral);
  });

  it('is as accurate as it says, up to the largest mass', async () => {
    const end = largestMass(setup);
    for (const mass of [3e-3, 0.4, 20, 0.98 * end]) {
      const [rough] = await bremsstrahlungYields(na64e, 'pseudoscalar', [mass], 1e-3, context);
      const [fine] = await bremsstrahlungYields(na64e, 'pseudoscalar', [mass], 2e-4, context);
      expect(rough!.error).toBeLessThan(1e-3 * rough!.value);
      expect(Math.abs(rough!.value - fine!.value)).toBeLessThanOrEqual(rough!.error + fine!.error);
    }
  });

  it('is exactly 0 for what the beam cannot make', async () => {
    const none = contextWith(() => Number.NaN);
    const end = largestMass(setup);
    const yields = await bremsstrahlungYields(na64e, 'vector', [end, 1.1 * end, 200], 1e-3, none);
    expect(yields).toEqual([0, 0, 0].map((value) => ({ value, error: 0 })));
    expect(none.asked()).toBe(0);
  });
});

describe('bremsstrahlung without a shower', () => {
  it('of muons is n L sigma at the beam energy', async () => {
    const na64mu = beamSearch('na64mu');
    const masses = [1e-2, 0.5];
    const yields = await bremsstrahlungYields(na64mu, 'vector', masses, 1e-3, context);
    masses.forEach((mass, index) => {
      const sigma = bosonBremsstrahlungCrossSection('vector', bremsstrahlungSetup(na64mu), mass, 1e-5).value;
      const expected = eventsPerCrossSection(na64mu) * sigma;
      expect(Math.abs(yields[index]!.value - expected)).toBeLessThanOrEqual(
        yields[index]!.error + 1e-5 * expected,
      );
    });
  });
});

it('goes with exposure and efficiency, with and without a shower', async () => {
  const positive = fc.double({ min: 1e-3, max: 1, noNaN: true });
  const constant = contextWith(() => 1e-9, 1e-4);
  await fc.assert(
    fc.asyncProperty(
      positive,
      positive,
      fc.constantFrom('na64mu', 'na64e-invisible'),
      async (share, efficiency, id) => {
        const search = beamSearch(id, { efficiency: 1 });
        const less = { ...search, exposure: share * search.exposure, efficiency };
        const [all] = await bremsstrahlungYields(search, 'vector', [0.1], 1e-3, constant);
        const [some] = await bremsstrahlungYields(less, 'vector', [0.1], 1e-3, constant);
        expect(some!.value / all!.value / (share * efficiency)).toBeCloseTo(1, 10);
        expect(some!.error / all!.error / (share * efficiency)).toBeCloseTo(1, 6);
      },
    ),
    { numRuns: 20 },
  );
});
