import type { Catalog } from '../../src/index.ts';
import type { CurveAt } from '../../src/pipeline/reproduce/compare-curves.ts';

/** One of our curves beside a published one. */
export interface Pair {
  readonly id: string;
  /** Path in the folder of published curves. */
  readonly published: string;
  /** Published as y against the mass of dark matter with this alpha_D, and a dark photon of three times the mass. */
  readonly asY?: number;
  /** Of a closed contour, the edge at small coupling where left out. */
  readonly branch?: 'upper';
  readonly ours: (catalog: Catalog) => CurveAt | Promise<CurveAt>;
  /** Masses compared, GeV. */
  readonly range: readonly [number, number];
  /** Known value of ours / published, 1 by default; 'shape': whatever it is, so that the shape alone is compared. */
  readonly factor?: number | 'shape' | undefined;
  /** Largest median and largest single |log10(ours / published / factor)|; 0.04 is 10 %. */
  readonly median: number;
  readonly worst: number;
  /** Why the two are compared so, and why they differ where they do by more than 10 %. */
  readonly reason: string;
}
