import type { Portal } from '../../records/portal.ts';
import { portalDefinition } from '../portal-definition.ts';
import type { Arguments } from './arguments.ts';

/** The portal of an entry: its arguments as parameters, defaults for the rest. Those in `without` stay defaults. */
export function portalOf(given: Arguments, without: readonly string[] = []): Portal {
  const definition = portalDefinition(given.text('portal'));
  const values = definition.parameters.map(({ name, dimension, default: value }) => {
    const taken = given.has(name) && !without.includes(name);
    return [name, taken ? given.quantity(name, dimension) : value] as const;
  });
  return definition.build(Object.fromEntries(values));
}
