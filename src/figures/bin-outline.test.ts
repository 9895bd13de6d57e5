import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOutline, type Corner } from './bin-outline.ts';

const area = (ring: readonly Corner[]) =>
  ring.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

describe('binOutline', () => {
  it('surrounds as much as the bins are, holes taken away', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (marked) => {
        const rings = binOutline(marked, 6);
        expect(rings.reduce((sum, ring) => sum + area(ring), 0)).toBe(marked.filter(Boolean).length);
      }),
    );
  });

  it('is one line around neighbours', () => {
    expect(binOutline([true, true, false, true], 2)).toHaveLength(1);
    expect(binOutline([false, false], 2)).toEqual([]);
  });
});
