import { child, type Located } from '../../src/catalog/index.ts';

/** A value of a map as it was written; empty where there is none. */
export function textAt(node: Located | undefined, key: string | number): string {
  const found = child(node, key);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : '';
}
