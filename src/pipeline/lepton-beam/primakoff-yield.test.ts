import { describe, expect, it } from 'vitest';
import { photonTrack } from '../../physics/shower/index.ts';
import { beamSearch } from './beam-search.fixture.ts';
import { primakoffYields } from './primakoff-yield.ts';

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
const na64e = beamSearch('na64e-invisible');

/**
 * A light ALP, t_min -> 0, at t far below E^2: (alpha/8) times the integral over t of G2(t)/t with the elastic form factor
 * Z^2 (t/(t + a))^2 (d/(t + d))^2, which is elementary.
 */
function lightCrossSection(Z: number, A: number): number {
  const a = (electron / 111) ** 2 * Z ** (2 / 3);
  const d = 0.164 * A ** (-2 / 3);
  const integral = ((d + a) * Math.log(d / a) - 2 * (d - a)) / (d - a) ** 3;
  return (alpha / 8) * Z ** 2 * d ** 2 * integral;
}

/** The depth times the intensity of photons of paper invisible-alp (26), over 50 < E < 100 GeV and 40 X0. */
function photonLength(depth: number): number {
  const count = 4000;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const energy = 50 + (50 * (i + 0.5)) / count;
    const l = Math.log1p(-energy / 100);
    const slope = 7 / 9 + (4 / 3) * l;
    const reach = Math.expm1((4 / 3) * l * depth) / ((4 / 3) * l);
    const absorbed = -Math.expm1((-7 / 9) * depth) / (7 / 9);
    sum += ((reach - absorbed) / (energy * slope)) * (50 / count);
  }
  return sum;
}

describe('the Primakoff effect in a shower', () => {
  it('is the closed form for light ALPs with the elastic form factor, times the length of photons', () => {
    const { Z, A, densityGPerCm3, radiationLengthCm } = na64e.target.material;
    const nuclei = (densityGPerCm3 * 6.02214076e23 * radiationLengthCm) / A;
    const depth = na64e.target.lengthCm / radiationLengthCm;
    const expected = 9.37e11 * 0.5 * nuclei * 3.893793721e-28 * lightCrossSection(Z, A) * photonLength(depth);
    const [found] = primakoffYields(na64e, [1e-6], 1e-4);
    expect(Math.abs(found!.value / expected - 1)).toBeLessThan(2e-4);
  });

  it('is flat in the mass as long as m_a^2/2E is far below the screening, and falls above', () => {
    const masses = [1e-6, 1e-3, 0.1, 1];
    const [light, one, heavy, heaviest] = primakoffYields(na64e, masses, 1e-3).map(({ value }) => value);
    expect(Math.abs(one! / light! - 1)).toBeLessThan(5e-3);
    expect(heavy! / light!).toBeLessThan(0.9);
    expect(heaviest! / light!).toBeLessThan(0.3);
  });

  it('in a thin target goes as the square of its depth: photons are made there and used there', () => {
    const thickness = (depth: number) => ({
      ...na64e,
      target: { ...na64e.target, lengthCm: depth * na64e.target.material.radiationLengthCm },
    });
    const [thin, thinner] = [1e-3, 1e-4].map((depth) => primakoffYields(thickness(depth), [1e-3], 1e-4)[0]);
    expect(thin!.value / thinner!.value).toBeCloseTo(100, 0);
    // I_gamma -> t / E: a photon spectrum of 1/E per radiation length.
    const track = photonTrack({ beamEnergy: 100, depth: 1e-4 });
    expect(track.perGeV(60) / (1e-8 / (2 * 60))).toBeCloseTo(1, 3);
  });

  it('is as accurate as it says, and 0 for what no photon makes', () => {
    const masses = [1e-4, 0.3, 5, 60];
    const rough = primakoffYields(na64e, masses, 1e-2);
    const fine = primakoffYields(na64e, masses, 1e-6);
    masses.forEach((_, index) => {
      expect(rough[index]!.error).toBeLessThan(1e-2 * rough[index]!.value);
      expect(Math.abs(rough[index]!.value - fine[index]!.value)).toBeLessThanOrEqual(rough[index]!.error);
    });
    expect(primakoffYields(na64e, [100, 150], 1e-3)).toEqual([0, 0].map((value) => ({ value, error: 0 })));
  });
});
