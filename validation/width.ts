import type { Estimate } from '../src/numerics/index.ts';
import type { PartialWidth, Portal } from '../src/records/index.ts';
import { exact } from './validation.ts';

/** The width of a portal to products joined by a space, GeV. */
export function widthTo(portal: Portal, products: string): Estimate {
  const isAsked = (row: PartialWidth) => row.products.join(' ') === products;
  const row = portal.widths().find(isAsked);
  if (row === undefined) throw new Error(`${portal.id} has no width to ${products}`);
  return exact(row.width);
}
