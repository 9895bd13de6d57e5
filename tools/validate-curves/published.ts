import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Points } from '../../src/pipeline/reproduce/compare-curves.ts';

/** Beside the repository, not in it: some of these curves may be read but not passed on. */
export const publishedFolder = (root: string): string => join(root, '..', 'shared', 'published-curves');

export const isThere = (folder: string): boolean => existsSync(join(folder, 'index.csv'));

/** y = epsilon^2 alpha_D (m_chi/m_A)^4 at m_chi = m_A/3 as epsilon against m_A. */
export function epsilonOfY(points: Points, alphaD: number): Points {
  return points.map(([mass, y]) => [3 * mass, Math.sqrt((81 * y) / alphaD)] as const);
}

/**
 * A published curve: the first branch of it, up to where the mass stops growing, so that of a closed contour the edge at
 * small coupling is left; with `upper` the last branch, read backwards. Points at couplings above the largest one only close
 * a polygon and are dropped.
 *
 * @throws RangeError when no curve is left
 */
export function readPublished(
  folder: string,
  file: string,
  {
    largestCoupling = 0.5,
    branch,
  }: { readonly largestCoupling?: number; readonly branch?: 'upper' | undefined } = {},
): Points {
  const points: [number, number][] = [];
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  for (const line of branch === 'upper' ? lines.toReversed() : lines) {
    if (!/^\d/.test(line)) continue;
    const [mass = Number.NaN, coupling = Number.NaN] = line.split(',').map(Number);
    if (!(mass > 0 && coupling > 0 && coupling <= largestCoupling)) continue;
    if (mass <= (points.at(-1)?.[0] ?? 0)) break;
    points.push([mass, coupling]);
  }
  if (points.length < 2) throw new RangeError(`${file}: no curve of mass and coupling`);
  return points;
}
