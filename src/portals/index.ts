import type { PortalDefinition } from '../records/portal.ts';
import { alpPortal } from './alp.ts';
import { bMinusLPortal } from './b-minus-l.ts';
import { bosonPortal } from './boson.ts';
import { darkAxionPortal } from './dark-axion.ts';
import { darkKsvzPortal } from './dark-ksvz.ts';
import { darkPhotonPortal } from './dark-photon.ts';
import { dipolePortal } from './dipole.ts';
import { lmuLtauPortal } from './lmu-ltau.ts';
import { sterileDipolePortal } from './sterile-dipole.ts';
import { x17Portal } from './x17.ts';

/** Every portal on offer, in the order that `list portals` shows. */
export const portalDefinitions: readonly PortalDefinition[] = [
  darkAxionPortal,
  darkKsvzPortal,
  dipolePortal,
  sterileDipolePortal,
  alpPortal,
  darkPhotonPortal,
  bosonPortal,
  bMinusLPortal,
  lmuLtauPortal,
  x17Portal,
];
