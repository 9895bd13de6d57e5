import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../../numerics/index.ts';
import { aimAt, azimuthShare } from './aim.ts';

describe('what a search aims at', () => {
  it('is the disc itself, or the circle about a rectangle', () => {
    const disc = aimAt({ shape: 'disc', radiusCm: 120, distanceCm: 21_700 });
    expect(Math.tan(disc.halfAngle)).toBeCloseTo(120 / 21_700, 14);
    const rectangle = aimAt({ shape: 'rectangle', widthCm: 60, heightCm: 80, distanceCm: 1000 });
    expect(Math.tan(rectangle.halfAngle)).toBeCloseTo(0.05, 14);
  });

  it('is hit at as many azimuths as random ones hit', () => {
    const acceptance = { shape: 'rectangle', widthCm: 60, heightCm: 80, distanceCm: 1000 } as const;
    const stream = createStream(1, 0, 0);
    const u = new Float64Array(1);
    const count = 20_000;
    for (const tangent of [0.01, 0.032, 0.042, 0.049, 0.051]) {
      let hits = 0;
      for (let i = 0; i < count; i++) {
        fillUniform(stream, i, u, 1);
        const x = 1000 * tangent * Math.cos(2 * Math.PI * u[0]!);
        const y = 1000 * tangent * Math.sin(2 * Math.PI * u[0]!);
        hits += Number(Math.abs(x) < 30 && Math.abs(y) < 40);
      }
      const share = azimuthShare(acceptance, tangent);
      const error = Math.sqrt((share * (1 - share)) / count);
      expect(Math.abs(hits / count - share), `${tangent}`).toBeLessThan(5 * error + 1e-12);
    }
  });
});
