import { child, type Located } from '../../src/catalog/index.ts';
import { formatQuantity } from '../../src/physics/units.ts';

/** A value of a map as one would write it; empty where there is none. */
export function textAt(node: Located | undefined, key: string | number): string {
  const found = child(node, key);
  return found?.kind === 'scalar' && found.value !== null ? writtenAs(found.value) : '';
}

/** `1e16` and not `10000000000000000`. */
export function writtenAs(value: string | number | boolean | null): string {
  return typeof value === 'number' ? formatQuantity(value, 'count') : String(value);
}
