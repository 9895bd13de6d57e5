import { portalDefinitions } from '../portals/index.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal, PhotonPortal, Portal, PortalDefinition } from '../records/portal.ts';

/** The definition of a portal by id or alias. @throws InputError for an unknown one */
export function portalDefinition(id: string): PortalDefinition {
  const definition = portalDefinitions.find((portal) => portal.id === id || portal.aliases.includes(id));
  if (definition !== undefined) return definition;
  const known = portalDefinitions.map((portal) => portal.id).join(', ');
  throw new InputError([{ message: `unknown portal "${id}"`, expected: `one of ${known}` }]);
}

/** The portal as one that couples through a virtual photon. @throws InputError for another kind */
export function requirePhotonPortal(portal: Portal): PhotonPortal {
  if (portal.kind === 'photon-portal') return portal;
  throw new InputError([
    {
      message: `the portal ${portal.id} does not couple through one virtual photon`,
      expected: 'a photon portal',
    },
  ]);
}

/** The portal as a boson that couples directly. @throws InputError for another kind */
export function requireBosonPortal(portal: Portal): BosonPortal {
  if (portal.kind === 'boson-portal') return portal;
  throw new InputError([
    { message: `the portal ${portal.id} is not a single boson`, expected: 'a boson portal, e.g. alp' },
  ]);
}
