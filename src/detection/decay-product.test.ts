import { describe, expect, it } from 'vitest';
import { averageHit, productHitProbability } from './decay-product.ts';

/** The same by going through cos theta* of one product, all of -1 to 1, and boosting both. */
function byBoosting(energy: number, mass: number, angle: number, energyMin: number): number {
  const n = 200_000;
  const gamma = energy / mass;
  const beta = Math.sqrt(1 - 1 / gamma ** 2);
  let hits = 0;
  for (let i = 0; i < n; i++) {
    const c = -1 + (2 * (i + 0.5)) / n;
    const seen = [c, -c]
      .map((cosine) => ({
        e: 0.5 * mass * gamma * (1 + beta * cosine),
        theta: Math.atan2(Math.sqrt(1 - cosine * cosine), gamma * (beta + cosine)),
      }))
      .filter(({ theta }) => theta < angle);
    if (seen.length > 0 && seen.reduce((sum, { e }) => sum + e, 0) >= energyMin) hits++;
  }
  return hits / n;
}

describe('a product of a decay in flight hits a disc', () => {
  it.each([
    [10, 0.1, 0.004, 0],
    [10, 0.1, 0.02, 2],
    [10, 0.1, 0.02, 8],
    [10, 0.1, 0.2, 8],
    [10, 0.1, 3, 9.9],
    [2.5, 0.5, 0.01, 2],
    [2.5, 0.5, 0.3, 2],
    [0.6, 0.5, 0.3, 0.1],
  ])('E %d, m %d, angle %d, at least %d GeV: as by boosting', (energy, mass, angle, energyMin) => {
    const expected = byBoosting(energy, mass, angle, energyMin);
    expect(Math.abs(productHitProbability(energy, mass, angle, energyMin) - expected)).toBeLessThan(2e-5);
  });

  it('always at light mass, and never without the energy', () => {
    expect(productHitProbability(10, 1e-6, 0.004, 2)).toBeCloseTo(1, 6);
    expect(productHitProbability(1.9, 1e-3, 3, 2)).toBe(0);
    // Small angles go as the square: 1 - c = (gamma theta)^2 / (1 + (gamma theta)^2) * 2 for gamma -> infinity.
    const small = productHitProbability(10, 0.01, 1e-7, 0);
    expect(small / (2 * (1e-7 * 1000) ** 2)).toBeCloseTo(1, 4);
  });

  it('averaged over a region: the mean over decays, whatever the lifetime', () => {
    const detector = { radiusCm: 150, distanceCm: 38300, hits: 'boson-and-product' } as const;
    const region = {
      name: 'decays',
      signature: 'visible',
      fromCm: 17900,
      toCm: 38300,
      energyMin: 2,
      efficiency: 1,
    } as const;
    for (const inverseFlight of [0, 1e-12, 1e-5, 1e-3]) {
      let [sum, norm] = [0, 0];
      const n = 20_000;
      for (let i = 0; i < n; i++) {
        const flown = (20400 * (i + 0.5)) / n;
        const weight = Math.exp(-flown * inverseFlight);
        const angle = Math.atan2(150, 20400 - flown);
        sum += weight * productHitProbability(8, 0.2, angle, 2);
        norm += weight;
      }
      const found = averageHit(detector, region, { energy: 8, mass: 0.2, inverseFlight });
      expect(found / (sum / norm)).toBeCloseTo(1, 2);
    }
  });
});
