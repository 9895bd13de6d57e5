import { portalDefinitions } from '../portals/index.ts';
import { InputError } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';

/** The definition of a portal by id or alias. @throws InputError for an unknown one */
export function portalDefinition(id: string): PortalDefinition {
  const definition = portalDefinitions.find((portal) => portal.id === id || portal.aliases.includes(id));
  if (definition !== undefined) return definition;
  const known = portalDefinitions.map((portal) => portal.id).join(', ');
  throw new InputError([{ message: `unknown portal "${id}"`, expected: `one of ${known}` }]);
}
