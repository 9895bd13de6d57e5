import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, worstPoint } from './compare.ts';
import { validations } from './plots/index.ts';

describe('validations', () => {
  it.for(validations.map((one) => [one.page, one] as const))('%s', async ([, validation]) => {
    const comparison = await compare(validation, false);
    for (const { curve, points } of comparison.curves) {
      expect(points.length, curve.id).toBeGreaterThan(2);
      // What allows everything would prove nothing.
      for (const { x, allowed } of points) expect(allowed, `${curve.id} at ${x}`).toBeLessThan(0.5);
    }
    const { x, difference, allowed } = worstPoint(comparison);
    expect(Math.abs(difference.value), `at ${x}`).toBeLessThanOrEqual(allowed);
  });

  it('stands on every page of a portal, a source, a search and an indirect observable', () => {
    const docs = join(import.meta.dirname, '../docs');
    const pages = ['portals', 'sources', 'searches', 'indirect'].flatMap((folder) =>
      readdirSync(join(docs, folder)).map((file) => `${folder}/${file.replace(/\.md$/, '')}`),
    );
    const own = validations.map(({ page }) => page);
    expect(own).toEqual([...new Set(own)]);
    expect(own).toEqual(expect.arrayContaining(pages));
  });
});
